import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** The papers of a process: what was done with each and when, and what each version says, by language. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createPaper(db);
  await createVersion(db);
  await createText(db);
  for (const table of ["paper", "paper_version", "paper_text"]) {
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
    await sql`alter table ${sql.table(table)} force row level security`.execute(db);
    await sql`grant select, insert on ${sql.table(table)} to portal_application`.execute(db);
  }
  await sql`grant update (id) on paper to portal_application`.execute(db);
  await lettersOfTheChair(db);
}

/** What the Chair's office alone reads, it alone is told of. */
async function lettersOfTheChair(db: Kysely<unknown>): Promise<void> {
  await sql`alter table letter drop constraint letter_about_who_spoke_is_the_chairs`.execute(db);
  await sql`
    alter table letter add constraint letter_about_who_spoke_is_the_chairs check (
      (chair_of is not null) = (kind in ('objection-received', 'objection-received-for-chair', 'objection-withdrawn',
        'silence-broken', 'objectors-asked-for', 'request-answered', 'hold-reminder',
        'consultation-opened', 'consultation-reminder', 'consultation-request', 'paper-for-chair')))`.execute(db);
}

async function createPaper(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper (
      id uuid primary key default gen_random_uuid(),
      process_id uuid not null references process (id) on delete restrict,
      session_id uuid,
      kind text not null check (kind in ('letter', 'agenda', 'programme_of_work', 'working_paper', 'background_paper',
        'draft_report', 'summary', 'information_document', 'written_input')),
      symbol text not null check (length(symbol) between 1 and 80),
      title text collate "und-x-icu" not null check (length(title) between 1 and 300),
      audience text not null check (audience in ('chair', 'missions', 'accredited', 'public')),
      entered_at timestamptz not null,
      entered_by uuid not null references person (id) on delete restrict,
      constraint one_paper_per_symbol unique (process_id, symbol),
      foreign key (session_id, process_id) references session (id, process_id) on delete restrict
    )`.execute(db);
  await sql`create index paper_by_session on paper (session_id, process_id)`.execute(db);
  await sql`create index paper_by_person on paper (entered_by)`.execute(db);
  await describe(
    db,
    "paper",
    "What a process circulates. Nothing of it is changed: what is done with it are its versions.",
    {
      id: "Identity.",
      process_id: "Of which process.",
      session_id: "For which session, if it is for one.",
      kind: "What sort of paper.",
      symbol: "Without what a version adds to it (/Rev.1, /Corr.1).",
      title: "Its heading.",
      audience: "Who reads it: the Chair's office, all missions, the accredited organisations too, or everybody.",
      entered_at: "When it was entered.",
      entered_by: "By whom.",
    },
  );
}

async function createVersion(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper_version (
      id uuid primary key default gen_random_uuid(),
      paper_id uuid not null references paper (id) on delete restrict,
      n integer not null check (n >= 1),
      step text not null check (step in ('announced', 'circulated', 'revised', 'corrected', 'withdrawn')),
      note text collate "und-x-icu" not null check (length(note) <= 2000),
      done_at timestamptz not null,
      done_by uuid not null references person (id) on delete restrict,
      constraint versions_of_a_paper_are_numbered unique (paper_id, n),
      constraint change_of_a_paper_has_a_reason check (step in ('announced', 'circulated') or note <> '')
    )`.execute(db);
  await sql`create index paper_version_by_person on paper_version (done_by)`.execute(db);
  await describe(db, "paper_version", "What was done with a paper. Each stays as it was.", {
    id: "Identity.",
    paper_id: "With which paper.",
    n: "1 for the first, and so on.",
    step: "Announced as to come, circulated, revised, corrected or withdrawn.",
    note: "When it is to come; what was changed and why.",
    done_at: "When.",
    done_by: "By whom.",
  });
}

async function createText(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper_text (
      id uuid primary key default gen_random_uuid(),
      version_id uuid not null references paper_version (id) on delete restrict,
      language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
      words text check (length(words) between 1 and 200000),
      added_at timestamptz not null,
      added_by uuid not null references person (id) on delete restrict,
      constraint one_text_per_language unique (version_id, language)
    )`.execute(db);
  await sql`create index paper_text_by_person on paper_text (added_by)`.execute(db);
  await describe(db, "paper_text", "What a version of a paper says in a language. Each stays as it was.", {
    id: "Identity.",
    version_id: "Of which version.",
    language: "One of the six official languages.",
    words: "The text, where it was written in the portal.",
    added_at: "When: a translation may come after its version.",
    added_by: "By whom.",
  });
}
