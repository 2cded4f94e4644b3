import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createRole(db);
  await createClock(db);
  await createPerson(db);
  await createSigningIn(db);
  await createInvitation(db);
}

async function createRole(db: Kysely<unknown>): Promise<void> {
  // A role belongs to the whole server, so two databases may be creating it at the same moment.
  await sql`
    do $$
    begin
      if not exists (select from pg_roles where rolname = 'portal_application') then
        create role portal_application nologin;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`.execute(db);
  // A creator who is no superuser may grant the role, and on PostgreSQL 16 may not yet take it: the grant lets them.
  await sql`
    do $$
    begin
      grant portal_application to current_user;
    exception when insufficient_privilege then
      if not pg_has_role(current_user, 'portal_application', 'member') then raise; end if;
    end $$`.execute(db);
  await sql`grant usage on schema public to portal_application`.execute(db);
  await sql`create schema if not exists pgboss authorization portal_application`.execute(db);
  await sql`grant select on migration to portal_application`.execute(db);
}

async function createClock(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table installation (
      singleton boolean primary key default true check (singleton),
      demonstration boolean not null
    )`.execute(db);
  await describe(db, "installation", "What this copy of the portal is. One row, written by the owner only.", {
    singleton: "Always true: there is one row.",
    demonstration: "True when it shows synthetic data and its clock may be moved.",
  });
  await sql`insert into installation (demonstration) values (false)`.execute(db);
  await sql`grant select on installation to portal_application`.execute(db);

  await sql`
    create table demonstration_clock (
      singleton boolean primary key default true check (singleton),
      shift_ms bigint not null constraint demonstration_clock_only_moves_forward check (shift_ms >= 0)
    )`.execute(db);
  await describe(db, "demonstration_clock", "How far the clock of a demonstration runs ahead. Empty everywhere else.", {
    singleton: "Always true: there is one row.",
    shift_ms: "Milliseconds that the portal's clock is ahead of the machine's. It only grows.",
  });
  await sql`
    create function guard_demonstration_clock() returns trigger language plpgsql as $$
    begin
      if not (select demonstration from installation) then
        raise exception 'the clock moves in a demonstration only'
          using errcode = 'check_violation', constraint = 'clock_moves_in_a_demonstration_only';
      end if;
      if tg_op = 'UPDATE' and new.shift_ms < old.shift_ms then
        raise exception 'the clock of a demonstration never moves back'
          using errcode = 'check_violation', constraint = 'demonstration_clock_only_moves_forward';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger guard_demonstration_clock before insert or update on demonstration_clock
    for each row execute function guard_demonstration_clock()`.execute(db);
  await sql`grant select, insert, update on demonstration_clock to portal_application`.execute(db);

  await sql`
    create function portal_now() returns timestamptz language sql stable as $$
      select clock_timestamp() + coalesce((select shift_ms from demonstration_clock), 0) * interval '1 millisecond'
    $$`.execute(db);
  await sql`comment on function portal_now() is 'The portal''s clock: the machine''s, ahead by what a demonstration has moved it.'`.execute(
    db,
  );
}

async function createPerson(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table person (
      id uuid primary key default gen_random_uuid(),
      name text not null check (length(name) between 1 and 200),
      email text not null check (length(email) between 3 and 254),
      email_verified boolean not null default false,
      image text check (length(image) <= 2000),
      role text not null default 'applicant'
        check (role in ('applicant', 'mission', 'chair', 'secretariat', 'administrator')),
      mission_id uuid,
      process_id uuid,
      organisation_id uuid,
      language text not null default 'en' check (length(language) between 2 and 10),
      two_factor_enabled boolean not null default false,
      banned_at timestamptz,
      created_at timestamptz not null default clock_timestamp(),
      updated_at timestamptz not null default clock_timestamp(),
      constraint role_and_office_agree check (
        (role = 'mission') = (mission_id is not null)
        and (role = 'chair') = (process_id is not null)
        and (role = 'applicant' or organisation_id is null)
      )
    )`.execute(db);
  await sql`create unique index one_person_per_email on person (lower(email))`.execute(db);
  await sql`create index person_by_organisation on person (organisation_id) where organisation_id is not null`.execute(
    db,
  );
  await sql`create index person_by_mission on person (mission_id) where mission_id is not null`.execute(db);
  await sql`create index person_by_process on person (process_id) where process_id is not null`.execute(db);
  await describe(db, "person", "Somebody who can sign in.", {
    id: "Identity.",
    name: "As the person writes it, in any script.",
    email: "Where letters go and what one signs in with. Unique whatever its case.",
    email_verified: "Whether the person has opened the link that was sent there.",
    image: "Unused; the sign-in library expects the column.",
    role: "What the portal lets this person do. Never set by the person.",
    mission_id: "The permanent mission that a person with the role mission acts for.",
    process_id: "The process that a person with the role chair presides over.",
    organisation_id: "The organisation that an applicant acts for, once its record exists.",
    language: "The language of the letters to this person.",
    two_factor_enabled: "Whether a second factor is asked for at sign-in.",
    banned_at: "From when on this person may not sign in and gets no letters.",
    created_at: "When the account was made.",
    updated_at: "When the account was last changed.",
  });
  await sql`grant select, insert, update on person to portal_application`.execute(db);
}

