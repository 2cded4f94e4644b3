import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { afterAll, expect, test } from "vitest";
import { embeddedExtensions } from "#db/database.ts";
import { migrations } from "#db/migrations/index.ts";

/* Who acted for an organisation before there was a history of it, as the migration takes them over. */

const pglite = await PGlite.create({ extensions: embeddedExtensions });
const owner = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite }) });
afterAll(() => pglite.close());

async function migrateTo(name: string): Promise<void> {
  const migrator = new Migrator({
    db: owner,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableName: "migration",
    migrationLockTableName: "migration_lock",
  });
  const { error } = await migrator.migrateTo(name);
  if (error !== undefined) throw new Error("The migrations do not run", { cause: error });
}

const organisation = "00000000-0000-4000-8000-0000000000a0";
const person = "00000000-0000-4000-8000-0000000000b0";

test("act on, since there were both the account and the record", async () => {
  await migrateTo("0130_accounts_by_words");
  for (const statement of [
    `insert into country (code, region, un_member) values ('KEN', 'Africa', true) on conflict do nothing`,
    `insert into organisation (id, name, country_code, address, created_at)
     values ('${organisation}', 'An institute', 'KEN', 'An address', '2022-03-01T12:00Z')`,
    `insert into person (id, name, email, organisation_id, created_at)
     values ('${person}', 'One', 'one@example.org', '${organisation}', '2022-02-01T12:00Z')`,
    "insert into person (name, email) values ('Two', 'two@example.org')",
  ])
    await sql.raw(statement).execute(owner);
  await migrateTo("0131_people_of_organisations");
  const { rows } = await sql`
    select organisation_id, person_id, invitation_id, began_at, ended_at, ended_by from acting_person`.execute(owner);
  expect(rows).toEqual([
    {
      ...{ organisation_id: organisation, person_id: person, invitation_id: null },
      ...{ began_at: new Date("2022-03-01T12:00Z"), ended_at: null, ended_by: null },
    },
  ]);
});
