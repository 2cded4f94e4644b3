import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** The letters of the Chair: as they are written, to whom they went and what they did, and who has opened them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createLetter(db);
  await createRecipient(db);
  await createOpening(db);
  await createEnclosure(db);
  await createAct(db);
  for (const table of [
    "chair_letter",
    "chair_letter_recipient",
    "chair_letter_opening",
    "chair_letter_enclosure",
    "chair_letter_act",
  ]) {
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
    await sql`alter table ${sql.table(table)} force row level security`.execute(db);
    await sql`grant select, insert on ${sql.table(table)} to portal_application`.execute(db);
  }
  await sql`
    grant update (version, draft, saved_at, saved_by, asked_at, asked_by, looked_at, looked_by, leaves_at, decided_by,
      held_at, held_because, circulated_at, to_missions, to_chosen, to_organisations, to_session_id, sealed, hash, discarded_at)
    on chair_letter to portal_application`.execute(db);
  await letterOfTheChair(db);
}

/** Whether a letter of the Chair was taken by a mail server is that office's to know. */
async function letterOfTheChair(db: Kysely<unknown>): Promise<void> {
  await sql`alter table letter drop constraint letter_about_who_spoke_is_the_chairs`.execute(db);
  await sql`
    alter table letter add constraint letter_about_who_spoke_is_the_chairs check (
      (chair_of is not null) = (kind in ('objection-received', 'objection-received-for-chair', 'objection-withdrawn',
        'silence-broken', 'objectors-asked-for', 'request-answered', 'hold-reminder',
        'consultation-opened', 'consultation-reminder', 'consultation-request', 'consultations-extended', 'paper-for-chair',
        'chair-letter-circulated', 'second-look-asked', 'chair-letter-held-back')))`.execute(db);
}

async function createLetter(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table chair_letter (
      id uuid primary key default gen_random_uuid(),
      process_id uuid not null references process (id) on delete restrict,
      version integer not null check (version >= 1),
      draft jsonb not null check (jsonb_typeof(draft) = 'object' and length(draft::text) <= 1000000),
      begun_at timestamptz not null,
      begun_by uuid not null references person (id) on delete restrict,
      saved_at timestamptz not null,
      saved_by uuid not null references person (id) on delete restrict,
      asked_at timestamptz,
      asked_by uuid references person (id) on delete restrict,
      looked_at timestamptz,
      looked_by uuid references person (id) on delete restrict,
      leaves_at timestamptz,
      decided_by uuid references person (id) on delete restrict,
      held_at timestamptz,
      held_because jsonb check (jsonb_typeof(held_because) = 'object' and length(held_because::text) <= 4000),
      circulated_at timestamptz,
      to_missions text check (to_missions in ('all', 'member_states', 'observers', 'chosen', 'none')),
      to_chosen uuid[],
      to_organisations text check (to_organisations in ('none', 'process', 'session')),
      to_session_id uuid,
      sealed text check (length(sealed) <= 1000000),
      hash text check (hash ~ '^[0-9a-f]{64}$'),
      discarded_at timestamptz,
      foreign key (to_session_id, process_id) references session (id, process_id) on delete restrict,
      unique (id, process_id),
      check ((asked_at is null) = (asked_by is null)),
      check ((looked_at is null) = (looked_by is null)),
      check ((held_at is null) = (held_because is null)),
      check (leaves_at is null or decided_by is not null),
      constraint circulated_letter_is_sealed check (
        (circulated_at is not null) = (sealed is not null and hash is not null and to_missions is not null
          and to_organisations is not null and to_chosen is not null)),
      constraint letter_is_circulated_or_discarded check (circulated_at is null or discarded_at is null)
    )`.execute(db);
  await sql`create index chair_letter_by_process on chair_letter (process_id)`.execute(db);
  await sql`create index chair_letter_by_session on chair_letter (to_session_id, process_id)`.execute(db);
  for (const person of ["begun_by", "saved_by", "asked_by", "looked_by", "decided_by"])
    await sql`create index ${sql.ref(`chair_letter_${person}`)} on chair_letter (${sql.ref(person)})`.execute(db);
  await sql`create index chair_letter_waiting on chair_letter (leaves_at) where leaves_at is not null`.execute(db);
  await describe(
    db,
    "chair_letter",
    "A letter of the Chair to those who take part in the process. Once it has gone out, nothing of it changes.",
    {
      id: "Identity.",
      process_id: "Of which process.",
      version: "Counts how often it was saved: nobody writes over what they have not seen.",
      draft: "As it is typed: its words, to whom it goes, which papers go with it and what it does.",
      begun_at: "When it was begun.",
      begun_by: "By whom.",
      saved_at: "When it was saved last.",
      saved_by: "By whom.",
      asked_at: "When a second look was asked for; null once it was changed.",
      asked_by: "By whom.",
      looked_at: "When a colleague had looked.",
      looked_by: "Who looked.",
      leaves_at: "When it is to go out; null where it is not set, and once it has.",
      decided_by: "Who decided that it goes out.",
      held_at: "When it was to go out and did not.",
      held_because: "Why not: the refusal.",
      circulated_at: "When it went out.",
      to_missions: "To which missions it went.",
      to_chosen: "To these, where they were chosen one by one.",
      to_organisations: "To which accredited organisations.",
      to_session_id: "Of which session.",
      sealed: "The letter as it went out, with the dates of the record in it.",
      hash: "SHA-256 of that.",
      discarded_at: "When it was given up.",
    },
  );
}

async function createRecipient(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table chair_letter_recipient (
      id uuid primary key default gen_random_uuid(),
      letter_id uuid not null,
      process_id uuid not null,
      mission_id uuid references mission (id) on delete restrict,
      organisation_id uuid references organisation (id) on delete restrict,
      name text collate "und-x-icu" not null check (length(name) between 1 and 500),
      foreign key (letter_id, process_id) references chair_letter (id, process_id) on delete restrict,
      constraint recipient_is_a_mission_or_an_organisation check ((mission_id is null) <> (organisation_id is null)),
      constraint mission_gets_a_letter_once unique (letter_id, mission_id),
      constraint organisation_gets_a_letter_once unique (letter_id, organisation_id)
    )`.execute(db);
  await sql`create index chair_letter_recipient_by_letter on chair_letter_recipient (letter_id, process_id)`.execute(
    db,
  );
  await sql`create index chair_letter_recipient_by_mission on chair_letter_recipient (mission_id)`.execute(db);
  await sql`create index chair_letter_recipient_by_organisation on chair_letter_recipient (organisation_id)`.execute(
    db,
  );
  await describe(db, "chair_letter_recipient", "To whom a letter of the Chair went, once each.", {
    id: "Identity.",
    letter_id: "Which letter.",
    process_id: "Of which process: its Chair reads the list.",
    mission_id: "The mission, if it is one.",
    organisation_id: "The organisation, if it is one.",
    name: "What it was called then.",
  });
}

