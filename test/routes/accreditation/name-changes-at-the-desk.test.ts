import { expect, test } from "vitest";
import { confirmNameChange } from "#acts/accreditation/confirm-name-change.ts";
import { paths } from "#paths";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenOfficer } from "#support/given.ts";
import { givenNameChange } from "#support/renamed.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const portal = await theWholePortal();
const to = paths("en");

test("the desk is led to a change of name that waits, from its first page, until somebody has answered", async () => {
  const officer = await givenOfficer(db);
  const now = round.afterwards.add({ hours: 1 });
  const desk = async () => {
    const context = aLoadContext(db, { now });
    const { cookies } = await signedInAs(context, officer.person);
    const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
    return (await portal({ ...aLoadContext(db, { now }), shared: {} }, to.secretariat, { headers })).text();
  };
  expect(await desk()).not.toContain(`href="${to.nameChanges}"`);
  const { change } = await givenNameChange(db, { name: "Harbours of Peace" });
  expect(await desk()).toMatch(new RegExp(`href="${to.nameChanges}"[^>]*>[^]{0,80}Changes of name[^]{0,80}1<`));
  accepted(await confirmNameChange(as(db, officer, now), { change: change.id }));
  expect(await desk()).not.toContain(`href="${to.nameChanges}"`);
});
