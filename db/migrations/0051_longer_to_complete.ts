import { type Kysely, sql } from "kysely";

/** What was sent back may be given longer to be completed: a step of its own, with its reason and the outage that it answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table step
      add column outage_id uuid references outage (id) on delete restrict,
      add constraint outage_is_a_reason_to_give_longer check (outage_id is null or outcome = 'longer'),
      drop constraint step_outcome_check,
      add constraint step_outcome_check check (
        outcome in ('yes', 'no', 'by-default', 'returned', 'longer', 'cured', 'deferred', 'taken-back', 'listed', 'silent',
          'objected', 'withdrawn', 'maintained')
      ),
      drop constraint returned_application_has_until,
      add constraint returned_application_has_until check (
        (outcome in ('returned', 'longer')) = (until is not null) and until > at
      ),
      drop constraint returned_application_says_what_is_missing,
      add constraint returned_application_says_what_is_missing check (
        case outcome
          when 'returned' then num_nulls(asked, answers, reason, by_person) = 0 and cardinality(asked) > 0
          when 'longer' then num_nonnulls(asked, answers) = 0 and num_nulls(reason, by_person) = 0
          else num_nonnulls(asked, answers) = 0
        end
      )`.execute(db);
  await sql`drop index step_to_complete`.execute(db);
  await sql`create index step_to_complete on step (until) where outcome in ('returned', 'longer')`.execute(db);
  await sql`create index step_by_outage on step (outage_id) where outage_id is not null`.execute(db);
  await sql`comment on column step.outage_id is 'Of longer given: the outage that it answers.'`.execute(db);
  await sql`comment on column step.until is 'Of what was returned or given longer: until when it may be cured.'`.execute(
    db,
  );
  await sql`comment on column step.reason is 'Of what was returned, given longer or refused: why.'`.execute(db);
}
