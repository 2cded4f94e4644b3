import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** A call with a mistake is withdrawn before it opens, or its title is corrected before its list is out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table call_withdrawal (
      call_id uuid primary key references call_for_applications (id) on delete restrict,
      reason text collate "und-x-icu" not null check (length(reason) between 1 and 2000),
      withdrawn_at timestamptz not null,
      withdrawn_by uuid not null references person (id) on delete restrict
    )`.execute(db);
  await sql`create index call_withdrawal_by_person on call_withdrawal (withdrawn_by)`.execute(db);
  await describe(db, "call_withdrawal", "That a call was withdrawn before it opened.", {
    call_id: "Which call.",
    reason: "Why. It is published.",
    withdrawn_at: "When.",
    withdrawn_by: "Who said so.",
  });
  await sql`grant select, insert on call_withdrawal to portal_application`.execute(db);
  await sql`
    create table call_correction (
      id uuid primary key default gen_random_uuid(),
      call_id uuid not null references call_for_applications (id) on delete restrict,
      from_title text collate "und-x-icu" not null check (length(from_title) between 1 and 300),
      to_title text collate "und-x-icu" not null check (length(to_title) between 1 and 300),
      reason text collate "und-x-icu" not null check (length(reason) between 1 and 2000),
      corrected_at timestamptz not null,
      corrected_by uuid not null references person (id) on delete restrict
    )`.execute(db);
  await sql`create index call_correction_by_call on call_correction (call_id, corrected_at)`.execute(db);
  await sql`create index call_correction_by_person on call_correction (corrected_by)`.execute(db);
  await describe(db, "call_correction", "That the title of a call was corrected.", {
    id: "Identity.",
    call_id: "Which call.",
    from_title: "What it was called before.",
    to_title: "What it is called from then on.",
    reason: "Why. It is published.",
    corrected_at: "When.",
    corrected_by: "Who said so.",
  });
  await sql`grant select, insert on call_correction to portal_application`.execute(db);
}
