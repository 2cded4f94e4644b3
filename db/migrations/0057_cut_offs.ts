import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describe, describeColumns } from "./describe.ts";

/** A call takes everything up by its deadline, as all did so far, or continuously: by cut-offs that are announced one after the other. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await sql`alter table call_for_applications add column continuous boolean not null default false`.execute(db);
  await sql`
    create table cut_off (
      call_id uuid not null references call_for_applications (id) on delete restrict,
      cuts_off_at timestamptz not null,
      announced_at timestamptz not null,
      announced_by uuid not null references person (id) on delete restrict,
      primary key (call_id, cuts_off_at),
      constraint cut_off_is_announced_before_it_comes check (announced_at < cuts_off_at)
    )`.execute(db);
  await sql`create index cut_off_by_instant on cut_off (cuts_off_at)`.execute(db);
  await sql`create index cut_off_by_person on cut_off (announced_by)`.execute(db);
  await describeColumns(db, "call_for_applications", {
    continuous: "Whether what arrives is taken up by cut-offs, and not all of it by the deadline.",
  });
  await describe(
    db,
    "cut_off",
    "Instants by which what has arrived under a continuous call goes on the list after them.",
    {
      call_id: "The call.",
      cuts_off_at: "What arrived by then goes on the list that is sent out after it.",
      announced_at: "When it was announced.",
      announced_by: "Who announced it.",
    },
  );
  await sql`grant select, insert on cut_off to portal_application`.execute(db);
}
