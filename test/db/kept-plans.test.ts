import { type RawBuilder, sql } from "kysely";
import { expect, test } from "vitest";
import { oneOf } from "#db/one-of.ts";
import { partOf } from "#db/part-of.ts";
import { aDatabase, onServer } from "#support/database.ts";

const { db, asOwner } = await aDatabase();

const THERE_ARE = 10_000;
await sql`
  insert into attempt (key, count, began_at, expires_at)
  select lpad(n::text, 5, '0'), 1, now(), now() from generate_series(1, ${THERE_ARE}::integer) as n`.execute(db);
await asOwner("analyze attempt");

/** More often than a text is asked before it has a name, and than a plan is made anew before it is compared with one to keep. */
const OFTEN = 30;
const MADE_ANEW = 5;

/** Over one connection: how often a plan was made for the very statement, and how often the kept one served. */
async function plansOf(statement: (time: number) => RawBuilder<unknown>) {
  return db.transaction().execute(async (trx) => {
    for (let time = 1; time <= OFTEN; time += 1) await statement(time).execute(trx);
    const { rows } = await sql<{ anew: number; kept: number }>`
      select custom_plans::integer as anew, generic_plans::integer as kept
      from pg_prepared_statements where statement = ${statement(1).compile(db).sql}`.execute(trx);
    return rows[0] ?? { anew: 0, kept: 0 };
  });
}

const key = (time: number) => String(time).padStart(5, "0");

test.runIf(onServer)("what is asked with a short list has a plan that is kept", async () => {
  const { anew, kept } = await plansOf(
    (time) => sql`select count from attempt where key = ${oneOf([key(time)], "text")}`,
  );
  expect(anew).toBe(MADE_ANEW);
  expect(kept).toBeGreaterThan(0);
});

test.runIf(onServer)("so has a page, the first one and any other", async () => {
  for (const offset of [() => 0, (time: number) => time * 50]) {
    const { anew, kept } = await plansOf(
      (time) =>
        sql`select count from attempt where key >= ${key(time)} order by key ${partOf({ limit: 50, offset: offset(time) })}`,
    );
    expect(anew).toBe(MADE_ANEW);
    expect(kept).toBeGreaterThan(0);
  }
});

test.each([[0], [1], [3], [500]])("%i are found by their list", async (many) => {
  const wanted = Array.from({ length: many }, (_, place) => key(place + 1));
  const { rows } = await sql<{ key: string }>`
    select key from attempt where key = ${oneOf([...wanted, "none"], "text")} order by key`.execute(db);
  expect(rows.map((row) => row.key)).toEqual(wanted);
  const none = await sql`select key from attempt where key = ${oneOf([], "text")}`.execute(db);
  expect(none.rows).toEqual([]);
});

test("a page is the part of the list that is asked for", async () => {
  const page = async (limit: number, offset: number) => {
    const { rows } = await sql<{ key: string }>`
      select key from attempt order by key ${partOf({ limit, offset })}`.execute(db);
    return rows.map((row) => row.key);
  };
  expect(await page(2, 0)).toEqual([key(1), key(2)]);
  expect(await page(2, 3)).toEqual([key(4), key(5)]);
  expect(await page(2, THERE_ARE - 1)).toEqual([key(THERE_ARE)]);
  expect(await page(2, THERE_ARE)).toEqual([]);
});
