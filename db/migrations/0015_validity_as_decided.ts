import { type Kysely, sql } from "kysely";

/** An accreditation that outlasts what the decision says would be one against the decision. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function guard_accreditation_validity() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    begin
      if exists (
        -- Materialized: the decision is asked once for each call, and not for each of its thousands of accreditations.
        with decided as materialized (
          select id as call_id, accreditation_valid_until(id) as valid_until_on from call_for_applications
          where id in (select call_id from application where id in (select application_id from granted))
        )
        select from granted
        join application on application.id = granted.application_id
        join decided on decided.call_id = application.call_id
        where granted.valid_until_on is distinct from decided.valid_until_on
      ) then
        raise exception 'an accreditation is valid for as long as its decision says'
          using errcode = 'check_violation', constraint = 'accreditation_is_valid_as_decided';
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger guard_accreditation_validity after insert on accreditation
    referencing new table as granted for each statement execute function guard_accreditation_validity()`.execute(db);
}
