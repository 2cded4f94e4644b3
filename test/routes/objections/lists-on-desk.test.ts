import { expect, test } from "vitest";
import { sealInformationList } from "#acts/objections/seal-information-list.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenCleared, givenOpenCall } from "#support/given.ts";
import { aDelegation } from "#support/missions.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const portal = await theWholePortal();
const { categories, circulation, disclosure } = oewg2021To2025.provisions;
const now = later(round.afterwards, { hours: 1 });

async function open(person: Id<"person">, address: string) {
  const context = { ...aLoadContext(db, { now, env: { demonstration: true } }), shared: {} };
  const { cookies } = await signedInAs(context, person);
  const cookie = Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ");
  return portal(context, address, { headers: { Cookie: cookie } });
}

test("a mission opens from its desk the list that it is given for information, and is shown no other", async () => {
  const given = await givenOpenCall(db, {
    categories: { ...categories, "ecosoc-ngo": { ...categories["ecosoc-ngo"], route: "notify-and-list" } },
    circulation: { ...circulation, to: "member-states" },
    disclosure: { ...disclosure, proposedList: ["chair"] },
  });
  await givenCleared(db, given, { category: "ecosoc-ngo" });
  const officer = as(db, given.officer, round.afterwards);
  const { id } = accepted(await sealInformationList(officer, { call: given.call.id })).next;
  const [state, observer] = [await aDelegation(db), await aDelegation(db, { memberState: false })];
  const desk = await (await open(state.person, "/en/mission")).text();
  const link = `/en/mission/lists/${id}`;
  expect(desk).toContain("Lists for your information");
  expect(desk).toContain(`<a href="${link}">List for information, list 1</a>`);
  expect((await open(state.person, link)).status).toBe(200);
  expect(await (await open(observer.person, "/en/mission")).text()).not.toMatch(/Lists for your information/);
  expect((await open(observer.person, link)).status).toBe(404);
});
