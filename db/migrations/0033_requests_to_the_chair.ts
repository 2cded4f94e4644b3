import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** A Member State asks the Chair who objected, and the Chair answers it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createRequest(db);
  await createDisclosed(db);
  await lettersOfTheChair(db);
}

async function createRequest(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table request_to_chair (
      id uuid primary key default gen_random_uuid(),
      process_id uuid not null,
      no_objection_period_id uuid not null,
      mission_id uuid not null references mission (id) on delete restrict,
      person_id uuid references person (id) on delete restrict,
      asked_at timestamptz not null,
      application_ids uuid[] check (cardinality(application_ids) between 1 and 20000),
      answered_at timestamptz,
      answered_by uuid references person (id) on delete restrict,
      bases boolean,
      declined_because text check (length(declined_because) between 1 and 5000),
      foreign key (no_objection_period_id, process_id) references no_objection_period (id, process_id) on delete restrict,
      constraint answered_request_has_its_answer check (
        (answered_at is null) = (answered_by is null) and (answered_at is null) = (bases is null)
        and (answered_at is not null or declined_because is null) and answered_at >= asked_at),
      constraint who_declines_discloses_no_bases check (declined_because is null or not bases)
    )`.execute(db);
  await sql`
    create unique index one_request_waits_for_its_answer on request_to_chair (mission_id, no_objection_period_id)
    where answered_at is null`.execute(db);
  await sql`create index request_to_chair_by_period on request_to_chair (no_objection_period_id, process_id)`.execute(
    db,
  );
  await sql`create index request_to_chair_by_process on request_to_chair (process_id, asked_at)`.execute(db);
  await sql`create index request_to_chair_by_mission on request_to_chair (mission_id, asked_at)`.execute(db);
  await describe(
    db,
    "request_to_chair",
    "A Member State asks the Chair who objected in a period that has closed, and what the Chair answered. For that State and the Chair.",
    {
      id: "Identity.",
      process_id: "Of which process: its Chair answers.",
      no_objection_period_id: "About which period.",
      mission_id: "Which State asks.",
      person_id: "Who asked for the mission.",
      asked_at: "When the server received it.",
      application_ids: "Those asked about; null for all on the list.",
      answered_at: "When the Chair answered; null while the request waits.",
      answered_by: "Who answered as the Chair.",
      bases: "Whether bases were disclosed with the objectors.",
      declined_because: "Why the Chair disclosed nothing; null where the Chair disclosed.",
    },
  );
  await hide(db, "request_to_chair");
  await sql`grant select on request_to_chair to portal_application`.execute(db);
  await sql`
    grant insert (id, process_id, no_objection_period_id, mission_id, person_id, asked_at, application_ids),
      update (answered_at, answered_by, bases, declined_because)
    on request_to_chair to portal_application`.execute(db);
}

async function createDisclosed(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table disclosed_objection (
      request_to_chair_id uuid not null references request_to_chair (id) on delete restrict,
      objection_id uuid not null references objection (id) on delete restrict,
      application_id uuid not null references application (id) on delete restrict,
      mission_id uuid not null references mission (id) on delete restrict,
      basis text check (length(basis) between 1 and 10000),
      primary key (request_to_chair_id, objection_id)
    )`.execute(db);
  await sql`create index disclosed_objection_by_objection on disclosed_objection (objection_id)`.execute(db);
  await sql`create index disclosed_objection_by_application on disclosed_objection (application_id)`.execute(db);
  await sql`create index disclosed_objection_by_mission on disclosed_objection (mission_id)`.execute(db);
  await describe(
    db,
    "disclosed_objection",
    "What the Chair told a State that asked, as it stood then. For that State and the Chair. Append only.",
    {
      request_to_chair_id: "In answer to which request.",
      objection_id: "Which objection.",
      application_id: "Against which application.",
      mission_id: "Who objected.",
      basis: "The basis, where the decision discloses it to a State that asks, and one was given.",
    },
  );
  await hide(db, "disclosed_objection");
  await sql`grant select, insert on disclosed_objection to portal_application`.execute(db);
}

async function hide(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
  await sql`alter table ${sql.table(table)} force row level security`.execute(db);
}

/** That a State asks who objected is between it and the Chair, and so are the letters that say it. */
async function lettersOfTheChair(db: Kysely<unknown>): Promise<void> {
  await sql`alter table letter drop constraint letter_about_who_spoke_is_the_chairs`.execute(db);
  await sql`
    alter table letter add constraint letter_about_who_spoke_is_the_chairs check (
      (chair_of is not null) = (kind in ('objection-received', 'objection-received-for-chair', 'objection-withdrawn',
        'silence-broken', 'objectors-asked-for', 'request-answered')))`.execute(db);
}
