import { type Selectable, sql } from "kysely";
import type { Names } from "#domain/accreditation/events.ts";
import type { NameChange, NamedAccreditation } from "#domain/accreditation/name-change.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { filled, fromInstant, type Page, toInstant } from "../values.ts";
import { listAccreditationsOfApplications } from "./accreditations.ts";
import type { NameChangeTable } from "./schema.ts";

/** What an accredited organisation was called, from when on. */
export interface AccreditedName extends Names {
  readonly since: Instant;
}

/** Every name of the accreditation, the latest first. */
export async function listAccreditedNames(db: Db, accreditation: Id<"accreditation">): Promise<AccreditedName[]> {
  const rows = await db
    .selectFrom("accredited_name")
    .select(["name", "acronym", "country_code as country", "effective_at"])
    .where("accreditation_id", "=", accreditation)
    .orderBy("effective_at", "desc")
    .execute();
  return rows.map(({ effective_at: since, ...names }) => ({ ...names, since: toInstant(since) }));
}

/** Everything that the organisation was ever granted, with what it is called there now, or was called until `before`, and the short name of the process. */
export async function listNamedAccreditations(
  db: Db,
  organisation: Id<"organisation">,
  before: Instant | null = null,
): Promise<(NamedAccreditation & { readonly process: string })[]> {
  const { rows } = await sql<Names & { application: Id<"application">; zone: string; process: string }>`
    select distinct on (accreditation.id) accreditation.application_id as application, process.zone, process.short_name as process,
      named.name, named.acronym, named.country_code as country
    from accreditation
    join process on process.id = accreditation.process_id
    join accredited_name as named on named.accreditation_id = accreditation.id
    where accreditation.organisation_id = ${organisation}
      ${before === null ? sql`` : sql`and named.effective_at < ${fromInstant(before)}`}
    order by accreditation.id, named.effective_at desc`.execute(db);
  const accreditations = await listAccreditationsOfApplications(
    db,
    rows.map(({ application }) => application),
  );
  return rows.map(({ application, zone, process, ...names }) => ({
    accreditation: mustExist(accreditations.find((one) => one.application === application)),
    names,
    zone,
    process,
  }));
}

/** Under which names each was accredited when it asked. */
export async function listNamesWhenAsked(
  db: Db,
  changes: readonly Id<"name_change">[],
): Promise<ReadonlyMap<Id<"name_change">, readonly string[]>> {
  const { rows } = await sql<{ id: Id<"name_change">; names: string[] }>`
    select change.id, array(
        select distinct latest.name from (
          select distinct on (accreditation.id) named.name
          from accreditation join accredited_name as named on named.accreditation_id = accreditation.id
          where accreditation.organisation_id = change.organisation_id and named.effective_at <= change.requested_at
          order by accreditation.id, named.effective_at desc
        ) as latest order by latest.name
      ) as names
    from name_change as change where change.id = ${oneOf(changes)}`.execute(db);
  return new Map(rows.map(({ id, names }) => [id, names]));
}

export async function insertNameChange(trx: Trx, change: NameChange): Promise<void> {
  await trx
    .insertInto("name_change")
    .values({
      id: change.id,
      organisation_id: change.organisation,
      requested_at: fromInstant(change.requestedAt),
      requested_by: change.requestedBy,
      ground: change.ground,
      name: change.name,
      acronym: change.acronym,
      country_code: change.country,
    })
    .execute();
}

export async function lockNameChange(trx: Trx, id: Id<"name_change">): Promise<NameChange | null> {
  const row = await trx.selectFrom("name_change").selectAll().where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
  return row === undefined ? null : toNameChange(row);
}

export async function getNameChange(db: Db, id: Id<"name_change">): Promise<NameChange | null> {
  const row = await db.selectFrom("name_change").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toNameChange(row);
}

/** The latest that the organisation asked for; null when it never did. */
export async function findLatestNameChange(db: Db, organisation: Id<"organisation">): Promise<NameChange | null> {
  const row = await db
    .selectFrom("name_change")
    .selectAll()
    .where("organisation_id", "=", organisation)
    .orderBy("requested_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toNameChange(row);
}

/** First what waits, the oldest first; then what was answered, the latest first. */
export async function listNameChanges(db: Db, { limit, offset }: Page): Promise<NameChange[]> {
  const rows = await db
    .selectFrom("name_change")
    .selectAll()
    .orderBy(sql`outcome is not null`)
    .orderBy(sql`case when outcome is null then requested_at end`)
    .orderBy("decided_at", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(toNameChange);
}

export async function countNameChanges(db: Db): Promise<{ readonly waiting: number; readonly all: number }> {
  const { rows } = await sql<{ waiting: number; all: number }>`
    select count(*) filter (where outcome is null)::integer as waiting, count(*)::integer as all from name_change`.execute(
    db,
  );
  return rows[0] ?? { waiting: 0, all: 0 };
}

/** Writes the answer. The row is locked. */
export async function saveAnswerToNameChange(trx: Trx, { id, decision }: NameChange): Promise<void> {
  const { outcome, at, by, reason } = mustExist(decision);
  await trx
    .updateTable("name_change")
    .set({ outcome, decided_at: fromInstant(at), decided_by: by, reason })
    .where("id", "=", id)
    .execute();
}

/** Gives the accreditations the name that was confirmed. */
export async function appendAccreditedNames(
  trx: Trx,
  change: NameChange,
  accreditations: readonly Id<"accreditation">[],
): Promise<void> {
  const effectiveAt = fromInstant(mustExist(change.decision).at);
  await trx
    .insertInto("accredited_name")
    .values(
      accreditations.map((accreditation) => ({
        accreditation_id: accreditation,
        effective_at: effectiveAt,
        name_change_id: change.id,
        name: change.name,
        acronym: change.acronym,
        country_code: change.country,
      })),
    )
    .execute();
}

function toNameChange(row: Selectable<NameChangeTable>): NameChange {
  return {
    id: row.id,
    organisation: row.organisation_id,
    requestedAt: toInstant(row.requested_at),
    requestedBy: row.requested_by,
    ground: row.ground,
    name: row.name,
    acronym: row.acronym,
    country: row.country_code,
    decision:
      row.outcome === null
        ? null
        : {
            outcome: row.outcome,
            at: toInstant(filled(row.decided_at, "decided_at")),
            by: filled(row.decided_by, "decided_by"),
            reason: row.reason,
          },
  };
}
