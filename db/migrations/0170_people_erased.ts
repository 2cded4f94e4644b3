import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describe, describeColumns } from "./describe.ts";

/** What is kept about a person is erased by two administrators; a person may say on their own page that they wish it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await sql`
    alter table person
    add column erased_at timestamptz,
    add constraint erased_person_has_no_name check (erased_at is null or (name = 'Erased person' and image is null)),
    add constraint erased_person_has_no_address check (erased_at is null or email = id || '@erased.invalid'),
    add constraint erased_person_does_not_act check (
      erased_at is null or (banned_at is not null and organisation_id is null and not two_factor_enabled)
    )`.execute(db);
  await describeColumns(db, "person", {
    erased_at: "When what was kept about the person was erased: the row stays for what refers to it. Null otherwise.",
  });
  await createErasureWish(db);
  await createPersonErasure(db);
}

async function createErasureWish(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table erasure_wish (
      person_id uuid primary key references person (id) on delete restrict,
      asked_at timestamptz not null
    )`.execute(db);
  await describe(
    db,
    "erasure_wish",
    "That a person wishes that what is kept about them is erased, said on their own page.",
    {
      person_id: "Who.",
      asked_at: "When.",
    },
  );
  await sql`grant select, insert, delete on erasure_wish to portal_application`.execute(db);
}

async function createPersonErasure(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table person_erasure (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id) on delete restrict,
      asked_by uuid not null references person (id) on delete restrict,
      reason text not null check (length(reason) between 1 and 2000),
      asked_at timestamptz not null,
      expires_at timestamptz not null,
      confirmed_at timestamptz,
      confirmed_by uuid references person (id) on delete restrict,
      withdrawn_at timestamptz,
      withdrawn_by uuid references person (id) on delete restrict,
      constraint erasure_is_confirmed_by_somebody check ((confirmed_at is null) = (confirmed_by is null)),
      constraint withdrawn_erasure_has_an_administrator check ((withdrawn_at is null) = (withdrawn_by is null)),
      constraint erasure_is_confirmed_or_withdrawn check (confirmed_at is null or withdrawn_at is null),
      constraint person_is_erased_by_two check (confirmed_by <> asked_by),
      constraint nobody_erases_themselves check (person_id <> asked_by and person_id <> confirmed_by and person_id <> withdrawn_by),
      constraint erasure_is_confirmed_in_time check (confirmed_at <= expires_at),
      constraint erasure_waits_for_a_while check (expires_at > asked_at)
    )`.execute(db);
  for (const column of ["person_id", "asked_by", "confirmed_by", "withdrawn_by"])
    await sql`create index ${sql.id(`person_erasure_by_${column}`)} on person_erasure (${sql.ref(column)})`.execute(db);
  await describe(db, "person_erasure", "What is kept about a person is erased by two administrators.", {
    id: "Identity.",
    person_id: "Whose.",
    asked_by: "The first administrator.",
    reason: "Why, in the first one's words, without the name and the address once it is done.",
    asked_at: "When.",
    expires_at: "Until when it may be confirmed.",
    confirmed_at: "When the second one agreed, and it was done.",
    confirmed_by: "The second administrator.",
    withdrawn_at: "Since when it can be confirmed no longer; null while it can, or was.",
    withdrawn_by: "The administrator who withdrew it.",
  });
  await sql`
    grant select, insert, update (confirmed_at, confirmed_by, withdrawn_at, withdrawn_by)
    on person_erasure to portal_application`.execute(db);
}
