import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table process (
      id uuid primary key default gen_random_uuid(),
      slug text not null constraint one_process_per_slug unique check (slug ~ '^[a-z0-9-]+$' and length(slug) <= 100),
      title text not null check (length(title) between 1 and 300),
      mandate text not null check (length(mandate) between 1 and 10000),
      citation jsonb not null,
      duty_station text not null check (length(duty_station) between 1 and 100),
      zone text not null check (length(zone) between 1 and 100),
      begins_on date not null,
      ends_on date not null,
      constraint process_ends_after_it_begins check (ends_on >= begins_on)
    )`.execute(db);
  await describe(db, "process", "An intergovernmental process with a mandate, to which stakeholders are accredited.", {
    id: "Identity.",
    slug: "Its name in addresses. Never changes.",
    title: "Its full name.",
    mandate: "What it is to do.",
    citation: "The resolution that set it up.",
    duty_station: "Where it meets as a rule; its holidays count.",
    zone: "The IANA zone in which its deadlines are set.",
    begins_on: "The first day of the mandate.",
    ends_on: "The last day of the mandate.",
  });
  await sql`
    grant select, insert, update (title, mandate, citation, duty_station, zone, begins_on, ends_on)
    on process to portal_application`.execute(db);
  await sql`
    alter table person add constraint person_chairs_a_known_process
      foreign key (process_id) references process (id) on delete restrict`.execute(db);
  await sql`
    alter table invitation add constraint invitation_is_for_a_known_process
      foreign key (process_id) references process (id) on delete restrict`.execute(db);

  await sql`
    create table session (
      id uuid primary key default gen_random_uuid(),
      process_id uuid not null references process (id) on delete restrict,
      title text not null check (length(title) between 1 and 300),
      kind text not null
        check (kind in ('organizational', 'substantive', 'inter-sessional', 'informal-consultative', 'town-hall')),
      format text not null check (format in ('in-person', 'hybrid', 'virtual')),
      begins_on date not null,
      ends_on date not null,
      place text not null check (length(place) <= 300),
      unique (id, process_id),
      constraint session_ends_after_it_begins check (ends_on >= begins_on)
    )`.execute(db);
  await sql`create index session_by_process on session (process_id, begins_on)`.execute(db);
  await describe(db, "session", "A meeting of a process. (Where somebody is signed in is sign_in.)", {
    id: "Identity.",
    process_id: "Of which process.",
    title: "For instance 'Third substantive session'.",
    kind: "What sort of meeting.",
    format: "In the room, on the screen, or both.",
    begins_on: "The first day.",
    ends_on: "The last day.",
    place: "Where; empty when it is virtual.",
  });
  await sql`
    grant select, insert, update (title, kind, format, begins_on, ends_on, place)
    on session to portal_application`.execute(db);
}
