import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** Nobody withdraws an accreditation alone: one person enters it, another confirms it. What was withdrawn before stays as it is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table accreditation_withdrawal (
      id uuid primary key default gen_random_uuid(),
      accreditation_id uuid not null references accreditation (id) on delete restrict,
      process_id uuid not null references process (id) on delete restrict,
      ground text not null check (length(ground) between 1 and 10000),
      entered_at timestamptz not null,
      entered_by uuid not null references person (id) on delete restrict,
      outcome text check (outcome in ('confirmed', 'discarded')),
      decided_at timestamptz,
      decided_by uuid references person (id) on delete restrict,
      constraint decided_withdrawal_has_a_person check (
        (outcome is null) = (decided_at is null) and (outcome is null) = (decided_by is null) and decided_at >= entered_at),
      constraint second_person_confirms_withdrawal check (outcome is distinct from 'confirmed' or decided_by <> entered_by)
    )`.execute(db);
  await sql`
    create unique index one_open_withdrawal_per_accreditation on accreditation_withdrawal (accreditation_id)
    where outcome is null`.execute(db);
  await sql`create index accreditation_withdrawal_by_accreditation on accreditation_withdrawal (accreditation_id, entered_at)`.execute(
    db,
  );
  await sql`create index accreditation_withdrawal_by_process on accreditation_withdrawal (process_id)`.execute(db);
  for (const column of ["entered_by", "decided_by"])
    await sql`create index ${sql.id(`accreditation_withdrawal_by_${column}`)} on accreditation_withdrawal (${sql.ref(column)})`.execute(
      db,
    );
  await describe(
    db,
    "accreditation_withdrawal",
    "That somebody entered the withdrawal of an accreditation, and what a second person made of it. One that is confirmed is the evidence of the change.",
    {
      id: "Identity.",
      accreditation_id: "What is to be withdrawn.",
      process_id: "To which it is accredited.",
      ground: "Goes to the organisation when it is confirmed.",
      entered_at: "When it was entered.",
      entered_by: "Who entered it.",
      outcome: "'confirmed' or 'discarded'; null while it waits for a second person.",
      decided_at: "When it was confirmed, and the accreditation ended, or discarded.",
      decided_by: "Who confirmed or discarded it.",
    },
  );
  await sql`
    grant select, insert, update (outcome, decided_at, decided_by) on accreditation_withdrawal to portal_application`.execute(
    db,
  );
}
