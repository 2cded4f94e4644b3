import { expect, test } from "vitest";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { lapseNoObjectionPeriods } from "#jobs/objections/lapse-no-objection-periods.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenMission } from "#support/given.ts";
import { countOf } from "#support/record.ts";
import { givenJobs } from "../kit/given.ts";

const database = await aDatabase();
const { db } = database;

test("What is not due is left alone; what is due is recorded once, however often the job runs", async () => {
  const { period, listed } = await givenCirculated(db, { count: 3 });
  const applications = [listed[0]?.application.reference ?? ""];
  const mission = await givenMission(db);
  accepted(await raiseObjection(as(db, mission, round.periodCloses), { period: period.id, applications, basis: null }));
  const jobs = givenJobs(database, round.settled.subtract({ milliseconds: 1 }));
  await lapseNoObjectionPeriods(jobs);
  expect(await getNoObjectionPeriod(db, period.id)).toMatchObject({ lapsedAt: null });
  jobs.setClock(round.settled);
  await Promise.all([lapseNoObjectionPeriods(jobs), lapseNoObjectionPeriods(jobs)]);
  await lapseNoObjectionPeriods(jobs);
  expect(await getNoObjectionPeriod(db, period.id)).toMatchObject({
    lapsedAt: round.settled,
    outcome: { accredited: 2, notAccredited: 1 },
  });
  expect(await countOf(database, "accreditation", `no_objection_period_id = '${period.id}'`)).toBe(2);
  const toEverybody = `event_key like 'NoObjectionPeriodLapsed:${period.id}%'`;
  expect(await countOf(database, "letter", `${toEverybody} and kind in ('accredited', 'not-accredited')`)).toBe(3);
  // To the mission, the Chair and the officer.
  expect(await countOf(database, "letter", `${toEverybody} and kind = 'no-objection-period-closed'`)).toBe(3);
  const lapsed = `subject_id = '${period.id}' and event = 'NoObjectionPeriodLapsed'`;
  expect(await countOf(database, "audit_trail", lapsed)).toBe(1);
});

test("A job that is a month late records the outcome that time had given", async () => {
  const { period } = await givenCirculated(db);
  await lapseNoObjectionPeriods(givenJobs(database, round.settled.add({ hours: 24 * 30 })));
  expect(await getNoObjectionPeriod(db, period.id)).toMatchObject({ outcome: { accredited: 1, notAccredited: 0 } });
  const [row] = await database.asOwner(
    `select granted_at from accreditation where no_objection_period_id = '${period.id}'`,
  );
  expect(row?.["granted_at"]).toEqual(new Date(round.periodCloses.epochMilliseconds));
});
