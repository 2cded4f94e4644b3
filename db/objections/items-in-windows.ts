import { sql } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { ClassKey, StageKey } from "#domain/modalities/stages.ts";
import type { Db } from "../handles.ts";

/** At which windows of which classes the period is. */
export async function listWindowsOfPeriod(
  db: Db,
  period: Id<"period">,
): Promise<readonly { readonly class: ClassKey; readonly window: StageKey }[]> {
  return db
    .selectFrom("item_in_window")
    .select(["class", "stage as window"])
    .distinct()
    .where("no_objection_period_id", "=", period)
    .execute();
}

/** At which window of its track each of the applications was put to the States in the period. */
export async function listWindowsIn(
  db: Db,
  period: Id<"period">,
  applications: readonly Id<"application">[],
): Promise<ReadonlyMap<Id<"application">, StageKey>> {
  const rows = await db
    .selectFrom("item_in_window")
    .select(["application_id", "stage"])
    .where("no_objection_period_id", "=", period)
    .where(sql<boolean>`application_id = any (${applications}::uuid[])`)
    .execute();
  return new Map(rows.map(({ application_id: id, stage }) => [id, stage]));
}
