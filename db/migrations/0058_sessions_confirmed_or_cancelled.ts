import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** A session is planned, confirmed or cancelled; and there are kinds of meeting that the first list did not know. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table session
      -- Those of before were announced as they are.
      add column standing text not null default 'confirmed' check (standing in ('planned', 'confirmed', 'cancelled')),
      drop constraint session_kind_check,
      add constraint session_kind_check check (kind in ('organizational', 'substantive', 'dedicated-stakeholder', 'plenary',
        'thematic-group', 'inter-sessional', 'informal-consultative', 'town-hall', 'review-conference'))`.execute(db);
  await sql`alter table session alter column standing drop default`.execute(db);
  await sql`comment on column session.standing is 'Whether its days are to be confirmed, or confirmed, or it does not take place.'`.execute(
    db,
  );
  await sql`
    create table session_change (
      id uuid primary key default gen_random_uuid(),
      session_id uuid not null references session (id) on delete restrict,
      standing text not null check (standing in ('confirmed', 'cancelled')),
      reason text collate "und-x-icu" not null check (length(reason) between 1 and 2000),
      changed_at timestamptz not null,
      changed_by uuid not null references person (id) on delete restrict,
      constraint session_is_confirmed_and_cancelled_once unique (session_id, standing)
    )`.execute(db);
  await describe(db, "session_change", "That a session was confirmed or cancelled.", {
    id: "Identity.",
    session_id: "Which session.",
    standing: "'confirmed' or 'cancelled'.",
    reason: "Why. It is published, and told to everybody concerned.",
    changed_at: "When.",
    changed_by: "Who said so.",
  });
  await sql`grant select, insert on session_change to portal_application`.execute(db);
}
