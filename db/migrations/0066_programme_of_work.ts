import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** Who is invited to a session and how it is joined; what it does when: the programme of work while it is written, and its versions as they were published. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table session
      -- Of those of before nothing was said.
      add column invited text[] not null default '{}' check (invited <@ array['states', 'observers', 'regional-organisations',
        'accredited-organisations', 'all-stakeholders']),
      add column capacity integer check (capacity between 1 and 100000)`.execute(db);
  await sql`alter table session alter column invited drop default`.execute(db);
  await sql`comment on column session.invited is 'Who is invited; empty where nothing was said of it.'`.execute(db);
  await sql`comment on column session.capacity is 'How many people there is room for; null where nothing was said of it.'`.execute(
    db,
  );
  await sql`
    create table session_link (
      id uuid primary key default gen_random_uuid(),
      session_id uuid not null references session (id) on delete restrict,
      url text not null check (url ~ '^https://' and length(url) <= 2000),
      given_at timestamptz not null,
      given_by uuid not null references person (id) on delete restrict
    )`.execute(db);
  await sql`create index session_link_by_session on session_link (session_id, given_at)`.execute(db);
  await sql`create index session_link_by_person on session_link (given_by)`.execute(db);
  await describe(db, "session_link", "Under which address a session is joined. The latest counts.", {
    id: "Identity.",
    session_id: "Which session.",
    url: "The address. Those who are invited learn it, and nobody else.",
    given_at: "When it was given.",
    given_by: "By whom.",
  });
  await sql`grant select, insert on session_link to portal_application`.execute(db);
  await sql`
    create table programme_draft (
      session_id uuid primary key references session (id) on delete restrict,
      version integer not null check (version >= 1),
      content jsonb not null check (jsonb_typeof(content) = 'object' and length(content::text) <= 200000),
      saved_at timestamptz not null,
      saved_by uuid not null references person (id) on delete restrict
    )`.execute(db);
  await sql`create index programme_draft_by_person on programme_draft (saved_by)`.execute(db);
  await describe(db, "programme_draft", "A programme of work while it is written.", {
    session_id: "Of which session.",
    version: "Counts how often it was saved: nobody writes over what they have not seen.",
    content: "Its agenda and its meetings.",
    saved_at: "When it was saved last.",
    saved_by: "By whom.",
  });
  await sql`
    grant select, insert, update (version, content, saved_at, saved_by) on programme_draft to portal_application`.execute(
    db,
  );
  await sql`
    create table programme_of_work (
      id uuid primary key default gen_random_uuid(),
      session_id uuid not null references session (id) on delete restrict,
      number integer not null check (number >= 1),
      content jsonb not null check (jsonb_typeof(content -> 'meetings') = 'array' and length(content::text) <= 200000),
      published_at timestamptz not null,
      published_by uuid not null references person (id) on delete restrict,
      constraint programmes_of_a_session_are_numbered unique (session_id, number)
    )`.execute(db);
  await sql`create index programme_of_work_by_person on programme_of_work (published_by)`.execute(db);
  await describe(db, "programme_of_work", "A programme of work as it was published.", {
    id: "Identity.",
    session_id: "Of which session.",
    number: "Its version, from 1.",
    content: "Its agenda and its meetings, as everybody was shown them.",
    published_at: "When.",
    published_by: "By whom.",
  });
  await sql`grant select, insert on programme_of_work to portal_application`.execute(db);
}
