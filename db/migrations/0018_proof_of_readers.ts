import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** Who reads confidential rows proves it with a key that the application's login cannot read: `proven`, in db/promises/people.sql. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reading_key (
      singleton boolean primary key default true check (singleton),
      inner_pad bytea not null check (length(inner_pad) = 64),
      outer_pad bytea not null check (length(outer_pad) = 64)
    )`.execute(db);
  await describe(
    db,
    "reading_key",
    "With what the program proves for whom it reads. Made of its secret, and for the owner's eyes only.",
    {
      singleton: "Always true: there is one row.",
      inner_pad: "The key as HMAC hashes it first.",
      outer_pad: "The key as HMAC hashes it last.",
    },
  );
}
