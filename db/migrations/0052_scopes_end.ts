import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describeColumns } from "./describe.ts";

/** What is good for a cycle had no end. A text that names none of its days is good for as long as the mandate, and lists ask the rule again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await sql`
    update accreditation set valid_until_on = process.ends_on
    from process, modalities_decision as decision
    where process.id = accreditation.process_id and decision.id = accreditation.modalities_decision_id
      and accreditation.valid_until_on is null and decision.provisions #>> '{validity,until}' = 'cycle'`.execute(db);
  await sql`
    update application_standing set next_instant = '-infinity'
    where application_id in (
      select application.id from application
      join call_for_applications as call on call.id = application.call_id
      join modalities_decision as decision on decision.id = call.modalities_decision_id
      where application.state <> 'draft' and decision.provisions #>> '{validity,until}' = 'cycle'
    )`.execute(db);
  await describeColumns(db, "accreditation", {
    valid_until_on:
      "The last day, in the zone of the process: of its session, its mandate, or what its decision names.",
  });
}
