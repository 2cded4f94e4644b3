import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/**
 * Between a mission and the Chair: that such a letter exists already says that a State has spoken. Nobody reads it but
 * the Chair of the process and the post that carries it.
 */
const ABOUT_WHO_SPOKE = ["objection-received", "objection-received-for-chair", "objection-withdrawn", "silence-broken"];

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table letter add column chair_of uuid references process (id) on delete restrict`.execute(db);
  await sql`
    update letter set chair_of = (select id from process where slug = letter.data -> 'process' ->> 'slug')
    where kind in (${sql.join(ABOUT_WHO_SPOKE.map((kind) => sql.lit(kind)))})`.execute(db);
  await sql`
    alter table letter add constraint letter_about_who_spoke_is_the_chairs check (
      (chair_of is not null) = (kind in (${sql.join(ABOUT_WHO_SPOKE.map((kind) => sql.lit(kind)))})))`.execute(db);
  await sql`create index letter_by_chair on letter (chair_of) where chair_of is not null`.execute(db);
  await describe(
    db,
    "letter",
    "The outbox: a letter is written in the transaction of the event that it tells of, and leaves later.",
    {
      chair_of:
        "The process whose Chair answers for the letter, because it says who spoke; null where the Secretariat does.",
    },
  );
  await sql`
    create function reading_post() returns boolean language sql stable as $$
      select current_setting('portal.reader', true) is not distinct from 'post'
    $$`.execute(db);
  await sql`
    comment on function reading_post() is 'Whether this transaction carries letters, whatever they say.'`.execute(db);
  await sql`alter table letter enable row level security`.execute(db);
  await sql`alter table letter force row level security`.execute(db);
  await sql`create policy the_rule_sees_all on letter to current_user using (true) with check (true)`.execute(db);
  for (const command of ["select", "update"]) {
    await sql`
      create policy ${sql.raw(`chair_and_post_${command}`)} on letter for ${sql.raw(command)} to portal_application
      using (chair_of is null or chair_of = reading_chair() or reading_post())`.execute(db);
  }
  await sql`
    create policy every_act_writes_letters on letter for insert to portal_application with check (true)`.execute(db);
}
