import { type Kysely, sql } from "kysely";

/** No act changes a process or a session but through a row of its own: the right to lock them remains. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`revoke update on process, session from portal_application`.execute(db);
  await sql`revoke update (title, mandate, citation, duty_station, zone, begins_on, ends_on, short_name) on process
    from portal_application`.execute(db);
  await sql`revoke update (title, kind, format, place) on session from portal_application`.execute(db);
  await sql`grant update (id) on process, session to portal_application`.execute(db);
}
