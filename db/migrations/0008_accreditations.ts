import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createAccreditation(db);
  await guardAccreditation(db);
  await createChange(db);
  await createDueAccreditations(db);
}

async function createAccreditation(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table accreditation (
      id uuid primary key default gen_random_uuid(),
      application_id uuid not null,
      organisation_id uuid not null references organisation (id) on delete restrict,
      process_id uuid not null references process (id) on delete restrict,
      modalities_decision_id uuid not null references modalities_decision (id) on delete restrict,
      no_objection_period_id uuid references no_objection_period (id) on delete restrict,
      route text not null check (length(route) <= 50),
      granted_at timestamptz not null,
      recorded_at timestamptz not null,
      valid_until_on date,
      constraint one_accreditation_per_application unique (application_id),
      foreign key (application_id) references application (id) on delete restrict
    )`.execute(db);
  await sql`create index accreditation_by_process on accreditation (process_id, granted_at)`.execute(db);
  await sql`create index accreditation_by_organisation on accreditation (organisation_id, process_id)`.execute(db);
  await sql`create index accreditation_by_decision on accreditation (modalities_decision_id)`.execute(db);
  await sql`
    create index accreditation_by_period on accreditation (no_objection_period_id)
    where no_objection_period_id is not null`.execute(db);
  await describe(db, "accreditation", "An organisation's accreditation to a process. Never changed, never deleted.", {
    id: "Identity.",
    application_id: "The application that it grants.",
    organisation_id: "The application's organisation.",
    process_id: "The process.",
    modalities_decision_id: "The decision that it follows.",
    no_objection_period_id: "The period that went by without a standing objection; null when nobody could object.",
    route: "The way that the decision gave to the category.",
    granted_at: "From when on it holds: the closing instant of the period, or the clearance of a notification.",
    recorded_at: "When it was put on record.",
    valid_until_on: "The last day on which it holds; null when it has none.",
  });
}

async function guardAccreditation(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function guard_accreditation() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    begin
      perform from no_objection_period
      where id in (select no_objection_period_id from granted) order by id for no key update;
      if exists (
        select from (select distinct modalities_decision_id, granted_at from granted) as basis
        where not modalities_in_force(modalities_decision_id, granted_at)
      ) or exists (
        with provision as materialized (
          select decision.id as decision, category.key as category, category.value ->> 'route' as route
          from modalities_decision as decision, jsonb_each(decision.provisions -> 'categories') as category
          where decision.id in (select modalities_decision_id from granted)
        )
        select from granted
        left join application on application.id = granted.application_id
        left join call_for_applications as call on call.id = application.call_id
        left join provision
          on provision.decision = granted.modalities_decision_id and provision.category = application.category
        left join no_objection_period as period on period.id = granted.no_objection_period_id
        where (
          application.organisation_id = granted.organisation_id
          and call.process_id = granted.process_id
          and call.modalities_decision_id = granted.modalities_decision_id
          and application.route = granted.route
          and provision.route = granted.route
          and application.cleared_at is not null
          and granted.recorded_at >= granted.granted_at
          and granted.recorded_at <= portal_now() + interval '5 seconds'
          and case
            when granted.route in ('notify', 'notify-and-list') then
              application.state = 'cleared'
              and granted.granted_at = application.cleared_at
              and granted.no_objection_period_id is null
            when granted.route = 'no-objection' then
              application.state = 'circulated'
              and application.no_objection_period_id = granted.no_objection_period_id
              and granted.granted_at = period.closes_at
              and granted.recorded_at >= period.closes_at + settlement_margin()
              and not exists (
                select from objection where application_id = granted.application_id and withdrawn_at is null
              )
            else false
          end
        ) is not true
      ) then
        raise exception 'an accreditation follows the decision in force: a clearance, an ended period that includes it, and no standing objection'
          using errcode = 'check_violation', constraint = 'accreditation_follows_its_modalities';
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger guard_accreditation after insert on accreditation
    referencing new table as granted for each statement execute function guard_accreditation()`.execute(db);
  await sql`
    create function keep_accreditations() returns trigger language plpgsql as $$
    begin
      raise exception 'an accreditation and what became of it are never changed or deleted'
        using errcode = 'check_violation', constraint = 'accreditation_is_never_rewritten';
    end $$`.execute(db);
  await sql`
    create trigger keep_accreditations before update or delete or truncate on accreditation
    for each statement execute function keep_accreditations()`.execute(db);
  await sql`grant select, insert on accreditation to portal_application`.execute(db);
  // A row lock needs an UPDATE grant; the trigger above refuses every update all the same.
  await sql`grant update (id) on accreditation to portal_application`.execute(db);
}

