import { type Selectable, sql } from "kysely";
import type { Accreditation } from "#domain/accreditation/accreditation.ts";
import type { Instant, PlainDate } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { fromInstant, inBatches, toDateIfAny, toInstant } from "../values.ts";
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
    .where("application_id", "=", oneOf(applications))
    .execute();
  if (rows.length === 0) return [];
  const changes = await db
    .selectFrom("accreditation_change")
    .selectAll()
    .where("accreditation_id", "=", oneOf(rows.map(({ id }) => id)))
    .orderBy("known_at")
    .execute();
  const byAccreditation = Map.groupBy(changes, (change) => change.accreditation_id);
  return rows.map((row) => toAccreditation(row, byAccreditation.get(row.id) ?? []));
}

/** Those of an organisation that came of some calls, whatever has become of them. */
export async function listAccreditationsBy(
  db: Db,
  { organisation, calls }: { readonly organisation: Id<"organisation">; readonly calls: readonly Id<"call">[] },
): Promise<Accreditation[]> {
  const rows = await db
    .selectFrom("accreditation")
    .innerJoin("application", "application.id", "accreditation.application_id")
    .select("application.id")
    .where("accreditation.organisation_id", "=", organisation)
    .where(sql<boolean>`application.call_id = any (${calls}::uuid[])`)
    .execute();
  return listAccreditationsOfApplications(
    db,
    rows.map(({ id }) => id),
  );
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

/** Any number, two thousand in a statement. The database checks each against its application, its period and its decision. */
export async function insertAccreditations(
  trx: Trx,
  accreditations: readonly Accreditation[],
  recordedAt: Instant,
): Promise<void> {
  for (const some of inBatches(accreditations)) await insertSome(trx, some, recordedAt);
}

async function insertSome(trx: Trx, accreditations: readonly Accreditation[], recordedAt: Instant): Promise<void> {
  const rows = accreditations.map(
    ({ id, application, organisation, process, decision, period, determination, ...rest }) => ({
      id,
      application_id: application,
      organisation_id: organisation,
      process_id: process,
      modalities_decision_id: decision,
      no_objection_period_id: period,
      determination_id: determination,
      route: rest.route,
      granted_at: fromInstant(rest.grantedAt),
      valid_until_on: rest.validUntil?.toString() ?? null,
    }),
  );
  await sql`
    insert into accreditation
      (id, application_id, organisation_id, process_id, modalities_decision_id, no_objection_period_id,
        determination_id, route, granted_at, recorded_at, valid_until_on)
    select id, application_id, organisation_id, process_id, modalities_decision_id, no_objection_period_id,
      determination_id, route, granted_at, ${fromInstant(recordedAt)}::timestamptz, valid_until_on
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as granted (
      id uuid, application_id uuid, organisation_id uuid, process_id uuid, modalities_decision_id uuid,
      no_objection_period_id uuid, determination_id uuid, route text, granted_at timestamptz, valid_until_on date)`.execute(
    trx,
  );
}

/** The latest change of each, after the rule has made it, in one statement. */
export async function appendAccreditationChanges(trx: Trx, accreditations: readonly Accreditation[]): Promise<void> {
  if (accreditations.length === 0) return;
  const rows = accreditations.map(({ id, changes }) => {
    const change = changes.at(-1);
    if (change === undefined) throw new Error("There is no change to append");
    return {
      accreditation_id: id,
      kind: change.kind,
      effective_at: fromInstant(change.effectiveAt),
      known_at: fromInstant(change.knownAt),
      determination_id: change.determination,
      ground: change.ground,
      by_person: change.by,
    };
  });
  await sql`
    insert into accreditation_change
      (accreditation_id, kind, effective_at, known_at, determination_id, ground, by_person)
    select accreditation_id, kind, effective_at, known_at, determination_id, ground, by_person
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as changed (
      accreditation_id uuid, kind text, effective_at timestamptz, known_at timestamptz, determination_id uuid, ground text,
      by_person uuid)`.execute(trx);
}

async function withChanges(db: Db, row: Selectable<AccreditationTable>): Promise<Accreditation> {
  const changes = await db
    .selectFrom("accreditation_change")
    .selectAll()
    .where("accreditation_id", "=", row.id)
    .orderBy("known_at")
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
    determination: row.determination_id,
    route: row.route,
    grantedAt: toInstant(row.granted_at),
    validUntil: toDateIfAny(row.valid_until_on),
    changes: changes.map((change) => ({
      kind: change.kind,
      effectiveAt: toInstant(change.effective_at),
      knownAt: toInstant(change.known_at),
      determination: change.determination_id,
      ground: change.ground,
      by: change.by_person,
    })),
  };
}

/** How many accreditations to a process that nobody withdrew are good for longer than until a day. */
export async function countAccreditedBeyond(db: Db, process: Id<"process">, day: PlainDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from accreditation
    where process_id = ${process} and (valid_until_on <= ${day.toString()}::date) is not true and (
      select change.kind from accreditation_change as change
      where change.accreditation_id = accreditation.id order by change.known_at desc limit 1
    ) is distinct from 'withdrawn'`.execute(db);
  return rows[0]?.count ?? 0;
}
