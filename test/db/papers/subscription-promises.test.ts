import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { keeper } from "#db/papers/subscriptions.ts";
import { readAs, type Reader } from "#db/readers.ts";
import { promiseKeptBy, runSteps } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { givenProcess } from "#support/given.ts";
import { confirmed } from "#support/subscriptions.ts";

const database = await aDatabase();
const { db } = database;

const attempt = (reader: Reader, statement: string) =>
  db.transaction().execute((trx) => runSteps(trx, [(declared) => readAs(declared, reader), statement]));

test("one_subscription_per_address, subscription_waits_or_is_confirmed", async () => {
  const given = await givenProcess(db);
  await confirmed(database, given, "once@example.org", round.circulating);
  const insert = (email: string, hash: string) =>
    `insert into subscription (process_id, email, language, token_hash, asked_at)
     values ('${given.process.id}', '${email}', 'en', ${hash}, '2022-06-02T12:00Z')`;
  const hash = `'${"0".repeat(64)}'`;
  expect(await promiseKeptBy(attempt(keeper, insert("once@example.org", hash)))).toBe("one_subscription_per_address");
  expect(await promiseKeptBy(attempt(keeper, insert("none@example.org", "null")))).toBe(
    "subscription_waits_or_is_confirmed",
  );
});

test("row by row: nobody but its keeper sees who is on the list, adds to it, or takes from it", async () => {
  const given = await givenProcess(db);
  await confirmed(database, given, "hidden@example.org", round.circulating);
  const readers: readonly Reader[] = [
    { role: "secretariat" },
    { role: "chair", process: given.process.id },
    { role: "post" },
  ];
  for (const reader of readers) {
    const seen = await db.transaction().execute(async (trx) => {
      await readAs(trx, reader);
      await trx.deleteFrom("subscription").execute();
      return trx.selectFrom("subscription").select("id").execute();
    });
    expect(seen).toEqual([]);
    const insert = `insert into subscription (process_id, email, language, token_hash, asked_at)
      values ('${given.process.id}', '${randomUUID()}@example.org', 'en', '${"1".repeat(64)}', '2022-06-02T12:00Z')`;
    await expect(attempt(reader, insert)).rejects.toMatchObject({ code: "42501" });
  }
});
