import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";

/** The countries of a list are found one after the other in an index, however many names it has, and a page of all that arrived in the order in which it did. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await sql`drop index circulated_organisation_by_country`.execute(db);
  await sql`create index circulated_organisation_by_country on circulated_organisation (country_code, period_id, application_id)`.execute(
    db,
  );
  await sql`create index application_standing_by_country on application_standing (country_code, call_id)`.execute(db);
  await sql`
    create index application_standing_by_arrival on application_standing (received_at, application_id)
    where received_at is not null`.execute(db);
}
