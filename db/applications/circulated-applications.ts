import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { Circulated, Cleared } from "#domain/applications/application.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { fromInstant } from "../values.ts";
import { toApplication } from "./application-rows.ts";
import {
  listOnNextList,
  type NameToCirculate,
  type OfList,
  recordThatGoesWith,
  shareNamesToCirculate,
} from "./submitted-organisations.ts";

/**
 * Everything of the call that is cleared, not held back, and goes before the States or the body, in the order of the references. What is cleared from
 * now on is on another list, be it cleared before the list goes out: the list is those whom this answers, and nobody else.
 */
export async function lockClearedApplications(
  trx: Trx,
  of: OfList,
): Promise<{ readonly applications: Cleared[]; readonly names: NameToCirculate[] }> {
  const listed = await listOnNextList(trx, of);
  const rows = await trx
    .selectFrom("application")
    .selectAll()
    .where(sql<SqlBool>`id = ${oneOf(listed.map(({ id }) => id))}`)
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
  const applications = rows
    .map(toApplication)
    .filter((application) => application.state === "cleared")
    // Who was held back since they were asked for does not go out.
    .filter(({ heldBack }) => heldBack === null)
    .toSorted((one, other) => (one.reference < other.reference ? -1 : 1));
  const locked = new Set(applications.map(({ id }) => id));
  const names = await shareNamesToCirculate(
    trx,
    listed.filter(({ id }) => locked.has(id)),
  );
  return { applications, names };
}

/** Puts those who are locked into the period, with the records that go with the applications. */
export async function saveCirculation(
  trx: Trx,
  listed: readonly Pick<Circulated, "id">[],
  period: NoObjectionPeriod,
  at: Instant,
): Promise<void> {
  await sql`
    update application
    set state = 'circulated', no_objection_period_id = ${period.id}, circulated_at = ${fromInstant(at)}::timestamptz, version = version + 1
    where id = ${oneOf(listed.map(({ id }) => id))}`.execute(trx);
  await freezeNames(trx, sql`application.no_objection_period_id = ${period.id}`);
}

/** Puts those who are locked on one list before their body, with the records that go with the applications. */
export async function saveListBeforeBody(
  trx: Trx,
  listed: readonly Pick<Circulated, "id">[],
  call: Id<"call">,
  at: Instant,
): Promise<void> {
  await sql`
    update application set state = 'circulated', circulated_at = ${fromInstant(at)}::timestamptz, version = version + 1
    where id = ${oneOf(listed.map(({ id }) => id))}`.execute(trx);
  await freezeNames(
    trx,
    sql`application.call_id = ${call} and application.no_objection_period_id is null and application.circulated_at = ${fromInstant(at)}::timestamptz`,
  );
}

async function freezeNames(trx: Trx, ofList: RawBuilder<unknown>): Promise<void> {
  await sql`
    insert into circulated_organisation
      (application_id, period_id, name, acronym, country_code, website, founded_year, legal_status)
    select application.id, application.no_objection_period_id, name, acronym, country_code, website, founded_year, legal_status
    from application
    join ${recordThatGoesWith}
    where ${ofList}
    -- It stands on a further list with the record with which it stood on the first.
    on conflict (application_id) do nothing`.execute(trx);
}
