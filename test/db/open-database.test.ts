import { sql } from "kysely";
import { expect, test } from "vitest";
import { openEmbedded } from "#db/database.ts";
import { describeLogin, migrateServer } from "#db/logins.ts";
import { aDatabase, onServer } from "#support/database.ts";

const { db, server } = await aDatabase();

test("the program works with what the application's role may do, and without what the owner may", async () => {
  const { rows } = await sql`
    select pg_has_role(current_user, 'portal_application', 'usage') as application,
      pg_has_role(current_user, (select relowner from pg_class where relname = 'installation'), 'member') as owner`.execute(db);
  expect(rows).toEqual([{ application: true, owner: false }]);
});

test.runIf(!onServer)("migrating a migrated embedded database does nothing and leaves the role as it was", async () => {
  const database = await openEmbedded({ dataDir: "memory://" });
  expect((await database.migrate()).length).toBeGreaterThan(0);
  expect(await database.migrate()).toEqual([]);
  const { rows } = await sql`select current_user as role`.execute(database.db);
  expect(rows).toEqual([{ role: "portal_application" }]);
  await database.close();
});

test.runIf(server !== null)("migrating a migrated database on a server does nothing", async () => {
  if (server === null) return;
  expect(await migrateServer({ ...server, demonstration: true })).toEqual({ applied: [], isAsDeclared: true });
});

test.runIf(onServer)("the application's login is nothing but that", async () => {
  expect(await describeLogin(db)).toEqual({
    name: "portal_test_application",
    isSuperuser: false,
    isOwner: false,
    passes: false,
    creates: false,
    isAdmitted: true,
  });
});
