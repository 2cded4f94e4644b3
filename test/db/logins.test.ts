import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { openServer } from "#db/database.ts";
import { describeLogin, migrateServer, WrongLogin } from "#db/logins.ts";
import { openAsOwner } from "#db/owner.ts";
import { byHand, isForbidden } from "#support/broken-promise.ts";
import { aDatabase, anEmptyDatabase, dropDatabase, onServer, secret } from "#support/database.ts";

const database = await aDatabase();
const { db, server } = database;

const [found] = await database.asOwner("select current_user as name");
const owner = String(found?.["name"]);

const LIFTS_A_PROMISE = `create function own.lift() returns void language plpgsql set role = ${owner} as $$
  begin alter table accreditation disable trigger all; end $$`;

/** Each tries to become the owner, or to do at once what only the owner may. */
test.each([
  `set role ${owner}`,
  `set session authorization ${owner}`,
  `set local role ${owner}`,
  "alter table accreditation disable trigger all",
  "alter table objection no force row level security",
  "drop trigger guard_accreditation on accreditation",
  "create or replace function portal_now() returns timestamptz language sql as 'select now()'",
  "alter function portal_now() rename to portal_then",
  "set session_replication_role = replica",
  "create temporary table installation (demonstration boolean)",
  "create table public.mine (id integer)",
  "create schema mine",
  "update installation set demonstration = true",
  "delete from accreditation",
  "truncate installation",
  "alter table installation owner to current_user",
  "alter role current_user superuser",
  "create role another superuser",
  "copy installation to program 'cat'",
])("the application's login is refused: %s", async (statement) => {
  const isRefused = await isForbidden(db, statement).catch((fault: unknown) => fault);
  expect(isRefused).toBe(true);
});

test("reset role leaves the application what it was", async () => {
  for (const statement of ["reset role", "reset session authorization", "reset all", "discard all", "set role none"])
    await byHand(db, statement).catch(() => []);
  const [now] = await byHand(
    db,
    `select pg_has_role(current_user, '${owner}', 'member') as owns,
       (select rolsuper from pg_roles where rolname = current_user) as super`,
  );
  expect(now).toEqual({ owns: false, super: false });
  expect(await isForbidden(db, "update installation set demonstration = true")).toBe(true);
});

test("a function of the application's own does not run as the owner", async () => {
  await database.asOwner("create schema own authorization portal_application");
  await byHand(db, LIFTS_A_PROMISE).catch(() => []);
  await expect(byHand(db, "select own.lift()")).rejects.toThrow();
  await database.asOwner("drop schema own cascade");
});

test.runIf(!onServer)("the role of the embedded database is not left from within a statement", async () => {
  for (const statement of [
    "select set_config('role', 'postgres', false)",
    "update pg_settings set setting = 'postgres' where name = 'role'",
    "do $$ begin execute 'reset role'; end $$",
    "with left_role as (select set_config('role', 'postgres', true)) select * from left_role",
  ])
    expect(await isForbidden(db, statement), statement).toBe(true);
  await expect(byHand(db, "select query_to_xml('reset role', true, true, '')")).rejects.toThrow();
  await expect(byHand(db, "select 1; reset role")).rejects.toThrow("multiple commands");
  expect(await isForbidden(db, "update installation set demonstration = true")).toBe(true);
});

