import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describeColumns } from "./describe.ts";

/** A name on a list knows its period: a page of a list of ten thousand is read from an index in the order of the list, and not out of all applications. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await sql`alter table circulated_organisation add column period_id uuid`.execute(db);
  await sql`
    update circulated_organisation as listed set period_id = application.no_objection_period_id
    from application where application.id = listed.application_id`.execute(db);
  await sql`
    create index circulated_organisation_in_order on circulated_organisation (period_id, name, application_id)
    include (country_code)`.execute(db);
  await sql`grant insert (period_id) on circulated_organisation to portal_application`.execute(db);
  await describeColumns(db, "circulated_organisation", {
    period_id: "The period in which it was put to the States; null where it went before a body.",
  });
}
