import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** How often the frame has changed in which applications and lists stand: as rows that are only added, so that no writer waits for another. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table frame_change (drawn numeric not null check (drawn > 0))`.execute(db);
  await describe(
    db,
    "frame_change",
    "A statement changed a process, a session, a modalities decision, a body, a call, a period, a calendar or a mission. The sum over all rows is the revision of what is held of them; rows are put together now and then, which keeps the sum.",
    { drawn: "A number drawn at random: no two sets of changes have one sum." },
  );
  await sql`grant select on frame_change to portal_application`.execute(db);
}
