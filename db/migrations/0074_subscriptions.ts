import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describe } from "./describe.ts";

/** Who asked to be told of the papers of a process, by an address and nothing else. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await sql`
    create table subscription (
      id uuid primary key default gen_random_uuid(),
      process_id uuid not null references process (id) on delete restrict,
      email text not null check (length(email) between 3 and 254 and email = lower(email)),
      language text not null check (length(language) between 2 and 10),
      token_hash text unique check (token_hash ~ '^[0-9a-f]{64}$'),
      asked_at timestamptz not null,
      confirmed_at timestamptz,
      constraint one_subscription_per_address unique (process_id, email),
      constraint subscription_waits_or_is_confirmed check (token_hash is not null or confirmed_at is not null)
    )`.execute(db);
  await describe(
    db,
    "subscription",
    "An address that asked to be told of the papers of a process. It is gone when it no longer wants to be.",
    {
      id: "Identity, which nobody guesses: whoever has a letter ends the subscription with it.",
      process_id: "Of which process.",
      email: "Where to, in small letters.",
      language: "In which language it asked.",
      token_hash: "Of the secret in the last letter that asks to confirm; null when it was used.",
      asked_at: "When it was last asked for.",
      confirmed_at: "When whoever reads the address confirmed it; null while it waits.",
    },
  );
  await sql`alter table subscription enable row level security`.execute(db);
  await sql`alter table subscription force row level security`.execute(db);
  await sql`grant select, insert, delete on subscription to portal_application`.execute(db);
  await sql`grant update (language, token_hash, asked_at, confirmed_at) on subscription to portal_application`.execute(
    db,
  );
  await sql`
    create index letter_by_subscription on letter ((data ->> 'subscription')) where data ? 'subscription'`.execute(db);
}
