import { sql } from "kysely";
import { expect, test } from "vitest";
import { hold as holdItem } from "#acts/objections/hold.ts";
import { maintainObjection } from "#acts/objections/maintain-objection.ts";
import { seeConsultation } from "#acts/objections/see-consultation.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { writeInConsultation } from "#acts/objections/write-in-consultation.ts";
import { writeToChair } from "#acts/objections/write-to-chair.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import { getApplication } from "#db/applications/applications.ts";
import { newId } from "#db/new-id.ts";
import { listObjectionsAgainst, listSaidWithMission } from "#db/objections/consultations.ts";
import { type Reader, readingAs } from "#db/readers.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { mayMaintain } from "#domain/objections/consultation.ts";
import { aDatabase } from "#support/database.ts";
import { instant, later, round } from "#support/factories.ts";
import { accepted, as, givenMission, refused } from "#support/given.ts";
import {
  chairConsults,
  classesWith,
  givenListIn,
  lapseList,
  object,
  objectionOf,
  referencesOf,
} from "#support/in-window.ts";
import { auditOf, lettersAbout } from "#support/record.ts";
import { seeConsultations } from "#views/objections/consultations.ts";

const database = await aDatabase();
const { db } = database;

const consulting = instant("2022-07-08T15:00:00Z");
const after = (minutes: number) => later(consulting, { minutes });
const over = instant("2022-07-10T22:00:00Z");

async function givenConsulted() {
  const [stateA, stateB] = [await givenMission(db), await givenMission(db)];
  const given = await givenListIn(db, { count: 1, provisions: chairConsults });
  for (const mission of [stateA, stateB]) await object(db, mission, given, [0]);
  await lapseList(db, given);
  const [reference = ""] = referencesOf(given, [0]);
  const [objection, other] = [
    await objectionOf(database, stateA, given, 0),
    await objectionOf(database, stateB, given, 0),
  ];
  return { stateA, stateB, given, reference, objection, other };
}

test("what a State writes is read by the Chair and by its own delegates, in the order in which it was said", async () => {
  const { stateA, stateB, given, reference, objection } = await givenConsulted();
  const request = { reference, words: "Would your mission say more?", mission: stateA.mission };
  accepted(await writeInConsultation(as(db, given.chair, consulting), request));
  const words = "We would withdraw if it applied as an observer.";
  const { next } = accepted(await writeToChair(as(db, stateA, after(1)), { objection, words: ` ${words} ` }));
  const chair = as(db, given.chair, after(2));
  const { shown } = accepted(await seeConsultation(chair, { reference }));
  expect(shown.entries.map((entry) => [entry.enteredBy, entry.isNew, entry.words])).toEqual([
    [expect.any(String), false, request.words],
    [null, true, words],
  ]);
  const { application } = mustExist(given.listed[0]);
  const readBy = (mission: typeof stateA) =>
    readingAs(db, mission, (trx) => listSaidWithMission(trx, stateA.mission, [application.id]));
  expect((await readBy(stateA)).map((one) => [one.writtenBy === null, one.words])).toEqual([
    [true, request.words],
    [false, words],
  ]);
  expect(await readBy(stateB)).toEqual([]);
  const line = (await auditOf(database, given.period.id)).findLast(({ event }) => event === "WrittenToChair");
  expect(line).toMatchObject({ confidential: true, actor_person: stateA.person });
  const letters = await lettersAbout(db, `WrittenToChair:${next.id}`);
  const [receipt, forChair] = ["mission", "chair"].map((reader) =>
    letters.filter(({ data }) => data["reader"] === reader),
  );
  expect([receipt, forChair]).toMatchObject([
    [{ kind: "written-to-chair", to: `${stateA.mission}@mission.example` }],
    [{ kind: "written-to-chair" }],
  ]);
  expect(JSON.stringify(letters)).not.toContain(words);
  expect(JSON.stringify(receipt)).not.toContain(reference);
});

