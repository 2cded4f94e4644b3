import { expect, test } from "vitest";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { paths } from "#paths";
import { givenLetter } from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import {
  as,
  givenCirculated,
  givenContinuousCall,
  givenMission,
  givenOpenCall,
  givenProcess,
  givenProgramme,
} from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";
import { encloseNames } from "#views/objections/objection-to-raise.ts";

/* A form of two pages: whoever hears the title first hears that the second one has come. */

const { db } = await aDatabase();
const portal = await theWholePortal();
const to = paths("en");

async function titleOf(person: Id<"person">, address: string, now: Instant, sent?: Record<string, string>) {
  const context = () => ({ ...aLoadContext(db, { now }), shared: {} });
  const { cookies } = await signedInAs(context(), person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  const form = sent === undefined ? {} : { method: "POST", body: new URLSearchParams(sent) };
  const page = await (await portal(context(), address, { headers, ...form })).text();
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

test("a first page that the second leads back to has its own title again", async () => {
  const { officer, period } = await givenCirculated(db);
  const closesAt = period.window.closesAt.add({ hours: 24 }).toString();
  const second = `${to.extendNoObjectionPeriod(period.id)}?${new URLSearchParams({ closesAt }).toString()}`;
  expect(await titleOf(officer.person, second, round.objecting, { step: "change", reason: "" })).toContain(
    "Move the closing instant later",
  );
});

test("the days to which a session is to be moved are in the title of the page that reads them back", async () => {
  const { officer, session } = await givenOpenCall(db);
  const address = to.moveSession(session.id);
  expect(await titleOf(officer.person, address, round.reviewing)).toContain("Move a session");
  const days = {
    ...{ "begins.day": "6", "begins.month": "3", "begins.year": "2023" },
    ...{ "ends.day": "10", "ends.month": "3", "ends.year": "2023" },
  };
  expect(
    await titleOf(officer.person, address, round.reviewing, { ...days, reason: "The room was not free." }),
  ).toContain("Are these the new days?");
});

test("a letter that is to go out by itself, and a silence that is to open with one, are in the titles of their pages", async () => {
  const given = await givenProcess(db);
  const { text } = await givenProgramme(db, given);
  const { letter } = await givenLetter(db, given, {}, round.silenceOpens);
  const leave = to.pageOfLetter(letter.id, "circulate-chair-letter");
  const leavesAt = later(round.silenceOpens, { hours: 2 }).toString();
  expect(await titleOf(given.chair.person, leave, round.silenceOpens)).toContain("Circulate the letter");
  const then = `${leave}?${new URLSearchParams({ leavesAt }).toString()}`;
  expect(await titleOf(given.chair.person, then, round.silenceOpens)).toContain("Let the letter go out then?");
  const silence = to.addToLetter(letter.id, "open-silence-procedure");
  expect(await titleOf(given.chair.person, silence, round.silenceOpens)).toContain("Open a silence procedure");
  const asked = { text: text.id, closesAt: round.silenceCloses.toString() };
  expect(
    await titleOf(given.chair.person, `${silence}?${new URLSearchParams(asked).toString()}`, round.silenceOpens),
  ).toContain("Open a silence procedure with the letter?");
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

test("what a form reads back on the page that answers it is in the title of that page", async () => {
  const { officer, process } = await givenOpenCall(db);
  const address = to.scheduleSession(process.slug);
  expect(await titleOf(officer.person, address, round.reviewing)).toContain("Schedule a session");
  const session = {
    ...{ title: "Fourth session", kind: "substantive", format: "virtual", standing: "confirmed", invited: "states" },
    ...{ "begins.day": "6", "begins.month": "3", "begins.year": "2023" },
    ...{ "ends.day": "10", "ends.month": "3", "ends.year": "2023" },
  };
  expect(await titleOf(officer.person, address, round.reviewing, session)).toContain("Is this the session?");
  expect(await titleOf(officer.person, address, round.reviewing, { ...session, title: "" })).toContain(
    `Error: \u2068${process.shortName}\u2069 – Schedule a session`,
  );
});

test("a call, and a cut-off, that are to be confirmed are in the titles of their pages", async () => {
  const { officer, process, session } = await givenOpenCall(db);
  const open = to.openCall(process.slug);
  expect(await titleOf(officer.person, open, round.reviewing)).toContain("Open a call for applications");
  const call = { session: session.id, title: "A call", taking: "together", closesAt: "2022-06-30T22:00:00Z" };
  const toConfirm = `${open}?${new URLSearchParams(call).toString()}`;
  expect(await titleOf(officer.person, toConfirm, round.reviewing)).toContain("Open the call with these dates?");
  const { call: continuous } = await givenContinuousCall(db);
  const cutOff = to.announceCutOff(continuous.id);
  expect(await titleOf(officer.person, cutOff, round.objecting)).toContain("Announce a cut-off");
  const closesAt = continuous.window.closesAt.subtract({ hours: 48 }).toString();
  expect(
    await titleOf(officer.person, `${cutOff}?${new URLSearchParams({ closesAt }).toString()}`, round.reviewing),
  ).toContain("Announce this cut-off?");
});
