import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** What an organisation has entered to complete an application that was sent back, and has not sent. It binds nobody, and nobody else reads it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table completion_draft (
      application_id uuid constraint application_has_one_completion_draft primary key
        references application (id) on delete restrict,
      answers jsonb not null check (jsonb_typeof(answers) = 'object' and length(answers::text) <= 200000),
      saved_at timestamptz not null
    )`.execute(db);
  await describe(
    db,
    "completion_draft",
    "What an organisation has entered to complete an application, until it is sent or its application goes on without.",
    {
      application_id: "Of which application, which was sent back.",
      answers: "Those that were asked for, with gaps or without.",
      saved_at: "When they were last saved.",
    },
  );
  await sql`grant select, insert, update (answers, saved_at) on completion_draft to portal_application`.execute(db);
  await sql`alter table completion_draft enable row level security`.execute(db);
  await sql`alter table completion_draft force row level security`.execute(db);
}
