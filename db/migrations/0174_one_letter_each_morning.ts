import { type Kysely, sql } from "kysely";
import { describeColumns } from "./describe.ts";

/** A desk that wishes it has the letters that can wait gathered into one letter each morning. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table person
      add column letters_come text not null default 'at_once',
      add constraint letters_to_a_person_come_in_one_of_two_ways check (letters_come in ('at_once', 'each_morning'))`.execute(
    db,
  );
  await sql`
    alter table mission
      add column letters_come text not null default 'at_once',
      add constraint letters_to_a_mission_come_in_one_of_two_ways check (letters_come in ('at_once', 'each_morning'))`.execute(
    db,
  );
  await sql`grant update (letters_come) on mission to portal_application`.execute(db);
  await sql`
    alter table letter
      add column gathered boolean not null default false,
      add column told_in uuid references letter (id) on delete restrict,
      add constraint gathered_letter_says_not_who_spoke check (not gathered or chair_of is null),
      add constraint gathered_letter_does_not_leave_by_itself
        check (not gathered or (sent_at is null and dead_at is null and attempts = 0)),
      add constraint only_a_gathered_letter_is_told_in_another check (told_in is null or gathered)`.execute(db);
  await sql`drop index letter_to_deliver`.execute(db);
  await sql`
    create index letter_to_deliver on letter (due_at) where sent_at is null and dead_at is null and not held and not gathered`.execute(
    db,
  );
  await sql`create index letter_to_gather on letter (created_at) where gathered and told_in is null`.execute(db);
  await sql`create index letter_by_told_in on letter (told_in) where told_in is not null`.execute(db);
  const comes = "at_once: each letter as it is written. each_morning: those that can wait in one letter a day";
  await describeColumns(db, "person", {
    letters_come: `${comes}. Of an officer’s own choice; of nobody else it says anything.`,
  });
  await describeColumns(db, "mission", { letters_come: `${comes}, to each of its addresses.` });
  await describeColumns(db, "letter", {
    gathered:
      "Whether it does not leave by itself, because its reader has what can wait gathered. Fixed when it is written.",
    told_in: "The letter of a morning that told of it; null while it waits for one.",
  });
}
