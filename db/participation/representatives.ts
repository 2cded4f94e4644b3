import { type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ComesAs, Representative, WayToAttend } from "#domain/participation/representative.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { nameHas } from "../organisations/search.ts";
import { filled, fromInstant, type Page, toInstant } from "../values.ts";
import type { RepresentativeTable } from "./schema.ts";

/* Who reads is said with readAs: an organisation finds its own, the Secretariat all, nobody else any. */

export async function findRepresentative(trx: Trx, id: Id<"representative">): Promise<Representative | null> {
  const row = await trx.selectFrom("representative").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toRepresentative(row);
}

/** Of some accreditations, for all sessions or one, by name; also those who were withdrawn. */
export async function listRepresentatives(
  trx: Trx,
  { accreditations, session }: { accreditations: readonly Id<"accreditation">[]; session?: Id<"session"> | undefined },
): Promise<Representative[]> {
  let query = trx.selectFrom("representative").selectAll().where("accreditation_id", "=", oneOf(accreditations));
  if (session !== undefined) query = query.where("session_id", "=", session);
  const rows = await query.orderBy("name").orderBy("id").execute();
  return rows.map(toRepresentative);
}

/** In which ways those come whom organisations have nominated for a session. */
export async function listWaysOfComing(trx: Trx, session: Id<"session">): Promise<WayToAttend[]> {
  const rows = await trx
    .selectFrom("representative")
    .select("attends")
    .distinct()
    .where("session_id", "=", session)
    .where("withdrawn_at", "is", null)
    .execute();
  return rows.map(({ attends }) => attends);
}

export async function insertRepresentative(trx: Trx, representative: Representative): Promise<void> {
  await trx
    .insertInto("representative")
    .values({
      id: representative.id,
      accreditation_id: representative.accreditation,
      session_id: representative.session,
      name: representative.name,
      functional_title: representative.functionalTitle,
      email: representative.email,
      attends: representative.attends,
      replaces: representative.replaces,
      nominated_at: fromInstant(representative.nominatedAt),
      nominated_by: representative.nominatedBy,
    })
    .execute();
}

export async function saveRepresentativeWithdrawn(trx: Trx, { id, withdrawn }: Representative): Promise<void> {
  const { at, by } = filled(withdrawn, "withdrawn_at");
  await trx
    .updateTable("representative")
    .set({ withdrawn_at: fromInstant(at), withdrawn_by: by })
    .where("id", "=", id)
    .execute();
}

/**
 * Who comes to a session, as far as organisations have said it: nominated under an accreditation that is in force, or registered without one for what invites all.
 * Whom one organisation has registered, and has nominated since at the same e-mail address, is one person, who comes as nominated.
 */
export interface FilterOfRepresentatives {
  readonly session: Id<"session">;
  readonly at: Instant;
  /** Part of the name or acronym of an organisation, as a keyboard types it. */
  readonly q?: string | undefined;
  readonly attends?: WayToAttend | undefined;
  readonly comesAs?: ComesAs | undefined;
}

/** One who comes, with the organisation under the name that it has on the list of the accredited, or else on its record. */
export interface WhoComes extends Pick<Representative, "name" | "functionalTitle" | "email" | "attends"> {
  readonly id: Id<"representative"> | Id<"registration">;
  readonly comesAs: ComesAs;
  /** Null of who is registered. */
  readonly accreditation: Id<"accreditation"> | null;
  readonly organisation: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  /** When the organisation said it. */
  readonly nominatedAt: Instant;
}

interface WhoComesRow extends Omit<WhoComes, "nominatedAt"> {
  readonly nominatedAt: Date;
}

/** By organisation, then by name. */
export async function listWhoComes(trx: Trx, filter: FilterOfRepresentatives, page?: Page): Promise<WhoComes[]> {
  const { rows } = await sql<WhoComesRow>`
    select coming.id, coming."comesAs", coming.accreditation, coming.organisation, coming.country, coming.name,
      coming.functional_title as "functionalTitle", coming.email, coming.attends, coming.said_at as "nominatedAt"
    ${whoComes(filter)}
    ${filter.attends === undefined ? sql`` : sql`and coming.attends = ${filter.attends}`}
    ${filter.comesAs === undefined ? sql`` : sql`and coming."comesAs" = ${filter.comesAs}`}
    order by coming.organisation, coming.organisation_id, coming.name, coming.id
    ${page === undefined ? sql`` : sql`limit ${page.limit} offset ${page.offset}`}`.execute(trx);
  return rows.map(({ nominatedAt, ...row }) => ({ ...row, nominatedAt: toInstant(nominatedAt) }));
}

