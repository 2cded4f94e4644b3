import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { newId } from "#db/new-id.ts";
import { listProcesses } from "#db/process/processes.ts";
import { actForOutcomes } from "#db/readers.ts";
import { aDatabase } from "#support/database.ts";

const { db, forOnePage } = await aDatabase();

test("the root handle throws inside a transaction instead of waiting for ever", async () => {
  const misuse = db.transaction().execute(() => listProcesses(db));
  await expect(misuse).rejects.toMatchObject({ name: "SecondHandleError" });
});

test("so does the handle of a page inside its own transaction, also while a question of it is under way", async () => {
  const page = forOnePage();
  const misuse = page.transaction().execute(() => listProcesses(page));
  await expect(Promise.all([misuse, listProcesses(page)])).rejects.toMatchObject({ name: "SecondHandleError" });
  expect(await listProcesses(page)).toEqual(await listProcesses(db));
});

test("a transaction within a transaction throws", async () => {
  const misuse = db.transaction().execute(() => db.transaction().execute(() => Promise.resolve()));
  await expect(misuse).rejects.toMatchObject({ name: "SecondHandleError" });
});

test("the transaction's own handle reads, and the root handle reads again afterwards", async () => {
  const within = await db.transaction().execute((trx) => listProcesses(trx));
  expect(await listProcesses(db)).toEqual(within);
});

test("what a transaction began and left behind may use the root handle once it has ended", async () => {
  let later: Promise<unknown> = Promise.resolve();
  await db.transaction().execute((trx) => {
    later = pause(50).then(() => listProcesses(db));
    return listProcesses(trx);
  });
  expect(await later).toEqual([]);
});

test("two transactions at once both end, one after the other or side by side", async () => {
  const read = () => db.transaction().execute((trx) => listProcesses(trx));
  expect(await Promise.all([read(), read(), read()])).toEqual([[], [], []]);
});

test("a transaction that throws is rolled back, and the handle goes on", async () => {
  const failed = db.transaction().execute(async (trx) => {
    const person = newId<"person">();
    await actForOutcomes(trx, { role: "public" }, person);
    await trx.insertInto("idempotency_key").values({ person_id: person, key: "k", act: "a", at: "now" }).execute();
  });
  await expect(failed).rejects.toMatchObject({ code: "23503" });
  expect(await listProcesses(db)).toEqual([]);
});

const attempted = (key: string) => ({ key, count: 1, began_at: "now", expires_at: "now" });
const attempts = async (key: string) =>
  (await db.selectFrom("attempt").where("key", "=", key).selectAll().execute()).length;

test("what a transaction asks at once is answered in the order in which it was asked", async () => {
  const seen = await db.transaction().execute((trx) => {
    const count = () => trx.selectFrom("attempt").where("key", "=", "in order").selectAll().execute();
    return Promise.all([count(), trx.insertInto("attempt").values(attempted("in order")).execute(), count()]);
  });
  expect([seen[0].length, seen[2].length]).toEqual([0, 1]);
});

test("where one of what it asks at once fails, that is its failure, and nothing of the others is kept", async () => {
  const failed = db
    .transaction()
    .execute((trx) =>
      Promise.all([
        trx.insertInto("attempt").values(attempted("beside a failure")).execute(),
        sql`select 1 / 0`.execute(trx),
        trx.insertInto("attempt").values(attempted("behind a failure")).execute(),
      ]),
    );
  await expect(failed).rejects.toMatchObject({ code: "22012" });
  expect([await attempts("beside a failure"), await attempts("behind a failure")]).toEqual([0, 0]);
});

test.each(["thrown", "over"])("what a transaction left under way when it was %s writes nothing", async (how) => {
  let left: Promise<unknown> = Promise.resolve();
  const ended = db.transaction().execute(async (trx) => {
    // Its end is sent at once, and answered when the server has slept.
    sql`select pg_sleep(0.2)`.execute(trx).catch(() => undefined);
    left = pause(50).then(() => trx.insertInto("attempt").values(attempted("too late")).execute());
    left.catch(() => undefined);
    await pause(10);
    if (how === "thrown") throw new Error("thrown");
  });
  await Promise.allSettled([ended, left]);
  await expect(left).rejects.toThrow();
  expect(await attempts("too late")).toBe(0);
});
