import { describe, expect, test } from "vitest";
import { openEmbedded } from "#db/database.ts";
import { listPendingMigrations } from "#db/record/installation.ts";
import { stopped } from "#support/broken-promise.ts";
import { aDatabase, onServer, secret } from "#support/database.ts";

const database = await aDatabase();
const { db, asOwner, migrate } = database;

const ofThePortal = `
  select count(*) filter (where kind = 'policy') as policies, count(*) filter (where kind = 'trigger') as triggers,
    count(*) filter (where kind = 'function') as functions
  from (
    select 'policy' as kind from pg_policies where schemaname = 'public'
    union all
    select 'trigger' from pg_trigger join pg_class on pg_class.oid = tgrelid
    where relnamespace = 'public'::regnamespace and not tgisinternal
    union all
    select 'function' from pg_proc where pronamespace = 'public'::regnamespace
  ) as promise`;

const otherText = "insert into promises (hash, owner) values (repeat('0', 64), current_user)";
const withoutGuard = "drop trigger guard_mission on mission";
const observerWhoObjects = `insert into mission (name, country_code, member_state, email)
  values ('Nowhere', 'VAT', true, 'nowhere@example.org')`;

test("promises are applied again when their text has changed or one of them is gone, and only then", async () => {
  const [before] = await asOwner(ofThePortal);
  expect(await migrate()).toEqual([]);
  await asOwner(otherText);
  expect(await migrate()).toEqual(["promises"]);
  await asOwner(withoutGuard);
  expect(await asOwner(ofThePortal)).not.toEqual([before]);
  expect(await migrate()).toEqual(["promises"]);
  expect(await asOwner(ofThePortal)).toEqual([before]);
  expect(await stopped(db, observerWhoObjects)).toBe("right_to_object_follows_membership");
  expect(await migrate()).toEqual([]);
});

test("a promise that was withdrawn from the text is gone from the database", async () => {
  await asOwner(`create function formerly_promised() returns boolean language sql return true;
    create policy formerly_promised on mission using (formerly_promised())`);
  await asOwner(otherText);
  await migrate();
  expect(await asOwner("select from pg_proc where proname = 'formerly_promised'")).toEqual([]);
  expect(await asOwner("select from pg_policies where policyname = 'formerly_promised'")).toEqual([]);
});

test("promises apply as a whole or not at all", async () => {
  await asOwner(otherText);
  const [before] = await asOwner(ofThePortal);
  await asOwner("alter table demonstration_clock rename column shift_ms to moved_ms");
  await expect(migrate()).rejects.toThrow("db/promises/kit.sql cannot be applied");
  expect(await asOwner(ofThePortal)).toEqual([before]);
  expect(await stopped(db, observerWhoObjects)).toBe("right_to_object_follows_membership");
  await asOwner("alter table demonstration_clock rename column moved_ms to shift_ms");
  expect(await migrate()).toEqual(["promises"]);
});

test("migrations and promises commit together, or neither does", async () => {
  const empty = await openEmbedded({ dataDir: "memory://", secret });
  // A function on which something stands is not dropped, and the promise of its name does not replace it.
  await empty.pglite.exec(`
    create function guard_deletion() returns text language sql return 'aside';
    create table aside (name text default guard_deletion())`);
  await expect(empty.migrate()).rejects.toThrow("db/promises/applications.sql cannot be applied");
  const tables = await empty.pglite.query(
    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
  );
  expect(tables.rows).toEqual([{ relname: "aside" }]);
  await empty.close();
});

test("the jobs' schema keeps its functions, and columns keep what they stand on", async () => {
  const standing = `
    select (select count(*) from pg_proc where pronamespace = 'pgboss'::regnamespace) as jobs,
      (select array_agg(oid::regprocedure::text || oid order by oid) from pg_proc
        where pronamespace = 'public'::regnamespace and proname in ('new_reference', 'search_key')) as functions`;
  const [before] = await asOwner(standing);
  await asOwner(otherText);
  expect(await migrate()).toEqual(["promises"]);
  expect(await asOwner(standing)).toEqual([before]);
});

test("a program whose promises the database has never seen says so; an older one that runs on beside a newer one does not", async () => {
  expect(await listPendingMigrations(db)).toEqual([]);
  await asOwner(otherText);
  expect(await listPendingMigrations(db)).toEqual([]);
  await asOwner("create table promises_aside as select hash, owner, applied_at from promises; delete from promises");
  expect(await listPendingMigrations(db)).toEqual(["promises"]);
  expect(await migrate()).toEqual(["promises"]);
  await asOwner("drop table promises_aside");
});

describe.runIf(onServer)("on a server", () => {
  test("what belongs to an extension stays", async () => {
    await asOwner(otherText);
    await migrate();
    expect(await asOwner("select similarity('accredited', 'accredited') as similarity")).toEqual([{ similarity: 1 }]);
  });

  test("two processes that start at once apply them once", async () => {
    await asOwner(otherText);
    const done = await Promise.all([migrate(), migrate()]);
    expect(done.toSorted((one, other) => one.length - other.length)).toEqual([[], ["promises"]]);
  });
});
