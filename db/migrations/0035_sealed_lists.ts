import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** A list that was sealed is a thing of its own. Each list that went out becomes one, and so does who was accredited when its period ended. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createSealedList(db);
  await createItem(db);
  await createCorrigendum(db);
  await takeOver(db);
}

async function createSealedList(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sealed_list (
      id uuid primary key default gen_random_uuid(),
      process_id uuid not null,
      call_id uuid not null,
      modalities_decision_id uuid not null,
      kind text not null check (kind in ('information', 'proposed', 'final')),
      number integer not null check (number > 0),
      sealed_at timestamptz not null,
      sealed_by uuid references person (id) on delete restrict,
      audience text[] not null check (
        audience <@ array['chair', 'state-on-request', 'member-states', 'all-missions', 'applicant', 'public']),
      hash text not null check (hash ~ '^[0-9a-f]{64}$'),
      count integer not null check (count >= 0),
      follows uuid,
      no_objection_period_id uuid references no_objection_period (id) on delete restrict,
      session_begins_on date not null,
      session_ends_on date not null,
      foreign key (call_id, process_id, modalities_decision_id)
        references call_for_applications (id, process_id, modalities_decision_id) on delete restrict,
      constraint lists_of_a_call_are_numbered unique (call_id, number),
      unique (id, call_id),
      foreign key (follows, call_id) references sealed_list (id, call_id) on delete restrict,
      constraint one_list_of_a_kind_per_period unique (no_objection_period_id, kind),
      constraint information_list_has_no_period check ((kind = 'information') = (no_objection_period_id is null)),
      constraint final_list_is_sealed_by_the_clock check ((kind = 'final') = (sealed_by is null))
    )`.execute(db);
  await sql`
    create index sealed_list_by_call on sealed_list (call_id, process_id, modalities_decision_id)`.execute(db);
  await sql`create index sealed_list_by_process on sealed_list (process_id, sealed_at)`.execute(db);
  await sql`create index sealed_list_by_list_before on sealed_list (follows, call_id) where follows is not null`.execute(
    db,
  );
  await describe(
    db,
    "sealed_list",
    "A list as it was sealed: who stood on it, under which names, and before whom. It never changes; what was wrong on it is said in a corrigendum.",
    {
      id: "Identity.",
      process_id: "Of which process.",
      call_id: "From which call.",
      modalities_decision_id: "The call's decision.",
      kind: "information: who was verified, for everybody to know. proposed: who is accredited unless a State objects. final: who was accredited.",
      number: "Its number among the lists of its call.",
      sealed_at: "When it was sealed.",
      sealed_by: "Who sealed it; null for the clock.",
      audience: "To whom its decision gives it. The Secretariat and the Chair have every list.",
      hash: "SHA-256 of each reference, a tab, the name and a line feed, in the order of the references.",
      count: "How many stood on it.",
      follows: "The list before: of a final list the proposed one, of an information list the earlier one of its call.",
      no_objection_period_id: "The period that was opened on it, or that made it final.",
      session_begins_on:
        "The first day of the call's session as it was when the list was sealed: a list is judged by the dates of its day.",
      session_ends_on: "The last day.",
    },
  );
  await sql`grant select, insert on sealed_list to portal_application`.execute(db);
}

async function createItem(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sealed_list_item (
      list_id uuid not null references sealed_list (id) on delete restrict,
      application_id uuid not null references application (id) on delete restrict,
      reference text not null check (length(reference) <= 40),
      name text collate "und-x-icu" not null check (length(name) between 1 and 300),
      acronym text check (length(acronym) between 1 and 50),
      country_code text not null references country (code) on delete restrict,
      category text not null check (length(category) <= 50),
      search_name text not null generated always as (search_key(name || ' ' || coalesce(acronym, ''))) stored,
      primary key (list_id, application_id)
    )`.execute(db);
  await sql`create index sealed_list_item_by_application on sealed_list_item (application_id)`.execute(db);
  await sql`create index sealed_list_item_by_name on sealed_list_item (list_id, name, reference)`.execute(db);
  await sql`create index sealed_list_item_by_country on sealed_list_item (country_code)`.execute(db);
  await describe(db, "sealed_list_item", "An organisation as it stood on a sealed list. It never changes.", {
    list_id: "On which list.",
    application_id: "Its application.",
    reference: "The reference of the application, which the hash covers.",
    name: "Legal name.",
    acronym: "Its short form, if it had one.",
    country_code: "Where its seat was.",
    category: "The category in which it came in.",
    search_name: "Name and acronym as they are searched: see search_key.",
  });
  await sql`grant select on sealed_list_item to portal_application`.execute(db);
  await sql`
    grant insert (list_id, application_id, reference, name, acronym, country_code, category)
    on sealed_list_item to portal_application`.execute(db);
}