async function createChange(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table accreditation_change (
      id uuid primary key default gen_random_uuid(),
      accreditation_id uuid not null references accreditation (id) on delete restrict,
      kind text not null check (kind in ('suspended', 'reinstated', 'withdrawn')),
      effective_at timestamptz not null,
      ground text not null check (length(ground) between 1 and 10000),
      by_person uuid not null references person (id) on delete restrict,
      constraint one_change_per_instant unique (accreditation_id, effective_at)
    )`.execute(db);
  await describe(db, "accreditation_change", "What became of an accreditation after it was granted. Append only.", {
    id: "Identity.",
    accreditation_id: "Which accreditation.",
    kind: "Suspended, reinstated after a suspension, or withdrawn for good.",
    effective_at: "From when on.",
    ground: "Why.",
    by_person: "Who entered it.",
  });
  await sql`
    create function guard_accreditation_change() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    declare
      since timestamptz;
      latest text;
    begin
      select granted_at into since from accreditation where id = new.accreditation_id for no key update;
      select kind, effective_at into latest, since from accreditation_change
      where accreditation_id = new.accreditation_id order by effective_at desc limit 1;
      since := coalesce(since, (select granted_at from accreditation where id = new.accreditation_id));
      if not coalesce(
        new.effective_at >= since
        and (new.kind, coalesce(latest, 'granted')) in (
          ('suspended', 'granted'), ('suspended', 'reinstated'), ('reinstated', 'suspended'),
          ('withdrawn', 'granted'), ('withdrawn', 'reinstated'), ('withdrawn', 'suspended')), false)
      then
        raise exception 'an accreditation that is % is not %', coalesce(latest, 'granted'), new.kind
          using errcode = 'check_violation', constraint = 'accreditation_change_follows_its_steps';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger guard_accreditation_change before insert on accreditation_change
    for each row execute function guard_accreditation_change()`.execute(db);
  await sql`
    create trigger keep_accreditations before update or delete or truncate on accreditation_change
    for each statement execute function keep_accreditations()`.execute(db);
  await sql`grant select, insert on accreditation_change to portal_application`.execute(db);
}

async function createDueAccreditations(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function accreditation_valid_until(call uuid) returns date language sql stable as $$
      select case decision.provisions #>> '{validity,until}'
        when 'session' then session.ends_on
        when 'mandate' then process.ends_on
      end
      from call_for_applications
      join modalities_decision as decision on decision.id = call_for_applications.modalities_decision_id
      join session on session.id = call_for_applications.session_id
      join process on process.id = call_for_applications.process_id
      where call_for_applications.id = call
    $$`.execute(db);
  await sql`
    comment on function accreditation_valid_until(uuid) is
      'The last day of an accreditation from a call, as its decision says; null when it sets none.'`.execute(db);
  await sql`
    create function due_accreditations(at timestamptz) returns table (
      application_id uuid, organisation_id uuid, process_id uuid, modalities_decision_id uuid,
      no_objection_period_id uuid, route text, granted_at timestamptz, valid_until_on date
    ) language sql stable security definer set search_path = public, pg_temp as $$
      -- Materialized: the decision is asked once for each period, and not for each of its thousands of applications.
      -- "not in": hashed once whatever the statistics say, where "not exists" may look row by row.
      with due as materialized (
        select id, process_id, modalities_decision_id, closes_at, accreditation_valid_until(call_id) as valid_until_on
        from no_objection_period
        where lapsed_at is null
          and closes_at + settlement_margin() <= at
          and modalities_in_force(modalities_decision_id, closes_at)
      )
      select application.id, application.organisation_id, due.process_id, due.modalities_decision_id,
        due.id, application.route, due.closes_at, due.valid_until_on
      from due
      join application on application.no_objection_period_id = due.id and application.state = 'circulated'
      where application.route = 'no-objection'
        and application.id not in (
          select application_id from objection
          where withdrawn_at is null and no_objection_period_id in (select id from due)
        )
        and application.id not in (
          select application_id from accreditation where no_objection_period_id in (select id from due)
        )
    $$`.execute(db);
  await sql`
    comment on function due_accreditations(timestamptz) is
      'What time has already granted and no job has put on record yet. Time decides, jobs record.'`.execute(db);
  await sql`
    create function outcomes_of_period(period uuid, at timestamptz) returns table (application_id uuid, accredited boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
      select application.id,
        exists (select from accreditation where accreditation.application_id = application.id)
        or (no_objection_period.lapsed_at is null and not exists (
          select from objection where objection.application_id = application.id and objection.withdrawn_at is null
        ))
      from no_objection_period
      join application on application.no_objection_period_id = no_objection_period.id and application.state = 'circulated'
      where no_objection_period.id = period and no_objection_period.closes_at + settlement_margin() <= at
    $$`.execute(db);
  await sql`
    comment on function outcomes_of_period(uuid, timestamptz) is
      'Which applications of a period time has accredited and which not; nothing at all before it has settled.'`.execute(
    db,
  );
}
