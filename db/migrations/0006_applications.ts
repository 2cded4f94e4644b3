import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createReference(db);
  await createApplication(db);
  await guardSteps(db);
  await sql`
    grant select, insert,
      update (category, route, state, answers, version, received_at, cleared_at, cleared_by, refused_at, refused_by,
        refusal_reason, no_objection_period_id, circulated_at, withdrawn_at, withdrawn_by)
    on application to portal_application`.execute(db);
}

async function createReference(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function new_reference(prefix text) returns text language sql volatile as $$
      select prefix || '-' || overlay(string_agg(
          substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (get_byte(random_bytes, place) & 31) + 1, 1), '' order by place
        ) placing '-' from 5 for 0)
      from (select uuid_send(gen_random_uuid()) as random_bytes) as source,
        unnest(array[0, 1, 2, 3, 4, 5, 9, 10]) as place
    $$`.execute(db);
  await sql`
    comment on function new_reference(text) is
      'A short random name to read out on the telephone, for instance A-7Q4K-M2XD: no I, L, O or U.'`.execute(db);
}

async function createApplication(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table application (
      id uuid primary key default gen_random_uuid(),
      reference text not null unique default new_reference('A') check (length(reference) <= 40),
      organisation_id uuid not null references organisation (id) on delete restrict,
      call_id uuid not null references call_for_applications (id) on delete restrict,
      category text not null check (category in ('ecosoc-ngo', 'ngo', 'business', 'academia')),
      route text
        check (route in ('notify', 'notify-and-list', 'no-objection', 'body-decides', 'closed', 'carried-over')),
      state text not null default 'draft'
        check (state in ('draft', 'submitted', 'cleared', 'refused', 'circulated', 'withdrawn')),
      answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object' and length(answers::text) <= 200000),
      version integer not null default 1 check (version >= 1),
      started_at timestamptz not null,
      started_by uuid references person (id) on delete restrict,
      received_at timestamptz,
      cleared_at timestamptz,
      cleared_by uuid references person (id) on delete restrict,
      refused_at timestamptz,
      refused_by uuid references person (id) on delete restrict,
      refusal_reason text check (length(refusal_reason) between 1 and 10000),
      no_objection_period_id uuid,
      circulated_at timestamptz,
      withdrawn_at timestamptz,
      withdrawn_by uuid references person (id) on delete restrict,
      constraint one_application_per_organisation_and_call unique (organisation_id, call_id),
      constraint submitted_application_has_receipt_time check (
        (state = 'draft') = (received_at is null)
      ),
      constraint submitted_application_has_a_route check ((received_at is null) = (route is null)),
      constraint cleared_application_has_officer check (
        (cleared_at is null) = (cleared_by is null) and (state not in ('cleared', 'circulated') or cleared_at is not null)
      ),
      constraint refused_application_has_reason check (
        (state = 'refused') = (refused_at is not null)
        and (refused_at is null) = (refused_by is null)
        and (refused_at is null) = (refusal_reason is null)
      ),
      constraint circulated_application_has_period check (
        (circulated_at is null) = (no_objection_period_id is null)
        and (state <> 'circulated' or circulated_at is not null)
        and (state in ('circulated', 'withdrawn') or circulated_at is null)
      ),
      constraint withdrawn_application_has_instant check ((state = 'withdrawn') = (withdrawn_at is not null))
    )`.execute(db);
  await sql`create index application_by_call_and_state on application (call_id, state, received_at)`.execute(db);
  await sql`create index application_by_state on application (state, received_at, id)`.execute(db);
  await sql`
    create index application_by_period on application (no_objection_period_id, state)
    where no_objection_period_id is not null`.execute(db);
  for (const column of ["started_by", "cleared_by", "refused_by", "withdrawn_by"]) {
    await sql`
      create index ${sql.ref(`application_${column}`)} on application (${sql.ref(column)})
      where ${sql.ref(column)} is not null`.execute(db);
  }
  await describe(db, "application", "One organisation's request for accreditation in one call.", {
    id: "Identity.",
    reference: "Its public name.",
    organisation_id: "Who applies.",
    call_id: "In which call.",
    category: "What the organisation says that it is.",
    route: "The way that the decision gives to that category, fixed at submission.",
    state: "What has been done with it. Whether it is accredited is not here: time decides that.",
    answers: "What the form asked.",
    version: "Grows by one with each change, so that nobody overwrites what they have not seen.",
    started_at: "When the draft was begun.",
    started_by: "By whom.",
    received_at: "When the server received the submission: the instant that counts.",
    cleared_at: "When the Secretariat cleared it.",
    cleared_by: "The officer.",
    refused_at: "When the Secretariat refused it.",
    refused_by: "The officer.",
    refusal_reason: "Why: goes to the applicant.",
    no_objection_period_id: "The period in which it was put to the States. Never changes.",
    circulated_at: "When it was put to the States.",
    withdrawn_at: "When the organisation withdrew it.",
    withdrawn_by: "By whom.",
  });
}

async function guardSteps(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function guard_application() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        if new.state <> 'draft' then
          raise exception 'an application starts as a draft'
            using errcode = 'check_violation', constraint = 'application_state_follows_its_steps';
        end if;
        return new;
      end if;
      if (old.state, new.state) not in (
          ('draft', 'draft'), ('draft', 'submitted'),
          ('submitted', 'cleared'), ('submitted', 'refused'), ('submitted', 'withdrawn'),
          ('cleared', 'circulated'), ('cleared', 'withdrawn'),
          ('circulated', 'withdrawn'))
        or (old.state <> 'draft'
          and (new.category, new.route, new.received_at, new.answers)
            is distinct from (old.category, old.route, old.received_at, old.answers))
        or (old.cleared_at is not null
          and (new.cleared_at, new.cleared_by) is distinct from (old.cleared_at, old.cleared_by))
        or (old.no_objection_period_id is not null
          and (new.no_objection_period_id, new.circulated_at)
            is distinct from (old.no_objection_period_id, old.circulated_at))
        or (new.state <> 'submitted' and new.received_at is distinct from old.received_at)
        or (new.state <> 'cleared' and new.cleared_at is distinct from old.cleared_at)
        or (new.state <> 'circulated' and new.circulated_at is distinct from old.circulated_at)
      then
        raise exception 'an application goes from % to % only by its steps, and keeps what it was submitted with', old.state, new.state
          using errcode = 'check_violation', constraint = 'application_state_follows_its_steps';
      end if;
      if new.state = 'submitted' and not exists (
        select from call_for_applications
        where id = new.call_id and new.received_at between opens_at and closes_at
      ) then
        raise exception 'an application is received while its call is open'
          using errcode = 'check_violation', constraint = 'application_is_received_within_its_call';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger guard_application before insert or update on application
    for each row execute function guard_application()`.execute(db);
}
