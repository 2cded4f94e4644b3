import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** What an organisation had sent before it changed its answers while its call was open. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table earlier_answers (
      application_id uuid not null references application (id) on delete restrict,
      answers jsonb not null,
      replaced_at timestamptz not null,
      constraint answers_are_replaced_once_at_an_instant primary key (application_id, replaced_at)
    )`.execute(db);
  await describe(
    db,
    "earlier_answers",
    "What an application said until its organisation changed it, while the call was open and nobody had ruled.",
    {
      application_id: "Of which application.",
      answers: "As they were sent.",
      replaced_at: "When others were received in their place.",
    },
  );
  await sql`grant select, insert on earlier_answers to portal_application`.execute(db);
}
