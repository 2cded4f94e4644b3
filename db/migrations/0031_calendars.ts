import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describe } from "./describe.ts";

/** What the Secretariat keeps of time: holidays in editions, outages, every extension of a window and every move of a session. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await holidaysInEditions(db);
  await outages(db);
  await chainsOfExtensions(db);
  await movesOfSessions(db);
}

/** A list that another replaces stays readable; what was entered before has one edition, by nobody that is on record. */
async function holidaysInEditions(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table holiday_list
      add column id uuid not null default gen_random_uuid(),
      add column edition integer not null default 1 check (edition >= 1),
      add column recorded_at timestamptz not null default transaction_timestamp(),
      add column recorded_by uuid references person (id) on delete restrict,
      add column day_count integer check (day_count between 0 and 366)`.execute(db);
  await sql`
    alter table holiday
      add column holiday_list_id uuid`.execute(db);
  await sql`
    update holiday set holiday_list_id = holiday_list.id from holiday_list
    where holiday_list.duty_station = holiday.duty_station and holiday_list.year = holiday.year`.execute(db);
  await sql`
    update holiday_list set day_count = (select count(*) from holiday where holiday_list_id = holiday_list.id)`.execute(
    db,
  );
  await sql`
    alter table holiday
      drop constraint holiday_duty_station_year_fkey,
      drop constraint holiday_pkey,
      drop column duty_station,
      alter column holiday_list_id set not null,
      alter column name drop not null`.execute(db);
  await sql`
    alter table holiday_list
      drop constraint holiday_list_pkey,
      alter column edition drop default,
      alter column recorded_at drop default,
      alter column day_count set not null,
      add primary key (id),
      add unique (id, year),
      add constraint one_list_per_edition unique (duty_station, year, edition)`.execute(db);
  await sql`
    alter table holiday
      add primary key (holiday_list_id, on_date),
      add constraint holiday_is_of_the_year_of_its_list
        foreign key (holiday_list_id, year) references holiday_list (id, year) on delete restrict`.execute(db);
  await describe(
    db,
    "holiday_list",
    "The official holidays of a duty station in a year, as a circular sets them. The latest edition counts.",
    {
      id: "Identity.",
      edition: "The first is 1; each replaces the one before, which stays.",
      recorded_at: "When it was entered. Windows that were announced before keep their instants.",
      recorded_by: "Who entered it; nobody is known of lists that stood here before they had editions.",
      day_count: "How many days it has: none is added to it later.",
    },
  );
  await describe(db, "holiday", "A day on which a duty station does not work.", {
    holiday_list_id: "In which edition of which list.",
    name: "What is kept, where the circular or the officer says so.",
  });
  await sql`revoke update, delete on holiday_list, holiday from portal_application`.execute(db);
}

async function outages(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table outage (
      id uuid primary key default gen_random_uuid(),
      began_at timestamptz not null,
      ended_at timestamptz not null,
      what text collate "und-x-icu" not null check (length(what) between 1 and 300),
      reason text collate "und-x-icu" not null check (length(reason) between 1 and 2000),
      recorded_at timestamptz not null,
      recorded_by uuid not null references person (id) on delete restrict,
      constraint outage_ends_after_it_begins check (ended_at > began_at)
    )`.execute(db);
  await describe(db, "outage", "When the portal, or a part of it, was away.", {
    id: "Identity.",
    began_at: "From when.",
    ended_at: "Until when.",
    what: "What was away.",
    reason: "Why, as far as it is known.",
    recorded_at: "When it was entered.",
    recorded_by: "Who entered it.",
  });
  await sql`grant select, insert on outage to portal_application`.execute(db);
}

/** As periods have them already. Those of calls stand in the audit trail; a silence procedure could not be extended. */
async function chainsOfExtensions(db: Kysely<unknown>): Promise<void> {
  for (const table of ["silence_procedure", "call_for_applications"]) {
    await sql`
      alter table ${sql.table(table)}
      add column extensions jsonb not null default '[]' check (jsonb_typeof(extensions) = 'array')`.execute(db);
    await sql`grant update (extensions) on ${sql.table(table)} to portal_application`.execute(db);
    await sql`
      comment on column ${sql.ref(`${table}.extensions`)} is
        'Each time the closing instant was moved later: from, to, reason, when, and the outage that it answers.'`.execute(
      db,
    );
  }
  await sql`
    update call_for_applications as call set extensions = (
      select jsonb_agg(jsonb_build_object(
        'from', data ->> 'from', 'to', data ->> 'closesAt', 'reason', data ->> 'reason',
        'extendedAt', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by at, id)
      from audit_trail where event = 'CallExtended' and subject_id = call.id
    )
    where exists (select from audit_trail where event = 'CallExtended' and subject_id = call.id)`.execute(db);
}

/** Dates that were announced stay: a session is moved by a row of its own, and by nothing else. */
async function movesOfSessions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table session_move (
      id uuid primary key default gen_random_uuid(),
      session_id uuid not null references session (id) on delete restrict,
      from_begins_on date not null,
      from_ends_on date not null,
      begins_on date not null,
      ends_on date not null,
      reason text collate "und-x-icu" not null check (length(reason) between 1 and 2000),
      moved_at timestamptz not null,
      moved_by uuid not null references person (id) on delete restrict,
      constraint session_ends_after_it_begins check (ends_on >= begins_on)
    )`.execute(db);
  await sql`create index session_move_by_session on session_move (session_id, moved_at)`.execute(db);
  await describe(
    db,
    "session_move",
    "That a session was moved to other days. Those announced before stay readable here.",
    {
      id: "Identity.",
      session_id: "Which session.",
      from_begins_on: "The first day as it was announced until then.",
      from_ends_on: "The last day as it was announced until then.",
      begins_on: "The new first day.",
      ends_on: "The new last day.",
      reason: "Why. It is published, and told to everybody concerned.",
      moved_at: "When.",
      moved_by: "Who moved it.",
    },
  );
  await sql`grant select, insert on session_move to portal_application`.execute(db);
  await sql`revoke update (begins_on, ends_on) on session from portal_application`.execute(db);
}
