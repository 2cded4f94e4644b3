import { type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { EndOfInscription, Inscription } from "#domain/participation/inscription.ts";
import type { WayToAttend } from "#domain/participation/representative.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { filled, fromInstant, toInstant } from "../values.ts";
import type { InscriptionTable } from "./schema.ts";

/* Who reads is said with readAs: an organisation finds its own, the Secretariat all, the Chair's office those of its process. */

export async function findInscription(db: Db, id: Id<"inscription">): Promise<Inscription | null> {
  const row = await db.selectFrom("inscription").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toInscription(row);
}

/** The one of an organisation that stands on a list. */
export async function findStandingInscription(
  trx: Trx,
  { list, accreditation }: Pick<Inscription, "list" | "accreditation">,
): Promise<Inscription | null> {
  const row = await trx
    .selectFrom("inscription")
    .selectAll()
    .where("list_id", "=", list)
    .where("accreditation_id", "=", accreditation)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row === undefined ? null : toInscription(row);
}

/** Of some accreditations, the latest first; also those that have ended. */
export async function listInscriptions(db: Db, accreditations: readonly Id<"accreditation">[]): Promise<Inscription[]> {
  const rows = await db
    .selectFrom("inscription")
    .selectAll()
    .where("accreditation_id", "=", oneOf(accreditations))
    .orderBy("inscribed_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(toInscription);
}

/** Of those that speak on a list, in their order: standing, and of an accreditation that is in force when the speakers are heard. */
export async function listSpeaking(db: Db, list: Id<"list_of_speakers">): Promise<Inscription[]> {
  const rows = await db
    .selectFrom("inscription")
    .selectAll()
    .where("list_id", "=", list)
    .where("ended_at", "is", null)
    .where(speaksOn(list))
    .orderBy("place")
    .execute();
  return rows.map(toInscription);
}

/** Whether an inscription gives a right to speak when the speakers of the list are heard. */
export function speaksOn(list: Id<"list_of_speakers">) {
  return sql<boolean>`is_in_force(inscription.accreditation_id, (select begins_at from list_of_speakers where id = ${list}))`;
}

/** Which organisations stand on a list, whether their right is in force or not. */
export async function listInscribedOrganisations(
  trx: Trx,
  list: Id<"list_of_speakers">,
): Promise<Id<"organisation">[]> {
  const rows = await trx
    .selectFrom("inscription")
    .innerJoin("accreditation", "accreditation.id", "inscription.accreditation_id")
    .select("accreditation.organisation_id")
    .distinct()
    .where("inscription.list_id", "=", list)
    .where("inscription.ended_at", "is", null)
    .execute();
  return rows.map(({ organisation_id }) => organisation_id);
}

/** After whoever is on it, also after those who left it. */
export async function getNextPlace(trx: Trx, list: Id<"list_of_speakers">): Promise<number> {
  const { rows } = await sql<{ place: number }>`select next_place_on_list(${list}) as place`.execute(trx);
  return filled(rows[0] ?? null, "place").place;
}

/** At which places the reader's organisation speaks, by inscription; none before the list is published. */
export async function listOwnPlaces(
  trx: Trx,
  inscriptions: readonly Id<"inscription">[],
): Promise<ReadonlyMap<Id<"inscription">, number>> {
  const { rows } = await sql<{ id: Id<"inscription">; place: number }>`
    select asked.id, place_on_list(asked.id) as place
    from unnest(${inscriptions}::uuid[]) as asked (id) where place_on_list(asked.id) is not null`.execute(trx);
  return new Map(rows.map(({ id, place }) => [id, place]));
}

export async function insertInscription(trx: Trx, inscription: Inscription): Promise<void> {
  await trx
    .insertInto("inscription")
    .values({
      id: inscription.id,
      list_id: inscription.list,
      accreditation_id: inscription.accreditation,
      representative_id: inscription.representative,
      topic: inscription.topic,
      place: inscription.place,
      inscribed_at: fromInstant(inscription.inscribedAt),
      inscribed_by: inscription.inscribedBy,
    })
    .execute();
}

export async function saveInscriptionChanged(
  trx: Trx,
  { id, representative, topic, changed }: Inscription,
): Promise<void> {
  const { at, by } = filled(changed, "changed_at");
  await trx
    .updateTable("inscription")
    .set({ representative_id: representative, topic, changed_at: fromInstant(at), changed_by: by })
    .where("id", "=", id)
    .execute();
}

export async function saveInscriptionEnded(trx: Trx, { id, ended }: Inscription): Promise<void> {
  const { as, at, by } = filled(ended, "ended_at");
  await trx
    .updateTable("inscription")
    .set({ ended_as: as, ended_at: fromInstant(at), ended_by: by })
    .where("id", "=", id)
    .execute();
}

/** All at once: no two stand at one place in between. */
export async function savePlaces(trx: Trx, inscriptions: readonly Inscription[]): Promise<void> {
  await sql`
    update inscription set place = given.place
    from unnest(${inscriptions.map(({ id }) => id)}::uuid[], ${inscriptions.map(({ place }) => place)}::integer[])
      as given (id, place)
    where inscription.id = given.id`.execute(trx);
}

/** One who speaks, with the organisation under the name that it has on the list of the accredited. */
interface Speaker extends Pick<Inscription, "id" | "accreditation" | "topic" | "inscribedAt"> {
  readonly organisation: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  /** Null, as the next two, once it was deleted who came to the session. */
  readonly name: string | null;
  readonly functionalTitle: string | null;
  readonly attends: WayToAttend | null;
}

interface SpeakerRow extends Omit<Speaker, "inscribedAt"> {
  readonly inscribedAt: Date;
}

/** Who speaks, in their order. */
export async function listSpeakers(db: Db, list: Id<"list_of_speakers">): Promise<Speaker[]> {
  const { rows } = await sql<SpeakerRow>`
    select inscription.id, inscription.accreditation_id as accreditation, inscription.topic,
      inscription.inscribed_at as "inscribedAt", named.name as organisation, named.country_code as country,
      representative.name, representative.functional_title as "functionalTitle", representative.attends
    from inscription
    join lateral (
      select name, country_code from accredited_name
      where accreditation_id = inscription.accreditation_id order by effective_at desc limit 1
    ) as named on true
    left join representative on representative.id = inscription.representative_id
    where inscription.list_id = ${list} and inscription.ended_at is null and ${speaksOn(list)}
    order by inscription.place`.execute(db);
  return rows.map(({ inscribedAt, ...row }) => ({ ...row, inscribedAt: toInstant(inscribedAt) }));
}

/** An organisation that was on a list, is not any more, and has not inscribed anew. */
interface LeftTheList extends Pick<Inscription, "id" | "accreditation"> {
  readonly organisation: string;
  readonly as: EndOfInscription;
  readonly at: Instant;
}

/** The latest first. */
export async function listWhoLeft(db: Db, list: Id<"list_of_speakers">): Promise<LeftTheList[]> {
  const { rows } = await sql<Omit<LeftTheList, "at"> & { readonly at: Date }>`
    select * from (
      select distinct on (inscription.accreditation_id) inscription.id, inscription.accreditation_id as accreditation,
        named.name as organisation, inscription.ended_as as "as", inscription.ended_at as at
      from inscription
      join lateral (
        select name from accredited_name
        where accreditation_id = inscription.accreditation_id order by effective_at desc limit 1
      ) as named on true
      where inscription.list_id = ${list}
      order by inscription.accreditation_id, inscription.ended_at desc nulls first
    ) as latest
    where latest.at is not null
    order by latest.at desc, latest.id`.execute(db);
  return rows.map(({ at, ...row }) => ({ ...row, at: toInstant(at) }));
}

/** How many speak on each of some lists; none of a list on which nobody does. */
export async function countSpeaking(
  db: Db,
  lists: readonly Id<"list_of_speakers">[],
): Promise<ReadonlyMap<Id<"list_of_speakers">, number>> {
  const { rows } = await sql<{ id: Id<"list_of_speakers">; count: number }>`
    select list.id, count(*)::integer as count
    from list_of_speakers as list join inscription on inscription.list_id = list.id
    where list.id = ${oneOf(lists)} and inscription.ended_at is null
      and is_in_force(inscription.accreditation_id, list.begins_at)
    group by list.id`.execute(db);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** How many stand on a list whose accreditation gives no right then: they speak when it is in force again. */
export async function countWhoDoesNotSpeak(db: Db, list: Id<"list_of_speakers">): Promise<number> {
  const { count } = await db
    .selectFrom("inscription")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("list_id", "=", list)
    .where("ended_at", "is", null)
    .where(sql<boolean>`not ${speaksOn(list)}`)
    .executeTakeFirstOrThrow();
  return Number(count);
}

function toInscription(row: Selectable<InscriptionTable>): Inscription {
  return {
    id: row.id,
    list: row.list_id,
    accreditation: row.accreditation_id,
    representative: row.representative_id,
    topic: row.topic,
    place: row.place,
    inscribedAt: toInstant(row.inscribed_at),
    inscribedBy: row.inscribed_by,
    changed:
      row.changed_at === null || row.changed_by === null ? null : { at: toInstant(row.changed_at), by: row.changed_by },
    ended:
      row.ended_as === null || row.ended_at === null || row.ended_by === null
        ? null
        : { as: row.ended_as, at: toInstant(row.ended_at), by: row.ended_by },
  };
}