async function createOpening(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table chair_letter_opening (
      recipient_id uuid primary key references chair_letter_recipient (id) on delete restrict,
      opened_at timestamptz not null,
      opened_by uuid not null references person (id) on delete restrict
    )`.execute(db);
  await sql`create index chair_letter_opening_by_person on chair_letter_opening (opened_by)`.execute(db);
  await describe(db, "chair_letter_opening", "That a recipient has opened a letter of the Chair in the portal.", {
    recipient_id: "Which recipient.",
    opened_at: "When first.",
    opened_by: "Who of them.",
  });
}

async function createEnclosure(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table chair_letter_enclosure (
      letter_id uuid not null references chair_letter (id) on delete restrict,
      n integer not null check (n >= 1),
      paper_id uuid not null references paper (id) on delete restrict,
      version integer not null check (version >= 1),
      primary key (letter_id, n),
      constraint paper_goes_with_a_letter_once unique (letter_id, paper_id),
      foreign key (paper_id, version) references paper_version (paper_id, n) on delete restrict
    )`.execute(db);
  await sql`create index chair_letter_enclosure_by_paper on chair_letter_enclosure (paper_id, version)`.execute(db);
  await describe(db, "chair_letter_enclosure", "Which papers went with a letter of the Chair, as they stood then.", {
    letter_id: "With which letter.",
    n: "In which place.",
    paper_id: "Which paper.",
    version: "In which version.",
  });
}

async function createAct(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table chair_letter_act (
      letter_id uuid not null references chair_letter (id) on delete restrict,
      n integer not null check (n >= 1),
      silence_procedure_id uuid references silence_procedure (id) on delete restrict,
      session_id uuid references session (id) on delete restrict,
      session_change_id uuid references session_change (id) on delete restrict,
      session_move_id uuid references session_move (id) on delete restrict,
      paper_version_id uuid references paper_version (id) on delete restrict,
      primary key (letter_id, n),
      constraint letter_does_one_thing_at_a_time check (
        num_nonnulls(silence_procedure_id, session_id, session_change_id, session_move_id, paper_version_id) = 1)
    )`.execute(db);
  for (const name of ["silence_procedure", "session", "session_change", "session_move", "paper_version"])
    await sql`create index ${sql.ref(`chair_letter_act_by_${name}`)} on chair_letter_act (${sql.ref(`${name}_id`)})`.execute(
      db,
    );
  await describe(db, "chair_letter_act", "What a letter of the Chair did in the act by which it went out.", {
    letter_id: "Which letter.",
    n: "In which place among what it does.",
    silence_procedure_id: "The silence procedure that it opened.",
    session_id: "The session that it announced.",
    session_change_id: "That it confirmed a session.",
    session_move_id: "That it moved a session.",
    paper_version_id: "That it announced or circulated a paper.",
  });
}
