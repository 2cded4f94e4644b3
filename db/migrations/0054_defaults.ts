import { type Kysely, sql } from "kysely";

/** Where nobody has ruled when an answer was due, an application may count as cleared, and nobody has cleared it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table application
      drop constraint cleared_application_has_officer,
      add constraint cleared_application_has_officer check (
        (cleared_by is null or cleared_at is not null)
        and (state not in ('cleared', 'circulated') or cleared_at is not null))`.execute(db);
}
