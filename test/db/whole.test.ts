import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Db } from "#db/handles.ts";
import { readWhole } from "#db/whole.ts";
import { aDatabase } from "#support/database.ts";

const database = await aDatabase();
const { db } = database;
/** As a page has it, and as jobs do. */
const handles = [
  { whose: "a page", handle: () => database.forOnePage() },
  { whose: "a job", handle: () => db },
];

const numbers = (last: number) => sql<{ one: number }>`select one from generate_series(1, ${last}::integer) as one`;

async function sizes(handle: Db, last: number, batch: number) {
  const read: number[] = [];
  const of: number[] = [];
  for await (const rows of readWhole(handle, numbers(last), batch)) {
    of.push(rows.length);
    read.push(...rows.map(({ one }) => one));
  }
  expect(read).toEqual(Array.from({ length: last }, (_, place) => place + 1));
  return of;
}

test.each(handles)(
  "all rows come in batches to $whose, in their order, and nothing where there are none",
  async ({ handle }) => {
    const own = handle();
    expect(await sizes(own, 5, 2)).toEqual([2, 2, 1]);
    expect(await sizes(own, 4, 2)).toEqual([2, 2]);
    expect(await sizes(own, 0, 2)).toEqual([]);
  },
);

test("what is written meanwhile is not among them", async () => {
  const attempts = sql<{ key: string }>`select key from attempt order by key`;
  const add = (key: string) =>
    sql`insert into attempt (key, count, began_at, expires_at) values (${key}, 1, now(), now())`;
  const read: string[] = [];
  await db.transaction().execute(async (trx) => {
    for (const key of ["a", "c", "e"]) await add(key).execute(trx);
    for await (const rows of readWhole(trx, attempts, 1)) {
      read.push(...rows.map(({ key }) => key));
      if (read.length === 1) await add("d").execute(trx);
    }
    // And the transaction goes on.
    expect((await attempts.execute(trx)).rows.map(({ key }) => key)).toEqual(["a", "c", "d", "e"]);
  });
  expect(read).toEqual(["a", "c", "e"]);
});

const openTransactions = async () => {
  const { rows } = await sql<{ many: number }>`
    select count(*)::integer as many from pg_stat_activity
    where datname = current_database() and state like 'idle in transaction%'`.execute(db);
  return rows[0]?.many;
};

test.each(handles)(
  "it ends with the last batch of $whose, with a reader who leaves, and where the statement fails",
  async ({ handle }) => {
    const own = handle();
    await sizes(own, 3, 2);
    expect(await openTransactions()).toBe(0);
    for await (const rows of readWhole(own, numbers(100), 10)) {
      expect(rows).toHaveLength(10);
      break;
    }
    expect(await openTransactions()).toBe(0);
    const broken = readWhole(own, sql`select 1 / (2 - one) from generate_series(1, 3) as one`, 1);
    await expect(broken.next()).resolves.toMatchObject({ done: false });
    await expect(broken.next()).rejects.toThrow("division by zero");
    expect(await openTransactions()).toBe(0);
  },
);
