import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describe } from "./describe.ts";

/**
 * Texts of a process that are not modalities, silence procedures on them, and adoption in a meeting as a row of its own, which a second person
 * confirms. What one person recorded under the earlier rule stays adopted from the same instant, and says so.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await createText(db);
  await createAdoption(db);
  await takeOverAdoptions(db);
  await openSilenceToTexts(db);
}

async function createText(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table process_text (
      id uuid primary key default gen_random_uuid(),
      process_id uuid not null references process (id) on delete restrict,
      number integer not null check (number >= 1),
      kind text not null check (kind in ('programme', 'summary', 'date', 'other')),
      title text not null check (length(title) between 1 and 300),
      symbol text not null check (length(symbol) between 1 and 300),
      dated_on date not null,
      words text not null check (length(words) between 1 and 100000),
      follows_id uuid,
      entered_at timestamptz not null,
      entered_by uuid references person (id) on delete restrict,
      unique (process_id, number),
      unique (id, process_id),
      foreign key (follows_id, process_id) references process_text (id, process_id) on delete restrict,
      constraint text_does_not_follow_itself check (follows_id <> id)
    )`.execute(db);
  await sql`create index process_text_by_person on process_text (entered_by)`.execute(db);
  await sql`create index process_text_by_text_before on process_text (follows_id, process_id)`.execute(db);
  await describe(
    db,
    "process_text",
    "What a process adopts besides its modalities: a programme of work, a summary, the date of a session.",
    {
      id: "Identity.",
      process_id: "Of which process.",
      number: "1 for the first text of this process, and so on: its address.",
      kind: "What sort of text.",
      title: "Its heading.",
      symbol: "Of the document, or the letter that it went out with.",
      dated_on: "The date it bears.",
      words: "Its words. The English text is authoritative.",
      follows_id: "The text that fell and is tried again with this one.",
      entered_at: "When it was entered.",
      entered_by: "By whom.",
    },
  );
  await sql`
    grant select, insert, update (kind, title, symbol, dated_on, words) on process_text to portal_application`.execute(
    db,
  );
}

async function createAdoption(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table adoption (
      id uuid primary key default gen_random_uuid(),
      process_id uuid not null references process (id) on delete restrict,
      modalities_decision_id uuid,
      process_text_id uuid,
      session_id uuid,
      how text check (how in ('no_objection', 'consensus', 'vote', 'pronouncement')),
      in_favour integer check (in_favour >= 0),
      against integer check (against >= 0),
      abstaining integer check (abstaining >= 0),
      symbol text not null check (length(symbol) between 1 and 300),
      decided_at timestamptz not null,
      entered_at timestamptz not null,
      entered_by uuid references person (id) on delete restrict,
      confirmed_at timestamptz,
      confirmed_by uuid references person (id) on delete restrict,
      declined_at timestamptz,
      declined_by uuid references person (id) on delete restrict,
      by_one_person boolean not null default false,
      foreign key (modalities_decision_id, process_id) references modalities_decision (id, process_id) on delete restrict,
      foreign key (process_text_id, process_id) references process_text (id, process_id) on delete restrict,
      foreign key (session_id, process_id) references session (id, process_id) on delete restrict,
      constraint adoption_is_of_one_text check (num_nonnulls(modalities_decision_id, process_text_id) = 1),
      constraint adoption_says_where_and_how check (by_one_person or num_nonnulls(session_id, how, entered_by) = 3),
      constraint figures_go_with_a_vote check (
        case when how is not distinct from 'vote'
          then num_nonnulls(in_favour, against, abstaining) = 3 and in_favour > against
          else num_nonnulls(in_favour, against, abstaining) = 0 end),
      constraint adoption_is_known_after_it_is_decided check (
        by_one_person or (decided_at <= entered_at and entered_at <= confirmed_at and entered_at <= declined_at)),
      constraint adoption_has_a_second_person check (
        by_one_person or (confirmed_at is null and confirmed_by is null)
        or (confirmed_at is not null and (confirmed_by <> entered_by) is true)),
      constraint adoption_is_confirmed_or_declined check (confirmed_at is null or declined_at is null)
    )`.execute(db);
  await sql`
    create unique index one_adoption_per_decision on adoption (modalities_decision_id) where declined_at is null`.execute(
    db,
  );
  await sql`create unique index one_adoption_per_text on adoption (process_text_id) where declined_at is null`.execute(
    db,
  );
  for (const [name, columns] of [
    ["process", "process_id"],
    ["decision", "modalities_decision_id, process_id"],
    ["text", "process_text_id, process_id"],
    ["session", "session_id, process_id"],
    ["entering_person", "entered_by"],
    ["confirming_person", "confirmed_by"],
    ["declining_person", "declined_by"],
  ] as const)
    await sql`create index ${sql.ref(`adoption_by_${name}`)} on adoption (${sql.raw(columns)})`.execute(db);
  await describe(
    db,
    "adoption",
    "The body adopts a text in a meeting: entered by one person, confirmed by another, and in force only then.",
    {
      id: "Identity.",
      process_id: "Of which process.",
      modalities_decision_id: "The modalities decision, if it is one.",
      process_text_id: "Or the other text.",
      session_id: "In which session.",
      how: "No objection, consensus, vote or the pronouncement of whoever presided.",
      in_favour: "Of a vote.",
      against: "Of a vote.",
      abstaining: "Of a vote.",
      symbol: "Of the document that says so.",
      decided_at: "When the body adopted it: the instant that counts.",
      entered_at: "When it was entered.",
      entered_by: "By whom.",
      confirmed_at: "When it was confirmed: from when on it is known, and anything is changed by it.",
      confirmed_by: "By whom: another person.",
      declined_at: "When it was taken back before it was confirmed.",
      declined_by: "By whom.",
      by_one_person: "Recorded by one person alone under an earlier rule; no new one is.",
    },
  );
  await sql`
    grant select, insert, update (confirmed_at, confirmed_by, declined_at, declined_by) on adoption to portal_application`.execute(
    db,
  );
}

/** Who recorded it and when is in the audit trail; of the oldest not even that. */
async function takeOverAdoptions(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into adoption (process_id, modalities_decision_id, symbol, decided_at, entered_at, entered_by, confirmed_at,
      confirmed_by, by_one_person)
    select decision.process_id, decision.id,
      coalesce(nullif(left(decision.citation ->> 'source', 300), ''), 'Without a document'),
      decision.adopted_in_meeting_at, coalesce(entry.at, decision.adopted_in_meeting_at), entry.actor_person,
      greatest(coalesce(entry.at, decision.adopted_in_meeting_at), decision.adopted_in_meeting_at), entry.actor_person, true
    from modalities_decision as decision
    left join lateral (
      select at, actor_person from audit_trail
      where subject_id = decision.id and event = 'ModalitiesAdoptedInMeeting' order by id limit 1
    ) as entry on true
    where decision.adopted_in_meeting_at is not null`.execute(db);
  await sql`alter table modalities_decision drop column adopted_in_meeting_at`.execute(db);
}

async function openSilenceToTexts(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table silence_procedure
      alter column modalities_decision_id drop not null,
      add column process_text_id uuid,
      add column announced_at timestamptz,
      add foreign key (process_text_id, process_id) references process_text (id, process_id) on delete restrict,
      add constraint silence_is_on_one_text check (num_nonnulls(modalities_decision_id, process_text_id) = 1)`.execute(
    db,
  );
  await sql`update silence_procedure set announced_at = opens_at`.execute(db);
  await sql`
    alter table silence_procedure
      alter column announced_at set not null,
      add constraint silence_opens_when_announced_or_later check (announced_at <= opens_at)`.execute(db);
  await sql`
    comment on column silence_procedure.modalities_decision_id is 'The modalities decision, if it is one.'`.execute(db);
  await sql`comment on column silence_procedure.process_text_id is 'Or the other text.'`.execute(db);
  await sql`
    comment on column silence_procedure.announced_at is
      'When it was circulated: it opens then, or at a later instant that was announced with it.'`.execute(db);
  await sql`
    comment on column silence_procedure.opens_at is 'From when on silence can be broken.'`.execute(db);
  await sql`create index silence_procedure_by_text on silence_procedure (process_text_id, process_id)`.execute(db);
  await sql`
    create unique index one_open_silence_procedure_per_text on silence_procedure (process_text_id)
    where concluded_at is null`.execute(db);
  // Two versions of the modalities are not before the States at once; a programme of work beside them may be.
  await sql`drop index one_open_silence_procedure_per_process`.execute(db);
  await sql`
    create unique index one_open_silence_procedure_per_process on silence_procedure (process_id)
    where concluded_at is null and modalities_decision_id is not null`.execute(db);
}