/** How many come in one way, as one of both. */
export interface CountOfWhoComes {
  readonly attends: WayToAttend;
  readonly comesAs: ComesAs;
  readonly count: number;
}

/** How many come in each way and as what, and for how many organisations, whichever of these is asked for. */
export async function countWhoComes(
  trx: Trx,
  filter: FilterOfRepresentatives,
): Promise<{ readonly organisations: number; readonly counts: readonly CountOfWhoComes[] }> {
  // Whether an accreditation is in force is asked for each person: once, and not for either count.
  const { rows } = await sql<CountOfWhoComes & { readonly organisations: number; readonly isOfAll: boolean }>`
    select coming.attends, coming."comesAs", count(*)::integer as count,
      count(distinct coming.organisation_id)::integer as organisations, grouping(coming.attends) = 1 as "isOfAll"
    ${whoComes(filter)} group by grouping sets ((coming.attends, coming."comesAs"), ())`.execute(trx);
  return {
    organisations: rows.find(({ isOfAll }) => isOfAll)?.organisations ?? 0,
    counts: rows.filter(({ isOfAll }) => !isOfAll).map(({ attends, comesAs, count }) => ({ attends, comesAs, count })),
  };
}

function whoComes({ session, at, q }: FilterOfRepresentatives) {
  return sql`
    from (
      select representative.id, 'nominated' as "comesAs", granted.id as accreditation, granted.organisation_id,
        named.name as organisation, named.country_code as country, named.search_name,
        representative.name, representative.functional_title, representative.email, representative.attends,
        representative.nominated_at as said_at
      from representative
      join accreditation as granted on granted.id = representative.accreditation_id
      join lateral (
        select name, country_code, search_name from accredited_name
        where accreditation_id = granted.id order by effective_at desc limit 1
      ) as named on true
      where representative.session_id = ${session} and representative.withdrawn_at is null
        and is_in_force(granted.id, ${fromInstant(at)}::timestamptz)
      union all
      select registration.id, 'registered_without_accreditation', null, organisation.id,
        organisation.name, organisation.country_code, organisation.search_name,
        registration.name, registration.functional_title, registration.email, registration.attends,
        registration.registered_at
      from registration join organisation on organisation.id = registration.organisation_id
      where registration.session_id = ${session} and registration.withdrawn_at is null
        and invites_all_stakeholders(registration.session_id)
        and not exists (
          select from representative join accreditation on accreditation.id = representative.accreditation_id
          where representative.session_id = registration.session_id and representative.withdrawn_at is null
            and accreditation.organisation_id = registration.organisation_id
            and lower(representative.email) = lower(registration.email)
            and is_in_force(accreditation.id, ${fromInstant(at)}::timestamptz)
        )
    ) as coming
    where true ${q === undefined ? sql`` : sql`and ${nameHas(q, "coming")}`}`;
}

/** How many were nominated whose accreditation gives no right now: they come when it is in force again. */
export async function countWhoDoesNotCount(
  trx: Trx,
  { session, at }: Pick<FilterOfRepresentatives, "session" | "at">,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from representative
    where session_id = ${session} and withdrawn_at is null
      and not is_in_force(accreditation_id, ${fromInstant(at)}::timestamptz)`.execute(trx);
  return rows[0]?.count ?? 0;
}

/** What is of persons is deleted twelve months after the session, whoever asks; the database counts the months. */
export async function forgetRepresentatives(db: Db, at: Instant): Promise<void> {
  await sql`select forget_representatives(${fromInstant(at)}::timestamptz)`.execute(db);
}

function toRepresentative(row: Selectable<RepresentativeTable>): Representative {
  return {
    id: row.id,
    accreditation: row.accreditation_id,
    session: row.session_id,
    name: row.name,
    functionalTitle: row.functional_title,
    email: row.email,
    attends: row.attends,
    replaces: row.replaces,
    nominatedAt: toInstant(row.nominated_at),
    nominatedBy: row.nominated_by,
    withdrawn:
      row.withdrawn_at === null || row.withdrawn_by === null
        ? null
        : { at: toInstant(row.withdrawn_at), by: row.withdrawn_by },
  };
}