test("the Chair's list says how many States have written since the Chair last wrote to them", async () => {
  const { stateA, stateB, given, reference, objection, other } = await givenConsulted();
  const waiting = async (minutes: number) => {
    const seen = await seeConsultations(as(db, given.chair, after(minutes)), 1);
    return seen?.rows.map((row) => row.waiting);
  };
  expect(await waiting(0)).toEqual([0]);
  accepted(await writeToChair(as(db, stateA, after(1)), { objection, words: "A first word." }));
  accepted(await writeToChair(as(db, stateA, after(2)), { objection, words: "A second word." }));
  expect(await waiting(3)).toEqual([1]);
  accepted(await writeToChair(as(db, stateB, after(4)), { objection: other, words: "A word of another." }));
  expect(await waiting(5)).toEqual([2]);
  const request = { reference, words: "Thank you.", mission: stateA.mission };
  accepted(await writeInConsultation(as(db, given.chair, after(6)), request));
  accepted(await writeInConsultation(as(db, given.chair, after(7)), { ...request, mission: null }));
  expect(await waiting(8)).toEqual([1]);
  expect(await waiting(60 * 24 * 5)).toEqual([0]);
});

test("what was said with a State by telephone is noted: it waits no longer, reads nothing of it and gets no letter", async () => {
  const { stateA, stateB, given, reference, objection, other } = await givenConsulted();
  accepted(await writeToChair(as(db, stateA, after(1)), { objection, words: "May I call you?" }));
  accepted(await writeToChair(as(db, stateB, after(2)), { objection: other, words: "May I call too?" }));
  const called = { reference, words: "Called on Friday.", mission: stateA.mission, isNote: true };
  const { next } = accepted(await writeInConsultation(as(db, given.chair, after(3)), called));
  expect(next).toMatchObject({ kind: "note", mission: stateA.mission });
  expect(await lettersAbout(db, `WrittenInConsultation:${next.id}`)).toEqual([]);
  const chair = as(db, given.chair, after(4));
  expect((await seeConsultations(chair, 1))?.rows.map((row) => row.waiting)).toEqual([1]);
  const { shown } = accepted(await seeConsultation(chair, { reference }));
  expect(shown.entries.map(({ kind, isNew }) => [kind, isNew])).toEqual([
    ["message", false],
    ["message", true],
    ["note", false],
  ]);
  expect(shown.objections.map(({ missionId, isWaiting }) => [missionId === stateA.mission, isWaiting]).sort()).toEqual([
    [false, true],
    [true, false],
  ]);
  const read = (reader: Reader) =>
    readingAs(db, reader, async (trx) => {
      const { rows } = await sql<{ words: string }>`
        select words from consultation_entry where id = ${next.id}`.execute(trx);
      return rows.map(({ words }) => words);
    });
  expect([await read(stateA), await read(given.chair)]).toEqual([[], [called.words]]);
});

test("only while the Chair consults, of an objection that stands, by its own State, and with words", async () => {
  const { stateA, stateB, objection } = await givenConsulted();
  const words = "A word.";
  const context = as(db, stateA, consulting);
  expect(refused(await writeToChair(as(db, stateB, consulting), { objection, words })).because).toBe("not_found");
  for (const at of [round.periodCloses, over.add({ milliseconds: 1 })])
    expect(refused(await writeToChair(as(db, stateA, at), { objection, words })).because).toBe(
      "consultation_is_not_open",
    );
  expect(refused(await writeToChair(context, { objection, words: " \n" })).because).toBe("consultation_entry_is_empty");
  accepted(await maintainObjection(context, { objection }));
  accepted(await writeToChair(as(db, stateA, after(1)), { objection, words }));
  accepted(await withdrawObjection(as(db, stateA, after(2)), { objection }));
  expect(refused(await writeToChair(as(db, stateA, after(3)), { objection, words })).because).toBe(
    "objection_already_withdrawn",
  );
});

