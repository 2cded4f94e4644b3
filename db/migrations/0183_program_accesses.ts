import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** Which programs read who comes to a session. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table program_access (
      id uuid primary key default gen_random_uuid(),
      session_id uuid not null references session (id) on delete restrict,
      program text collate "und-x-icu" not null check (length(program) between 1 and 100),
      opened_at timestamptz not null,
      opened_by uuid not null references person (id) on delete restrict,
      ended_at timestamptz,
      ended_by uuid references person (id) on delete restrict,
      constraint ended_program_access_has_a_person
        check ((ended_at is null) = (ended_by is null) and ended_at >= opened_at)
    )`.execute(db);
  await sql`create index program_access_by_session on program_access (session_id, opened_at)`.execute(db);
  for (const column of ["opened_by", "ended_by"])
    await sql`create index ${sql.id(`program_access_by_${column}`)} on program_access (${sql.ref(column)})`.execute(db);
  await describe(
    db,
    "program_access",
    "That a program, such as the one in which people are registered, reads who comes to a session for accredited organisations.",
    {
      id: "Identity. The token holds it with a seal that only the portal can make: who reads this table cannot make one.",
      session_id: "Of which session. Thirty days after its last day no program reads it any more.",
      program: "Which program it is, in the words of the officer.",
      opened_at: "Since when it reads.",
      opened_by: "Who opened it.",
      ended_at: "When it was ended; null while it was not.",
      ended_by: "By whom.",
    },
  );
  await sql`grant select, insert, update (ended_at, ended_by) on program_access to portal_application`.execute(db);
}
