import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { afterAll, expect, test } from "vitest";
import { embeddedExtensions } from "#db/database.ts";
import { migrations } from "#db/migrations/index.ts";

/* Adoptions that one person recorded before a second had to confirm them, as the migration takes them over. */

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

const process = "00000000-0000-4000-8000-0000000000a0";
const person = "00000000-0000-4000-8000-0000000000b0";
const told = "00000000-0000-4000-8000-000000000001";
const untold = "00000000-0000-4000-8000-000000000002";
const draft = "00000000-0000-4000-8000-000000000003";

test("stay adopted from the same instant, known since they were recorded, and say that one person did it", async () => {
  await migrateTo("0029_short_names_of_processes");
  const decision = (id: string, version: number, adopted: string) => `insert into modalities_decision
    (id, process_id, version, title, issuer, citation, dated_on, text, provisions, proposed_at, adopted_in_meeting_at)
    values ('${id}', '${process}', ${String(version)}, 'T', 'I', '{"source": "A/1", "paragraph": null}', '2022-01-01',
      'W', '{}', '2022-01-01T12:00Z', ${adopted})`;
  await owner.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    for (const statement of [
      `insert into person (id, name, email, role) values ('${person}', 'One', 'one@example.org', 'secretariat')`,
      `insert into process (id, slug, title, short_name, mandate, citation, duty_station, zone, begins_on, ends_on)
       values ('${process}', 'p', 'P', 'P', 'M', '{}', 'New York', 'America/New_York', '2021-01-01', '2025-01-01')`,
      decision(told, 1, "'1990-01-01T12:00Z'"),
      decision(untold, 2, "'2022-03-01T12:00Z'"),
      decision(draft, 3, "null"),
      `insert into audit_trail (at, act, event, actor_role, actor_person, subject_kind, subject_id, data) values
       ('2022-02-01T12:00Z', 'record-adoption', 'ModalitiesAdoptedInMeeting', 'chair', '${person}', 'modalities-decision',
        '${told}', '{}')`,
    ])
      await sql.raw(statement).execute(trx);
  });
  await migrateTo("0034_texts_under_silence");
  const { rows } = await sql<Record<string, unknown>>`
    select modalities_decision_id, decided_at, entered_at, confirmed_at, entered_by, symbol, how, by_one_person
    from adoption order by modalities_decision_id`.execute(owner);
  const at = (text: string) => new Date(text);
  expect(rows).toEqual([
    {
      ...{ modalities_decision_id: told, decided_at: at("1990-01-01T12:00Z"), entered_at: at("2022-02-01T12:00Z") },
      ...{ confirmed_at: at("2022-02-01T12:00Z"), entered_by: person, symbol: "A/1", how: null, by_one_person: true },
    },
    {
      ...{ modalities_decision_id: untold, decided_at: at("2022-03-01T12:00Z"), entered_at: at("2022-03-01T12:00Z") },
      ...{ confirmed_at: at("2022-03-01T12:00Z"), entered_by: null, symbol: "A/1", how: null, by_one_person: true },
    },
  ]);
});
