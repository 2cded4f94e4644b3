import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";

/**
 * What a body had decided in time, and was entered after the text had taken its silence for a yes, counts from its own instant: so said the case and the letter,
 * and the accreditation kept the due.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The promise of before lets nothing of an accreditation change but its last day.
  await dropPromises(db);
  await sql`
    update accreditation set granted_at = decided.at, determination_id = decided.determination_id
    from (
      select distinct on (application_id) application_id, at, determination_id from step
      where determination_id is not null and outcome = 'yes' order by application_id, n
    ) as decided
    where decided.application_id = accreditation.application_id and accreditation.determination_id is null
      and accreditation.granted_at > decided.at`.execute(db);
}
