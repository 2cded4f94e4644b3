import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/**
 * What lists keep of each application: what the fold said, and until when. Those on record begin as if their time had run out, so that the fold is asked
 * about each of them; the clock then keeps what it says.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table application_standing (
      application_id uuid primary key references application (id) on delete cascade,
      stage text check (stage in (
        'draft', 'draft-closed', 'submitted', 'interest-notified', 'returned', 'cleared', 'refused', 'circulated', 'settling',
        'in-consultation', 'before-body', 'accredited', 'suspended', 'accreditation-withdrawn', 'expired', 'not-accredited', 'undecided',
        'withdrawn'
      )),
      since timestamptz,
      told_at timestamptz,
      next_instant timestamptz,
      constraint standing_that_is_kept_has_its_stage check (num_nulls(stage, told_at) = 0 or next_instant <= 'epoch')
    )`.execute(db);
  await sql`create index application_standing_by_next_instant on application_standing (next_instant) where next_instant is not null`.execute(
    db,
  );
  await sql`create index application_standing_by_told_at on application_standing (told_at)`.execute(db);
  await sql`create index application_standing_by_stage on application_standing (stage, since desc)`.execute(db);
  await sql`grant select, update (stage, since, told_at, next_instant) on application_standing to portal_application`.execute(
    db,
  );
  await sql`
    insert into application_standing (application_id, next_instant) select id, 'epoch' from application`.execute(db);
  await describe(
    db,
    "application_standing",
    "What the rule said of an application when something was last recorded about it, for lists that filter and count. Derived, and evidence for nothing.",
    {
      application_id: "Of which application.",
      stage: "Where it stands, in the word of the rule; null before the rule has been asked.",
      since: "Since when.",
      told_at: "At which instant the rule was asked: for an earlier one it is asked again.",
      next_instant:
        "When the rule may say something else without an act: from then on it is asked. -infinity where something has just been recorded, null where only an act changes it.",
    },
  );
}
