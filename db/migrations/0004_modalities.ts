import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createClosingInstantGuard(db);
  await createReaders(db);
  await createDecision(db);
  await createSilenceProcedure(db);
  await createSilenceBreak(db);
  await createForce(db);
}

/** The three kinds of period share it: the closing instant may move later, with a reason, and never earlier. */
async function createClosingInstantGuard(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function guard_closing_instant() returns trigger language plpgsql as $$
    begin
      if new.closes_at < old.closes_at then
        raise exception 'a closing instant only moves later'
          using errcode = 'check_violation', constraint = 'closing_instant_only_moves_later';
      end if;
      if new.closes_at > old.closes_at and coalesce(new.extension_reason, '') = '' then
        raise exception 'an extension needs a reason'
          using errcode = 'check_violation', constraint = 'extension_has_a_reason';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create function settlement_margin() returns interval language sql immutable parallel safe as $$
      select interval '120 seconds'
    $$`.execute(db);
  await sql`
    comment on function settlement_margin() is
      'How long after a closing instant nothing is recorded, so that what was received in time is written: longer than the longest request.'`.execute(
    db,
  );
}

/** Who reads confidential rows is declared in each transaction: portal.reader is 'chair:<process>' or 'mission:<mission>'. */
async function createReaders(db: Kysely<unknown>): Promise<void> {
  for (const office of ["mission", "chair"]) {
    await sql`
      create function ${sql.raw(`reading_${office}`)}() returns uuid language sql stable as $$
        select case when split_part(current_setting('portal.reader', true), ':', 1) = ${sql.lit(office)}
          then split_part(current_setting('portal.reader', true), ':', 2)::uuid end
      $$`.execute(db);
  }
  await sql`comment on function reading_mission() is 'The mission that this transaction reads for, or null.'`.execute(
    db,
  );
  await sql`
    comment on function reading_chair() is 'The process whose Chair this transaction reads for, or null.'`.execute(db);
}

async function createDecision(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table modalities_decision (
      id uuid primary key default gen_random_uuid(),
      process_id uuid not null references process (id) on delete restrict,
      version integer not null check (version >= 1),
      title text not null check (length(title) between 1 and 300),
      issuer text not null check (length(issuer) between 1 and 300),
      citation jsonb not null,
      dated_on date not null,
      text text not null check (length(text) between 1 and 100000),
      provisions jsonb not null check (jsonb_typeof(provisions) = 'object'),
      proposed_at timestamptz not null,
      proposed_by uuid references person (id) on delete restrict,
      adopted_in_meeting_at timestamptz,
      superseded_at timestamptz,
      unique (process_id, version),
      unique (id, process_id)
    )`.execute(db);
  await sql`create index modalities_decision_by_proposer on modalities_decision (proposed_by)`.execute(db);
  await describe(
    db,
    "modalities_decision",
    "A text that says who may take part in a process, by which route and with which rights.",
    {
      id: "Identity.",
      process_id: "Of which process.",
      version: "1 for the first text put to this process, and so on.",
      title: "Its heading.",
      issuer: "Who issued it.",
      citation: "Where it can be found.",
      dated_on: "The date it bears.",
      text: "Its words. The English text is authoritative.",
      provisions: "The twelve parameters that the portal applies, each with the paragraph it comes from.",
      proposed_at: "When it was entered.",
      proposed_by: "By whom.",
      adopted_in_meeting_at: "When it was adopted in the room; null when it goes by silence.",
      superseded_at: "From when on another decision takes its place.",
    },
  );
  await sql`
    create function guard_modalities_decision() returns trigger language plpgsql as $$
    begin
      if (old.adopted_in_meeting_at is not null
          or exists (select from silence_procedure where modalities_decision_id = old.id))
        and (new.title, new.issuer, new.citation, new.dated_on, new.text, new.provisions)
          is distinct from (old.title, old.issuer, old.citation, old.dated_on, old.text, old.provisions)
      then
        raise exception 'a text that was put to the States does not change: propose a new version'
          using errcode = 'check_violation', constraint = 'text_under_silence_is_frozen';
      end if;
      if old.adopted_in_meeting_at is not null and new.adopted_in_meeting_at is distinct from old.adopted_in_meeting_at
        or old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at
      then
        raise exception 'an adoption or a supersession is not taken back'
          using errcode = 'check_violation', constraint = 'adoption_is_final';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger guard_modalities_decision before update on modalities_decision
    for each row execute function guard_modalities_decision()`.execute(db);
  await sql`
    grant select, insert,
      update (title, issuer, citation, dated_on, text, provisions, adopted_in_meeting_at, superseded_at)
    on modalities_decision to portal_application`.execute(db);
}

