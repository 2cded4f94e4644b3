import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** Editions of the Security Council's Consolidated List, and what officers found who looked at a likeness of names. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await makeLists(db);
  await makeEntries(db);
  await makeNames(db);
  await makeNotes(db);
  for (const table of ["consolidated_list", "listed_entry", "listed_name", "likeness_note"]) {
    await sql`grant select, insert on ${sql.table(table)} to portal_application`.execute(db);
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
    await sql`alter table ${sql.table(table)} force row level security`.execute(db);
  }
}

async function makeLists(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table consolidated_list (
      id uuid primary key default gen_random_uuid(),
      generated_at timestamptz not null,
      sha256 text not null constraint consolidated_list_is_on_record_once unique check (sha256 ~ '^[0-9a-f]{64}$'),
      individuals integer not null check (individuals between 0 and 20000),
      entities integer not null check (entities between 0 and 20000),
      names integer not null,
      imported_at timestamptz not null,
      imported_by uuid not null references person (id) on delete restrict,
      constraint consolidated_list_has_entries check (individuals + entities > 0),
      constraint entries_of_list_have_names check (names >= individuals + entities)
    )`.execute(db);
  await sql`create index consolidated_list_by_instant on consolidated_list (generated_at, imported_at)`.execute(db);
  await sql`create index consolidated_list_by_person on consolidated_list (imported_by)`.execute(db);
  await describe(
    db,
    "consolidated_list",
    "An edition of the Security Council's Consolidated List, from the file that an officer brought. The file is not kept.",
    {
      id: "Identity.",
      generated_at: "When the file was made, as it says.",
      sha256: "Of the file: SHA-256 (FIPS 180-4), in hexadecimal digits.",
      individuals: "How many individuals it lists.",
      entities: "How many entities it lists.",
      names: "How many names and aliases they have together.",
      imported_at: "When it was imported.",
      imported_by: "By which officer.",
    },
  );
}

async function makeEntries(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table listed_entry (
      id uuid primary key default gen_random_uuid(),
      list_id uuid not null references consolidated_list (id) on delete restrict,
      kind text not null check (kind in ('individual', 'entity')),
      number text not null check (length(number) between 1 and 50),
      list_type text collate "und-x-icu" not null check (length(list_type) between 1 and 200),
      listed_on date,
      constraint number_stands_once_on_a_list unique (list_id, number)
    )`.execute(db);
  await describe(
    db,
    "listed_entry",
    "An individual or an entity on an edition of the Consolidated List: no dates of birth, documents or addresses.",
    {
      id: "Identity.",
      list_id: "On which edition.",
      kind: "individual or entity.",
      number: "Its permanent reference number.",
      list_type: "The regime under which it stands there, as the list writes it.",
      listed_on: "Since which day, where the list says it.",
    },
  );
}

async function makeNames(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table listed_name (
      entry_id uuid not null references listed_entry (id) on delete restrict,
      place integer not null check (place > 0),
      name text collate "und-x-icu" not null check (length(name) between 1 and 500),
      quality text not null
        check (quality in ('name', 'original_script', 'good', 'also_known_as', 'formerly_known_as', 'low')),
      sounds text[] not null check (cardinality(sounds) <= 250 and length(array_to_string(sounds, ' ')) <= 4000),
      words integer not null check (words between 0 and 250),
      has_initials boolean not null,
      primary key (entry_id, place)
    )`.execute(db);
  await sql`
    create index listed_name_by_sound on listed_name using gin (sounds)
    with (fastupdate = on, gin_pending_list_limit = 256)`.execute(db);
  await describe(db, "listed_name", "A name or an alias of an entry on the Consolidated List.", {
    entry_id: "Whose.",
    place: "In the order of the list.",
    name: "As it is written there.",
    quality:
      "name, original_script, or of an alias what the list says of it: good, also_known_as, formerly_known_as, low.",
    sounds:
      "How its words sound, each once: by them names that may be alike are found (app/domain/applications/likeness.ts).",
    words: "How many words it has, initials among them.",
    has_initials: "Whether a letter stands for a word in it.",
  });
}

async function makeNotes(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table likeness_note (
      id uuid primary key default gen_random_uuid(),
      application_id uuid not null references application (id) on delete restrict,
      entry_id uuid not null references listed_entry (id) on delete restrict,
      finding text not null check (finding in ('same', 'not_the_same', 'cannot_be_told')),
      words text not null check (length(words) between 1 and 2000),
      noted_at timestamptz not null,
      noted_by uuid not null references person (id) on delete restrict
    )`.execute(db);
  await sql`create index likeness_note_by_application on likeness_note (application_id, noted_at)`.execute(db);
  await sql`create index likeness_note_by_entry on likeness_note (entry_id)`.execute(db);
  await sql`create index likeness_note_by_person on likeness_note (noted_by)`.execute(db);
  await describe(
    db,
    "likeness_note",
    "What an officer found who looked at a likeness between names of an application and an entry of the Consolidated List. No ruling rests on it.",
    {
      id: "Identity.",
      application_id: "Whose organisation, or head of an organisation.",
      entry_id: "The entry, on its edition: an entity is compared with the organisation, an individual with its head.",
      finding: "same, not_the_same, or cannot_be_told.",
      words: "How the officer knows.",
      noted_at: "When it was written.",
      noted_by: "By which officer.",
    },
  );
}
