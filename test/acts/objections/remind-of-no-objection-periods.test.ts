import { expect, test } from "vitest";
import { extendNoObjectionPeriod } from "#acts/objections/extend-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { remindOfNoObjectionPeriods } from "#acts/objections/remind-of-no-objection-periods.ts";
import { aDatabase } from "#support/database.ts";
import { local, round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenMission } from "#support/given.ts";
import { lettersAbout } from "#support/record.ts";

const { db } = await aDatabase();
const stateA = await givenMission(db);
const stateB = await givenMission(db);
await givenMission(db, { memberState: false });

const remind = (at: string) => remindOfNoObjectionPeriods({ db, now: local(at) });
const remindersOf = async (period: string) =>
  (await lettersAbout(db, `NoObjectionPeriodReminder:${period}`)).map(({ to, data }) => ({ to, data }));

test("Three days and one day before the end each mission that may object is reminded, once, by two workers too", async () => {
  const { period, listed } = await givenCirculated(db, { count: 1 });
  const missions = [stateA, stateB].map(({ mission }) => `${mission}@mission.example`).toSorted();
  await remind("2022-06-27T17:59");
  expect(await remindersOf(period.id)).toEqual([]);
  await Promise.all([remind("2022-06-27T18:00"), remind("2022-06-27T18:00")]);
  await remind("2022-06-28T09:00");
  expect((await remindersOf(period.id)).map(({ to }) => to)).toEqual(missions);
  const applications = listed.map(({ application }) => application.reference);
  accepted(
    await raiseObjection(as(db, stateA, local("2022-06-28T12:00")), { period: period.id, applications, basis: null }),
  );
  await remind("2022-06-29T18:00");
  await remind("2022-06-30T18:00");
  const reminders = await remindersOf(period.id);
  // The mission that has objected is reminded as the other is, and both of the same: nobody can tell them apart.
  expect(reminders.map(({ to }) => to)).toEqual(missions.flatMap((to) => [to, to]));
  expect(new Set(reminders.map(({ data }) => JSON.stringify(data))).size).toBe(1);
  expect(JSON.stringify(reminders)).not.toMatch(/objections?_stands|"organisations"|"mission"/);
});

test("A worker that was away sends the one reminder that is due, and none when the period has ended", async () => {
  const { period } = await givenCirculated(db);
  await remind("2022-06-30T09:00");
  await remind("2022-06-30T18:01");
  expect(await remindersOf(period.id)).toHaveLength(2);
  const ended = await givenCirculated(db);
  await remind("2022-06-30T18:01");
  expect(await remindersOf(ended.period.id)).toEqual([]);
});

test("A closing instant that was moved has reminders of its own", async () => {
  const { period, officer } = await givenCirculated(db);
  await remind("2022-06-29T18:00");
  const closesAt = round.periodCloses.add({ hours: 7 * 24 });
  const extension = { period: period.id, closesAt, reason: "An outage." };
  accepted(await extendNoObjectionPeriod(as(db, officer, local("2022-06-30T12:00")), extension));
  await remind("2022-06-30T18:00");
  expect(await remindersOf(period.id)).toHaveLength(2);
  await remind("2022-07-04T18:00");
  await remind("2022-07-06T18:00");
  const reminders = await remindersOf(period.id);
  expect(reminders).toHaveLength(6);
  expect(reminders.filter(({ data }) => data["closesAt"] === closesAt.toString())).toHaveLength(4);
});
