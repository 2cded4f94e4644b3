import { expect, test } from "vitest";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { paths } from "#paths";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { as, givenCirculated, givenMission } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";
import { encloseNames } from "#views/objections/objection-to-raise.ts";

/* A form of two pages: whoever hears the title first hears that the second one has come. */

const { db } = await aDatabase();
const portal = await theWholePortal();
const to = paths("en");

async function titleOf(person: Id<"person">, address: string, now: Instant) {
  const context = () => ({ ...aLoadContext(db, { now }), shared: {} });
  const { cookies } = await signedInAs(context(), person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  const page = await (await portal(context(), address, { headers })).text();
  return /<title>([^<]*)</.exec(page)?.[1];
}

test("a closing instant that is to be confirmed is in the title of its page", async () => {
  const { officer, period } = await givenCirculated(db);
  const address = to.extendNoObjectionPeriod(period.id);
  const closesAt = period.window.closesAt.add({ hours: 24 }).toString();
  expect(await titleOf(officer.person, address, round.objecting)).toContain("Move the closing instant later");
  expect(
    await titleOf(officer.person, `${address}?${new URLSearchParams({ closesAt }).toString()}`, round.objecting),
  ).toContain("Move the closing instant to this one?");
});

test("an objection that is to be confirmed is in the title of its page", async () => {
  const { period, listed } = await givenCirculated(db);
  const mission = await givenMission(db);
  const address = to.raiseObjection(period.id);
  expect(await titleOf(mission.person, address, round.objecting)).toContain("Object to organisations");
  const names = encloseNames(as(db, mission, round.objecting), period.id, [
    mustExist(listed[0] ?? null).application.reference,
  ]);
  expect(
    await titleOf(mission.person, `${address}?${new URLSearchParams({ names }).toString()}`, round.objecting),
  ).toContain("Confirm the objection");
});
