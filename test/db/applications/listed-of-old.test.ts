import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { afterAll, expect, test } from "vitest";
import { embeddedExtensions } from "#db/database.ts";
import { migrations } from "#db/migrations/index.ts";

/* What waited for its next list before lists kept that it had been on one, as the migration takes it over. */

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

/** By what befell it: its state and class, that of the list on which it stood, and whether it was kept as listed. */
const waiting = {
  "has left a list of its class": ["cleared", "twice", "twice", false],
  "has left a list of the class that it left": ["cleared", "twice", "once", false],
  "was on no list": ["cleared", "twice", null, false],
  "is on a list": ["circulated", "twice", "twice", true],
  "is a draft": ["draft", "twice", "twice", false],
} as const;

test("counts as listed where it stood on a list of its class, and nothing else does", async () => {
  await migrateTo("0159_people_of_missions");
  const id = (place: number) => `00000000-0000-4000-8000-${String(place).padStart(12, "0")}`;
  const at = "'2022-05-01T12:00Z'";
  await owner.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    for (const [place, [name, [state, own, of, listed]]] of Object.entries(waiting).entries()) {
      const is = (...states: string[]) => (states.includes(state) ? at : "null");
      await sql
        .raw(
          `insert into application (id, reference, organisation_id, call_id, state, class, category, route, started_at, received_at, cleared_at,
             circulated_at, no_objection_period_id)
           values ('${id(place)}', '${name.slice(0, 40)}', '${id(100 + place)}', '${id(200)}', '${state}', '${own}', 'ngo',
             ${state === "draft" ? "null" : "'no-objection'"}, ${at}, ${is("cleared", "circulated")}, ${is("cleared", "circulated")},
             ${is("circulated")}, ${state === "circulated" ? `'${id(300)}'` : "null"})`,
        )
        .execute(trx);
      await sql
        .raw(
          `insert into application_standing (application_id, call_id, next_instant, name, listed)
           values ('${id(place)}', '${id(200)}', '-infinity', '${name}', ${String(listed)})`,
        )
        .execute(trx);
      if (of !== null)
        await sql
          .raw(
            `insert into item_in_window (application_id, no_objection_period_id, class, stage)
             values ('${id(place)}', '${id(300)}', '${of}', 'window')`,
          )
          .execute(trx);
    }
  });
  await migrateTo("0163_listed_before");
  const { rows } = await sql<{
    name: string;
  }>`select name from application_standing where listed order by name`.execute(owner);
  expect(rows.map(({ name }) => name)).toEqual(["has left a list of its class", "is on a list"]);
});
