import { expect, test } from "vitest";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { changeMissionLanguage } from "#acts/people/change-mission-language.ts";
import { changeMissionLetters } from "#acts/people/change-mission-letters.ts";
import { changeOwnLetters } from "#acts/people/change-own-letters.ts";
import { moveSession } from "#acts/process/move-session.ts";
import { getSession } from "#db/process/sessions.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { deliverLetters } from "#jobs/record/deliver-letters.ts";
import { tellEachMorning } from "#jobs/record/tell-each-morning.ts";
import { byHandOf } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenMission,
  givenOfficer,
  givenOpenCall,
  givenSubmitted,
  lookingAfter,
  theClock,
} from "#support/given.ts";
import { givenJobs } from "../kit/given.ts";

const database = await aDatabase();
const { db } = database;

/** What was written to an address or a person: whether it is gathered, and the one letter of a morning that told of it. */
async function writtenTo(recipient: string) {
  return database.asOwner(`
    select kind, gathered, told_in from letter
    where recipient_email = '${recipient}' or recipient_person::text = '${recipient}' order by created_at, kind`);
}

async function gatheredFor(recipient: string, until?: string) {
  const rows = await database.asOwner(`
    select data, language, event_key from letter
    where kind = 'gathered-letters' and (recipient_email = '${recipient}' or recipient_person::text = '${recipient}')
      and ${until === undefined ? "true" : `data ->> 'until' = '${until}'`}
    order by created_at`);
  return rows.map(({ data, language }) => ({ data, language }));
}

const kindsIn = (data: unknown) =>
  (data as { readonly letters: readonly { readonly kind: string }[] }).letters.map(({ kind }) => kind); // as gather_letters wrote it

async function moved(session: Id<"session">, officer: Parameters<typeof as>[1], at: string, days: number) {
  const { beginsOn, endsOn } = mustExist(await getSession(db, session));
  const to = { beginsOn: beginsOn.add({ days }), endsOn: endsOn.add({ days }) };
  accepted(await moveSession(as(db, officer, instant(at)), { session, ...to, reason: "The room is taken." }));
}

