import { type RawBuilder, sql } from "kysely";
import { describe, expect, test, vi } from "vitest";
import { Asker, forEverybody, NobodyWaits, whoAsks } from "#db/asker.ts";
import type { Db } from "#db/handles.ts";
import { readingAs } from "#db/readers.ts";
import { aDatabase, onServer } from "#support/database.ts";

const database = await aDatabase();
const { db, work } = database;

const sleeping = (seconds: number): RawBuilder<unknown> => sql`select pg_sleep(${seconds}::float)`;

const asleep = async () => {
  const { rows } = await sql<{ many: number }>`
    select count(*)::integer as many from pg_stat_activity
    where datname = current_database() and state = 'active' and query like 'select pg_sleep%'`.execute(work);
  return rows[0]?.many ?? 0;
};

describe.runIf(onServer)("on a server, what is read for somebody who has left", () => {
  const read: readonly [how: string, ask: (seconds: number) => Promise<unknown>][] = [
    ["by itself", (seconds) => sleeping(seconds).execute(db)],
    ["for a page", (seconds) => sleeping(seconds).execute(database.forOnePage())],
    [
      "in a transaction",
      (seconds) => readingAs(db, { role: "secretariat" }, (trx: Db) => sleeping(seconds).execute(trx)),
    ],
  ];

  test.each(read)("ends on the server too, %s", async (_how, ask) => {
    const asker = new Asker();
    const answer = asker.readsBy(() => ask(60));
    answer.catch(() => undefined);
    await vi.waitUntil(async () => (await asleep()) === 1, 10_000);
    asker.leave();
    await expect(answer).rejects.toBeInstanceOf(NobodyWaits);
    await vi.waitUntil(async () => (await asleep()) === 0, 10_000);
    // Nor is anything begun for them any more, for which a connection would have to be opened anew; and others are answered.
    await expect(ask(0)).resolves.toBeDefined();
    const before = database.connections();
    await expect(asker.readsBy(() => ask(0))).rejects.toBeInstanceOf(NobodyWaits);
    expect(database.connections()).toEqual(before);
    await expect(ask(0)).resolves.toBeDefined();
  });

  test("is let be where it is nearly there, is for others too, or is work", async () => {
    const asker = new Asker();
    const answers = asker.readsBy(() =>
      Promise.all([sleeping(0.2).execute(db), forEverybody(() => sleeping(3).execute(db)), sleeping(3).execute(work)]),
    );
    asker.leave();
    await expect(answers).resolves.toHaveLength(3);
  });
});

test("who asks is known to what they ask, and to nothing that is for everybody", async () => {
  const asker = new Asker();
  expect(whoAsks()).toBeUndefined();
  await asker.readsBy(async () => {
    expect(whoAsks()).toBe(asker);
    await sql`select 1`.execute(db);
    expect(whoAsks()).toBe(asker);
    expect(forEverybody(whoAsks)).toBeUndefined();
  });
});
