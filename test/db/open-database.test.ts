import { sql } from "kysely";
import { expect, test } from "vitest";
import { aDatabase } from "#support/database.ts";

const { db, migrate } = await aDatabase();

test("the program works as the application's role", async () => {
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db);
  expect(rows).toEqual([{ role: "portal_application" }]);
});

test("migrating a migrated database does nothing and leaves the role as it was", async () => {
  expect(await migrate()).toEqual([]);
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db);
  expect(rows).toEqual([{ role: "portal_application" }]);
});
