import { sql } from "kysely";
import { expect, test } from "vitest";
import { aDatabase } from "#support/database.ts";

const { db, migrate } = await aDatabase();

const roles = async () => {
  const { rows } = await sql`
    select pg_has_role(current_user, 'portal_application', 'usage') as application,
      pg_has_role(current_user, (select relowner from pg_class where relname = 'installation'), 'member') as owner`.execute(
    db,
  );
  return rows;
};

test("the program works with what the application's role may do, and without what the owner may", async () => {
  expect(await roles()).toEqual([{ application: true, owner: false }]);
});

test("migrating a migrated database does nothing and leaves the role as it was", async () => {
  expect(await migrate()).toEqual([]);
  expect(await roles()).toEqual([{ application: true, owner: false }]);
});
