import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** The list of speakers of a dedicated session with accredited organisations, and who of them is inscribed on it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createList(db);
  await createInscription(db);
}

async function createList(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table list_of_speakers (
      id uuid primary key default gen_random_uuid(),
      session_id uuid not null constraint one_list_of_speakers_per_session unique references session (id) on delete restrict,
      modalities_decision_id uuid not null references modalities_decision (id) on delete restrict,
      begins_at timestamptz not null,
      closes_at timestamptz not null,
      minutes integer not null check (minutes between 1 and 60),
      opened_at timestamptz not null,
      opened_by uuid not null references person (id) on delete restrict,
      changed_at timestamptz,
      changed_by uuid references person (id) on delete restrict,
      published_at timestamptz,
      published_by uuid references person (id) on delete restrict,
      constraint list_closes_before_speakers_are_heard check (closes_at < begins_at),
      constraint list_closes_after_it_was_opened check (closes_at > coalesce(changed_at, opened_at)),
      constraint changed_list_of_speakers_has_a_person check ((changed_at is null) = (changed_by is null)),
      constraint published_list_of_speakers_has_a_person check ((published_at is null) = (published_by is null))
    )`.execute(db);
  await sql`create index list_of_speakers_by_decision on list_of_speakers (modalities_decision_id)`.execute(db);
  for (const column of ["opened_by", "changed_by", "published_by"])
    await sql`create index ${sql.id(`list_of_speakers_by_${column}`)} on list_of_speakers (${sql.ref(column)})`.execute(
      db,
    );
  await describe(
    db,
    "list_of_speakers",
    "The list of speakers of a dedicated session with accredited organisations: when they are heard, and until when they inscribe.",
    {
      id: "Identity.",
      session_id: "Of which session: each has one list at most.",
      modalities_decision_id: "The decision in force when it was opened, which gives the dedicated session.",
      begins_at: "When the speakers are heard, on a day of the session.",
      closes_at: "Until when organisations inscribe; this instant is in time.",
      minutes: "For each speaker, no more than the decision says.",
      opened_at: "When it was opened.",
      opened_by: "By whom.",
      changed_at: "When day, hour, closing or minutes were changed last; null where they never were.",
      changed_by: "By whom.",
      published_at: "Since when those who are on it know their places; null before.",
      published_by: "By whom.",
    },
  );
  await sql`
    grant select, insert, update (begins_at, closes_at, minutes, changed_at, changed_by, published_at, published_by)
    on list_of_speakers to portal_application`.execute(db);
}

async function createInscription(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table inscription (
      id uuid primary key default gen_random_uuid(),
      list_id uuid not null references list_of_speakers (id) on delete restrict,
      accreditation_id uuid not null references accreditation (id) on delete restrict,
      representative_id uuid references representative (id) on delete set null,
      topic text collate "und-x-icu" check (length(topic) between 1 and 200),
      place integer not null check (place >= 1),
      inscribed_at timestamptz not null,
      inscribed_by uuid not null references person (id) on delete restrict,
      changed_at timestamptz,
      changed_by uuid references person (id) on delete restrict,
      ended_as text check (ended_as in ('withdrawn', 'fell-away')),
      ended_at timestamptz,
      ended_by uuid references person (id) on delete restrict,
      constraint one_inscription_per_place unique (list_id, place) deferrable initially immediate,
      constraint changed_inscription_has_a_person
        check ((changed_at is null) = (changed_by is null) and changed_at >= inscribed_at),
      constraint ended_inscription_has_a_person
        check ((ended_as is null) = (ended_at is null) and (ended_as is null) = (ended_by is null) and ended_at >= inscribed_at)
    )`.execute(db);
  await sql`
    create unique index one_inscription_per_organisation on inscription (list_id, accreditation_id)
    where ended_at is null`.execute(db);
  await sql`create index inscription_by_accreditation on inscription (accreditation_id)`.execute(db);
  await sql`create index inscription_by_representative on inscription (representative_id)`.execute(db);
  for (const column of ["inscribed_by", "changed_by", "ended_by"])
    await sql`create index ${sql.id(`inscription_by_${column}`)} on inscription (${sql.ref(column)})`.execute(db);
  await describe(db, "inscription", "An accredited organisation on a list of speakers, with who speaks for it.", {
    id: "Identity.",
    list_id: "On which list.",
    accreditation_id: "Of which organisation, and under which decision.",
    representative_id: "Who speaks; null once it was deleted who came to the session.",
    topic: "About what, where the organisation said it.",
    place:
      "What orders the list: given in the order of inscription, and exchanged by the Secretariat until it is published.",
    inscribed_at: "When it was received.",
    inscribed_by: "Who inscribed for the organisation.",
    changed_at: "When speaker or topic were changed last; null where they never were.",
    changed_by: "By whom.",
    ended_as: "Withdrawn by the organisation, or fallen away with the representative; null while it stands.",
    ended_at: "When.",
    ended_by: "By whom.",
  });
  await sql`
    grant select, insert, update (representative_id, topic, place, changed_at, changed_by, ended_as, ended_at, ended_by)
    on inscription to portal_application`.execute(db);
  await sql`alter table inscription enable row level security`.execute(db);
  await sql`alter table inscription force row level security`.execute(db);
}
