import { type Kysely, sql } from "kysely";

const grounds = sql`('not_relevant', 'not_competent', 'not_of_the_class', 'information_lacking', 'not_verified', 'same_organisation', 'other')`;

/** A refusal has a ground from a closed list beside its reason. What was refused before has none: a guard asks it of what is refused from now on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table application
      add column refusal_ground text check (refusal_ground in ${grounds}),
      add constraint ground_is_of_a_refused_application check (refusal_ground is null or state = 'refused')`.execute(
    db,
  );
  await sql`grant update (refusal_ground) on application to portal_application`.execute(db);
  await sql`
    alter table step
      add column ground text check (ground in ${grounds}),
      add constraint ground_is_of_an_office_that_said_no check (
        ground is null or outcome = 'no' and determination_id is null
      )`.execute(db);
  await sql`
    alter table prepared_ruling
      add column ground text check (ground in ${grounds}),
      add constraint ground_is_of_a_prepared_refusal check (ground is null or ruling = 'refuse')`.execute(db);
  await sql`
    comment on column application.refusal_ground is 'On which ground: goes to the applicant. Null of what was refused before grounds were kept.'`.execute(
    db,
  );
  await sql`
    comment on column step.ground is 'On which ground an office said no. Null of what it said before grounds were kept.'`.execute(
    db,
  );
  await sql`
    comment on column prepared_ruling.ground is 'On which ground it would be refused; null but of a refusal, and of one that was prepared before grounds were kept.'`.execute(
    db,
  );
}
