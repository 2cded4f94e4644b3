import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describe } from "./describe.ts";

/**
 * Functions, triggers and policies are written in db/promises from here on: what the migrations before made of them goes,
 * and today's text is applied after the last migration.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await sql`
    create table promises (
      id integer generated always as identity primary key,
      hash text not null check (hash ~ '^[0-9a-f]{64}$'),
      owner text not null check (length(owner) <= 63),
      applied_at timestamptz not null default clock_timestamp()
    )`.execute(db);
  await describe(db, "promises", "Which text of db/promises was applied when. The last one holds.", {
    id: "The order.",
    hash: "SHA-256 of the text.",
    owner: "Whose they are: the login that migrates.",
    applied_at: "When.",
  });
  await sql`grant select on promises to portal_application`.execute(db);
  await narrowGrants(db);
}

async function narrowGrants(db: Kysely<unknown>): Promise<void> {
  // "overriding system value" chooses an id for whoever may insert into the whole table.
  await sql`revoke insert on audit_trail from portal_application`.execute(db);
  await sql`
    grant insert (at, act, event, actor_person, actor_role, subject_kind, subject_id, process_id, confidential, data)
    on audit_trail to portal_application`.execute(db);
  // A mission that changes its State would have spoken for another one. A row lock needs the right to change something.
  await sql`revoke update on mission from portal_application`.execute(db);
  await sql`grant update (email) on mission to portal_application`.execute(db);
  // Databases that an older server made let everybody create in the schema, where the guards look names up.
  await sql`revoke create on schema public from public`.execute(db);
}
