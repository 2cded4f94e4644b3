import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describe } from "./describe.ts";

/** What an administrator does to accounts and invitations, and when somebody was here last. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await withdrawInvitations(db);
  await createSecondFactorReset(db);
  await createAddressChange(db);
  await sql`alter table person add column signed_in_at timestamptz`.execute(db);
  await sql`
    comment on column person.signed_in_at is 'When the person signed in last and used it, by the machine''s clock.'`.execute(
    db,
  );
}

async function withdrawInvitations(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table invitation
      add column withdrawn_at timestamptz,
      add column withdrawn_by uuid references person (id) on delete restrict,
      add constraint withdrawn_invitation_has_a_person check ((withdrawn_at is null) = (withdrawn_by is null)),
      add constraint invitation_is_accepted_or_withdrawn check (accepted_at is null or withdrawn_at is null)`.execute(
    db,
  );
  await sql`comment on column invitation.withdrawn_at is 'Since when it counts no longer.'`.execute(db);
  await sql`comment on column invitation.withdrawn_by is 'Which administrator withdrew it, or sent another in its place.'`.execute(
    db,
  );
  // Of several that waited under one address, the latest stays.
  await sql`
    update invitation set withdrawn_at = clock_timestamp(), withdrawn_by = invited_by
    where accepted_at is null and exists (
      select from invitation as later
      where lower(later.email) = lower(invitation.email) and later.accepted_at is null
        and (later.invited_at, later.id) > (invitation.invited_at, invitation.id)
    )`.execute(db);
  await sql`
    create unique index one_invitation_at_a_time on invitation (lower(email))
    where accepted_at is null and withdrawn_at is null`.execute(db);
  await sql`create index invitation_by_withdrawer on invitation (withdrawn_by)`.execute(db);
  await sql`grant update (withdrawn_at, withdrawn_by) on invitation to portal_application`.execute(db);
}

async function createSecondFactorReset(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table second_factor_reset (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id) on delete restrict,
      asked_by uuid not null references person (id) on delete restrict,
      reason text not null check (length(reason) between 1 and 2000),
      asked_at timestamptz not null,
      expires_at timestamptz not null,
      confirmed_at timestamptz,
      confirmed_by uuid references person (id) on delete restrict,
      constraint reset_is_confirmed_by_somebody check ((confirmed_at is null) = (confirmed_by is null)),
      constraint second_factor_is_reset_by_two check (confirmed_by <> asked_by),
      constraint nobody_resets_their_own_second_factor check (person_id <> asked_by and person_id <> confirmed_by),
      constraint reset_is_confirmed_in_time check (confirmed_at <= expires_at)
    )`.execute(db);
  for (const column of ["person_id", "asked_by", "confirmed_by"])
    await sql`
      create index ${sql.id(`second_factor_reset_by_${column}`)} on second_factor_reset (${sql.ref(column)})`.execute(
      db,
    );
  await describe(db, "second_factor_reset", "A lost second factor is taken away by two administrators.", {
    id: "Identity.",
    person_id: "Whose it was.",
    asked_by: "The first administrator.",
    reason: "Why, in the first one's words.",
    asked_at: "When.",
    expires_at: "Until when it may be confirmed.",
    confirmed_at: "When the second one agreed.",
    confirmed_by: "The second administrator.",
  });
  await sql`
    grant select, insert, update (confirmed_at, confirmed_by) on second_factor_reset to portal_application`.execute(db);
}

async function createAddressChange(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table address_change (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id) on delete restrict,
      email text not null check (length(email) between 3 and 254),
      token_hash text not null unique check (length(token_hash) <= 200),
      asked_by uuid not null references person (id) on delete restrict,
      reason text not null check (length(reason) between 1 and 2000),
      asked_at timestamptz not null,
      expires_at timestamptz not null,
      confirmed_at timestamptz,
      constraint address_is_confirmed_in_time check (confirmed_at <= expires_at)
    )`.execute(db);
  for (const column of ["person_id", "asked_by"])
    await sql`create index ${sql.id(`address_change_by_${column}`)} on address_change (${sql.ref(column)})`.execute(db);
  await describe(db, "address_change", "An address that an administrator mends: the letter sent there confirms it.", {
    id: "Identity.",
    person_id: "Whose address.",
    email: "The new one.",
    token_hash: "SHA-256 of the secret in the letter.",
    asked_by: "The administrator.",
    reason: "Why.",
    asked_at: "When.",
    expires_at: "Until when the link works.",
    confirmed_at: "When it was opened, and the address changed.",
  });
  await sql`grant select, insert, update (confirmed_at) on address_change to portal_application`.execute(db);
}
