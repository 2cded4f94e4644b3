import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { newId } from "#db/new-id.ts";
import { listProcesses } from "#db/process/processes.ts";
import { readOutcomesOf } from "#db/readers.ts";
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
    await readOutcomesOf(trx, person);
    await trx.insertInto("idempotency_key").values({ person_id: person, key: "k", act: "a", at: "now" }).execute();
  });
  await expect(failed).rejects.toMatchObject({ code: "23503" });
  expect(await listProcesses(db)).toEqual([]);
});
