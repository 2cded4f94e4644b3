import { expect, test } from "vitest";
import { recordObjectorsAnswer } from "#acts/objections/record-objectors-answer.ts";
import { seeConsultation } from "#acts/objections/see-consultation.ts";
import { writeInConsultation } from "#acts/objections/write-in-consultation.ts";
import { readingAs } from "#db/readers.ts";
import { aDatabase } from "#support/database.ts";
import { instant } from "#support/factories.ts";
import { accepted, as, givenChair, givenMission, givenModalitiesInForce, refused } from "#support/given.ts";
import { chairConsults, givenListIn, lapseList, object, objectionOf, referencesOf } from "#support/in-window.ts";
import { auditOf, lettersAbout, listDisclosures } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;

const consulting = instant("2022-07-08T15:00:00Z");
const over = instant("2022-07-10T22:00:00Z");

async function givenConsulted() {
  const [stateA, stateB] = [await givenMission(db), await givenMission(db)];
  const given = await givenListIn(db, { count: 1, provisions: chairConsults });
  await object(db, stateA, given, [0]);
  await object(db, stateB, given, [0]);
  await lapseList(db, given);
  const [reference = ""] = referencesOf(given, [0]);
  return { stateA, stateB, given, reference, chair: as(db, given.chair, consulting) };
}

test("what a State wrote to the Chair counts as if it had said it itself, with the reference of its letter", async () => {
  const { stateA, stateB, given, reference, chair } = await givenConsulted();
  const [one, other] = [await objectionOf(database, stateA, given, 0), await objectionOf(database, stateB, given, 0)];
  const answering = { reference, objection: one, answer: "withdrawn", letter: "NV/2022/14" } as const;
  expect(refused(await recordObjectorsAnswer(chair, { ...answering, letter: " " })).because).toBe(
    "answer_needs_its_letter",
  );
  accepted(await recordObjectorsAnswer(chair, answering));
  accepted(await recordObjectorsAnswer(chair, { ...answering, objection: other, answer: "maintained" }));
  expect(refused(await recordObjectorsAnswer(chair, answering)).because).toBe("objection_already_withdrawn");
  const lines = (await auditOf(database, given.period.id)).slice(-2);
  expect(lines.map(({ event, confidential }) => [event, confidential])).toEqual([
    ["ObjectionWithdrawn", true],
    ["ObjectionMaintained", true],
  ]);
  // The State gets the receipt that it would have got.
  const to = (await lettersAbout(db, `ObjectionWithdrawn:${one}`)).map(({ to: address }) => address);
  expect(to).toContain(`${stateA.mission}@mission.example`);
  const { shown } = accepted(await seeConsultation(chair, { reference }));
  expect(
    shown.objections
      .map(({ withdrawnAt, maintainedAt, letter }) => [withdrawnAt !== null, maintainedAt !== null, letter])
      .toSorted(),
  ).toEqual([
    [false, true, "NV/2022/14"],
    [true, false, "NV/2022/14"],
  ]);
});

test("only the Chair of the process, and only while it consults", async () => {
  const { stateA, given, reference } = await givenConsulted();
  const objection = await objectionOf(database, stateA, given, 0);
  const input = { reference, objection, answer: "maintained", letter: "NV/1" } as const;
  const late = as(db, given.chair, over.add({ milliseconds: 1 }));
  expect(refused(await recordObjectorsAnswer(late, input)).because).toBe("consultation_is_not_open");
  const { process } = await givenModalitiesInForce(db);
  const stranger = as(db, await givenChair(db, process.id), consulting);
  expect(refused(await recordObjectorsAnswer(stranger, input)).because).toBe("not_found");
  expect(refused(await seeConsultation(stranger, { reference })).because).toBe("not_found");
  expect(refused(await recordObjectorsAnswer(as(db, stateA, consulting), input)).because).toBe("not_allowed");
});

test("each look of the Chair at a consultation is on record", async () => {
  const { given, reference, chair } = await givenConsulted();
  const shown = () => readingAs(db, given.chair, (trx) => listDisclosures(trx, given.period.id));
  const before = (await shown()).length;
  accepted(await writeInConsultation(chair, { reference, words: "A note.", mission: null }));
  accepted(await seeConsultation(chair, { reference }));
  expect(await shown()).toHaveLength(before + 1);
  const line = (await auditOf(database, given.period.id)).at(-1);
  expect(line).toMatchObject({ event: "ConsultationSeen", confidential: true });
});