describe.runIf(onServer)("on a server", () => {
  const url = server?.url ?? "";
  const ownerUrl = server?.ownerUrl ?? "";

  async function asSuperuser(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: server?.superuserUrl ?? "" });
    await client.connect();
    await client.query(statement);
    await client.end();
  }

  test("the application's login is nothing but that", async () => {
    expect(await describeLogin(db)).toEqual({
      name: "portal_test_application",
      isSuperuser: false,
      isOwner: false,
      passes: false,
      creates: false,
      isAdmitted: true,
    });
  });

  test("an owner, a superuser and a member of the owner are known for what they are", async () => {
    const describedAt = async (address: string) => {
      const opened = openServer({ url: address, secret, connections: 1 });
      const login = await describeLogin(opened.db);
      await opened.close();
      return login;
    };
    expect(await describedAt(ownerUrl)).toMatchObject({ isOwner: true, isSuperuser: false, passes: true });
    expect(await describedAt(server?.superuserUrl ?? "")).toMatchObject({ isSuperuser: true });
    const name = `member_${randomUUID().slice(0, 8)}`;
    await asSuperuser(`create role ${name} login password 'known' in role ${owner}`);
    const member = new URL(url);
    member.username = name;
    member.password = "known";
    expect(await describedAt(member.href)).toMatchObject({ isOwner: true, isSuperuser: false });
    await asSuperuser(`drop role ${name}`);
  });

  test("what a login has set for itself changes nothing of how names, values and instants are read, nor of what is kept", async () => {
    const settings = {
      search_path: "pg_catalog",
      standard_conforming_strings: "off",
      timezone: "Asia/Kathmandu",
      datestyle: "German",
      synchronous_commit: "off",
    };
    const [here] = await byHand(db, "select current_database() as name");
    const ofLogin = `alter role current_user in database ${String(here?.["name"])}`;
    for (const [name, value] of Object.entries(settings)) await byHand(db, `${ofLogin} set ${name} = '${value}'`);
    const opened = openServer({ url, secret });
    try {
      const { rows } = await sql<{ instant: Date; words: string; installed: boolean; commits: string }>`
        select current_setting('synchronous_commit') as commits, timestamptz '2022-06-30 18:00' as instant, ${sql.lit("a\\b")} as words, exists (select from installation) as installed`.execute(
        opened.db,
      );
      expect(rows).toEqual([
        { instant: new Date("2022-06-30T18:00:00Z"), words: "a\\b", installed: true, commits: "on" },
      ]);
    } finally {
      await opened.close();
      await byHand(db, `${ofLogin} reset all`);
    }
  });

  test("nor of how the owner copies them out", async () => {
    const [here] = await byHand(db, "select current_database() as name");
    const ofOwner = `alter role current_user in database ${String(here?.["name"])}`;
    await database.asOwner(`${ofOwner} set datestyle = 'SQL, DMY'`);
    const opened = await openAsOwner({ ownerUrl });
    try {
      const pieces: Uint8Array[] = [];
      for await (const piece of opened.copyOut("copy (select date '2022-06-05') to stdout")) pieces.push(piece);
      expect(Buffer.concat(pieces).toString()).toBe("2022-06-05\n");
    } finally {
      await opened.close();
      await database.asOwner(`${ofOwner} reset all`);
    }
  });

  test("a login that has nothing to do with the portal does not enter its database", async () => {
    const name = `stranger_${randomUUID().slice(0, 8)}`;
    await database.asOwner(`create role ${name} login password 'known'`);
    const address = new URL(url);
    address.username = name;
    address.password = "known";
    const stranger = new pg.Client({ connectionString: address.href });
    await expect(stranger.connect()).rejects.toMatchObject({ code: "42501" });
    await database.asOwner(`drop role ${name}`);
  });

  test("migrate refuses to work as the application, to make the owner the application, or to touch a login above it", async () => {
    const name = `above_${randomUUID().slice(0, 8)}`;
    await database.asOwner(`create role ${name} login createrole`);
    const above = new URL(url);
    above.username = name;
    const refused = (addresses: { url: string; ownerUrl: string }) =>
      migrateServer({ ...addresses, secret, demonstration: false }).then(
        () => "",
        (fault: unknown) => (fault instanceof WrongLogin ? fault.message : String(fault)),
      );
    expect(await refused({ url, ownerUrl: url })).toContain("both name the login portal_test_application");
    expect(await refused({ url: ownerUrl, ownerUrl })).toContain(`both name the login ${owner}`);
    expect(await refused({ url: above.href, ownerUrl })).toContain(`The login ${name} in DATABASE_URL may do more`);
    expect(await refused({ url: above.href, ownerUrl: url })).toContain(
      `DATABASE_OWNER_URL names portal_test_application`,
    );
    await database.asOwner(`drop role ${name}`);
  });

  test("migrate makes a login with the password in its address, keeps it, and gives it a new one when the address has another", async () => {
    const name = `logins_${randomUUID().replaceAll("-", "")}`;
    const empty = await anEmptyDatabase(name);
    const address = new URL(empty.url);
    address.username = name;
    for (const password of ["first: /@%", "first: /@%", "second"]) {
      address.password = encodeURIComponent(password);
      await migrateServer({ ...empty, url: address.href, secret, demonstration: false });
      const opened = openServer({ url: address.href, secret, connections: 1 });
      expect(await describeLogin(opened.db)).toMatchObject({ name, isOwner: false, creates: false, isAdmitted: true });
      await opened.close();
    }
    await dropDatabase(name);
    await database.asOwner(`drop role ${name}`);
  });
});
