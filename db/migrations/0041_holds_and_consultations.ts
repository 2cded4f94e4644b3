import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** A State may hold instead of objecting, and the Chair consults those who objected where a text says so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addHolds(db);
  await createConsultation(db);
  await createEntry(db);
  await sql`alter table letter drop constraint letter_about_who_spoke_is_the_chairs`.execute(db);
  await sql`
    alter table letter add constraint letter_about_who_spoke_is_the_chairs check (
      (chair_of is not null) = (kind in ('objection-received', 'objection-received-for-chair', 'objection-withdrawn',
        'silence-broken', 'objectors-asked-for', 'request-answered', 'hold-reminder',
        'consultation-opened', 'consultation-reminder', 'consultation-request')))`.execute(db);
}

async function addHolds(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table objection
      add column kind text not null default 'objection' check (kind in ('objection', 'hold')),
      add column limit_at timestamptz,
      add column maintained_at timestamptz,
      add column maintained_by uuid references person (id) on delete restrict,
      add constraint hold_has_its_limit check ((kind = 'hold') = (limit_at is not null) and limit_at > received_at),
      add constraint maintained_objection_was_raised_before check (
        maintained_at >= received_at and (maintained_at is not null or maintained_by is null))`.execute(db);
  await sql`create index hold_by_period on objection (no_objection_period_id, application_id) where kind = 'hold'`.execute(
    db,
  );
  await sql`comment on column objection.kind is 'An objection, or a hold that keeps its item open until its limit.'`.execute(
    db,
  );
  await sql`comment on column objection.limit_at is 'Of a hold: when it ends by itself, as its State was told.'`.execute(
    db,
  );
  await sql`comment on column objection.maintained_at is 'When its State said in a consultation that it stands.'`.execute(
    db,
  );
  await sql`comment on column objection.maintained_by is 'Who put that on record, for the State or as the Chair.'`.execute(
    db,
  );
  await sql`
    grant insert (kind, limit_at), update (maintained_at, maintained_by) on objection to portal_application`.execute(
    db,
  );
}

async function createConsultation(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table consultation (
      application_id uuid not null references application (id) on delete restrict,
      stage text not null check (length(stage) between 1 and 50),
      process_id uuid not null,
      no_objection_period_id uuid not null,
      opened_at timestamptz not null,
      closes_at timestamptz not null,
      primary key (application_id, stage),
      foreign key (no_objection_period_id, process_id) references no_objection_period (id, process_id) on delete restrict,
      constraint consultation_closes_after_it_opens check (closes_at > opened_at)
    )`.execute(db);
  await sql`create index consultation_by_period on consultation (no_objection_period_id, process_id)`.execute(db);
  await sql`create index consultation_by_process on consultation (process_id, closes_at)`.execute(db);
  await describe(
    db,
    "consultation",
    "The Chair consults those who objected to an organisation: from the close of its window until what the text says. Append only.",
    {
      application_id: "On which organisation.",
      stage: "Which stage of its track.",
      process_id: "Of which process: its Chair consults.",
      no_objection_period_id: "In which period it was objected to.",
      opened_at: "The instant at which it was objected to, whenever that was recorded.",
      closes_at: "Until when an objection can be withdrawn or maintained.",
    },
  );
  await sql`grant select, insert on consultation to portal_application`.execute(db);
}

async function createEntry(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table consultation_entry (
      id uuid primary key default gen_random_uuid(),
      process_id uuid not null references process (id) on delete restrict,
      application_id uuid not null,
      stage text not null,
      kind text not null check (kind in ('note', 'request', 'withdrawn', 'maintained')),
      mission_id uuid references mission (id) on delete restrict,
      objection_id uuid references objection (id) on delete restrict,
      words text check (length(words) between 1 and 10000),
      letter text check (length(letter) between 1 and 200),
      entered_at timestamptz not null,
      entered_by uuid not null references person (id) on delete restrict,
      foreign key (application_id, stage) references consultation (application_id, stage) on delete restrict,
      constraint entry_says_what_it_is check (case kind
        when 'note' then mission_id is null and objection_id is null and words is not null and letter is null
        when 'request' then mission_id is not null and objection_id is null and words is not null and letter is null
        else mission_id is not null and objection_id is not null and letter is not null end)
    )`.execute(db);
  await sql`create index consultation_entry_by_application on consultation_entry (application_id, stage, entered_at)`.execute(
    db,
  );
  await sql`create index consultation_entry_by_objection on consultation_entry (objection_id)`.execute(db);
  await sql`create index consultation_entry_by_mission on consultation_entry (mission_id)`.execute(db);
  await sql`create index consultation_entry_by_process on consultation_entry (process_id)`.execute(db);
  await describe(
    db,
    "consultation_entry",
    "What the Chair's office puts on record while it consults. For the Chair, and what was said to or by one State for that State. Append only.",
    {
      id: "Identity.",
      process_id: "Of which process.",
      application_id: "On which organisation.",
      stage: "In which consultation.",
      kind: "A note for the Chair's office, a request to a State, or what a State answered by letter.",
      mission_id: "To or from which State; null for a note.",
      objection_id: "Of an answer: which objection was withdrawn or maintained.",
      words: "The note, or the request.",
      letter: "Of an answer: the reference of the letter that gives it.",
      entered_at: "When it was put on record.",
      entered_by: "Who put it on record for the Chair.",
    },
  );
  await sql`alter table consultation_entry enable row level security`.execute(db);
  await sql`alter table consultation_entry force row level security`.execute(db);
  await sql`grant select, insert on consultation_entry to portal_application`.execute(db);
}
