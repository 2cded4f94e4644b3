import { type Kysely, sql } from "kysely";

/** What waits for an office is found by it: few of very many, of which the planner does not know that they are few. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index application_standing_by_office on application_standing (office, stage, received_at, application_id)
    where office is not null`.execute(db);
}
