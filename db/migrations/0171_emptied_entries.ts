import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describe, describeColumns } from "./describe.ts";

/** Entries of the audit trail lose the name of a person who was erased, and the chain stays as it was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await sql`alter table sealed_entry alter column salt drop not null`.execute(db);
  await describeColumns(db, "sealed_entry", {
    salt: "Random, so that nobody who guesses what an entry says can try it at the digest. Null where the entry was emptied: the digest tells nothing any more.",
  });
  await sql`
    create table emptied_entry (
      entry_id bigint not null references audit_trail (id) on delete restrict,
      erasure_id uuid not null references person_erasure (id) on delete restrict,
      salt bytea not null,
      constraint emptied_entry_pkey primary key (entry_id, erasure_id),
      constraint salt_of_an_emptied_entry_is_whole check (octet_length(salt) = 16)
    )`.execute(db);
  await sql`create index emptied_entry_by_erasure on emptied_entry (erasure_id)`.execute(db);
  await describe(
    db,
    "emptied_entry",
    "Which entries of the audit trail an erasure has emptied of a person. What they say since, the entry AuditEntriesEmptied of the erasure has as a digest. Append only.",
    {
      entry_id: "The entry.",
      erasure_id: "The erasure.",
      salt: "Random: what the digest of the words that are left begins with.",
    },
  );
}
