import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** Bodies of a process, with their members by date. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createBody(db);
  await createBodyMember(db);
}

async function createBody(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table body (
      id uuid primary key default gen_random_uuid(),
      process_id uuid not null references process (id) on delete restrict,
      slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
      title text collate "und-x-icu" not null check (length(title) between 1 and 300),
      citation jsonb not null,
      named_at timestamptz not null,
      named_by uuid not null references person (id) on delete restrict,
      constraint one_body_per_key unique (process_id, slug),
      constraint member_states_are_no_named_body check (slug <> 'member-states'),
      constraint body_cites_its_document check (btrim(coalesce(citation ->> 'source', '')) <> '')
    )`.execute(db);
  await describe(
    db,
    "body",
    "A body of a process that is not all Member States, such as a committee of fifteen. Never changed.",
    {
      id: "Identity.",
      process_id: "Of which process.",
      slug: "Its name in addresses and in decisions. 'member-states' is the body that every process has.",
      title: "Its full name.",
      citation: "What set it up.",
      named_at: "When it was entered.",
      named_by: "The officer who entered it.",
    },
  );
  await sql`grant select, insert on body to portal_application`.execute(db);
  // A row lock needs a column that may be updated; a promise refuses to.
  await sql`grant update (id) on body to portal_application`.execute(db);
}

async function createBodyMember(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists btree_gist`.execute(db);
  await sql`
    create table body_member (
      id uuid primary key default gen_random_uuid(),
      body_id uuid not null references body (id) on delete restrict,
      mission_id uuid not null references mission (id) on delete restrict,
      from_at timestamptz not null,
      to_at timestamptz,
      reason text not null check (length(reason) between 1 and 5000),
      citation jsonb not null,
      stated_as_past boolean not null,
      seated_at timestamptz not null,
      seated_by uuid not null references person (id) on delete restrict,
      ended_at timestamptz,
      ended_by uuid references person (id) on delete restrict,
      end_reason text check (length(end_reason) between 1 and 5000),
      end_citation jsonb,
      end_stated_as_past boolean,
      constraint memberships_do_not_overlap
        exclude using gist (body_id with =, mission_id with =, tstzrange(from_at, to_at) with &&),
      constraint membership_ends_after_it_begins check (to_at > from_at),
      constraint membership_cites_its_document check (
        btrim(coalesce(citation ->> 'source', '')) <> ''
        and (end_citation is null or btrim(coalesce(end_citation ->> 'source', '')) <> '')),
      constraint past_membership_is_stated check (
        (stated_as_past or from_at >= seated_at - interval '120 seconds')
        and (ended_at is null or end_stated_as_past or to_at >= ended_at - interval '120 seconds')),
      constraint ended_membership_has_its_grounds check (
        (ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)
        and (ended_at is null) = (end_citation is null) and (ended_at is null) = (end_stated_as_past is null)
        and (ended_at is null or to_at is not null))
    )`.execute(db);
  await sql`create index body_member_by_mission on body_member (mission_id)`.execute(db);
  await describe(
    db,
    "body_member",
    "A mission's seat in a body: from an instant on, up to another. Only its end changes, once, and only to earlier.",
    {
      id: "Identity.",
      body_id: "In which body.",
      mission_id: "Which mission.",
      from_at: "The first instant at which it is a member.",
      to_at: "The first instant at which it is a member no more; null while no end is known.",
      reason: "Why it is seated.",
      citation: "The document that shows it.",
      stated_as_past: "Whether its writer said that the seat was taken before it was entered.",
      seated_at: "When it was entered.",
      seated_by: "The officer who entered it.",
      ended_at: "When an end was entered; null where the term, if any, was known from the beginning.",
      ended_by: "The officer who entered the end.",
      end_reason: "Why it ends.",
      end_citation: "The document that shows the end.",
      end_stated_as_past: "Whether its writer said that the seat was left before the end was entered.",
    },
  );
  await sql`grant select, insert on body_member to portal_application`.execute(db);
  await sql`
    grant update (to_at, ended_at, ended_by, end_reason, end_citation, end_stated_as_past)
    on body_member to portal_application`.execute(db);
}
