import { type RawBuilder, type Selectable, sql } from "kysely";
import type { Application } from "#domain/applications/application.ts";
import type { Look, RecordOfApplicant } from "#domain/applications/changed-record.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Route } from "#domain/modalities/provisions.ts";
import type { ClassKey } from "#domain/modalities/stages.ts";
import type { Organisation, OrganisationDetails } from "#domain/organisations/organisation.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { listOrganisationsByIds } from "../organisations/organisations.ts";
import { fromInstant, toInstantIfAny } from "../values.ts";
import type { SubmittedOrganisationTable } from "./schema.ts";
import { waitingForLists } from "./waiting-for-lists.ts";

/**
 * The record that goes with an application, under the alias `organisation`, joined to an id of the application: what was sent, or the latest change
 * that an officer took over. A draft has none.
 */
export function recordThatGoesWithOne(application: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`submitted_organisation as organisation
  on organisation.application_id = ${application} and organisation.taken_over and not exists (
    select from submitted_organisation as later
    where later.application_id = organisation.application_id and later.taken_over
      and later.frozen_at > organisation.frozen_at
  )`;
}

/** The same, joined to `application`. */
export const recordThatGoesWith: RawBuilder<unknown> = recordThatGoesWithOne(sql`application.id`);

/**
 * What goes with the application, what was looked at last, and what the organisation's record says now. With a draft goes the record as it is.
 */
export async function getRecordOfApplicant(
  db: Db,
  application: Pick<Application, "id" | "organisation">,
): Promise<RecordOfApplicant & { readonly present: Organisation }> {
  return mustExist((await listRecordsOfApplicants(db, [application])).get(application.id) ?? null);
}

/** The same of some applications. */
export async function listRecordsOfApplicants(
  db: Db,
  applications: readonly Pick<Application, "id" | "organisation">[],
): Promise<ReadonlyMap<Id<"application">, RecordOfApplicant & { readonly present: Organisation }>> {
  if (applications.length === 0) return new Map();
  const [organisations, rows] = await Promise.all([
    listOrganisationsByIds(
      db,
      applications.map(({ organisation }) => organisation),
    ),
    db
      .selectFrom("submitted_organisation")
      .selectAll()
      .where(
        "application_id",
        "in",
        applications.map(({ id }) => id),
      )
      .orderBy("frozen_at", "desc")
      .execute(),
  ]);
  const byOrganisation = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const byApplication = Map.groupBy(rows, (row) => row.application_id);
  return new Map(
    applications.map(({ id, organisation }) => {
      const present = mustExist(byOrganisation.get(organisation) ?? null);
      const [latest, ...before] = byApplication.get(id) ?? [];
      const takenOver = latest?.taken_over === true ? latest : before.find((row) => row.taken_over);
      return [
        id,
        {
          goesWith: takenOver === undefined ? present : toDetails(takenOver),
          lookedAt: latest === undefined ? present : toDetails(latest),
          present,
        },
      ];
    }),
  );
}

