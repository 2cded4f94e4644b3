import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** A body decides on a list. A list may go before it without a period in which States could object. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table application
      drop constraint circulated_application_has_period,
      add constraint circulated_application_has_period check (
        (no_objection_period_id is null or circulated_at is not null)
        and (state <> 'circulated' or circulated_at is not null)
        and (state in ('circulated', 'withdrawn') or circulated_at is null)
        and (route <> 'no-objection' or (circulated_at is null) = (no_objection_period_id is null))
      ),
      add constraint application_stands_on_one_list unique (id, call_id, circulated_at)`.execute(db);
  await createDetermination(db);
  await createItem(db);
  await sql`
    alter table step add column determination_id uuid,
      add constraint step_of_a_body_has_its_determination foreign key (determination_id, application_id)
        references determination_item (determination_id, application_id) on delete restrict`.execute(db);
  await sql`create index step_by_determination on step (determination_id, application_id) where determination_id is not null`.execute(
    db,
  );
  await sql`comment on column step.determination_id is 'Of an answer by a body: its determination.'`.execute(db);
}

async function createDetermination(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table determination (
      id uuid primary key default gen_random_uuid(),
      process_id uuid not null,
      call_id uuid not null,
      modalities_decision_id uuid not null,
      session_id uuid not null references session (id) on delete restrict,
      list_sealed_at timestamptz not null,
      how text not null check (how in ('no-objection', 'consensus', 'vote', 'pronouncement')),
      symbol text not null check (length(symbol) between 1 and 200),
      decided_at timestamptz not null,
      entered_at timestamptz not null,
      entered_by uuid not null references person (id) on delete restrict,
      confirmed_at timestamptz,
      confirmed_by uuid references person (id) on delete restrict,
      foreign key (call_id, process_id, modalities_decision_id)
        references call_for_applications (id, process_id, modalities_decision_id) on delete restrict,
      unique (id, call_id, list_sealed_at),
      constraint determination_comes_after_its_list check (decided_at >= list_sealed_at),
      constraint determination_is_known_after_entered_after_decided check (entered_at >= decided_at and confirmed_at >= entered_at),
      constraint second_person_confirms_a_determination check (
        (confirmed_at is null) = (confirmed_by is null) and confirmed_by <> entered_by)
    )`.execute(db);
  await sql`
    create unique index one_determination_waits_per_list on determination (call_id, list_sealed_at)
    where confirmed_at is null`.execute(db);
  await sql`create index determination_by_call on determination (call_id, process_id, modalities_decision_id)`.execute(
    db,
  );
  await sql`create index determination_by_session on determination (session_id)`.execute(db);
  await sql`create index determination_by_entering on determination (entered_by)`.execute(db);
  await sql`create index determination_by_confirming on determination (confirmed_by) where confirmed_by is not null`.execute(
    db,
  );
  await sql`grant select, insert, delete on determination to portal_application`.execute(db);
  await sql`grant update (confirmed_at, confirmed_by) on determination to portal_application`.execute(db);
  await describe(
    db,
    "determination",
    "What a body has decided on a list. Entered by one person and confirmed by another; until then it says nothing.",
    {
      id: "Identity.",
      process_id: "Of which process.",
      call_id: "On a list of which call.",
      modalities_decision_id: "The call's decision.",
      session_id: "In which session it was decided.",
      list_sealed_at: "On which list: when it was sealed.",
      how: "no-objection, consensus, vote or pronouncement.",
      symbol: "The document that records it.",
      decided_at: "When the body decided: from then on it counts.",
      entered_at: "When it was entered.",
      entered_by: "Who entered it.",
      confirmed_at: "When it was confirmed: from then on it is read. Null while it says nothing.",
      confirmed_by: "Who confirmed it: somebody else.",
    },
  );
}

async function createItem(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table determination_item (
      determination_id uuid not null,
      call_id uuid not null,
      list_sealed_at timestamptz not null,
      application_id uuid not null,
      outcome text not null check (outcome in ('yes', 'no', 'deferred')),
      votes_for integer check (votes_for >= 0),
      votes_against integer check (votes_against >= 0),
      abstentions integer check (abstentions >= 0),
      primary key (determination_id, application_id),
      foreign key (determination_id, call_id, list_sealed_at)
        references determination (id, call_id, list_sealed_at) on delete cascade,
      constraint item_of_a_determination_is_on_its_list foreign key (application_id, call_id, list_sealed_at)
        references application (id, call_id, circulated_at) on delete restrict,
      constraint votes_are_told_in_full check (num_nulls(votes_for, votes_against, abstentions) in (0, 3))
    )`.execute(db);
  await sql`
    create index determination_item_by_determination on determination_item (determination_id, call_id, list_sealed_at)`.execute(
    db,
  );
  await sql`
    create index determination_item_by_application on determination_item (application_id, call_id, list_sealed_at)`.execute(
    db,
  );
  await sql`grant select, insert, delete on determination_item to portal_application`.execute(db);
  await describe(db, "determination_item", "What a body has decided on one of a list.", {
    determination_id: "Of which determination.",
    call_id: "On a list of which call.",
    list_sealed_at: "On which list.",
    application_id: "On whom.",
    outcome: "yes, no, or deferred to the next determination.",
    votes_for: "How many voted for it, where there was a vote on it.",
    votes_against: "How many against.",
    abstentions: "How many abstained.",
  });
}