async function createSilenceProcedure(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table silence_procedure (
      id uuid primary key default gen_random_uuid(),
      modalities_decision_id uuid not null,
      process_id uuid not null,
      opens_at timestamptz not null,
      closes_at timestamptz not null,
      zone text not null check (length(zone) between 1 and 100),
      opened_by uuid references person (id) on delete restrict,
      letter text check (length(letter) <= 100000),
      extension_reason text check (length(extension_reason) <= 2000),
      concluded_at timestamptz,
      outcome text check (outcome in ('passed', 'broken')),
      foreign key (modalities_decision_id, process_id) references modalities_decision (id, process_id) on delete restrict,
      constraint silence_procedure_closes_after_it_opens check (closes_at > opens_at),
      constraint conclusion_and_outcome_agree check ((concluded_at is null) = (outcome is null))
    )`.execute(db);
  await sql`
    create unique index one_open_silence_procedure_per_decision
    on silence_procedure (modalities_decision_id) where concluded_at is null`.execute(db);
  await sql`
    create unique index one_open_silence_procedure_per_process
    on silence_procedure (process_id) where concluded_at is null`.execute(db);
  await sql`create index silence_procedure_by_decision on silence_procedure (modalities_decision_id, process_id)`.execute(
    db,
  );
  await sql`create index silence_procedure_by_closing on silence_procedure (closes_at) where concluded_at is null`.execute(
    db,
  );
  await describe(
    db,
    "silence_procedure",
    "A text before the States: it stands unless one of them speaks before it closes.",
    {
      id: "Identity.",
      modalities_decision_id: "The text.",
      process_id: "The text's process.",
      opens_at: "When it was circulated.",
      closes_at: "The last instant at which silence can be broken; that instant is in time.",
      zone: "The IANA zone in which the closing instant was announced.",
      opened_by: "Who opened it.",
      letter: "The letter that went with it.",
      extension_reason: "Why the closing instant was moved later.",
      concluded_at: "When the outcome was put on record. The outcome itself does not wait for it.",
      outcome: "'passed' or 'broken', once on record.",
    },
  );
  await sql`
    create trigger guard_closing_instant before update of closes_at on silence_procedure
    for each row execute function guard_closing_instant()`.execute(db);
  await sql`
    create function guard_silence_procedure() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    declare broken boolean;
    begin
      if tg_op = 'INSERT' then
        perform from modalities_decision where id = new.modalities_decision_id for share;
        if new.concluded_at is not null then
          raise exception 'a silence procedure begins without an outcome'
            using errcode = 'check_violation', constraint = 'silence_conclusion_follows_the_rule';
        end if;
        return new;
      end if;
      if old.concluded_at is not null then
        raise exception 'the outcome of a silence procedure is final'
          using errcode = 'check_violation', constraint = 'silence_conclusion_follows_the_rule';
      end if;
      if new.concluded_at is not null then
        broken := exists (select from silence_break where silence_procedure_id = new.id);
        if (new.outcome = 'broken') <> broken
          or (new.outcome = 'passed' and new.concluded_at < new.closes_at + settlement_margin())
        then
          raise exception 'silence is broken by a State that spoke in time, and passes when its margin has gone by without one'
            using errcode = 'check_violation', constraint = 'silence_conclusion_follows_the_rule';
        end if;
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger guard_silence_procedure before insert or update on silence_procedure
    for each row execute function guard_silence_procedure()`.execute(db);
  await sql`
    grant select, insert, update (closes_at, extension_reason, concluded_at, outcome)
    on silence_procedure to portal_application`.execute(db);
}

async function createSilenceBreak(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table silence_break (
      id uuid primary key default gen_random_uuid(),
      silence_procedure_id uuid not null references silence_procedure (id) on delete restrict,
      mission_id uuid not null references mission (id) on delete restrict,
      person_id uuid references person (id) on delete restrict,
      received_at timestamptz not null,
      reason text check (length(reason) between 1 and 10000),
      constraint one_break_per_mission_and_procedure unique (silence_procedure_id, mission_id)
    )`.execute(db);
  await sql`create index silence_break_by_mission on silence_break (mission_id)`.execute(db);
  await describe(
    db,
    "silence_break",
    "A State that spoke against a text. Who it was is for the Chair and that State.",
    {
      id: "Identity.",
      silence_procedure_id: "Which silence.",
      mission_id: "Who spoke.",
      person_id: "Who pressed the button for the mission.",
      received_at: "When the server received it: the instant that counts.",
      reason: "Why, if the State said so.",
    },
  );
  await sql`
    create function guard_silence_break() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    declare procedure silence_procedure;
    begin
      if tg_op <> 'INSERT' then
        raise exception 'a break of silence is never changed or deleted'
          using errcode = 'check_violation', constraint = 'silence_break_is_final';
      end if;
      select * into procedure from silence_procedure where id = new.silence_procedure_id for share;
      if new.received_at < procedure.opens_at or new.received_at > procedure.closes_at or procedure.outcome = 'passed' then
        raise exception 'silence is broken while its procedure is open'
          using errcode = 'check_violation', constraint = 'silence_break_is_received_within_its_procedure';
      end if;
      if not (select member_state from mission where id = new.mission_id) then
        raise exception 'only a Member State breaks silence'
          using errcode = 'check_violation', constraint = 'only_a_member_state_breaks_silence';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger guard_silence_break before insert or update or delete on silence_break
    for each row execute function guard_silence_break()`.execute(db);
  await sql`alter table silence_break enable row level security`.execute(db);
  await sql`alter table silence_break force row level security`.execute(db);
  await sql`create policy the_rule_sees_all on silence_break to current_user using (true) with check (true)`.execute(
    db,
  );
  await sql`
    create policy chair_and_own_mission_read on silence_break for select to portal_application using (
      mission_id = reading_mission()
      or silence_procedure_id in (select id from silence_procedure where process_id = reading_chair())
    )`.execute(db);
  await sql`
    create policy own_mission_speaks on silence_break for insert to portal_application
    with check (mission_id = reading_mission())`.execute(db);
  await sql`grant select, insert on silence_break to portal_application`.execute(db);
}

