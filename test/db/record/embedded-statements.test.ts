import { PGlite } from "@electric-sql/pglite";
import { afterAll, expect, test } from "vitest";
import { parsers } from "#db/connections.ts";
import { EmbeddedStatements } from "#db/embedded-statements.ts";

const pglite = await PGlite.create({ parsers });
afterAll(() => pglite.close());
await pglite.exec(`
  set timezone = 'UTC';
  create table thing (
    id integer primary key, amount bigint, day date, said jsonb, many text[], bytes bytea, isso boolean, at timestamptz
  )`);

/** After so many times a statement has a name. */
const OFTEN = 10;

async function often<Answer>(ask: (time: number) => Promise<Answer>, times = OFTEN): Promise<Answer> {
  let answer = await ask(0);
  for (let time = 1; time < times; time += 1) answer = await ask(time);
  return answer;
}

const keptSince = async (text: string) =>
  (
    await pglite.query<{ at: string }>(
      "select prepare_time::text as at from pg_prepared_statements where statement = $1",
      [text],
    )
  ).rows[0]?.at;

test("a statement that is asked often is kept, and answers and fails as before", async () => {
  const statements = new EmbeddedStatements(pglite);
  const insert = "insert into thing values ($1, $2, $3, $4, $5, $6, $7, $8)";
  const values = (id: number) => [
    ...[id, 5_000_000_000, "2026-11-29", { a: ["b", 1] }, ["one", 'an"other'], Uint8Array.of(0, 255), true],
    new Date("2026-11-29T12:00:00.000Z"),
  ];
  const inserted = await often((time) => statements.query(insert, values(time)));
  expect(inserted).toMatchObject({ affectedRows: 1, rows: [] });
  await statements.query(insert, [100, ...Array.from({ length: 7 }, () => null)]);
  expect(await keptSince(insert)).toBeDefined();
  const select = "select * from thing where id = any ($1::integer[]) order by id";
  const asked = await pglite.query(select, [[0, 9, 100]]);
  expect(asked.rows).toHaveLength(3);
  expect(await often(() => statements.query(select, [[0, 9, 100]]))).toEqual(asked);
  expect(await keptSince(select)).toBeDefined();
  expect(await statements.query(select, [[-1]])).toEqual(await pglite.query(select, [[-1]]));
  await expect(statements.query(insert, values(100))).rejects.toMatchObject({
    code: "23505",
    constraint: "thing_pkey",
  });
  await expect(statements.query(insert, values(1e12))).rejects.toMatchObject({ code: "22003" });
  expect(await statements.query("update thing set amount = 1", [])).toMatchObject({ affectedRows: 11 });
  expect((await statements.query(select, [[100]])).rows).toMatchObject([{ amount: 1 }]);
});

test("outside of a transaction it waits until that has ended; of one that has ended nothing is taken", async () => {
  const statements = new EmbeddedStatements(pglite);
  const select = "select count(*)::integer as count from thing where id >= 1000";
  await often(() => statements.query(select));
  const order: unknown[] = [];
  const inside = Promise.withResolvers<undefined>();
  let ended: ReturnType<EmbeddedStatements["queryOf"]> | null = null;
  const work = pglite.transaction(async (trx) => {
    ended = statements.queryOf(trx);
    await ended("insert into thing (id) values ($1)", [1000]);
    inside.resolve(undefined);
    for (let turn = 0; turn < 5; turn += 1) order.push((await ended(select)).rows);
    await trx.rollback();
    order.push("rolled back");
  });
  await inside.promise;
  order.push((await statements.query(select)).rows);
  await work;
  expect(order).toEqual([...Array.from({ length: 5 }, () => [{ count: 1 }]), "rolled back", [{ count: 0 }]]);
  await expect(async () => ended?.(select)).rejects.toThrow("Transaction is closed");
});

test("a fault in a transaction undoes all of it", async () => {
  const statements = new EmbeddedStatements(pglite);
  const insert = "insert into thing (id) values ($1) returning id";
  await often((time) => statements.query(insert, [2000 + time]));
  const work = pglite.transaction(async (trx) => {
    const query = statements.queryOf(trx);
    await query(insert, [3000]);
    await query(insert, [2000]);
  });
  await expect(work).rejects.toMatchObject({ code: "23505" });
  expect((await pglite.query("select from thing where id = 3000")).rows).toEqual([]);
  expect((await statements.query(insert, [3000])).rows).toEqual([{ id: 3000 }]);
});

test("it is read anew when a table has changed, and after many answers, since the table may have grown", async () => {
  const statements = new EmbeddedStatements(pglite);
  const select = "select * from thing where id = $1";
  await often(() => statements.query(select, [3000]));
  const since = await keptSince(select);
  await often(() => statements.query(select, [3000]), 50);
  expect(await keptSince(select)).toBe(since);
  await often(() => statements.query(select, [3000]), 60);
  expect(await keptSince(select)).not.toBe(since);
  await pglite.exec("alter table thing add column late text default 'new'");
  await expect(statements.query(select, [3000])).rejects.toMatchObject({ code: "0A000" });
  expect((await statements.query(select, [3000])).rows).toMatchObject([{ id: 3000, late: "new" }]);
});