test("A desk that wishes it gets what can wait in one letter each morning, once; everything else, and everybody else, at once", async () => {
  const mission = await lookingAfter(db, await givenMission(db));
  const other = await givenMission(db);
  const observing = as(db, mission, round.processOpened);
  const address = `${mission.mission}@mission.example`;
  const copies = `update mission set copies_to = '{copy@mission.example}' where id = '${mission.mission}'`;
  await byHandOf(db, { role: "administrator" }, copies);
  accepted(await changeMissionLetters(observing, { come: "each_morning" }));
  const wishing = await givenOfficer(db);
  accepted(await changeOwnLetters(as(db, wishing, round.processOpened), { come: "each_morning" }));

  const called = await givenOpenCall(db);
  const { chair } = called;
  accepted(await changeOwnLetters(as(db, chair, round.callOpens), { come: "each_morning" }));
  await givenSubmitted(db, called, { name: "Institute that waits" });
  const given = await givenCirculated(db, { of: called, count: 2 });
  const applications = given.listed.slice(1).map(({ application }) => application.reference);
  accepted(
    await raiseObjection(as(db, mission, round.objecting), { period: given.period.id, applications, basis: null }),
  );
  // All that was gathered until then comes with one letter, however long it waited.
  const jobs = givenJobs(database, instant("2022-06-30T12:02:00Z"));
  await tellEachMorning(jobs);
  expect(await gatheredFor(address)).toHaveLength(1);
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: given.period.id }));

  // What opens a time in which a State may object came at once; what became of it waits for the morning.
  const before = await writtenTo(address);
  const waiting = before.filter(({ gathered, told_in }) => gathered === true && told_in === null);
  expect(waiting.map(({ kind }) => kind)).toEqual(["no-objection-period-closed"]);
  for (const kind of ["list-circulated", "objection-received"])
    expect(before).toContainEqual({ kind, gathered: false, told_in: null });
  expect(await writtenTo(`${other.mission}@mission.example`)).toContainEqual({
    kind: "no-objection-period-closed",
    gathered: false,
    told_in: null,
  });

  // In the language of that morning, whatever it was when they were written.
  accepted(await changeMissionLanguage(as(db, mission, round.settled), { language: "fr" }));

  // Not delivered by itself, and told by two workers in one letter, eight in the morning in New York.
  jobs.setClock(instant("2022-07-01T12:01:59Z"));
  await deliverLetters(jobs);
  expect((await writtenTo(address)).filter(({ told_in }) => told_in === null)).toEqual(
    before.filter(({ told_in }) => told_in === null),
  );
  await tellEachMorning(jobs);
  expect(await gatheredFor(address, "2022-07-01T12:00:00Z")).toEqual([]);
  jobs.setClock(instant("2022-07-01T12:02:00Z"));
  await Promise.all([tellEachMorning(jobs), tellEachMorning(jobs)]);
  await tellEachMorning(jobs);
  const morning = await gatheredFor(address, "2022-07-01T12:00:00Z");
  expect(morning).toMatchObject([{ language: "fr", data: { until: "2022-07-01T12:00:00Z", reader: "mission" } }]);
  expect(await gatheredFor("copy@mission.example", "2022-07-01T12:00:00Z")).toHaveLength(1);
  expect(kindsIn(morning[0]?.data)).toEqual(["no-objection-period-closed"]);
  expect((await writtenTo(address)).filter(({ gathered, told_in }) => gathered === true && told_in === null)).toEqual(
    [],
  );

  // What the morning itself tells an office is in the officer's one letter, which is told up to the same instant.
  const ofOfficer = await gatheredFor(wishing.person, "2022-07-01T12:00:00Z");
  expect(ofOfficer).toHaveLength(1);
  expect(kindsIn(ofOfficer[0]?.data)).toContain("no-objection-period-closed");
  const earlier = await gatheredFor(wishing.person, "2022-06-30T12:00:00Z");
  expect(kindsIn(earlier[0]?.data)).toContain("applications-to-review");
  expect(await gatheredFor(given.officer.person)).toEqual([]);

  // A letter that was written before the morning and is committed after it waits for the next one.
  await moved(given.session.id, given.officer, "2022-07-01T11:59:00Z", 7);
  jobs.setClock(instant("2022-07-01T12:10:00Z"));
  await tellEachMorning(jobs);
  expect(await gatheredFor(address, "2022-07-01T12:00:00Z")).toHaveLength(1);

  // Changed back: what comes from now on comes at once, and what was gathered with the next morning.
  accepted(await changeMissionLetters(as(db, mission, instant("2022-07-01T13:00:00Z")), { come: "at_once" }));
  await moved(given.session.id, given.officer, "2022-07-01T14:00:00Z", 7);
  jobs.setClock(instant("2022-07-02T12:02:00Z"));
  await tellEachMorning(jobs);
  const [next] = await gatheredFor(address, "2022-07-02T12:00:00Z");
  expect(kindsIn(next?.data)).toEqual(["session-moved"]);
  const moves = (await writtenTo(address)).filter(({ kind }) => kind === "session-moved");
  expect(moves.map(({ gathered }) => gathered)).toEqual([true, false]);
  jobs.setClock(instant("2022-07-03T12:02:00Z"));
  await tellEachMorning(jobs);
  expect(await gatheredFor(address)).toHaveLength(3);
  // Of the objection the Chair's letters told at once: nothing that says who spoke is gathered.
  const ofChair = await gatheredFor(chair.person);
  expect(ofChair).toHaveLength(2);
  expect(JSON.stringify(ofChair)).not.toContain("objection-received");
  expect(JSON.stringify(ofChair)).not.toContain(mission.mission);

  // It is delivered as any letter, in the language of the mission, with a line and a link for each.
  await deliverLetters(jobs);
  const sent = jobs.sent.filter(({ recipient, subject }) => recipient.email === address && subject.includes("matin"));
  expect(sent).toHaveLength(2);
  expect(sent[0]?.text).toContain("http://portal.example/fr/");
});
