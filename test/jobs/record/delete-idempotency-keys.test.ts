import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { once } from "#acts/kit/once.ts";
import { accept } from "#domain/kit/ruling.ts";
import { keptFor } from "#domain/record/retention.ts";
import { schedule } from "#jobs/kit/schedule.ts";
import { deleteOldIdempotencyKeys } from "#jobs/record/delete-idempotency-keys.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenOfficer } from "#support/given.ts";
import { countOf } from "#support/record.ts";
import { givenJobs } from "../kit/given.ts";

const database = await aDatabase();
const { db } = database;

test("What a form answered is forgotten after a week, whosesoever it is, and not before; late and twice is the same", async () => {
  const [old, young] = [randomUUID(), randomUUID()];
  const send = async (key: string, at: typeof round.applying) =>
    accepted(
      await once(as(db, await givenOfficer(db), at), "open-call", key, () => Promise.resolve(accept(key, null))),
    );
  await send(old, round.applying);
  await send(young, round.applying.add({ milliseconds: 1 }));
  const kept = (key: string) => countOf(database, "idempotency_key", `key = '${key}'`);
  const jobs = givenJobs(database, round.applying.add({ hours: keptFor.formsDays * 24 }));
  await deleteOldIdempotencyKeys(jobs);
  expect([await kept(old), await kept(young)]).toEqual([1, 1]);
  jobs.setClock(round.applying.add({ hours: keptFor.formsDays * 24, milliseconds: 1 }));
  await Promise.all([deleteOldIdempotencyKeys(jobs), deleteOldIdempotencyKeys(jobs)]);
  expect([await kept(old), await kept(young)]).toEqual([0, 1]);
  jobs.setClock(round.afterwards);
  await deleteOldIdempotencyKeys(jobs);
  expect(await kept(young)).toBe(0);
});

test("It is on the schedule", () => {
  expect(schedule.map(({ run }) => run)).toContain(deleteOldIdempotencyKeys);
});
