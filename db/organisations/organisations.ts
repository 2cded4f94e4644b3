import { type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Organisation, OrganisationDetails } from "#domain/organisations/organisation.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { insertFirstActingPerson } from "../people/colleagues.ts";
import { fromInstant } from "../values.ts";
import { hostsOf } from "./hosts.ts";
import type { OrganisationTable } from "./schema.ts";

export async function getOrganisation(db: Db, id: Id<"organisation">): Promise<Organisation | null> {
  const row = await db.selectFrom("organisation").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toOrganisation(row);
}

export async function listOrganisationsByIds(db: Db, ids: readonly Id<"organisation">[]): Promise<Organisation[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("organisation").selectAll().where("id", "=", oneOf(ids)).execute();
  return rows.map(toOrganisation);
}

export async function lockOrganisation(trx: Trx, id: Id<"organisation">): Promise<Organisation | null> {
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

/** Writes the record, first or again; whoever makes it acts for the organisation from then on. The row is locked already. */
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
  if (version === 1) await insertFirstActingPerson(trx, organisation.id, by);
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

/**
 * Which of them have another beside them that has submitted something, and has the same name, with its acronym or without, or is at the same host:
 * what a list can say of a page of organisations. listSimilarOrganisations finds all of these, and looks further, at one. All are read once and hashed:
 * the index of names is of letters in threes, and takes milliseconds to find a whole name, for each row of the page.
 */
export async function listDoubled(
  db: Db,
  organisations: readonly Id<"organisation">[],
): Promise<ReadonlySet<Id<"organisation">>> {
  if (organisations.length === 0) return new Set();
  const own = await db
    .selectFrom("organisation")
    .select(["id", "website"])
    .where("id", "=", oneOf(organisations))
    .execute();
  const hosts = JSON.stringify(
    own.flatMap(({ id, website }) =>
      hostsOf(website).flatMap((host) => [host, `www.${host}`].map((at) => ({ id, at }))),
    ),
  );
  const { rows } = await sql<{ id: Id<"organisation"> }>`
    with this as materialized (
      select id, lower(name) as name, search_name, search_key(name) as key from organisation
      where id = ${oneOf(organisations)} and search_key(name) <> ''
    ), pair as (
      select this.id, other.id as other from this join organisation as other on other.search_name = this.key collate "default"
      union all
      select this.id, other.id from this join organisation as other on other.search_name = this.search_name
      union all
      select this.id, other.id from this join organisation as other on lower(other.name) = this.name
      union all
      select own.id, other.id from jsonb_to_recordset(${hosts}::jsonb) as own (id uuid, at text) join organisation as other
        on lower(split_part(other.website, '/', 3)) = own.at
    )
    select distinct id from pair
    where other <> id and exists (select from application where organisation_id = pair.other and state <> 'draft')`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}
