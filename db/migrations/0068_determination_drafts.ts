import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** What a body decided on thousands is typed page by page, and kept until it is entered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table determination_draft (
      id uuid primary key default gen_random_uuid(),
      list_id uuid not null references sealed_list (id) on delete restrict,
      what text not null check (what in ('answer', 'change', 'correction')),
      corrects uuid references determination (id) on delete restrict,
      typed jsonb not null check (jsonb_typeof(typed) = 'object' and length(typed::text) <= 100000),
      saved_at timestamptz not null,
      saved_by uuid not null references person (id) on delete cascade,
      unique (id, list_id),
      constraint one_draft_of_a_determination_for_each_person unique nulls not distinct (list_id, what, corrects, saved_by),
      constraint draft_of_a_correction_names_what_it_corrects check ((what = 'correction') = (corrects is not null))
    )`.execute(db);
  await sql`create index determination_draft_by_person on determination_draft (saved_by)`.execute(db);
  await sql`create index determination_draft_by_corrected on determination_draft (corrects) where corrects is not null`.execute(
    db,
  );
  await sql`
    grant select, insert, update (typed, saved_at), delete on determination_draft to portal_application`.execute(db);
  await describe(
    db,
    "determination_draft",
    "What a body decided on a list, while somebody enters it: as it was typed, with its gaps and mistakes. It says nothing.",
    {
      id: "Identity.",
      list_id: "On which list.",
      what: "answer for those who wait; change where the body has decided; correction of an entry.",
      corrects: "Of a correction: the entry that it puts right.",
      typed: "What the form sent about all of it, field by field.",
      saved_at: "When it was saved last.",
      saved_by: "Who enters it.",
    },
  );
  await sql`
    create table determination_draft_item (
      draft_id uuid not null,
      list_id uuid not null,
      application_id uuid not null,
      outcome text not null check (length(outcome) <= 20),
      votes text not null check (length(votes) <= 100),
      opposed text not null check (length(opposed) <= 5000),
      primary key (draft_id, application_id),
      foreign key (draft_id, list_id) references determination_draft (id, list_id) on delete cascade,
      foreign key (list_id, application_id) references sealed_list_item (list_id, application_id) on delete restrict
    )`.execute(db);
  await sql`create index determination_draft_item_by_draft on determination_draft_item (draft_id, list_id)`.execute(db);
  await sql`create index determination_draft_item_by_application on determination_draft_item (list_id, application_id)`.execute(
    db,
  );
  await sql`grant select, insert, delete on determination_draft_item to portal_application`.execute(db);
  // Who opposed in the room is typed here before it is entered.
  await sql`alter table determination_draft_item enable row level security`.execute(db);
  await sql`alter table determination_draft_item force row level security`.execute(db);
  await describe(db, "determination_draft_item", "What was typed about one of the list.", {
    draft_id: "Of which draft.",
    list_id: "On which list.",
    application_id: "About whom.",
    outcome: "What was chosen; empty where nothing was.",
    votes: "The figures of the vote, as they were typed.",
    opposed: "The States that opposed it in the room, as they were typed.",
  });
}
