import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ListOfSpeakers } from "#domain/participation/list-of-speakers.ts";
import type { Db, Trx } from "../handles.ts";
import type { CircularLetter } from "../record/correspondence.ts";
import { speaksOn } from "./inscriptions.ts";

type Posting = Pick<CircularLetter, "kind" | "eventKey" | "at" | "data">;

/** Who may inscribe, whether anybody is nominated yet or not. */
interface MayInscribe {
  readonly list: Pick<ListOfSpeakers, "session" | "beginsAt">;
  /** But those that are told in another way. */
  readonly without: readonly Id<"organisation">[];
  /** By the decision that governs then. */
  readonly at: Instant;
}

/** As `guard_inscription` lets them: what is in force when the speakers are heard, as far as is known, is in force now. */
function actsForWhoMayInscribe({ list: { session, beginsAt }, without, at }: MayInscribe) {
  return sql`person.role = 'applicant' and person.banned_at is null
    and person.organisation_id <> all (${without}::uuid[])
    and person.organisation_id in (
      select granted.organisation_id from accreditation as granted
      join session as held on held.process_id = granted.process_id
      where held.id = ${session}::uuid and is_good_for(granted.id, held.id)
        and is_in_force(granted.id, ${beginsAt.toString()}::timestamptz)
        and gives_dedicated_session(entitlements_of(granted.id, ${at.toString()}::timestamptz))
    )`;
}

/** The same letter to the people of every organisation that may inscribe, in one statement. Returns how many were written. */
export async function appendLettersToWhoMayInscribe(
  trx: Trx,
  { kind, eventKey, at, data }: Posting,
  to: Omit<MayInscribe, "at">,
): Promise<number> {
  const written = await sql`
    insert into letter (kind, event_key, recipient_email, recipient_person, recipient_name, language, data, created_at, due_at)
    select ${kind}::text, ${eventKey}::text, person.email, person.id, person.name, person.language,
      ${JSON.stringify(data)}::jsonb, ${at.toString()}::timestamptz, ${at.toString()}::timestamptz
    from person where ${actsForWhoMayInscribe({ ...to, at })}
    on conflict on constraint one_letter_per_event_and_recipient do nothing`.execute(trx);
  return Number(written.numAffectedRows ?? 0n);
}

/**
 * The same letter to the people of those that were accredited after the list had opened and have not got it, in one statement. Who was told is looked for first:
 * what the others may is asked of no more than these.
 */
export async function appendLettersToAccreditedSince(
  trx: Trx,
  { kind, eventKey, at, data }: Posting,
  list: Pick<ListOfSpeakers, "session" | "beginsAt" | "openedAt">,
): Promise<number> {
  const written = await sql`
    with later as materialized (
      select granted.organisation_id from accreditation as granted
      join session as held on held.process_id = granted.process_id
      where held.id = ${list.session}::uuid and granted.recorded_at > ${list.openedAt.toString()}::timestamptz
    ), untold as materialized (
      select person.id from person join later on later.organisation_id = person.organisation_id
      where person.role = 'applicant' and person.banned_at is null and not exists (
        select from letter where letter.event_key = ${eventKey} and letter.recipient_person = person.id
      )
    )
    insert into letter (kind, event_key, recipient_email, recipient_person, recipient_name, language, data, created_at, due_at)
    select ${kind}::text, ${eventKey}::text, person.email, person.id, person.name, person.language,
      ${JSON.stringify(data)}::jsonb, ${at.toString()}::timestamptz, ${at.toString()}::timestamptz
    from person join untold on untold.id = person.id
    where ${actsForWhoMayInscribe({ list, without: [], at })}
    on conflict on constraint one_letter_per_event_and_recipient do nothing`.execute(trx);
  return Number(written.numAffectedRows ?? 0n);
}

/** How many organisations that would be. */
export async function countWhoMayInscribe(db: Db, to: MayInscribe): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct person.organisation_id)::integer as count from person
    where ${actsForWhoMayInscribe(to)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/**
 * To the people of each organisation that speaks, in one statement: beside what all are told, the name that it has on the list, its own place and
 * how many there are. Returns how many were written.
 */
export async function appendLettersToSpeakers(
  trx: Trx,
  { kind, eventKey, at, data }: Posting,
  list: Id<"list_of_speakers">,
): Promise<number> {
  const written = await sql`
    with speaking as (
      select inscription.accreditation_id, row_number() over (order by inscription.place) as place, count(*) over () as speakers
      from inscription
      where inscription.list_id = ${list} and inscription.ended_at is null and ${speaksOn(list)}
    )
    insert into letter (kind, event_key, recipient_email, recipient_person, recipient_name, language, data, created_at, due_at)
    select ${kind}::text, ${eventKey}::text, person.email, person.id, person.name, person.language,
      ${JSON.stringify(data)}::jsonb
        || jsonb_build_object('organisation', named.name, 'ownPlace', speaking.place, 'speakers', speaking.speakers),
      ${at.toString()}::timestamptz, ${at.toString()}::timestamptz
    from speaking
    join accreditation on accreditation.id = speaking.accreditation_id
    join lateral (
      select name from accredited_name
      where accreditation_id = speaking.accreditation_id order by effective_at desc limit 1
    ) as named on true
    join person on person.organisation_id = accreditation.organisation_id
      and person.role = 'applicant' and person.banned_at is null
    on conflict on constraint one_letter_per_event_and_recipient do nothing`.execute(trx);
  return Number(written.numAffectedRows ?? 0n);
}
