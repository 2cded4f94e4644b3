import { expect, test } from "vitest";
import { extendConsultations } from "#acts/objections/extend-consultations.ts";
import { remindOfConsultationsAndHolds } from "#acts/objections/remind-of-consultations-and-holds.ts";
import { aDatabase } from "#support/database.ts";
import { instant } from "#support/factories.ts";
import { accepted, as, givenMission } from "#support/given.ts";
import { chairConsults, classesWith, givenListIn, holds, lapseList, object, referencesOf } from "#support/in-window.ts";
import { lettersAbout } from "#support/record.ts";

const { db } = await aDatabase();
const remind = (at: string) => remindOfConsultationsAndHolds({ db, now: instant(at) });

test("before a consultation ends the Chair and the States whose objections it is about are reminded, once each", async () => {
  const [stateA, stateB] = [await givenMission(db), await givenMission(db)];
  const given = await givenListIn(db, { count: 2, provisions: chairConsults });
  await object(db, stateA, given, [0]);
  await lapseList(db, given);
  const of = async () => lettersAbout(db, `ConsultationReminder:${given.period.id}`);
  await remind("2022-07-07T21:00:00Z");
  expect(await of()).toEqual([]);
  await remind("2022-07-07T22:00:00Z");
  await remind("2022-07-07T22:01:00Z");
  const letters = await of();
  const addresses = letters.map(({ to }) => to);
  expect(letters).toHaveLength(2);
  expect(addresses).toContain(`${stateA.mission}@mission.example`);
  expect(addresses).not.toContain(`${stateB.mission}@mission.example`);
  await remind("2022-07-09T22:00:00Z");
  expect(await of()).toHaveLength(4);
});

test("no reminder follows within a day of an extension, and the next one is of the new end", async () => {
  const state = await givenMission(db);
  const given = await givenListIn(db, { count: 2, provisions: chairConsults });
  await object(db, state, given, [0, 1]);
  await lapseList(db, given);
  const [reference = ""] = referencesOf(given, [0]);
  const [closesAt, reason] = [instant("2022-07-13T22:00:00Z"), "A capital asked for time."];
  const chair = as(db, given.chair, instant("2022-07-10T21:59:00Z"));
  accepted(await extendConsultations(chair, { reference, closesAt, reason }));
  const of = async () => lettersAbout(db, `ConsultationReminder:${given.period.id}`);
  await remind("2022-07-10T22:00:00Z");
  await remind("2022-07-11T22:00:00Z");
  expect(await of()).toEqual([]);
  await remind("2022-07-12T22:00:00Z");
  expect(await of()).toHaveLength(2);
});

test("before the limit of a hold its State is reminded, and nobody else", async () => {
  const holder = await givenMission(db);
  const hold = { limit: { unit: "calendar_days", count: 20 }, then: "objection" } as const;
  const given = await givenListIn(db, { count: 2, classes: classesWith({ hold }) });
  const { next } = await holds(db, holder, given, [0, 1]);
  await remind("2022-07-02T16:00:00Z");
  await remind("2022-07-02T16:01:00Z");
  const letters = (await lettersAbout(db, "HoldReminder:")).filter(({ to }) => to.startsWith(holder.mission));
  expect(letters).toMatchObject([{ kind: "hold-reminder", data: { then: "objection" } }]);
  expect(next.done).toHaveLength(2);
});
