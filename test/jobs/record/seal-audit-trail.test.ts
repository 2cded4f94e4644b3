import { expect, test } from "vitest";
import { schedule } from "#jobs/kit/schedule.ts";
import { sealLateEntries, sealNewEntries } from "#jobs/record/seal-audit-trail.ts";
import { byHand } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { givenProcess } from "#support/given.ts";
import { countOf } from "#support/record.ts";
import { givenJobs } from "../kit/given.ts";

const database = await aDatabase();
const { db } = database;

const unsealed = () =>
  countOf(database, "audit_trail", "not exists (select from sealed_entry where entry_id = audit_trail.id)");

test("Whatever is on record is sealed, in more than one seal where there is much; late and twice is the same", async () => {
  const jobs = givenJobs(database, round.afterwards);
  await givenProcess(db);
  await byHand(
    db,
    `insert into audit_trail (at, act, event, actor_role, subject_kind, data)
      select now(), 'act', 'Event', 'clock', 'subject', '{}' from generate_series(1, 10000)`,
  );
  await Promise.all([sealNewEntries(jobs), sealNewEntries(jobs)]);
  expect([await unsealed(), await countOf(database, "audit_seal")]).toEqual([0, 2]);
  await sealNewEntries(jobs);
  await sealLateEntries(jobs);
  expect(await countOf(database, "audit_seal")).toBe(2);
  await givenProcess(db);
  await sealLateEntries(jobs);
  expect([await unsealed(), await countOf(database, "audit_seal")]).toEqual([0, 3]);
});

test("A worker that is told to stop begins no other seal", async () => {
  await givenProcess(db);
  await sealNewEntries({ ...givenJobs(database, round.afterwards), stopping: AbortSignal.abort() });
  expect(await unsealed()).toBeGreaterThan(0);
});

test("Both are on the schedule", () => {
  expect(schedule.map(({ run }) => run)).toEqual(expect.arrayContaining([sealNewEntries, sealLateEntries]));
});
