import { type RawBuilder, type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Organisation, OrganisationDetails } from "#domain/organisations/organisation.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant } from "../values.ts";
import type { OrganisationTable } from "./schema.ts";

export async function getOrganisation(db: Db, id: Id<"organisation">): Promise<Organisation | null> {
  const row = await db.selectFrom("organisation").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toOrganisation(row);
}

async function lockOrganisation(trx: Trx, id: Id<"organisation">): Promise<Organisation | null> {
  const row = await trx.selectFrom("organisation").selectAll().where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
  return row === undefined ? null : toOrganisation(row);
}

/**
 * The record of the organisation for which the person acts; null while there is none. The person's row is locked too, so
 * that two first records of one person are made one after the other.
 */
export async function lockOrganisationOfPerson(trx: Trx, person: Id<"person">): Promise<Organisation | null> {
  const { organisation_id } = await trx
    .selectFrom("person")
    .select("organisation_id")
    .where("id", "=", person)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  return organisation_id === null ? null : lockOrganisation(trx, organisation_id);
}

/** Writes the record, first or again, and lets the person act for the organisation. The row is locked already. */
export async function recordOrganisation(
  trx: Trx,
  { version, ...organisation }: Organisation,
  by: { readonly person: Id<"person">; readonly at: Instant },
): Promise<void> {
  await trx
    .insertInto("organisation")
    .values({
      id: organisation.id,
      version,
      created_at: fromInstant(by.at),
      created_by: by.person,
      ...toColumns(organisation),
    })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ ...toColumns(organisation), version }))
    .execute();
  await trx
    .updateTable("person")
    .set({ organisation_id: organisation.id })
    .where("id", "=", by.person)
    .where("organisation_id", "is", null)
    .execute();
}

/** The names on the list that would go out now. Until the transaction ends nobody is renamed, so that what is frozen is what was read. */
export async function shareNamesToCirculate(
  trx: Trx,
  call: Id<"call">,
): Promise<{ readonly reference: string; readonly name: string }[]> {
  const { rows } = await sql<{ reference: string; name: string }>`
    select application.reference, organisation.name
    from application
    join organisation on organisation.id = application.organisation_id
    where application.call_id = ${call} and application.state = 'cleared' and application.route = 'no-objection'
    order by organisation.id for share of organisation`.execute(trx);
  return rows;
}

/** The record as it went out with the application; null when it did not. */
export async function getCirculatedOrganisation(
  db: Db,
  application: Id<"application">,
): Promise<Omit<OrganisationDetails, "address"> | null> {
  const row = await db
    .selectFrom("circulated_organisation")
    .select(["name", "acronym", "country_code as country", "website"])
    .select(["founded_year as foundedYear", "legal_status as legalStatus"])
    .where("application_id", "=", application)
    .executeTakeFirst();
  return row ?? null;
}

function toColumns(organisation: Omit<Organisation, "version">) {
  return {
    name: organisation.name,
    acronym: organisation.acronym,
    country_code: organisation.country,
    address: organisation.address,
    website: organisation.website,
    founded_year: organisation.foundedYear,
    legal_status: organisation.legalStatus,
  };
}

function toOrganisation(row: Selectable<OrganisationTable>): Organisation {
  return {
    id: row.id,
    name: row.name,
    acronym: row.acronym,
    country: row.country_code,
    address: row.address,
    website: row.website,
    foundedYear: row.founded_year,
    legalStatus: row.legal_status,
    version: row.version,
  };
}

export interface SimilarOrganisation {
  readonly id: Id<"organisation">;
  readonly name: string;
  readonly acronym: string | null;
  readonly country: string;
  /** Its latest application that was submitted. */
  readonly reference: string;
  readonly because: "name" | "acronym" | "website";
}

/**
 * Other organisations that may be the same one: a name that is equal but for case, accents, spaces and signs or stands in the other's, the same
 * acronym, or the same site. Only those that have submitted something.
 */
export async function listSimilarOrganisations(
  db: Db,
  organisation: Id<"organisation">,
): Promise<SimilarOrganisation[]> {
  const { rows } = await sql<SimilarOrganisation>`
    with this as materialized (
      select translate(search_key(name), ${SIGNS}, '') as key, lower(acronym) as short, ${site(sql`website`)} as site
      from organisation where id = ${organisation}
    ), other as materialized (
      select id, name, acronym, country_code, website, translate(search_name, ${SIGNS}, '') as full_key,
        translate(lower(name), ${SIGNS}, '') as key
      from organisation where id <> ${organisation}
    ), alike as (
      select other.*, case
        when other.key = this.key then 'name'
        when length(this.key) >= ${SHORTEST_TELLING_NAME} and strpos(other.full_key, this.key) > 0 then 'name'
        when length(other.key) >= ${SHORTEST_TELLING_NAME} and strpos(this.key, other.key) > 0 then 'name'
        when other.website is not null and this.site is not null and ${site(sql`other.website`)} = this.site then 'website'
        when lower(other.acronym) = this.short then 'acronym'
        end as because, other.key = this.key as same
      from this cross join other
    )
    select alike.id, alike.name, alike.acronym, country.name as country, latest.reference, alike.because
    from alike
    join country on country.code = alike.country_code
    join lateral (
      select reference from application
      where organisation_id = alike.id and state <> 'draft' order by received_at desc limit 1
    ) as latest on true
    where alike.because is not null
    order by alike.same desc, alike.name limit 10`.execute(db);
  return rows;
}

/** In letters: a shorter name stands in too many others by chance. */
const SHORTEST_TELLING_NAME = 8;

/** What a name is compared without. */
const SIGNS = " -–—_.,;:'’\"“”()[]/&+";

/** The host of a web address, without its www. */
function site(address: RawBuilder<unknown>) {
  return sql`nullif(regexp_replace(lower(${address}), '^https?://(www\\.)?|/.*$', '', 'g'), '')`;
}
