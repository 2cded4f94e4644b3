import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createPeriod(db);
  await freezeList(db);
  await createObjection(db);
  await guardObjection(db);
  await createDisclosure(db);
  await hideFromOthers(db);
  await createKnowledgeOfTheRule(db);
}

async function createPeriod(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table no_objection_period (
      id uuid primary key default gen_random_uuid(),
      process_id uuid not null,
      call_id uuid not null,
      modalities_decision_id uuid not null,
      opens_at timestamptz not null,
      closes_at timestamptz not null,
      zone text not null check (length(zone) between 1 and 100),
      circulated_by uuid not null references person (id) on delete restrict,
      list_hash text check (list_hash ~ '^[0-9a-f]{64}$'),
      circulated_count integer check (circulated_count > 0),
      extension_reason text check (length(extension_reason) <= 2000),
      extensions jsonb not null default '[]' check (jsonb_typeof(extensions) = 'array'),
      lapsed_at timestamptz,
      accredited_count integer check (accredited_count >= 0),
      not_accredited_count integer check (not_accredited_count >= 0),
      unique (id, process_id),
      foreign key (call_id, process_id, modalities_decision_id)
        references call_for_applications (id, process_id, modalities_decision_id) on delete restrict,
      constraint no_objection_period_closes_after_it_opens check (closes_at > opens_at),
      constraint sealed_list_has_hash_and_count check ((list_hash is null) = (circulated_count is null)),
      constraint lapse_follows_settlement_margin check (lapsed_at >= closes_at + interval '120 seconds'),
      constraint lapse_has_counts check (
        (lapsed_at is null) = (accredited_count is null) and (lapsed_at is null) = (not_accredited_count is null)
      )
    )`.execute(db);
  await sql`create index no_objection_period_by_process on no_objection_period (process_id, closes_at)`.execute(db);
  await sql`
    create index no_objection_period_by_call on no_objection_period (call_id, process_id, modalities_decision_id)`.execute(
    db,
  );
  await sql`
    create index no_objection_period_not_recorded on no_objection_period (closes_at) where lapsed_at is null`.execute(
    db,
  );
  await describe(
    db,
    "no_objection_period",
    "A list of organisations before the States: each is accredited unless one of them objects to it.",
    {
      id: "Identity.",
      process_id: "Of which process.",
      call_id: "From which call.",
      modalities_decision_id: "The call's decision.",
      opens_at: "When the list went out.",
      closes_at: "The last instant at which a State can object; that instant is in time.",
      zone: "The IANA zone in which the closing instant was announced.",
      circulated_by: "Who sent the list out.",
      list_hash: "SHA-256 of the list as it went out. From then on no application joins it.",
      circulated_count: "How many applications went out.",
      extension_reason: "Why the closing instant was last moved later.",
      extensions: "Every time that it was moved: from, to, reason, extendedAt.",
      lapsed_at: "When the outcome was put on record. The outcome itself does not wait for it.",
      accredited_count: "How many were accredited, once on record.",
      not_accredited_count: "How many were not, once on record.",
    },
  );
  await sql`
    alter table application add constraint application_is_circulated_in_a_known_period
      foreign key (no_objection_period_id) references no_objection_period (id) on delete restrict`.execute(db);
  await sql`
    create trigger guard_closing_instant before update of closes_at on no_objection_period
    for each row execute function guard_closing_instant()`.execute(db);
  await sql`
    grant select, insert,
      update (closes_at, list_hash, circulated_count, extension_reason, extensions, lapsed_at, accredited_count,
        not_accredited_count)
    on no_objection_period to portal_application`.execute(db);
}

/** Transition tables have no statistics: a nested loop over a list of 10,000 would compare a hundred million pairs. */
async function freezeList(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function guard_circulated_list() returns trigger language plpgsql security definer
    set search_path = public, pg_temp set enable_nestloop = off as $$
    begin
      perform from no_objection_period
      where id in (select no_objection_period_id from newly) order by id for share;
      if exists (
        select from newly
        join formerly using (id)
        join no_objection_period as period on period.id = newly.no_objection_period_id
        where formerly.no_objection_period_id is null
          and (period.circulated_count is not null or period.call_id <> newly.call_id)
      ) then
        raise exception 'the circulated list does not change'
          using errcode = 'check_violation', constraint = 'circulated_list_is_frozen';
      end if;
      if exists (
        select from newly
        join formerly using (id)
        left join no_objection_period as period on period.id = newly.no_objection_period_id
        where newly.state = 'withdrawn' and formerly.state <> 'withdrawn'
          and (newly.withdrawn_at > period.closes_at or period.lapsed_at is not null
            or exists (select from accreditation where application_id = newly.id))
      ) then
        raise exception 'what time has decided is no longer withdrawn as an application'
          using errcode = 'check_violation', constraint = 'application_is_withdrawn_before_it_is_decided';
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger guard_circulated_list after update on application
    referencing old table as formerly new table as newly
    for each statement execute function guard_circulated_list()`.execute(db);
  await sql`
    create function guard_period_is_sealed() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    begin
      if (select circulated_count from no_objection_period where id = new.id) is distinct from
        (select count(*)::integer from application where no_objection_period_id = new.id)
      then
        raise exception 'a period goes out with its list counted and sealed'
          using errcode = 'check_violation', constraint = 'period_is_sealed_with_its_list';
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create constraint trigger guard_period_is_sealed after insert on no_objection_period
    deferrable initially deferred for each row execute function guard_period_is_sealed()`.execute(db);
  await sql`
    create function guard_no_objection_period() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    begin
      if old.lapsed_at is not null then
        raise exception 'what a period has decided is final'
          using errcode = 'check_violation', constraint = 'lapse_is_final';
      end if;
      if old.circulated_count is not null
        and (new.list_hash, new.circulated_count) is distinct from (old.list_hash, old.circulated_count)
      then
        raise exception 'the circulated list does not change'
          using errcode = 'check_violation', constraint = 'circulated_list_is_frozen';
      end if;
      if new.lapsed_at > portal_now() + interval '5 seconds' then
        raise exception 'a lapse is not recorded ahead of the clock'
          using errcode = 'check_violation', constraint = 'lapse_follows_settlement_margin';
      end if;
      if new.lapsed_at is not null and (
        new.accredited_count <> (select count(*) from accreditation where no_objection_period_id = new.id)
        or new.accredited_count + new.not_accredited_count
          <> (select count(*) from application where no_objection_period_id = new.id and state = 'circulated')
        or exists (
          select from application
          where no_objection_period_id = new.id and state = 'circulated'
            and not exists (select from accreditation where application_id = application.id)
            and not exists (
              select from objection where application_id = application.id and withdrawn_at is null
            )
        )
      ) then
        raise exception 'a lapse records the outcome of every application of its list'
          using errcode = 'check_violation', constraint = 'lapse_records_every_outcome';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger guard_no_objection_period before update on no_objection_period
    for each row execute function guard_no_objection_period()`.execute(db);
}

