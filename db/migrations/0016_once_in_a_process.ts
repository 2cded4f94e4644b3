import { type Kysely, sql } from "kysely";

/** An organisation is accredited to a process once: two applications that both wait could both be granted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function application_waits(state text, route text, closes_at timestamptz, at timestamptz) returns boolean
    language sql stable as $$
      select state = 'submitted'
        or (state = 'cleared' and route not in ('notify', 'notify-and-list'))
        or (state = 'circulated' and at < closes_at + settlement_margin())
    $$`.execute(db);
  await sql`
    comment on function application_waits(text, text, timestamptz, timestamptz) is
      'Whether an application that was received waits for its outcome at the instant.'`.execute(db);
  await sql`
    create function guard_second_application() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    declare
      to_process uuid := (select process_id from call_for_applications where id = new.call_id);
    begin
      -- Two calls of a process may be open at once: who submits under both waits here for the other.
      perform from organisation where id = new.organisation_id for no key update;
      if exists (
        select from application as other
        join call_for_applications as call on call.id = other.call_id
        left join no_objection_period as period on period.id = other.no_objection_period_id
        where other.organisation_id = new.organisation_id and other.id <> new.id and call.process_id = to_process
          and application_waits(other.state, other.route, period.closes_at, new.received_at)
      ) then
        raise exception 'the organisation has another application to the process that waits for its outcome'
          using errcode = 'check_violation', constraint = 'one_application_under_way_per_process';
      end if;
      if exists (
        select from (
          select id, valid_until_on from accreditation
          where organisation_id = new.organisation_id and process_id = to_process
          union all
          select null, valid_until_on from due_accreditations(new.received_at)
          where organisation_id = new.organisation_id and process_id = to_process
        ) as granted
        where not exists (
            select from accreditation_change as change
            where change.accreditation_id = granted.id and change.kind = 'withdrawn'
              and change.effective_at <= new.received_at
          )
          and coalesce(
            (new.received_at at time zone (select zone from process where id = to_process))::date <= valid_until_on, true)
      ) then
        raise exception 'the organisation is accredited to the process'
          using errcode = 'check_violation', constraint = 'accredited_organisation_does_not_apply';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger guard_second_application before update of state on application
    for each row when (old.state = 'draft' and new.state = 'submitted') execute function guard_second_application()`.execute(
    db,
  );
}
