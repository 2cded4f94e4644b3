import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Db, Trx } from "#db/handles.ts";
import { readingAs } from "#db/readers.ts";
import { aDatabase, onServer } from "#support/database.ts";

const database = await aDatabase();

/** Another one each time that the database is asked. */
async function ask(db: Db | Trx, rows = 1): Promise<string> {
  const question = sql<{ one: string }>`select gen_random_uuid()::text as one from generate_series(1, ${rows})`;
  const result = await question.execute(db);
  expect(result.rows).toHaveLength(rows);
  return result.rows[0]?.one ?? "";
}

test("one page asks a question once, at the same time or later, and another page asks anew", async () => {
  const page = database.forOnePage();
  const [first, second] = await Promise.all([ask(page), ask(page)]);
  expect([second, await ask(page)]).toEqual([first, first]);
  expect(await ask(database.forOnePage())).not.toBe(first);
  expect(await ask(page, 2)).not.toBe(first);
});

test("the handle of everything else asks each time", async () => {
  expect(await ask(database.db)).not.toBe(await ask(database.db));
});

test("what is written is read, by itself or in a transaction", async () => {
  const page = database.forOnePage();
  const first = await ask(page);
  await sql`delete from attempt where false`.execute(page);
  const second = await ask(page);
  expect(second).not.toBe(first);
  const within = await page.transaction().execute(async (trx) => {
    const one = await ask(trx);
    expect(await ask(trx)).not.toBe(one);
    return one;
  });
  // It has changed nothing.
  expect(await ask(page)).toBe(second);
  expect(within).not.toBe(second);
  await page.transaction().execute((trx) => sql`delete from attempt where false`.execute(trx));
  const third = await ask(page);
  expect(new Set([first, second, within, third]).size).toBe(4);
  expect(await ask(page)).toBe(third);
});

test("what is read for somebody in a transaction is forgotten with it, and what was known before is not", async () => {
  const page = database.forOnePage();
  const first = await ask(page);
  const reading = () => readingAs(page, { role: "secretariat" }, (trx) => ask(trx));
  const [one, other] = [await reading(), await reading()];
  expect(new Set([first, one, other]).size).toBe(3);
  expect(await ask(page)).toBe(first);
  await expect(
    page.transaction().execute(async (trx) => {
      await sql`delete from attempt where false`.execute(trx);
      throw new Error("It is taken back.");
    }),
  ).rejects.toThrow("It is taken back.");
  expect(await ask(page)).not.toBe(first);
});

test("a question that writes is no question", async () => {
  const page = database.forOnePage();
  const write = () =>
    sql<{ one: string }>`
      with written as (delete from attempt where false returning 1)
      select gen_random_uuid()::text as one, (select count(*) from written) as written`.execute(page);
  const [first, second] = [await write(), await write()];
  expect(second.rows[0]?.one).not.toBe(first.rows[0]?.one);
});

test("a long answer is not kept, and a fault is nobody's answer", async () => {
  const page = database.forOnePage();
  expect(await ask(page, 201)).not.toBe(await ask(page, 201));
  expect(await ask(page, 200)).toBe(await ask(page, 200));
  const failing = () => sql`select 1 / (select count(*) from process)`.execute(page);
  await expect(failing()).rejects.toThrow("division by zero");
  await expect(failing()).rejects.toThrow("division by zero");
});

/** Which process of the server answers. */
async function answering(db: Db, question: number): Promise<number> {
  const { rows } = await sql<{ process: number }>`
    select pg_backend_pid() as process, ${question}::integer as question`.execute(db);
  return rows[0]?.process ?? 0;
}

test("a fault is of its own question, and not of those that go with it", async () => {
  const page = database.forOnePage();
  const wrong = sql`select 1 / (random() * 0)::integer`.execute(page);
  const [fault, right] = await Promise.allSettled([wrong, ask(page)]);
  expect([fault.status, right.status]).toEqual(["rejected", "fulfilled"]);
  expect(await ask(page, 3)).not.toBe("");
});

test.runIf(onServer)(
  "questions of a page that are under way at once go over one connection, a transaction over its own",
  async () => {
    const page = database.forOnePage();
    const [one, other, within] = await Promise.all([
      answering(page, 1),
      answering(page, 2),
      page.transaction().execute((trx) => answering(trx, 3)),
    ]);
    expect(other).toBe(one);
    expect(within).not.toBe(one);
    const [mine, another] = await Promise.all([answering(page, 4), answering(database.forOnePage(), 5)]);
    expect(another).not.toBe(mine);
  },
);
