import { type Kysely, sql } from "kysely";
import { describeColumns } from "./describe.ts";

/** An administrator finds an account by name or address, as a keyboard types them, among those of all organisations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table person add column search_name text not null
    generated always as (search_key(name || ' ' || email)) stored`.execute(db);
  await describeColumns(db, "person", { search_name: "Name and address as they are searched: see search_key." });
  await sql`
    create index person_by_words on person using gin (search_name gin_trgm_ops)
    with (fastupdate = on, gin_pending_list_limit = 256)`.execute(db);
  await sql`create index person_by_role on person (role, name, id)`.execute(db);
}
