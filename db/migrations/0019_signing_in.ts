import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await countWrites(db);
  await awaitAddresses(db);
  await keepPasskeys(db);
}

/** Every form that is sent is counted: a table without a log costs no wait for the disk, and a crash forgets what would end within the hour. */
async function countWrites(db: Kysely<unknown>): Promise<void> {
  await sql`alter table sign_in_attempt rename to attempt`.execute(db);
  await sql`alter index sign_in_attempt_pkey rename to attempt_pkey`.execute(db);
  await sql`alter index sign_in_attempt_by_age rename to attempt_by_age`.execute(db);
  for (const column of ["key", "count"])
    await sql`alter table attempt rename constraint ${sql.id(`sign_in_attempt_${column}_check`)}
      to ${sql.id(`attempt_${column}_check`)}`.execute(db);
  await sql`alter table attempt set unlogged`.execute(db);
  await describe(db, "attempt", "How often an address, a device or an account has tried something of late.", {
    key: "What was tried, by whom, and on which account.",
  });
}

/** An account is made when its address is confirmed: until then nobody stands in anybody's way. */
async function awaitAddresses(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table unconfirmed_address (
      token_hash text primary key check (length(token_hash) <= 200),
      email text not null check (length(email) between 3 and 254 and email = lower(email)),
      person_id uuid references person (id) on delete restrict,
      name text collate "und-x-icu" check (length(name) between 1 and 200),
      language text check (length(language) between 2 and 10),
      password text check (length(password) <= 1000),
      expires_at timestamptz not null,
      constraint new_account_has_name_and_password check (
        (person_id is null) = (name is not null) and (person_id is null) = (language is not null)
        and (person_id is null) = (password is not null)
      )
    )`.execute(db);
  await sql`create index unconfirmed_address_by_email on unconfirmed_address (email)`.execute(db);
  await sql`create index unconfirmed_address_by_person on unconfirmed_address (person_id)`.execute(db);
  await describe(db, "unconfirmed_address", "An address to which a letter went whose link nobody has opened yet.", {
    token_hash: "SHA-256 of the secret in the letter.",
    email: "Where the letter went.",
    person_id: "Whose new address it is; empty for a new account.",
    name: "The name in a new account.",
    language: "The language of a new account's letters.",
    password: "The salted hash of a new account's password.",
    expires_at: "Until when the link works.",
  });
  await sql`grant select, insert, delete on unconfirmed_address to portal_application`.execute(db);
}

async function keepPasskeys(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table passkey (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id) on delete restrict,
      credential_id text not null unique check (length(credential_id) <= 2000),
      public_key text not null check (length(public_key) <= 5000),
      counter bigint not null check (counter >= 0),
      name text collate "und-x-icu" not null check (length(name) between 1 and 200),
      created_at timestamptz not null,
      used_at timestamptz
    )`.execute(db);
  await sql`create index passkey_by_person on passkey (person_id)`.execute(db);
  await describe(
    db,
    "passkey",
    "A key that a person's device or key ring keeps, and that opens their account (WebAuthn).",
    {
      id: "Identity.",
      person_id: "Whose it is.",
      credential_id: "By which the browser knows it.",
      public_key: "With which its answers are checked, as COSE in base64url.",
      counter: "How often it was used, where the device counts.",
      name: "The browser in which it was made, by which a person knows it.",
      created_at: "When it was added.",
      used_at: "When it last opened the account.",
    },
  );
  await sql`grant select, insert, delete on passkey to portal_application`.execute(db);
  await sql`grant update (counter, used_at) on passkey to portal_application`.execute(db);
  await sql`alter table sign_in add column both_factors boolean not null default false`.execute(db);
  await describe(db, "sign_in", "A browser in which a person is signed in. (A session is a meeting of a process.)", {
    both_factors: "Whether it has shown two factors by itself: a passkey, or a provider that says so.",
  });
}
