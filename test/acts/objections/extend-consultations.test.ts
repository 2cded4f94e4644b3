import { expect, test } from "vitest";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { extendConsultations } from "#acts/objections/extend-consultations.ts";
import { maintainObjection } from "#acts/objections/maintain-objection.ts";
import { seeConsultation } from "#acts/objections/see-consultation.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { recordOutage } from "#acts/process/record-outage.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import { getApplication } from "#db/applications/applications.ts";
import { listExtensionsTold } from "#db/objections/consultations.ts";
import { readingAs } from "#db/readers.ts";
import { applicationStanding } from "#domain/applications/application-standing.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { instant } from "#support/factories.ts";
import { accepted, as, givenMission, givenProcess, refused } from "#support/given.ts";
import {
  chairConsults,
  givenListIn,
  lapseList,
  object,
  objectionOf,
  recordDue,
  referencesOf,
} from "#support/in-window.ts";
import { lettersAbout } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const consulting = instant("2022-07-08T15:00:00Z");
const ended = instant("2022-07-10T22:00:00Z");
const longer = instant("2022-07-14T22:00:00Z");
const reason = "Two missions asked for time to consult their capitals.";

/** Three on a list, on two of whom the Chair consults. */
async function givenConsulted() {
  const [stateA, stateB, stranger] = [await givenMission(db), await givenMission(db), await givenMission(db)];
  const given = await givenListIn(db, { count: 3, provisions: chairConsults });
  await object(db, stateA, given, [0, 1]);
  await object(db, stateB, given, [1]);
  await lapseList(db, given);
  const [reference = "", other = ""] = referencesOf(given, [0, 1]);
  return { given, stateA, stateB, stranger, reference, other };
}

type GivenConsulted = Awaited<ReturnType<typeof givenConsulted>>;

async function standingOf({ given }: GivenConsulted, place: number, at: Instant) {
  const application = mustExist(await getApplication(db, mustExist(given.listed[place]).application.id));
  return applicationStanding(await getApplicationRecord(db, application, at), at);
}

test("the end moves for all on the list alike, those who are consulted are told why, and an answer counts until the new end", async () => {
  const one = await givenConsulted();
  const { given, stateA, stateB, stranger, reference } = one;
  const outage = accepted(
    await recordOutage(as(db, given.officer, consulting), {
      what: "The portal",
      reason: "A cable.",
      beganAt: instant("2022-07-07T20:00:00Z"),
      endedAt: instant("2022-07-07T21:00:00Z"),
    }),
  ).next;
  const extending = { reference, closesAt: longer, reason, outage: outage.id };
  const { happened } = accepted(await extendConsultations(as(db, given.chair, consulting), extending));
  expect(happened).toMatchObject({ from: ended, closesAt: longer, count: 2 });
  const key = `ConsultationsExtended:${given.period.id}:${longer.toString()}`;
  const told = async (reader: string) => lettersAbout(db, `${key}:${reader}:${consulting.toString()}`);
  const data = { previous: ended.toString(), until: longer.toString(), reason, outage: { what: "The portal" } };
  expect(await told("chair")).toMatchObject([{ kind: "consultations-extended", data: { ...data, reader: "chair" } }]);
  // A State reads in the portal on whom; its letter says on how many of its own.
  const letterToA = await told(stateA.mission);
  expect(letterToA).toMatchObject([{ to: `${stateA.mission}@mission.example`, data: { ...data, count: 2 } }]);
  expect(JSON.stringify(letterToA)).not.toContain(reference);
  expect(await told(stateB.mission)).toMatchObject([{ data: { count: 1 } }]);
  expect(await told(stranger.mission)).toEqual([]);
  const ids = given.listed.map(({ application }) => application.id);
  for (const [reader, count] of [
    [given.chair, 2],
    [stateA, 2],
    [stateB, 1],
    [stranger, 0],
    [given.officer, 0],
  ] as const)
    expect(await readingAs(db, reader, (trx) => listExtensionsTold(trx, ids))).toHaveLength(count);
  const { shown } = accepted(await seeConsultation(as(db, given.chair, consulting), { reference: one.other }));
  expect(shown.extensions).toMatchObject([{ from: ended.toString(), to: longer.toString(), reason }]);
  // Nothing is answered at the old end, and what is said after it counts.
  const after = ended.add({ hours: 24 });
  expect(await recordDue(db, given, after)).toBeNull();
  expect(await standingOf(one, 0, after)).toMatchObject({ kind: "in-consultation", closesAt: longer });
  const mine = await objectionOf(database, stateA, given, 0);
  accepted(await withdrawObjection(as(db, stateA, after), { objection: mine }));
  accepted(
    await maintainObjection(as(db, stateB, longer), { objection: await objectionOf(database, stateB, given, 1) }),
  );
  await recordDue(db, given, longer.add({ minutes: 2 }));
  expect(await standingOf(one, 0, longer.add({ minutes: 3 }))).toMatchObject({ kind: "accredited", grantedAt: longer });
  expect(await standingOf(one, 1, longer.add({ minutes: 3 }))).toMatchObject({ kind: "not-accredited" });
});

test("as it stood before, the end was the earlier one; it moves again, and not for who has withdrawn", async () => {
  const one = await givenConsulted();
  const { given, reference } = one;
  const listed = mustExist(given.listed[1]);
  const { version } = mustExist(await getApplication(db, listed.application.id));
  accepted(await withdrawApplication(as(db, listed.applicant, consulting), { reference: one.other, version }));
  const at = consulting.add({ hours: 1 });
  const { next } = accepted(
    await extendConsultations(as(db, given.chair, at), { reference, closesAt: longer, reason }),
  );
  expect(next.consultations).toHaveLength(1);
  const latest = longer.add({ hours: 48 });
  accepted(
    await extendConsultations(as(db, given.chair, ended.add({ hours: 1 })), { reference, closesAt: latest, reason }),
  );
  for (const [when, closesAt] of [
    [consulting, ended],
    [at, longer],
    [ended.add({ hours: 1 }), latest],
  ] as const)
    expect(await standingOf(one, 0, when)).toMatchObject({ kind: "in-consultation", closesAt });
});

test("it moves later alone, with a reason, by its own Chair, for an outage in its time, and while one is consulted", async () => {
  const { given, reference, stranger } = await givenConsulted();
  const extend = (changes: object, at = consulting, actor: typeof given.chair = given.chair) =>
    extendConsultations(as(db, actor, at), { reference, closesAt: longer, reason, ...changes });
  expect(refused(await extend({ closesAt: ended })).because).toBe("closing_instant_would_move_earlier");
  expect(refused(await extend({ reason: " " })).because).toBe("extension_needs_a_reason");
  expect(refused(await extend({}, ended.add({ milliseconds: 1 }))).because).toBe("consultation_is_not_open");
  expect(refused(await extend({}, consulting, (await givenProcess(db)).chair)).because).toBe("not_found");
  expect(refused(await extend({ reference: referencesOf(given, [2])[0] ?? "" })).because).toBe("not_found");
  for (const actor of [stranger, given.officer]) {
    const context = as(db, actor, consulting);
    expect(refused(await extendConsultations(context, { reference, closesAt: longer, reason })).because).toBe(
      "not_allowed",
    );
  }
});
