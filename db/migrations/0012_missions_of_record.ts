import { type Kysely, sql } from "kysely";

/** Who may object is not typed in: it follows the table of the Member States. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create unique index one_mission_per_country on mission (country_code) where country_code is not null`.execute(db);
  await sql`
    create function guard_mission() returns trigger language plpgsql as $$
    begin
      if not new.fictional and new.country_code is not null
        and new.member_state is distinct from (select un_member from country where code = new.country_code)
      then
        raise exception 'a mission objects if its State is a Member State'
          using errcode = 'check_violation', constraint = 'right_to_object_follows_membership';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger guard_mission before insert or update on mission
    for each row execute function guard_mission()`.execute(db);
}
