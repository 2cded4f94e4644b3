import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { borrowDatabase, onServer, type TestDatabase } from "#support/database.ts";
import { givenLapsed } from "#support/given.ts";
import { beginningOf } from "#support/put-back.ts";

/* A test's database goes on to its worker's next file, which must not be able to tell it from a new one. On a server that vacuums beside the tests each file gets a new one. */

const { database: one, giveBack: giveOneBack } = await borrowDatabase();
const [vacuuming] = await one.asSuperuser("show autovacuum");
await giveOneBack();
const goesOn = !onServer || vacuuming?.["autovacuum"] === "off";

/** All rows in the order in which they come, all numbers, every definition, and what is set for whoever asks next. */
async function whole({ asSuperuser, db }: TestDatabase): Promise<readonly string[]> {
  const relations = await asSuperuser(`
    select relkind::text as kind, format('%I.%I', relnamespace::regnamespace, relname) as name from pg_class
    where relkind in ('r', 'S') and relnamespace not in (select oid from pg_namespace where nspname ~ '^(pg_|information_schema$)')
    order by name`);
  const said: unknown[] = [];
  for (const { kind, name } of relations)
    said.push(
      ...(await asSuperuser(
        kind === "S"
          ? `select '${String(name)}' as name, last_value, is_called from ${String(name)}`
          : `select '${String(name)}' as name, json_agg(t) as rows from ${String(name)} t`,
      )),
    );
  said.push(
    ...(await asSuperuser(`
      select 'functions' as name, json_agg(pg_get_functiondef(oid) order by oid) as all from pg_proc
        where prokind = 'f' and pronamespace = 'public'::regnamespace
      union all select 'triggers', json_agg(pg_get_triggerdef(oid) order by oid) from pg_trigger
      union all select 'rights', json_agg(format('%s %s %s', relname, relacl, relrowsecurity) order by oid) from pg_class`)),
  );
  // What an extension lets be set is there once it has been used.
  const { rows } = await sql`
    select name, setting, current_user as who from pg_settings where name not like '%.%' order by name`.execute(db);
  return [...said, ...rows].map((one) => JSON.stringify(one));
}

describe.runIf(goesOn)("a database that goes on", () => {
  test("is as a new one after a round was played in it: rows in their order, numbers, definitions, rights and settings", async () => {
    const [own, fresh] = [await borrowDatabase(), await borrowDatabase()];
    const asNew = await whole(fresh.database);
    expect(await whole(own.database)).toEqual(asNew);
    await givenLapsed(own.database.db, { count: 2 });
    await own.database.pglite?.exec("set work_mem = '99MB'; set timezone = 'Africa/Nairobi'; set role none");
    expect(await whole(own.database)).not.toEqual(asNew);
    expect(await own.giveBack()).toBe("kept");

    const next = await borrowDatabase();
    expect(await whole(next.database)).toEqual(asNew);
    // It is the same one and lives: what its next test writes comes out as in a new one.
    expect([next.database.pglite, next.database.server]).toEqual([own.database.pglite, own.database.server]);
    await givenLapsed(next.database.db, { count: 1 });
    expect(await next.giveBack()).toBe("kept");
    await fresh.giveBack();
  }, 60_000);

  // On a server the settings of a role are for all its databases, also for those of tests beside this one.
  test.skipIf(onServer)(
    "is closed instead where anything else than rows is not as it was, or too much was written",
    async () => {
      const { database, giveBack } = await borrowDatabase();
      const changes = [
        "alter function lists_of_offices() set work_mem = '8MB'",
        "alter table determination disable trigger keep_determinations",
        "drop policy offices_read on determination_draft_item",
        "grant truncate on determination to portal_application",
        "alter role portal_application set work_mem = '8MB'",
        `insert into verification (identifier, value, expires_at)
       select n, repeat('x', 1900), now() from generate_series(1, 18000) as n`,
        "create table left_over (id integer)",
      ];
      const unnoticed: string[] = [];
      for (const change of changes) {
        const beginning = await beginningOf(database.asSuperuser);
        await database.asSuperuser(change);
        if (await beginning.putBack()) unnoticed.push(change);
      }
      expect(unnoticed).toEqual([]);
      expect(await giveBack()).toBe("closed");
      await expect(database.db.selectFrom("process").select("id").execute()).rejects.toThrow();
    },
    60_000,
  );

  test("one whose test has closed it is not handed on", async () => {
    const { database, giveBack } = await borrowDatabase();
    await database.close();
    expect(await giveBack()).toBe("closed");
  });
});

test("one that was attacked is closed, whatever came of it", async () => {
  const { database, giveBack } = await borrowDatabase();
  await sql`select 1`.execute(database.attacker);
  expect(await giveBack()).toBe("closed");
  await expect(database.db.selectFrom("process").select("id").execute()).rejects.toThrow();
});
