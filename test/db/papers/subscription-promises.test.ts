import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { keeper } from "#db/papers/subscriptions.ts";
import { readAs, type Reader, readingAs } from "#db/readers.ts";
import { byHand, promiseKeptBy, runSteps } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { givenProcess } from "#support/given.ts";
import { confirmed } from "#support/subscriptions.ts";
import { samples } from "../../emails/samples.ts";

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

/** All that bear the way off the list: they go to its addresses. */
const ofTheList = Object.entries(samples).flatMap(([kind, data]) => ("subscription" in data ? [kind] : []));

test("what goes to an address of the list, of whatever kind it is, is seen and changed by the post alone", async () => {
  const given = await givenProcess(db);
  const email = `${randomUUID()}@example.org`;
  for (const kind of ofTheList)
    await byHand(
      db,
      `insert into letter (kind, event_key, recipient_email, recipient_name, language, data, created_at, due_at)
       values ('${kind}', '${kind}', '${email}', '${email}', 'en', '{}', '2022-06-15T16:00Z', '2022-06-15T16:00Z')`,
    );
  const read = `select kind from letter where recipient_email = '${email}' order by kind collate "C"`;
  const readers: readonly Reader[] = [{ role: "secretariat" }, { role: "chair", process: given.process.id }];
  for (const statement of [read, `update letter set held = true where recipient_email = '${email}' returning kind`]) {
    expect(await byHand(db, statement), statement).toEqual([]);
    for (const reader of readers)
      expect(await readingAs(db, reader, (trx) => byHand(trx, statement)), reader.role).toEqual([]);
  }
  const carried = await readingAs(db, { role: "post" }, (trx) => byHand(trx, read));
  expect(carried.map(({ kind }) => kind)).toEqual(ofTheList.toSorted());
});

test("nothing else is written to the addresses of the list", async () => {
  const given = await givenProcess(db);
  await confirmed(database, given, "reader@example.org", round.circulating);
  const write = (kind: string) =>
    byHand(
      db,
      `select write_to_subscribers('${given.process.id}', '${kind}', 'Event', '{"letters": []}', '2022-06-15T16:00Z') as written`,
    );
  for (const kind of ["gathered-letters", "accredited", "invitation", "confirm-subscription"])
    expect(await write(kind), kind).toEqual([{ written: 0 }]);
  expect(await write("paper-for-subscriber")).toEqual([{ written: 1 }]);
});
