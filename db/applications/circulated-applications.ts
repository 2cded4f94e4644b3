import { type RawBuilder, sql } from "kysely";
import type { Cleared } from "#domain/applications/application.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { Trx } from "../handles.ts";
import { fromInstant } from "../values.ts";
import { toApplication } from "./application-rows.ts";
import { type OfList, recordThatGoesWith, toCirculate } from "./submitted-organisations.ts";

/** Everything of the call that is cleared, not held back, and goes before the States or the body, in the order of the references. */
export async function lockClearedApplications(trx: Trx, of: OfList): Promise<Cleared[]> {
  const rows = await trx
    .selectFrom("application")
    .selectAll()
    .where(toCirculate(of))
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
  return rows
    .map(toApplication)
    .filter((application) => application.state === "cleared")
    .toSorted((one, other) => (one.reference < other.reference ? -1 : 1));
}

/** Puts everything of the call that is cleared and goes before the States into the period, with the records that go with the applications. */
export async function saveCirculation(trx: Trx, period: NoObjectionPeriod, at: Instant): Promise<void> {
  await trx
    .updateTable("application")
    .set((eb) => ({
      state: "circulated",
      no_objection_period_id: period.id,
      circulated_at: fromInstant(at),
      version: eb("version", "+", 1),
    }))
    .where(toCirculate({ call: period.call, at, route: "no-objection" }))
    .execute();
  await freezeNames(trx, sql`application.no_objection_period_id = ${period.id}`);
}

/** Puts everything of the call that is cleared and goes before its body on one list, with the records that go with the applications. */
export async function saveListBeforeBody(trx: Trx, call: Id<"call">, at: Instant): Promise<void> {
  await sql`
    update application set state = 'circulated', circulated_at = ${fromInstant(at)}::timestamptz, version = version + 1
    where ${toCirculate({ call, at, route: "body-decides" })}`.execute(trx);
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
