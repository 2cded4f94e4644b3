import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table call_for_applications (
      id uuid primary key default gen_random_uuid(),
      process_id uuid not null references process (id) on delete restrict,
      modalities_decision_id uuid not null,
      session_id uuid not null,
      title text not null check (length(title) between 1 and 300),
      opens_at timestamptz not null,
      closes_at timestamptz not null,
      zone text not null check (length(zone) between 1 and 100),
      opened_by uuid references person (id) on delete restrict,
      extension_reason text check (length(extension_reason) <= 2000),
      unique (id, process_id, modalities_decision_id),
      foreign key (modalities_decision_id, process_id) references modalities_decision (id, process_id) on delete restrict,
      foreign key (session_id, process_id) references session (id, process_id) on delete restrict,
      constraint call_closes_after_it_opens check (closes_at > opens_at)
    )`.execute(db);
  await sql`create index call_by_process on call_for_applications (process_id, opens_at)`.execute(db);
  await sql`create index call_by_decision on call_for_applications (modalities_decision_id, process_id)`.execute(db);
  await sql`create index call_by_session on call_for_applications (session_id, process_id)`.execute(db);
  await sql`create index call_by_closing on call_for_applications (closes_at)`.execute(db);
  await describe(
    db,
    "call_for_applications",
    "A round of accreditation: from when until when organisations may apply.",
    {
      id: "Identity.",
      process_id: "To which process.",
      modalities_decision_id: "The decision that governs this round, and stays with it.",
      session_id: "For which session.",
      title: "Its heading.",
      opens_at: "From this instant on.",
      closes_at: "Up to and including this instant.",
      zone: "The IANA zone in which the deadline was announced.",
      opened_by: "Who opened it.",
      extension_reason: "Why the deadline was moved later.",
    },
  );
  await sql`
    create trigger guard_closing_instant before update of closes_at on call_for_applications
    for each row execute function guard_closing_instant()`.execute(db);
  await sql`
    create function guard_call() returns trigger language plpgsql as $$
    begin
      if not modalities_in_force(new.modalities_decision_id, new.opens_at) then
        raise exception 'a call opens under a modalities decision in force'
          using errcode = 'check_violation', constraint = 'call_follows_its_modalities';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger guard_call before insert on call_for_applications
    for each row execute function guard_call()`.execute(db);
  await sql`
    grant select, insert, update (closes_at, extension_reason)
    on call_for_applications to portal_application`.execute(db);
}