async function createObjection(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table objection_note (
      id uuid primary key default gen_random_uuid(),
      reference text not null unique default new_reference('N') check (length(reference) <= 40),
      no_objection_period_id uuid not null references no_objection_period (id) on delete restrict,
      mission_id uuid not null references mission (id) on delete restrict,
      person_id uuid references person (id) on delete restrict,
      received_at timestamptz not null,
      basis text check (length(basis) between 1 and 10000),
      unique (id, no_objection_period_id, mission_id, received_at)
    )`.execute(db);
  await sql`create index objection_note_by_period on objection_note (no_objection_period_id)`.execute(db);
  await sql`create index objection_note_by_mission on objection_note (mission_id)`.execute(db);
  await describe(
    db,
    "objection_note",
    "What a mission sent: one note may name many organisations. For the Chair and that mission.",
    {
      id: "Identity.",
      reference: "The number of the mission's receipt.",
      no_objection_period_id: "In which period.",
      mission_id: "Who objects.",
      person_id: "Who pressed the button for the mission.",
      received_at: "When the server received it: the instant that counts.",
      basis: "The general basis, if the State made it known.",
    },
  );

  await sql`
    create table objection (
      id uuid primary key default gen_random_uuid(),
      objection_note_id uuid not null,
      no_objection_period_id uuid not null,
      mission_id uuid not null,
      application_id uuid not null references application (id) on delete restrict,
      received_at timestamptz not null,
      withdrawn_at timestamptz,
      withdrawn_by uuid references person (id) on delete restrict,
      foreign key (objection_note_id, no_objection_period_id, mission_id, received_at)
        references objection_note (id, no_objection_period_id, mission_id, received_at) on delete restrict,
      constraint withdrawn_objection_has_a_person check (withdrawn_at is not null or withdrawn_by is null)
    )`.execute(db);
  await sql`
    create unique index one_standing_objection_per_mission_and_application
    on objection (application_id, mission_id) where withdrawn_at is null`.execute(db);
  await sql`create index objection_by_period on objection (no_objection_period_id, mission_id)`.execute(db);
  await sql`create index objection_by_mission on objection (mission_id)`.execute(db);
  await sql`
    create index objection_by_note on objection (objection_note_id, no_objection_period_id, mission_id, received_at)`.execute(
    db,
  );
  await describe(
    db,
    "objection",
    "One State against the accreditation of one organisation. For the Chair and that State.",
    {
      id: "Identity.",
      objection_note_id: "The note that named the organisation.",
      no_objection_period_id: "The note's period.",
      mission_id: "The note's mission.",
      application_id: "The application of the organisation.",
      received_at: "The note's receipt.",
      withdrawn_at: "When the State took it back.",
      withdrawn_by: "Who pressed the button for the mission.",
    },
  );
}

async function guardObjection(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function guard_objection() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    begin
      perform from no_objection_period
      where id in (select no_objection_period_id from raised) order by id for share;
      if exists (select from raised join mission on mission.id = raised.mission_id where not mission.member_state) then
        raise exception 'only a Member State objects'
          using errcode = 'check_violation', constraint = 'only_a_member_state_objects';
      end if;
      if exists (select from raised where withdrawn_at is not null) then
        raise exception 'an objection begins standing'
          using errcode = 'check_violation', constraint = 'objection_withdrawal_is_final';
      end if;
      if exists (
        select from raised
        left join no_objection_period as period on period.id = raised.no_objection_period_id
        left join application on application.id = raised.application_id
        where (application.state = 'circulated'
          and application.no_objection_period_id = raised.no_objection_period_id
          and raised.received_at between period.opens_at and period.closes_at
          and period.lapsed_at is null
          and not exists (select from accreditation where application_id = raised.application_id)) is not true
      ) then
        raise exception 'an objection is received while the period of its application is open'
          using errcode = 'check_violation', constraint = 'objection_is_received_within_its_period';
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger guard_objection after insert on objection
    referencing new table as raised for each statement execute function guard_objection()`.execute(db);
  await sql`
    create function guard_objection_withdrawal() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    declare
      period no_objection_period;
      allowed text;
    begin
      if old.withdrawn_at is not null or new.withdrawn_at is null
        or (new.id, new.objection_note_id, new.no_objection_period_id, new.mission_id, new.application_id, new.received_at)
          is distinct from
          (old.id, old.objection_note_id, old.no_objection_period_id, old.mission_id, old.application_id, old.received_at)
      then
        raise exception 'an objection changes once, by being withdrawn'
          using errcode = 'check_violation', constraint = 'objection_withdrawal_is_final';
      end if;
      select * into period from no_objection_period where id = new.no_objection_period_id for share;
      select provisions #>> '{objection,withdrawal}' into allowed
      from modalities_decision where id = period.modalities_decision_id;
      if not coalesce(
        new.withdrawn_at >= new.received_at and period.lapsed_at is null
        and allowed in ('until-close', 'until-decision') and new.withdrawn_at <= period.closes_at, false)
      then
        raise exception 'an objection is withdrawn while the decision allows it'
          using errcode = 'check_violation', constraint = 'objection_is_withdrawn_within_its_period';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger guard_objection_withdrawal before update on objection
    for each row execute function guard_objection_withdrawal()`.execute(db);
  await sql`
    create function keep_objections() returns trigger language plpgsql as $$
    begin
      raise exception 'what a State has said is neither deleted nor rewritten'
        using errcode = 'check_violation', constraint = 'objection_is_never_deleted';
    end $$`.execute(db);
  await sql`
    create trigger keep_objections before delete or truncate on objection
    for each statement execute function keep_objections()`.execute(db);
  await sql`
    create trigger keep_objections before update or delete or truncate on objection_note
    for each statement execute function keep_objections()`.execute(db);
}