async function createSigningIn(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sign_in (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id) on delete restrict,
      token text not null unique check (length(token) <= 500),
      expires_at timestamptz not null,
      ip_address text check (length(ip_address) <= 100),
      user_agent text check (length(user_agent) <= 2000),
      created_at timestamptz not null default clock_timestamp(),
      updated_at timestamptz not null default clock_timestamp()
    )`.execute(db);
  await sql`create index sign_in_by_person on sign_in (person_id)`.execute(db);
  await describe(db, "sign_in", "A browser in which a person is signed in. (A session is a meeting of a process.)", {
    id: "Identity.",
    person_id: "Who is signed in.",
    token: "The secret of the cookie.",
    expires_at: "When it ends by itself.",
    ip_address: "From which address, so that a person can recognise it.",
    user_agent: "With which browser, so that a person can recognise it.",
    created_at: "When the person signed in.",
    updated_at: "When it was last prolonged.",
  });

  await sql`
    create table credential (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id) on delete restrict,
      account_id text not null check (length(account_id) <= 500),
      provider_id text not null check (length(provider_id) <= 100),
      access_token text check (length(access_token) <= 10000),
      refresh_token text check (length(refresh_token) <= 10000),
      id_token text check (length(id_token) <= 10000),
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text check (length(scope) <= 2000),
      password text check (length(password) <= 1000),
      created_at timestamptz not null default clock_timestamp(),
      updated_at timestamptz not null default clock_timestamp(),
      unique (provider_id, account_id)
    )`.execute(db);
  await sql`create index credential_by_person on credential (person_id)`.execute(db);
  await describe(db, "credential", "How a person proves to be who they are: here, the hash of a password.", {
    id: "Identity.",
    person_id: "Whose it is.",
    account_id: "The person's id at the provider; for a password, the person's own.",
    provider_id: "Who vouches: 'credential' is the portal itself.",
    access_token: "Unused without an outside provider.",
    refresh_token: "Unused without an outside provider.",
    id_token: "Unused without an outside provider.",
    access_token_expires_at: "Unused without an outside provider.",
    refresh_token_expires_at: "Unused without an outside provider.",
    scope: "Unused without an outside provider.",
    password: "The salted hash of the password, never the password.",
    created_at: "When it was made.",
    updated_at: "When it was last changed.",
  });

  await sql`
    create table verification (
      id uuid primary key default gen_random_uuid(),
      identifier text not null check (length(identifier) <= 1000),
      value text not null check (length(value) <= 10000),
      expires_at timestamptz not null,
      created_at timestamptz not null default clock_timestamp(),
      updated_at timestamptz not null default clock_timestamp()
    )`.execute(db);
  await sql`create index verification_by_identifier on verification (identifier)`.execute(db);
  await describe(db, "verification", "A link or a code that was sent and waits to be used.", {
    id: "Identity.",
    identifier: "What it is for.",
    value: "The secret, or what it stands for.",
    expires_at: "When it can no longer be used.",
    created_at: "When it was made.",
    updated_at: "When it was last changed.",
  });

  await sql`
    create table second_factor (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null unique references person (id) on delete restrict,
      secret text not null check (length(secret) <= 2000),
      backup_codes text not null check (length(backup_codes) <= 10000),
      verified boolean not null default true,
      failed_verification_count integer not null default 0,
      locked_until timestamptz
    )`.execute(db);
  await describe(db, "second_factor", "The time-based code a person must give after the password.", {
    id: "Identity.",
    person_id: "Whose it is.",
    secret: "The shared secret, encrypted.",
    backup_codes: "Codes for the day the telephone is lost, encrypted.",
    verified: "Whether the person has shown one good code.",
    failed_verification_count: "Wrong codes in a row.",
    locked_until: "Until when no code is accepted, after too many wrong ones.",
  });

  await sql`
    create table sign_in_attempt (
      key text primary key check (length(key) <= 300),
      count integer not null check (count >= 0),
      began_at timestamptz not null,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`create index sign_in_attempt_by_age on sign_in_attempt (expires_at)`.execute(db);
  await describe(db, "sign_in_attempt", "How often an address has tried a sign-in page of late.", {
    key: "The address or the account, and the page.",
    count: "Tries within the present window.",
    began_at: "When the window began.",
    expires_at: "When the window ends and the row may go.",
  });
  await sql`
    grant select, insert, update, delete
    on sign_in, credential, verification, second_factor, sign_in_attempt to portal_application`.execute(db);
}

