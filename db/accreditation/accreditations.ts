import { type Selectable, sql } from "kysely";
import type { Accreditation } from "#domain/accreditation/accreditation.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, toDateIfAny, toInstant } from "../values.ts";
import type { AccreditationChangeTable, AccreditationTable } from "./schema.ts";

export async function getAccreditation(db: Db, id: Id<"accreditation">): Promise<Accreditation | null> {
  const row = await db.selectFrom("accreditation").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : withChanges(db, row);
}

export async function listAccreditationsOfApplications(
  db: Db,
  applications: readonly Id<"application">[],
): Promise<Accreditation[]> {
  if (applications.length === 0) return [];
  const rows = await db
    .selectFrom("accreditation")
    .selectAll()
    .where(sql<boolean>`application_id = any (${applications}::uuid[])`)
    .execute();
  if (rows.length === 0) return [];
  const changes = await db
    .selectFrom("accreditation_change")
    .selectAll()
    .where(sql<boolean>`accreditation_id = any (${rows.map(({ id }) => id)}::uuid[])`)
    .orderBy("effective_at")
    .execute();
  const byAccreditation = Map.groupBy(changes, (change) => change.accreditation_id);
  return rows.map((row) => toAccreditation(row, byAccreditation.get(row.id) ?? []));
}

export async function lockAccreditation(trx: Trx, id: Id<"accreditation">): Promise<Accreditation | null> {
  const row = await trx
    .selectFrom("accreditation")
    .selectAll()
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row === undefined ? null : withChanges(trx, row);
}

/** Any number in one statement. The database checks each against its application, its period and its decision. */
export async function insertAccreditations(
  trx: Trx,
  accreditations: readonly Accreditation[],
  recordedAt: Instant,
): Promise<void> {
  if (accreditations.length === 0) return;
  const rows = accreditations.map(({ id, application, organisation, process, decision, period, ...rest }) => ({
    id,
    application_id: application,
    organisation_id: organisation,
    process_id: process,
    modalities_decision_id: decision,
    no_objection_period_id: period,
    route: rest.route,
    granted_at: fromInstant(rest.grantedAt),
    valid_until_on: rest.validUntil?.toString() ?? null,
  }));
  await sql`
    insert into accreditation
      (id, application_id, organisation_id, process_id, modalities_decision_id, no_objection_period_id, route,
        granted_at, recorded_at, valid_until_on)
    select id, application_id, organisation_id, process_id, modalities_decision_id, no_objection_period_id, route,
      granted_at, ${fromInstant(recordedAt)}::timestamptz, valid_until_on
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as granted (
      id uuid, application_id uuid, organisation_id uuid, process_id uuid, modalities_decision_id uuid,
      no_objection_period_id uuid, route text, granted_at timestamptz, valid_until_on date)`.execute(trx);
}

/** The latest change of the accreditation, after the rule has made it. */
export async function appendAccreditationChange(trx: Trx, accreditation: Accreditation): Promise<void> {
  const change = accreditation.changes.at(-1);
  if (change === undefined) throw new Error("There is no change to append");
  await trx
    .insertInto("accreditation_change")
    .values({
      accreditation_id: accreditation.id,
      kind: change.kind,
      effective_at: fromInstant(change.effectiveAt),
      ground: change.ground,
      by_person: change.by,
    })
    .execute();
}

async function withChanges(db: Db, row: Selectable<AccreditationTable>): Promise<Accreditation> {
  const changes = await db
    .selectFrom("accreditation_change")
    .selectAll()
    .where("accreditation_id", "=", row.id)
    .orderBy("effective_at")
    .execute();
  return toAccreditation(row, changes);
}

function toAccreditation(
  row: Selectable<AccreditationTable>,
  changes: readonly Selectable<AccreditationChangeTable>[],
): Accreditation {
  return {
    id: row.id,
    application: row.application_id,
    organisation: row.organisation_id,
    process: row.process_id,
    decision: row.modalities_decision_id,
    period: row.no_objection_period_id,
    route: row.route,
    grantedAt: toInstant(row.granted_at),
    validUntil: toDateIfAny(row.valid_until_on),
    changes: changes.map((change) => ({
      kind: change.kind,
      effectiveAt: toInstant(change.effective_at),
      ground: change.ground,
      by: change.by_person,
    })),
  };
}
