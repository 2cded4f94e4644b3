import { type Kysely, sql } from "kysely";
import { describeColumns } from "./describe.ts";

/** A consultation may go on for longer: its close moves, in a chain, and why is an entry of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table consultation
      add column extensions jsonb not null default '[]' check (jsonb_typeof(extensions) = 'array')`.execute(db);
  await sql`grant update (closes_at, extensions) on consultation to portal_application`.execute(db);
  await sql`
    comment on table consultation is
      'The Chair consults those who objected to an organisation: from the close of its window until what the text says, or for longer.'`.execute(
    db,
  );
  await describeColumns(db, "consultation", {
    extensions: "Every time that its close was moved: from, to, extendedAt, and the outage that it answers.",
  });
  await sql`alter table consultation_entry drop constraint consultation_entry_kind_check`.execute(db);
  await sql`
    alter table consultation_entry add constraint consultation_entry_kind_check
      check (kind in ('note', 'request', 'withdrawn', 'maintained', 'extension'))`.execute(db);
  await sql`alter table consultation_entry drop constraint entry_says_what_it_is`.execute(db);
  await sql`
    alter table consultation_entry add constraint entry_says_what_it_is check (case
      when kind in ('note', 'extension') then mission_id is null and objection_id is null and words is not null and letter is null
      when kind = 'request' then mission_id is not null and objection_id is null and words is not null and letter is null
      else mission_id is not null and objection_id is not null and letter is not null end)`.execute(db);
  await describeColumns(db, "consultation_entry", {
    kind: "A note for the Chair's office, a request to a State, what a State answered by letter, or why the consultation goes on for longer.",
    mission_id: "To or from which State; null for a note and for an extension.",
    words: "The note, the request, or the reason.",
  });
  await sql`alter table letter drop constraint letter_about_who_spoke_is_the_chairs`.execute(db);
  await sql`
    alter table letter add constraint letter_about_who_spoke_is_the_chairs check (
      (chair_of is not null) = (kind in ('objection-received', 'objection-received-for-chair', 'objection-withdrawn',
        'silence-broken', 'objectors-asked-for', 'request-answered', 'hold-reminder', 'consultation-opened',
        'consultation-reminder', 'consultation-request', 'consultations-extended', 'paper-for-chair')))`.execute(db);
}