/** What the rule may know of breaks without knowing who: whether and when. */
async function createForce(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function silence_passed(procedure uuid, at timestamptz) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
      select coalesce((
        select closes_at + settlement_margin() <= least(at, portal_now() + interval '5 seconds')
          and not exists (select from silence_break where silence_procedure_id = silence_procedure.id)
        from silence_procedure where id = procedure
      ), false)
    $$`.execute(db);
  await sql`
    comment on function silence_passed(uuid, timestamptz) is
      'Whether silence had passed at an instant. Until the settlement margin has gone by nobody knows, and in the future nobody knows either.'`.execute(
    db,
  );
  await sql`
    create function silence_breaks_received(procedures uuid[]) returns table (id uuid, silence_procedure_id uuid, received_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
      select id, silence_procedure_id, received_at from silence_break where silence_procedure_id = any (procedures)
    $$`.execute(db);
  await sql`
    comment on function silence_breaks_received(uuid[]) is 'When silences were broken, without saying by whom or why: what the rule needs.'`.execute(
    db,
  );
  await sql`
    create function modalities_in_force(decision uuid, at timestamptz) returns boolean language sql stable as $$
      select coalesce((
        select (superseded_at is null or superseded_at > at)
          and (adopted_in_meeting_at <= at
            or exists (
              select from silence_procedure
              where modalities_decision_id = modalities_decision.id and silence_passed(silence_procedure.id, at)
            ))
        from modalities_decision where id = decision
      ), false)
    $$`.execute(db);
  await sql`
    comment on function modalities_in_force(uuid, timestamptz) is
      'Whether a decision governed at an instant: adopted in the room or by silence, and not superseded.'`.execute(db);
}
