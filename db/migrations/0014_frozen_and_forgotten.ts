import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await hideOutcomes(db);
  await createCirculatedOrganisation(db);
  await freezeNames(db);
  await forgetSecretsOfLetters(db);
  await orderNotes(db);
}

/** What an act answered can tell who objected, so that only the person who did it reads it. Whose it is, is declared in each transaction. */
async function hideOutcomes(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function reading_person() returns uuid language sql stable as $$
      select nullif(current_setting('portal.person', true), '')::uuid
    $$`.execute(db);
  await sql`
    comment on function reading_person() is 'The person whose outcomes this transaction reads and writes, or null.'`.execute(
    db,
  );
  await sql`alter table idempotency_key enable row level security`.execute(db);
  await sql`alter table idempotency_key force row level security`.execute(db);
  await sql`create policy the_rule_sees_all on idempotency_key to current_user using (true) with check (true)`.execute(
    db,
  );
  await sql`
    create policy own_outcomes on idempotency_key to portal_application
    using (person_id = reading_person()) with check (person_id = reading_person())`.execute(db);
  await sql`revoke delete on idempotency_key from portal_application`.execute(db);
  await sql`
    create function forget_outcomes(before timestamptz) returns integer language sql security definer
    set search_path = public, pg_temp as $$
      with forgotten as (delete from idempotency_key where at < before returning 1)
      select count(*)::integer from forgotten
    $$`.execute(db);
  await sql`
    comment on function forget_outcomes(timestamptz) is 'Deletes the outcomes of forms sent before the instant, whosesoever they are, and says how many.'`.execute(
    db,
  );
}

/** The hash of a list covers names: they stay what they were when it went out, whatever the organisation is called later. */
async function createCirculatedOrganisation(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table circulated_organisation (
      application_id uuid primary key references application (id) on delete restrict,
      name text not null check (length(name) between 1 and 300),
      acronym text check (length(acronym) between 1 and 50),
      country_code text not null references country (code) on delete restrict,
      website text check (length(website) between 1 and 500),
      founded_year integer check (founded_year between 1000 and 9999),
      legal_status text check (length(legal_status) between 1 and 1000),
      search_name text not null generated always as (search_key(name || ' ' || coalesce(acronym, ''))) stored
    )`.execute(db);
  await sql`create index circulated_organisation_by_country on circulated_organisation (country_code)`.execute(db);
  await describe(
    db,
    "circulated_organisation",
    "The record of each organisation on a circulated list as it was when the list went out. Never changes.",
    {
      application_id: "The application that was put to the States.",
      name: "Legal name: what the hash of the list covers.",
      acronym: "Its short form, if it had one.",
      country_code: "Where its seat was.",
      website: "Its site on the web.",
      founded_year: "The year in which it was founded.",
      legal_status: "What it was in law and where it was registered.",
      search_name: "Name and acronym as searched and sorted: see search_key.",
    },
  );
  // Of lists that are out already, the audit trail knows the names of their day; what else has changed since is lost.
  await sql`
    insert into circulated_organisation
      (application_id, name, acronym, country_code, website, founded_year, legal_status)
    select application.id, coalesce(called.name, organisation.name), acronym, country_code, website,
      founded_year, legal_status
    from application
    join organisation on organisation.id = application.organisation_id
    left join lateral (
      select data ->> 'name' as name from audit_trail
      where subject_id = organisation.id and event = 'OrganisationRecorded' and at <= application.circulated_at
      order by id desc limit 1
    ) as called on true
    where application.no_objection_period_id is not null`.execute(db);
  await sql`grant select, insert on circulated_organisation to portal_application`.execute(db);
}

async function freezeNames(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function guard_circulated_names() returns trigger language plpgsql security definer
    set search_path = public, pg_temp set enable_nestloop = off as $$
    begin
      if exists (
        select from listed
        left join application on application.id = listed.application_id
        left join no_objection_period as period on period.id = application.no_objection_period_id
        where (application.state = 'circulated' and period.circulated_count is null) is not true
      ) then
        raise exception 'a name is put on a list when it goes out'
          using errcode = 'check_violation', constraint = 'circulated_list_is_frozen';
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger guard_circulated_names after insert on circulated_organisation
    referencing new table as listed for each statement execute function guard_circulated_names()`.execute(db);
  await sql`
    create function keep_circulated_names() returns trigger language plpgsql as $$
    begin
      raise exception 'the circulated list does not change'
        using errcode = 'check_violation', constraint = 'circulated_list_is_frozen';
    end $$`.execute(db);
  await sql`
    create trigger keep_circulated_names before update or delete or truncate on circulated_organisation
    for each statement execute function keep_circulated_names()`.execute(db);
  await sql`
    create or replace function guard_period_is_sealed() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    begin
      if (select circulated_count from no_objection_period where id = new.id) is distinct from (
        select case when count(*) = count(listed.application_id) then count(*)::integer else -1 end
        from application
        left join circulated_organisation as listed on listed.application_id = application.id
        where no_objection_period_id = new.id
      ) then
        raise exception 'a period goes out with its list counted, named and sealed'
          using errcode = 'check_violation', constraint = 'period_is_sealed_with_its_list';
      end if;
      return null;
    end $$`.execute(db);
}

/** A link in a letter lets its holder act as the recipient: it is kept no longer than it is needed to send the letter. */
async function forgetSecretsOfLetters(db: Kysely<unknown>): Promise<void> {
  await sql`
    update letter set event_key = 'reset-password:' || id
    where kind = 'reset-password' and not (select demonstration from installation)`.execute(db);
  await sql`
    update letter
    set data = data - 'token', html = null, text = regexp_replace(text, 'token=[^ >]*', 'token=', 'g')
    where data ? 'token' and sent_at is not null and not (select demonstration from installation)`.execute(db);
  await sql`create index letter_with_a_secret on letter (id) where data ? 'token'`.execute(db);
  await sql`comment on column letter.data is 'What its words are made from. A secret in it is its token, which is forgotten once it has left.'`.execute(
    db,
  );
  await sql`grant update (data) on letter to portal_application`.execute(db);
  await sql`
    create function guard_letter_data() returns trigger language plpgsql as $$
    begin
      if new.data <> old.data and new.data <> old.data - 'token' then
        raise exception 'what a letter says stays as the event wrote it'
          using errcode = 'check_violation', constraint = 'letter_loses_nothing_but_its_secret';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger guard_letter_data before update of data on letter
    for each row execute function guard_letter_data()`.execute(db);
}

/** Notes are read page by page, latest first: those of a period by the Chair, its own by a mission. */
async function orderNotes(db: Kysely<unknown>): Promise<void> {
  for (const [name, column] of [
    ["objection_note_by_period", "no_objection_period_id"],
    ["objection_note_by_mission", "mission_id"],
  ] as const) {
    await sql`drop index ${sql.ref(name)}`.execute(db);
    await sql`create index ${sql.ref(name)} on objection_note (${sql.ref(column)}, received_at desc, id)`.execute(db);
  }
}
