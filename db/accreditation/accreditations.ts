import { sql, type Selectable } from "kysely";
import type { Accreditation } from "#domain/accreditation/accreditation.ts";
import type { Instant, PlainDate } from "#domain/kit/calendar.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { Db, Trx } from "../handles.ts";
import type { AccreditationChangeTable, AccreditationTable } from "./schema.ts";
import { fromInstant, isId, toDateIfAny, toInstant } from "../values.ts";

export async function getAccreditation(db: Db, id: string): Promise<Accreditation | null> {
  if (!isId(id)) return null;
  const row = await db.selectFrom("accreditation").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : withChanges(db, row);
}

export async function findAccreditationOfApplication(db: Db, application: string): Promise<Accreditation | null> {
  const row = await db
    .selectFrom("accreditation")
    .selectAll()
    .where("application_id", "=", application)
    .executeTakeFirst();
  return row === undefined ? null : withChanges(db, row);
}

export async function listAccreditationsOfOrganisation(db: Db, organisation: string): Promise<Accreditation[]> {
  const rows = await db.selectFrom("accreditation").selectAll().where("organisation_id", "=", organisation).execute();
  const changes = await db
    .selectFrom("accreditation_change")
    .innerJoin("accreditation", "accreditation.id", "accreditation_change.accreditation_id")
    .selectAll("accreditation_change")
    .where("accreditation.organisation_id", "=", organisation)
    .orderBy("effective_at")
    .execute();
  const byAccreditation = Map.groupBy(changes, (change) => change.accreditation_id);
  return rows.map((row) => toAccreditation(row, byAccreditation.get(row.id) ?? []));
}

export async function lockAccreditation(trx: Trx, id: string): Promise<Accreditation | null> {
  if (!isId(id)) return null;
  const row = await trx
    .selectFrom("accreditation")
    .selectAll()
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row === undefined ? null : withChanges(trx, row);
}

export async function insertAccreditations(
  trx: Trx,
  accreditations: readonly Accreditation[],
  recordedAt: Instant,
): Promise<void> {
  if (accreditations.length === 0) return;
  await trx
    .insertInto("accreditation")
    .values(
      accreditations.map((accreditation) => ({
        id: accreditation.id,
        application_id: accreditation.application,
        organisation_id: accreditation.organisation,
        process_id: accreditation.process,
        modalities_decision_id: accreditation.decision,
        no_objection_period_id: accreditation.period,
        route: accreditation.route,
        granted_at: fromInstant(accreditation.grantedAt),
        recorded_at: fromInstant(recordedAt),
        valid_until_on: accreditation.validUntil?.toString() ?? null,
      })),
    )
    .execute();
}

/** Everything on the list of the period that no standing objection holds back, in one statement. Returns how many. */
export async function insertAccreditationsOfPeriod(
  trx: Trx,
  period: NoObjectionPeriod,
  given: { readonly recordedAt: Instant; readonly validUntil: PlainDate | null },
): Promise<number> {
  const recordedAt = fromInstant(given.recordedAt);
  const { numAffectedRows } = await sql`
    insert into accreditation
      (application_id, organisation_id, process_id, modalities_decision_id, no_objection_period_id, route,
        granted_at, recorded_at, valid_until_on)
    select application_id, organisation_id, process_id, modalities_decision_id, no_objection_period_id, route,
      granted_at, ${recordedAt}::timestamptz, ${given.validUntil?.toString() ?? null}::date
    from due_accreditations(${recordedAt})
    where no_objection_period_id = ${period.id}`.execute(trx);
  return Number(numAffectedRows ?? 0n);
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
