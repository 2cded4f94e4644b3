import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** A decision while it is being entered: its pages as they were typed, and what people of the Chair's office say of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createDraft(db);
  await createPage(db);
  await createComment(db);
}

async function createDraft(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table working_draft (
      id uuid primary key default gen_random_uuid(),
      process_id uuid not null references process (id) on delete restrict,
      revises_id uuid,
      revises_hash text check (revises_hash ~ '^[0-9a-f]{64}$'),
      version integer not null check (version >= 1),
      outline jsonb,
      begun_at timestamptz not null,
      begun_by uuid references person (id) on delete restrict,
      ended_at timestamptz,
      decision_id uuid,
      foreign key (revises_id, process_id) references modalities_decision (id, process_id) on delete restrict,
      foreign key (decision_id, process_id) references modalities_decision (id, process_id) on delete restrict,
      constraint draft_knows_what_it_revises check ((revises_id is null) = (revises_hash is null)),
      constraint draft_that_became_a_text_has_ended check (decision_id is null or ended_at is not null)
    )`.execute(db);
  await sql`create index working_draft_by_process on working_draft (process_id)`.execute(db);
  await sql`create index working_draft_by_person on working_draft (begun_by)`.execute(db);
  await sql`create index working_draft_by_revised on working_draft (revises_id, process_id)`.execute(db);
  await sql`create index working_draft_by_decision on working_draft (decision_id, process_id)`.execute(db);
  await describe(db, "working_draft", "A decision that the Chair's office is entering, before it is proposed.", {
    id: "Identity.",
    process_id: "Of which process.",
    revises_id: "The draft version that it will change; null where it becomes a new version.",
    revises_hash: "SHA-256 of that text when the draft began: who changed it in the meantime is not written over.",
    version: "Counts every change of the draft or one of its pages.",
    outline: "Its own classes and the stages of each, by the numbers of their pages; null for the customary classes.",
    begun_at: "When it was begun.",
    begun_by: "By whom.",
    ended_at: "When it was put forward or discarded. Nothing in it changes afterwards.",
    decision_id: "The text that it became; null where it was discarded.",
  });
  await sql`
    grant select, insert, update (version, outline, ended_at, decision_id) on working_draft to portal_application`.execute(
    db,
  );
}

async function createPage(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table working_draft_page (
      working_draft_id uuid not null references working_draft (id) on delete restrict,
      page text not null check (page ~ '^[a-z]+(-[1-9][0-9]{0,5})?$'),
      version integer not null check (version >= 1),
      entered jsonb not null check (jsonb_typeof(entered) = 'object' and length(entered::text) <= 1000000),
      saved_at timestamptz not null,
      saved_by uuid references person (id) on delete restrict,
      primary key (working_draft_id, page)
    )`.execute(db);
  await sql`create index working_draft_page_by_person on working_draft_page (saved_by)`.execute(db);
  await describe(db, "working_draft_page", "A page of a draft as it was typed, with its gaps and mistakes.", {
    working_draft_id: "Of which draft.",
    page: "The text, one of the provisions, or a class or stage by its number.",
    version: "Counts how often it was saved: nobody writes over what they have not seen.",
    entered: "What the form sent, field by field.",
    saved_at: "When it was saved last.",
    saved_by: "By whom; null where the draft began with it.",
  });
  await sql`
    grant select, insert, update (version, entered, saved_at, saved_by) on working_draft_page to portal_application`.execute(
    db,
  );
}

async function createComment(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table working_draft_comment (
      id uuid primary key default gen_random_uuid(),
      working_draft_id uuid not null references working_draft (id) on delete restrict,
      page text not null check (page ~ '^[a-z]+(-[1-9][0-9]{0,5})?$'),
      words text not null check (length(words) between 1 and 2000),
      written_at timestamptz not null,
      written_by uuid references person (id) on delete restrict,
      resolved_at timestamptz,
      resolved_by uuid references person (id) on delete restrict,
      check ((resolved_at is null) = (resolved_by is null))
    )`.execute(db);
  await sql`create index working_draft_comment_by_draft on working_draft_comment (working_draft_id)`.execute(db);
  await sql`create index working_draft_comment_by_writer on working_draft_comment (written_by)`.execute(db);
  await sql`create index working_draft_comment_by_resolver on working_draft_comment (resolved_by)`.execute(db);
  await describe(db, "working_draft_comment", "What somebody of the Chair's office says of a page of a draft.", {
    id: "Identity.",
    working_draft_id: "Of which draft.",
    page: "On which page.",
    words: "What they say.",
    written_at: "When.",
    written_by: "Who.",
    resolved_at: "When it was settled; null while it is open.",
    resolved_by: "By whom.",
  });
  await sql`
    grant select, insert, update (resolved_at, resolved_by) on working_draft_comment to portal_application`.execute(db);
}
