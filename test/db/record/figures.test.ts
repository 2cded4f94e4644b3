import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { concludeSilenceProcedure } from "#acts/modalities/conclude-silence-procedure.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { readDatabaseTime, readFigures } from "#db/record/figures.ts";
import { openJobQueue } from "#db/record/job-queue.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCirculated, theClock } from "#support/given.ts";
import { givenUp } from "../../acts/record/given.ts";

const database = await aDatabase();
const { db } = database;

it("has nothing to tell of an empty record", async () => {
  expect(await readFigures(db, round.settled)).toEqual({
    letters: { waiting: 0, failing: 0, secondsInVain: 0, due: 0, secondsDue: 0, givenUp: 0, cameBack: 0 },
    unrecorded: { noObjectionPeriods: 0, silenceProcedures: 0 },
    sealing: { seal: null, openWaiting: 0, secondsWaiting: 0 },
    jobs: { queued: 0, active: 0, failed: 0, secondsSinceWorker: null },
  });
});

it("tells what is due and what was given up, by number and nothing else", async () => {
  const { period, decision } = await givenCirculated(db, { count: 2 });
  const { letters, unrecorded, sealing, jobs } = await readFigures(db, round.settled);
  expect(sealing.seal).toBeNull();
  expect(sealing.openWaiting).toBeGreaterThan(5);
  expect(letters.waiting).toBeGreaterThan(2);
  expect(letters).toMatchObject({ failing: 0, due: letters.waiting, givenUp: 0 });
  expect(letters.secondsDue).toBeGreaterThan(365 * 24 * 3600);
  expect(unrecorded.noObjectionPeriods).toBe(1);
  expect((await readFigures(db, round.settled.subtract({ milliseconds: 1 }))).unrecorded.noObjectionPeriods).toBe(0);
  expect(jobs.queued).toBeGreaterThan(0);

  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
  const silences = await db.selectFrom("silence_procedure").select("id").where("concluded_at", "is", null).execute();
  expect([decision.id !== "", unrecorded.silenceProcedures]).toEqual([true, silences.length]);
  for (const { id } of silences)
    accepted(await concludeSilenceProcedure(as(db, theClock, round.settled), { procedure: id }));
  expect((await readFigures(db, round.settled)).unrecorded).toEqual({ noObjectionPeriods: 0, silenceProcedures: 0 });

  const dead = [...(await givenUp(db, round.settled)).values()].flat();
  expect((await readFigures(db, round.settled)).letters).toMatchObject({
    waiting: 0,
    due: 0,
    secondsDue: 0,
    givenUp: dead.length,
    cameBack: 0,
  });
  await database.asOwner(`update letter set dead_at = null, sent_at = created_at, came_back_at = now(), subject = '', text = ''
    where id = (select min(id::text)::uuid from letter where dead_at is not null)`);
  expect((await readFigures(db, round.settled)).letters).toMatchObject({ givenUp: dead.length - 1, cameBack: 1 });
});

it("tells letters that wait for another attempt from those that are due", async () => {
  await database.asOwner(
    "update letter set dead_at = null, due_at = clock_timestamp() + interval '1 hour' where id = (select min(id::text)::uuid from letter where dead_at is not null)",
  );
  expect((await readFigures(db, round.settled)).letters).toMatchObject({
    waiting: 1,
    failing: 1,
    due: 0,
    secondsDue: 0,
  });
});

it("tells for how long nothing has left while letters are tried, and that something has left since", async () => {
  const inVain = async () => (await readFigures(db, round.settled)).letters.secondsInVain;
  await database.asOwner(`
    update letter set tried_since = portal_now() - interval '4 days' where sent_at is null and dead_at is null`);
  const fourDays = 4 * 24 * 3600;
  expect(await inVain()).toBeGreaterThanOrEqual(fourDays);
  expect(await inVain()).toBeLessThan(fourDays + 60);
  await database.asOwner(`
    update letter set dead_at = null, sent_at = portal_now() - interval '10 minutes', subject = 'A', html = 'A', text = 'A'
    where id = (select min(id::text)::uuid from letter where dead_at is not null)`);
  expect(await inVain()).toBeGreaterThanOrEqual(600);
  expect(await inVain()).toBeLessThan(660);
});

it("knows that a worker is there", async () => {
  const { pglite, server } = database;
  const queue = openJobQueue(pglite === null ? { url: server?.url ?? "" } : { pglite });
  await queue.start();
  try {
    // It does so by itself once a minute, the first time when a minute is over.
    await queue.supervise();
    const { secondsSinceWorker } = (await readFigures(db, round.settled)).jobs;
    expect(secondsSinceWorker).toBeLessThan(60);
  } finally {
    await queue.stop({ graceful: false });
  }
});

it("tells the machine's time, however far a demonstration's clock has been moved", async () => {
  await database.asOwner("update demonstration_clock set shift_ms = 864000000");
  const there = await readDatabaseTime(db);
  expect(Math.abs(there.since(Temporal.Now.instant()).total("seconds"))).toBeLessThan(5);
});
