import { type Kysely, sql } from "kysely";

/** What lacks something goes back to its organisation: what is asked for, and how it was answered until then. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table step
      add column asked text[],
      add column answers jsonb,
      add constraint returned_application_says_what_is_missing check (
        case outcome
          when 'returned' then num_nulls(asked, answers, reason, by_person) = 0 and cardinality(asked) > 0
          else num_nonnulls(asked, answers) = 0
        end
      )`.execute(db);
  await sql`
    create index step_to_complete on step (until) where outcome = 'returned'`.execute(db);
  await sql`comment on column step.asked is 'Of what was returned: which answers may change, and whether the record of the organisation is asked for.'`.execute(
    db,
  );
  await sql`comment on column step.answers is 'Of what was returned: the answers as they stood.'`.execute(db);
}