async function createInvitation(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table invitation (
      id uuid primary key default gen_random_uuid(),
      email text not null check (length(email) between 3 and 254),
      name text check (length(name) between 1 and 200),
      role text not null check (role in ('mission', 'chair', 'secretariat', 'administrator')),
      mission_id uuid,
      process_id uuid,
      token_hash text not null unique check (length(token_hash) <= 200),
      invited_by uuid not null references person (id) on delete restrict,
      invited_at timestamptz not null,
      expires_at timestamptz not null check (expires_at > invited_at),
      accepted_at timestamptz,
      accepted_by uuid references person (id) on delete restrict,
      constraint invited_role_and_office_agree check (
        (role = 'mission') = (mission_id is not null) and (role = 'chair') = (process_id is not null)
      ),
      constraint accepted_invitation_has_a_person check ((accepted_at is null) = (accepted_by is null))
    )`.execute(db);
  await sql`create index invitation_by_mission on invitation (mission_id)`.execute(db);
  await sql`create index invitation_by_process on invitation (process_id)`.execute(db);
  await sql`create index invitation_by_inviter on invitation (invited_by)`.execute(db);
  await sql`create index invitation_by_accepter on invitation (accepted_by)`.execute(db);
  await describe(
    db,
    "invitation",
    "An administrator's offer of an office to somebody. There is no other way into one.",
    {
      id: "Identity.",
      email: "Who is invited.",
      name: "How the letter addresses them, if known.",
      role: "To which role.",
      mission_id: "For which mission, when the role is mission.",
      process_id: "For which process, when the role is chair.",
      token_hash: "SHA-256 of the secret in the letter.",
      invited_by: "The administrator.",
      invited_at: "When.",
      expires_at: "Until when it may be accepted.",
      accepted_at: "When it was accepted.",
      accepted_by: "By whom.",
    },
  );
  await sql`grant select, insert, update (accepted_at, accepted_by) on invitation to portal_application`.execute(db);
}
