import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** The audit trail in a chain: what was changed in it afterwards shows, by whomever. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_seal (
      number bigint primary key check (number >= 1),
      sealed_at timestamptz not null,
      entries integer not null check (entries >= 1),
      hash bytea not null check (length(hash) = 32)
    )`.execute(db);
  await describe(db, "audit_seal", "A link of the chain over the audit trail. Nobody reads it but the owner.", {
    number: "Its place in the chain, from 1.",
    sealed_at: "When, by the machine's clock.",
    entries: "How many entries it covers.",
    hash: "SHA-256 of the hash before it, its number, and the digests of its entries in their order.",
  });
  await sql`
    create table sealed_entry (
      entry bigint primary key references audit_trail (id) on delete restrict,
      seal bigint not null references audit_seal (number) on delete restrict,
      salt uuid not null,
      digest bytea not null check (length(digest) = 32)
    )`.execute(db);
  await sql`create index sealed_entry_by_seal on sealed_entry (seal, entry)`.execute(db);
  await describe(
    db,
    "sealed_entry",
    "Under which seal an entry of the audit trail is. Nobody reads it but the owner.",
    {
      entry: "Which entry.",
      seal: "Under which seal.",
      salt: "So that nobody who has the digest can try what the entry says.",
      digest: "SHA-256 of the salt and of what the entry says.",
    },
  );
}
