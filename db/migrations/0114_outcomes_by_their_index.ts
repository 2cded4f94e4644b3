import { type Kysely, sql } from "kysely";

/** A page of the outcomes far behind is found in the index alone: with the outcome in it, no row before the page is read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index application_standing_by_outcome`.execute(db);
  await sql`
    create index application_standing_by_outcome on application_standing (since desc, name, application_id) include (stage)
    where stage in ('accredited', 'suspended', 'accreditation-withdrawn', 'expired', 'not-accredited', 'undecided', 'refused', 'withdrawn')`.execute(
    db,
  );
}