async function createCorrigendum(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table corrigendum (
      id uuid primary key default gen_random_uuid(),
      list_id uuid not null,
      application_id uuid not null,
      number integer not null check (number > 0),
      corrects uuid,
      name text collate "und-x-icu" not null check (length(name) between 1 and 300),
      acronym text check (length(acronym) between 1 and 50),
      country_code text not null references country (code) on delete restrict,
      reason text not null check (length(reason) between 1 and 2000),
      corrected_at timestamptz not null,
      corrected_by uuid not null references person (id) on delete restrict,
      foreign key (list_id, application_id) references sealed_list_item (list_id, application_id) on delete restrict,
      constraint corrigenda_of_a_list_are_numbered unique (list_id, number),
      unique (id, list_id, application_id),
      foreign key (corrects, list_id, application_id)
        references corrigendum (id, list_id, application_id) on delete restrict,
      constraint one_correction_per_corrigendum unique (corrects)
    )`.execute(db);
  await sql`
    create unique index one_correction_per_entry on corrigendum (list_id, application_id) where corrects is null`.execute(
    db,
  );
  await sql`create index corrigendum_by_entry on corrigendum (list_id, application_id, number)`.execute(db);
  await sql`create index corrigendum_by_application on corrigendum (application_id, corrected_at)`.execute(db);
  await sql`
    create index corrigendum_by_corrected on corrigendum (corrects, list_id, application_id) where corrects is not null`.execute(
    db,
  );
  await sql`create index corrigendum_by_country on corrigendum (country_code)`.execute(db);
  await describe(
    db,
    "corrigendum",
    "What was wrong on a sealed list, and what it should have read. The list stays as it was sealed; what is wrong in a corrigendum is put right by another.",
    {
      id: "Identity.",
      list_id: "On which list.",
      application_id: "Which entry.",
      number: "Its number among the corrigenda of its list.",
      corrects: "The earlier corrigendum that this one puts right; null where it is the entry itself.",
      name: "The name that the entry should have.",
      acronym: "The short form that it should have, if any.",
      country_code: "The country that it should have.",
      reason: "Why, told to everybody who has the list.",
      corrected_at: "When.",
      corrected_by: "The officer who made it.",
    },
  );
  await sql`grant select, insert on corrigendum to portal_application`.execute(db);
}

/** Each list that went out, as it went out; and of those whose period has ended, who was accredited. Numbered in the order of their sealing. */
async function takeOver(db: Kysely<unknown>): Promise<void> {
  await sql`
    with period as (
      select period.*, session.begins_on, session.ends_on,
        coalesce((select min(circulated_at) from application where no_objection_period_id = period.id), period.opens_at)
          as circulated_at,
        (select array_agg(distinct reader order by reader) from (
          select decision.provisions #>> '{circulation,to}' as reader
          union select jsonb_array_elements_text(decision.provisions #> '{disclosure,proposedList}')
        ) as readers) as proposed_to,
        (select coalesce(array_agg(reader order by reader), '{}')
          from jsonb_array_elements_text(decision.provisions #> '{disclosure,finalList}') as reader) as final_to
      from no_objection_period as period
      join modalities_decision as decision on decision.id = period.modalities_decision_id
      join call_for_applications as call on call.id = period.call_id
      join session on session.id = call.session_id
      where period.list_hash is not null
    ), sealed as (
      select 'proposed' as kind, id, process_id, call_id, modalities_decision_id, circulated_at as sealed_at,
        circulated_by as sealed_by, proposed_to as audience, list_hash as hash, circulated_count as count, begins_on, ends_on
      from period
      union all
      select 'final', id, process_id, call_id, modalities_decision_id, lapsed_at, null, final_to,
        (select encode(sha256(convert_to(coalesce(string_agg(
            reference || e'\\t' || name || e'\\n', '' order by reference collate "C"), ''), 'UTF8')), 'hex')
          from accreditation
          join application on application.id = accreditation.application_id
          join circulated_organisation as listed on listed.application_id = application.id
          where accreditation.no_objection_period_id = period.id),
        accredited_count, begins_on, ends_on
      from period where lapsed_at is not null
    )
    insert into sealed_list
      (process_id, call_id, modalities_decision_id, kind, number, sealed_at, sealed_by, audience, hash, count,
        no_objection_period_id, session_begins_on, session_ends_on)
    select process_id, call_id, modalities_decision_id, kind,
      row_number() over (partition by call_id order by sealed_at, kind desc, id), sealed_at, sealed_by, audience, hash,
      count, id, begins_on, ends_on
    from sealed`.execute(db);
  await sql`
    insert into sealed_list_item (list_id, application_id, reference, name, acronym, country_code, category)
    select sealed_list.id, application.id, reference, listed.name, listed.acronym, listed.country_code, category
    from sealed_list
    join application on application.no_objection_period_id = sealed_list.no_objection_period_id
    join circulated_organisation as listed on listed.application_id = application.id
    where sealed_list.kind = 'proposed'
      or exists (select from accreditation where application_id = application.id)`.execute(db);
  await sql`
    update sealed_list set follows = proposed.id from sealed_list as proposed
    where sealed_list.kind = 'final' and proposed.kind = 'proposed'
      and proposed.no_objection_period_id = sealed_list.no_objection_period_id`.execute(db);
}
