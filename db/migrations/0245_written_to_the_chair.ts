import { type Kysely, sql } from "kysely";
import { describeColumns } from "./describe.ts";

/** A State that is consulted writes to the Chair: an entry of its own, about its objection. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table consultation_entry drop constraint consultation_entry_kind_check`.execute(db);
  await sql`
    alter table consultation_entry add constraint consultation_entry_kind_check
      check (kind in ('note', 'request', 'message', 'withdrawn', 'maintained', 'extension'))`.execute(db);
  await sql`alter table consultation_entry drop constraint entry_says_what_it_is`.execute(db);
  await sql`
    alter table consultation_entry add constraint entry_says_what_it_is check (case
      when kind in ('note', 'extension') then mission_id is null and objection_id is null and words is not null and letter is null
      when kind = 'request' then mission_id is not null and objection_id is null and words is not null and letter is null
      when kind = 'message' then mission_id is not null and objection_id is not null and words is not null and letter is null
      else mission_id is not null and objection_id is not null and letter is not null end)`.execute(db);
  await sql`
    comment on table consultation_entry is
      'What the Chair''s office puts on record while it consults, and what a State writes to it. For the Chair, and what was said to or by one State for that State. Append only.'`.execute(
    db,
  );
  await describeColumns(db, "consultation_entry", {
    kind: "A note for the Chair's office, a request to a State, what a State writes to the Chair, what it answered by letter, or why the consultation goes on for longer.",
    objection_id: "Of what a State writes or answers: about which objection.",
    words: "The note, the request, what the State writes, or the reason.",
    entered_by: "Who put it on record for the Chair, or wrote it for the State.",
  });
  await sql`alter table letter drop constraint letter_about_who_spoke_is_the_chairs`.execute(db);
  await sql`
    alter table letter add constraint letter_about_who_spoke_is_the_chairs check (
      (chair_of is not null) = (kind in ('objection-received', 'objection-received-for-chair', 'objection-withdrawn',
        'silence-broken', 'objectors-asked-for', 'request-answered', 'hold-reminder', 'consultation-opened',
        'consultation-reminder', 'consultation-request', 'consultations-extended', 'written-to-chair', 'paper-for-chair',
        'chair-letter-circulated', 'second-look-asked', 'chair-letter-held-back')))`.execute(db);
}
