import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** Seals of the audit trail, a chain: each holds the digests of its entries and the hash of the seal before. Nobody but the database writes them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_seal (
      number bigint primary key,
      previous_hash bytea not null,
      entries integer not null,
      sealed_at timestamptz not null,
      hash bytea not null,
      constraint audit_seals_are_counted_from_one check (number >= 1),
      constraint audit_seal_is_on_something check (entries >= 1),
      constraint hash_of_an_audit_seal_is_whole check (octet_length(previous_hash) = 32 and octet_length(hash) = 32)
    )`.execute(db);
  await sql`
    create table sealed_entry (
      entry_id bigint primary key references audit_trail (id) on delete restrict,
      seal_number bigint not null references audit_seal (number) on delete restrict,
      salt bytea not null,
      digest bytea not null,
      constraint digest_of_an_entry_is_whole check (octet_length(salt) = 16 and octet_length(digest) = 32)
    )`.execute(db);
  await sql`create index sealed_entry_by_seal on sealed_entry (seal_number, entry_id)`.execute(db);
  await describe(db, "audit_seal", "What was in the audit trail when it was sealed, in a chain. Append only.", {
    number: "The order, without a gap.",
    previous_hash: "The hash of the seal before; 32 zeros at the first.",
    entries: "How many entries it is on.",
    sealed_at: "When, by the machine's clock.",
    hash: "SHA-256 of all of this and of the digests of its entries, as audit_seal_hash says.",
  });
  await describe(db, "sealed_entry", "Which seal an entry of the audit trail is under: one. Append only.", {
    entry_id: "The entry.",
    seal_number: "Its seal.",
    salt: "Random, so that nobody who guesses what an entry says can try it at the digest.",
    digest: "SHA-256 of the salt and of what the entry says, as audit_entry_in_words writes it.",
  });
}