test("the same form sent twice is one message, and twenty at most wait for the Chair to write", async () => {
  const { stateA, given, reference, objection } = await givenConsulted();
  const once = { objection, words: "Once.", key: "0b6a1f5e-3d1c-4f5e-9a57-5d6f0f6b0c11" };
  const first = accepted(await writeToChair(as(db, stateA, consulting), once));
  expect(accepted(await writeToChair(as(db, stateA, after(1)), once)).next.id).toBe(first.next.id);
  for (let minute = 2; minute <= 20; minute += 1)
    accepted(await writeToChair(as(db, stateA, after(minute)), { objection, words: `Word ${String(minute)}.` }));
  const more = refused(await writeToChair(as(db, stateA, after(21)), { objection, words: "One more." }));
  expect(more).toMatchObject({ because: "enough_is_written_to_the_chair", details: { most: 20 } });
  const { shown } = accepted(await seeConsultation(as(db, given.chair, after(22)), { reference }));
  expect(shown.entries).toHaveLength(20);
  const request = { reference, words: "We have read it all.", mission: stateA.mission };
  accepted(await writeInConsultation(as(db, given.chair, after(23)), request));
  accepted(await writeToChair(as(db, stateA, after(24)), { objection, words: "One more." }));
});

test("of an objection in another window than that after which the Chair consults a State is not consulted", async () => {
  const { stateA, given, objection: id } = await givenConsulted();
  const { application: listed } = mustExist(given.listed[0]);
  const application = mustExist(await getApplication(db, listed.id));
  const item = await getApplicationRecord(db, application, consulting);
  const objections = await readingAs(db, stateA, (trx) => listObjectionsAgainst(trx, [application.id]));
  const objection = mustExist(objections.find((one) => one.id === id) ?? null);
  expect(mayMaintain({ objection, item }, consulting)).toBeNull();
  const earlier = { ...objection, period: newId<"period">() };
  expect(mayMaintain({ objection: earlier, item }, consulting)?.because).toBe("consultation_is_not_open");
});

test("of a hold that ended and became no objection a State is not consulted", async () => {
  const hold = { limit: { unit: "calendar_days", count: 3 }, then: "lifted" } as const;
  const [holder, objector] = [await givenMission(db), await givenMission(db)];
  const given = await givenListIn(db, { count: 1, classes: classesWith({ hold }, chairConsults) });
  const [name = ""] = referencesOf(given, [0]);
  accepted(await holdItem(as(db, holder, round.objecting), { period: given.period.id, applications: [name] }));
  await object(db, objector, given, [0]);
  await lapseList(db, given);
  const held = await objectionOf(database, holder, given, 0);
  const at = as(db, holder, consulting);
  for (const outcome of [
    await writeToChair(at, { objection: held, words: "A word." }),
    await maintainObjection(at, { objection: held }),
  ])
    expect(refused(outcome).because).toBe("consultation_is_not_open");
});

test("who withdrew in the period gets one answer, whether the Chair consults another State on the organisation or nobody objects to it", async () => {
  const [stateA, stateB] = [await givenMission(db), await givenMission(db)];
  const given = await givenListIn(db, { count: 2, provisions: chairConsults });
  await object(db, stateA, given, [0, 1]);
  await object(db, stateB, given, [0]);
  const own = [await objectionOf(database, stateA, given, 0), await objectionOf(database, stateA, given, 1)];
  for (const objection of own) accepted(await withdrawObjection(as(db, stateA, round.objecting), { objection }));
  await lapseList(db, given);
  for (const objection of own) {
    const context = as(db, stateA, consulting);
    for (const ruling of [
      await writeToChair(context, { objection, words: "Words." }),
      await maintainObjection(context, { objection }),
      await withdrawObjection(context, { objection }),
    ])
      expect(refused(ruling).because).toBe("objection_already_withdrawn");
  }
});
