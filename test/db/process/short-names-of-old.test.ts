import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { afterAll, expect, test } from "vitest";
import { embeddedExtensions } from "#db/database.ts";
import { migrations, runMigrations } from "#db/migrations/index.ts";

/* Processes that were opened when nobody was asked for a short name. */

const LAST = "0027_order_of_the_record";

const db = new Kysely<unknown>({
  dialect: new PGliteDialect({ pglite: await PGlite.create({ extensions: embeddedExtensions }) }),
});
afterAll(() => db.destroy());

const opened = [
  [
    "Open-ended Working Group on security of and in the use of information and communications technologies 2021-2025",
    "OEWG 2021–2025",
  ],
  [
    "Ad Hoc Committee to Elaborate a Comprehensive International Convention on Countering the Use of Information and Communications Technologies for Criminal Purposes",
    "Ad Hoc Committee, cybercrime",
  ],
  ["Demonstration mechanism on ICT security", "Demonstration mechanism"],
  ["Open-ended Working Group on ammunition", "Open-ended Working Group on"],
  ["A title of 28 characters, so.", "A title of 28 characters,"],
  ["A title of 28 characters so.", "A title of 28 characters so."],
  ["A title of 28 characters so. And more", "A title of 28 characters so."],
  ["  A   title\nwith spaces ", "A title with spaces"],
  ["Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahrtsgesell"],
  ["الفريق العامل المفتوح العضوية المعني بالأمن", "الفريق العامل المفتوح"],
  ["—", "process-10"],
] as const;

test("each gets one that is made of its title, cut at a word", async () => {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableName: "migration",
    migrationLockTableName: "migration_lock",
  });
  expect((await migrator.migrateTo(LAST)).error).toBeUndefined();
  for (const [index, [title]] of opened.entries())
    await sql`
      insert into process (slug, title, mandate, citation, duty_station, zone, begins_on, ends_on)
      values (${`process-${String(index)}`}, ${title}, 'To try.', '{}', 'New York', 'UTC', '2021-06-01', '2025-12-31')`.execute(
      db,
    );
  await db.transaction().execute((trx) => runMigrations(trx));
  const { rows } = await sql<{ title: string; name: string }>`
    select title, short_name as name from process`.execute(db);
  expect(Object.fromEntries(rows.map(({ title, name }) => [title, name]))).toEqual(Object.fromEntries(opened));
});
