import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { extendCall } from "#acts/applications/extend-call.ts";
import { startWorker } from "#jobs/kit/worker.ts";
import { ClockApart } from "#machine/clock.ts";
import { createLogger } from "#machine/logger.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenCleared, givenMission, givenOpenCall } from "#support/given.ts";
import { givenJobs } from "./given.ts";

const database = await aDatabase();
const { db } = database;

async function until(condition: () => boolean | Promise<boolean>, withinMilliseconds: number): Promise<number> {
  const began = performance.now();
  while (!(await condition())) {
    if (performance.now() - began > withinMilliseconds) throw new Error("not in time");
    await pause(5);
  }
  return performance.now() - began;
}

async function countUnsent(): Promise<number> {
  const unsent = await db.selectFrom("letter").select("id").where("sent_at", "is", null).execute();
  return unsent.length;
}

async function countUnconcluded(): Promise<number> {
  const silence = await db.selectFrom("silence_procedure").select("id").where("concluded_at", "is", null).execute();
  return silence.length;
}

test("A letter leaves within two seconds of its act, and once, though two workers run", async () => {
  const given = await givenOpenCall(db);
  await givenCleared(db, given);
  const jobs = givenJobs(database, round.reviewing);
  const first = await startWorker({ ...jobs, database });
  const second = await startWorker({ ...jobs, database });
  try {
    // The silence on the decision has passed too, and its outcome is told.
    await until(async () => (await countUnconcluded()) === 0 && (await countUnsent()) === 0, 5_000);
    const before = jobs.sent.length;
    const { applicant } = await givenCleared(db, given);
    const took = await until(async () => (await countUnsent()) === 0, 2_000);
    expect(took).toBeLessThan(2_000);
    expect(jobs.sent.slice(before).map(({ recipient }) => recipient.email)).toEqual([
      `${applicant.person}@example.org`,
      `${applicant.person}@example.org`,
    ]);
  } finally {
    await Promise.all([first.stop(), second.stop()]);
  }
  expect(new Set(jobs.sent.map(({ id }) => id)).size).toBe(jobs.sent.length);
});

test("What was due when it starts is recorded by time alone: a list lapses and each outcome is told", async () => {
  await givenMission(db);
  const { period, listed } = await givenCirculated(db, { count: 2 });
  const jobs = givenJobs(database, round.settled);
  const worker = await startWorker({ ...jobs, database });
  try {
    const lapsed = () =>
      db
        .selectFrom("no_objection_period")
        .select("accredited_count")
        .where("id", "=", period.id)
        .executeTakeFirstOrThrow();
    await until(async () => (await lapsed()).accredited_count === listed.length, 5_000);
    await until(async () => (await countUnsent()) === 0, 5_000);
  } finally {
    await worker.stop();
  }
});

test("A stopped worker takes nothing new", async () => {
  const given = await givenOpenCall(db);
  const jobs = givenJobs(database, round.reviewing);
  const worker = await startWorker({ ...jobs, database });
  await worker.stop();
  const before = jobs.sent.length;
  await givenCleared(db, given);
  await pause(300);
  expect(jobs.sent).toHaveLength(before);
  expect(await countUnsent()).toBeGreaterThan(0);
});

test("A worker uses no other handle inside a transaction of an act", async () => {
  const given = await givenOpenCall(db);
  const jobs = givenJobs(database, round.reviewing);
  const worker = await startWorker({ ...jobs, database });
  try {
    const extend = (hours: number) =>
      extendCall(as(db, given.officer, round.applying), {
        call: given.call.id,
        closesAt: round.callCloses.add({ hours }),
        reason: "A reason.",
      });
    for (const hours of [1, 2, 3, 4, 5]) accepted(await extend(hours));
  } finally {
    await worker.stop();
  }
});

test("What cannot be undone is not recorded while the clock may be wrong; letters leave all the same", async () => {
  await givenMission(db);
  const { period } = await givenCirculated(db, { count: 1 });
  const jobs = givenJobs(database, round.settled);
  let steady = false;
  const worker = await startWorker({ ...jobs, database, clock: { ...jobs.clock, isSteady: () => steady } });
  const lapsed = async () => {
    const { lapsed_at } = await db
      .selectFrom("no_objection_period")
      .select("lapsed_at")
      .where("id", "=", period.id)
      .executeTakeFirstOrThrow();
    return lapsed_at !== null;
  };
  try {
    await until(async () => (await countUnsent()) === 0, 5_000);
    expect(await lapsed()).toBe(false);
    steady = true;
    await until(lapsed, 7_000);
  } finally {
    await worker.stop();
  }
});

test("What all jobs wait for is said once, and once more when they go on", async () => {
  const jobs = givenJobs(database, round.applying);
  const lines: { level: number; msg: string; because?: string }[] = [];
  const into = {
    write: (line: string) => {
      lines.push(JSON.parse(line) as (typeof lines)[number]);
    },
  };
  const log = createLogger({ logLevel: "info" }, into);
  let apart = true;
  const now = () =>
    apart ? Promise.reject(new ClockApart("The machine's clock is wrong.")) : Promise.resolve(round.applying);
  const worker = await startWorker({ ...jobs, log, database, clock: { ...jobs.clock, now } });
  const saying = (words: RegExp) => lines.filter(({ msg }) => words.test(msg));
  try {
    await until(() => lines.length > 0, 5_000);
    // By then those that run each five seconds have failed again.
    await pause(6_000);
    expect(lines).toMatchObject([
      { level: 40, because: "The machine's clock is wrong.", msg: expect.stringMatching(/^jobs wait/u) as string },
    ]);
    apart = false;
    await until(() => saying(/^jobs go on again$/u).length > 0, 7_000);
  } finally {
    await worker.stop();
  }
  expect(lines).toHaveLength(2);
});
