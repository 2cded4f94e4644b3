import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** What an organisation and the Secretariat ask one another about an application, and what the other answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table inquiry (
      id uuid primary key default gen_random_uuid(),
      application_id uuid not null references application (id) on delete restrict,
      side text not null check (side in ('applicant', 'secretariat')),
      words text collate "und-x-icu" not null check (length(words) between 1 and 5000),
      asked_at timestamptz not null,
      asked_by uuid not null references person (id) on delete restrict,
      reply text collate "und-x-icu" check (length(reply) between 1 and 5000),
      replied_at timestamptz,
      replied_by uuid references person (id) on delete restrict,
      constraint reply_is_whole check (num_nonnulls(reply, replied_at, replied_by) in (0, 3)),
      constraint reply_comes_after_its_inquiry check (replied_at >= asked_at)
    )`.execute(db);
  await sql`create index inquiry_by_application on inquiry (application_id, asked_at)`.execute(db);
  await sql`create index inquiry_that_waits on inquiry (side, asked_at, id) where replied_at is null`.execute(db);
  await sql`create index inquiry_by_asker on inquiry (asked_by)`.execute(db);
  await sql`create index inquiry_by_replier on inquiry (replied_by)`.execute(db);
  await describe(db, "inquiry", "What an organisation and the Secretariat ask one another about an application.", {
    id: "Identity.",
    application_id: "About which application.",
    side: "Who asks: its organisation, or the Secretariat. The other answers.",
    words: "What was asked.",
    asked_at: "When.",
    asked_by: "By whom.",
    reply: "What was answered; null while it waits.",
    replied_at: "When.",
    replied_by: "By whom.",
  });
  await sql`grant select, insert, update (reply, replied_at, replied_by) on inquiry to portal_application`.execute(db);
  await sql`alter table inquiry enable row level security`.execute(db);
  await sql`alter table inquiry force row level security`.execute(db);
}