async function createDisclosure(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table objection_disclosure (
      id uuid primary key default gen_random_uuid(),
      process_id uuid not null,
      no_objection_period_id uuid not null,
      application_id uuid references application (id) on delete restrict,
      reader_person_id uuid references person (id) on delete restrict,
      reader_role text not null check (length(reader_role) between 1 and 50),
      reader_mission_id uuid references mission (id) on delete restrict,
      disclosed_at timestamptz not null,
      what text not null check (length(what) between 1 and 2000),
      foreign key (no_objection_period_id, process_id) references no_objection_period (id, process_id) on delete restrict
    )`.execute(db);
  await sql`
    create index objection_disclosure_by_period on objection_disclosure (no_objection_period_id, process_id)`.execute(
    db,
  );
  await sql`create index objection_disclosure_by_application on objection_disclosure (application_id)`.execute(db);
  await sql`create index objection_disclosure_by_reader on objection_disclosure (reader_mission_id)`.execute(db);
  await describe(db, "objection_disclosure", "Each time somebody was shown who objected. Append only.", {
    id: "Identity.",
    process_id: "Of which process.",
    no_objection_period_id: "About which period.",
    application_id: "About which application; null for the whole period.",
    reader_person_id: "Who was shown it.",
    reader_role: "In which role.",
    reader_mission_id: "For which mission, if any.",
    disclosed_at: "When.",
    what: "What was shown.",
  });
  await sql`
    create trigger keep_objections before update or delete or truncate on objection_disclosure
    for each statement execute function keep_objections()`.execute(db);
}

async function hideFromOthers(db: Kysely<unknown>): Promise<void> {
  for (const table of ["objection_note", "objection", "objection_disclosure"]) {
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
    await sql`alter table ${sql.table(table)} force row level security`.execute(db);
    await sql`
      create policy the_rule_sees_all on ${sql.table(table)} to current_user using (true) with check (true)`.execute(
      db,
    );
  }
  for (const table of ["objection_note", "objection"]) {
    await sql`
      create policy chair_and_own_mission_read on ${sql.table(table)} for select to portal_application using (
        mission_id = reading_mission()
        or no_objection_period_id in (select id from no_objection_period where process_id = reading_chair())
      )`.execute(db);
    await sql`
      create policy own_mission_objects on ${sql.table(table)} for insert to portal_application
      with check (mission_id = reading_mission())`.execute(db);
  }
  await sql`
    create policy own_mission_withdraws on objection for update to portal_application
    using (mission_id = reading_mission()) with check (mission_id = reading_mission())`.execute(db);
  await sql`
    create policy chair_reads on objection_disclosure for select to portal_application
    using (process_id = reading_chair())`.execute(db);
  await sql`
    create policy every_disclosure_is_recorded on objection_disclosure for insert to portal_application
    with check (true)`.execute(db);
  await sql`grant select, insert on objection_note, objection, objection_disclosure to portal_application`.execute(db);
  await sql`grant update (withdrawn_at, withdrawn_by) on objection to portal_application`.execute(db);
}

/** The rule needs to know whether a standing objection exists, never whose it is. */
async function createKnowledgeOfTheRule(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function standing_objections(applications uuid[]) returns table (application_id uuid, standing integer)
    language sql stable security definer set search_path = public, pg_temp as $$
      select application_id, count(*)::integer from objection
      where application_id = any (applications) and withdrawn_at is null
      group by application_id
    $$`.execute(db);
  await sql`
    comment on function standing_objections(uuid[]) is 'How many objections stand against each application, without saying whose.'`.execute(
    db,
  );
}
