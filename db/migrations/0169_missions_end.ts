import { type Kysely, sql } from "kysely";
import { describeColumns } from "./describe.ts";

/** The name of a mission is corrected, and a mission that was recorded by mistake ends. Its country, and its name, are free for another then. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table mission
      add column ended_at timestamptz,
      add column ended_by uuid references person (id) on delete restrict,
      add constraint mission_ends_by_somebody check ((ended_at is null) = (ended_by is null)),
      drop constraint mission_name_key`.execute(db);
  await sql`create unique index one_mission_of_a_name on mission (name) where ended_at is null`.execute(db);
  await sql`drop index one_mission_per_country`.execute(db);
  await sql`
    create unique index one_mission_per_country on mission (country_code) where country_code is not null and ended_at is null`.execute(
    db,
  );
  await sql`create index mission_by_ended_by on mission (ended_by) where ended_by is not null`.execute(db);
  await describeColumns(db, "mission", {
    ended_at: "When it ended, because it was recorded by mistake: nobody acts for it any more, and it gets no letters.",
    ended_by: "The administrator who ended it.",
  });
  await sql`grant update (name, ended_at, ended_by) on mission to portal_application`.execute(db);
}