/** The name that goes with the application. */
export async function getNameOfApplicant(
  db: Db,
  application: Pick<Application, "id" | "organisation">,
): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select coalesce(organisation.name, present.name) as name
    from organisation as present left join ${recordThatGoesWithOne(sql`${application.id}::uuid`)}
    where present.id = ${application.organisation}`.execute(db);
  return mustExist(rows[0] ?? null).name;
}

export async function appendLook(trx: Trx, { application, lookedAt, by, takenOver, record }: Look): Promise<void> {
  await trx
    .insertInto("submitted_organisation")
    .values({
      application_id: application,
      frozen_at: fromInstant(lookedAt),
      looked_at_by: by,
      taken_over: takenOver,
      name: record.name,
      acronym: record.acronym,
      country_code: record.country,
      address: record.address,
      website: record.website,
      founded_year: record.foundedYear,
      legal_status: record.legalStatus,
    })
    .execute();
}

/** Before the States, or before the body that decides on the list itself. */
export type RouteOfList = Extract<Route, "no-objection" | "body-decides">;

/** Whom a list of a call takes that goes out at the instant. */
export interface OfList {
  readonly call: Id<"call">;
  readonly at: Instant;
  readonly route: RouteOfList;
}

/** Who would go out on a list now. */
export interface OnNextList {
  readonly id: Id<"application">;
  /** How many windows of its track it has behind it: of one list it is the same for all. */
  readonly behind: number;
}

export interface NameToCirculate extends OnNextList {
  readonly reference: string;
  readonly name: string;
  readonly country: string;
  readonly class: ClassKey;
  readonly route: Route | null;
  readonly receivedAt: Instant | null;
  /** Whether the organisation has changed its record since an officer looked at it. */
  readonly changedUnseen: boolean;
}

/** Whoever has come furthest on its track goes out first, and everybody else on the next list. */
export async function listOnNextList(db: Db, { call, at, route }: OfList): Promise<OnNextList[]> {
  const { rows } = await sql<OnNextList>`
    select id, behind::integer as behind from (
      select id, behind, max(behind) over () as furthest from ${waitingForLists({ calls: [call], at })} as waiting
      where before = ${route} and taken_up
    ) as waits where behind = furthest`.execute(db);
  return rows;
}

/** The names on the list that would go out now, or as many of them as are asked for, for a page, which holds nobody up. */
export async function listNamesToCirculate(
  db: Db,
  { most, ...of }: OfList & { most?: number },
): Promise<NameToCirculate[]> {
  return namesOf(db, (await listOnNextList(db, of)).slice(0, most));
}

/**
 * The names of those whose applications are locked. Until the transaction ends no organisation of them writes its record, so that what is frozen is
 * what was read.
 */
export async function shareNamesToCirculate(trx: Trx, listed: readonly OnNextList[]): Promise<NameToCirculate[]> {
  await sql`
    select from organisation
    where id in (select organisation_id from application where id = ${anyOf(listed)})
    order by id for share`.execute(trx);
  return namesOf(trx, listed);
}

/** As a list would have them: of a name that was corrected on an earlier list, what it should have read. Of ids that are given the planner knows how many rows come, and does not look for each in all others. */
async function namesOf(db: Db, listed: readonly OnNextList[]): Promise<NameToCirculate[]> {
  const [first] = listed;
  if (first === undefined) return [];
  const isListed = anyOf(listed);
  const { rows } = await sql<Omit<NameToCirculate, "behind" | "receivedAt"> & { readonly received_at: Date | null }>`
    with looked_at as (
      select distinct on (application_id) * from submitted_organisation
      where application_id = ${isListed} order by application_id, frozen_at desc
    ), goes_with as (
      select distinct on (application_id) application_id, name, country_code from submitted_organisation
      where taken_over and application_id = ${isListed} order by application_id, frozen_at desc
    ), corrected as (
      select distinct on (application_id) application_id, name, country_code from corrigendum
      where application_id = ${isListed} order by application_id, corrected_at desc, number desc
    )
    select application.id, application.reference, application.class, application.route, application.received_at,
      coalesce(corrected.name, goes_with.name) as name, coalesce(corrected.country_code, goes_with.country_code) as country,
      ${recordOf("organisation")} is distinct from ${recordOf("looked_at")}
        and not exists (select from circulated_organisation as before where before.application_id = application.id) as "changedUnseen"
    from application
    join organisation on organisation.id = application.organisation_id
    join looked_at on looked_at.application_id = application.id
    join goes_with on goes_with.application_id = application.id
    left join corrected on corrected.application_id = application.id
    where application.id = ${isListed}
    order by name, application.reference`.execute(db);
  return rows.map(({ received_at, ...row }) => ({
    ...row,
    receivedAt: toInstantIfAny(received_at),
    behind: first.behind,
  }));
}

function anyOf(listed: readonly OnNextList[]): RawBuilder<unknown> {
  return sql`any (${listed.map(({ id }) => id)}::uuid[])`;
}

/** Whose organisation has changed its record since an officer looked, of the applications that are given. */
export async function listChangedUnseen(
  db: Db,
  applications: readonly Id<"application">[],
): Promise<ReadonlySet<Id<"application">>> {
  if (applications.length === 0) return new Set();
  const { rows } = await sql<{ id: Id<"application"> }>`
    with looked_at as materialized (
      select distinct on (application_id) * from submitted_organisation
      where application_id = ${oneOf(applications)} order by application_id, frozen_at desc
    )
    select application.id from looked_at
    join application on application.id = looked_at.application_id
    join organisation on organisation.id = application.organisation_id
    where ${recordOf("organisation")} is distinct from ${recordOf("looked_at")}`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

function recordOf(table: string) {
  const columns = ["name", "acronym", "country_code", "address", "website", "founded_year", "legal_status"];
  return sql`(${sql.join(columns.map((column) => sql.ref(`${table}.${column}`)))})`;
}

function toDetails(row: Selectable<SubmittedOrganisationTable>): OrganisationDetails {
  return {
    name: row.name,
    acronym: row.acronym,
    country: row.country_code,
    address: row.address,
    website: row.website,
    foundedYear: row.founded_year,
    legalStatus: row.legal_status,
  };
}
