import { sql } from "kysely";
import type { StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { TiesOfMission } from "#domain/people/mission.ts";
import { standingsAt } from "../applications/kept-standings.ts";
import type { Db } from "../handles.ts";
import { fromInstant } from "../values.ts";

/** On a list before the missions, or held open by one of them, or by their consultation. */
const beforeMissions: readonly StandingInAWord[] = ["circulated", "settling", "in-consultation"];

/** Who and what a mission still has, on which it hangs whether it can end. */
export async function readTiesOfMission(db: Db, id: Id<"mission">, at: Instant): Promise<TiesOfMission> {
  const now = sql`${fromInstant(at)}::timestamptz`;
  const { rows } = await sql<TiesOfMission>`
    select
      (select count(*)::integer from person where mission_id = ${id} and banned_at is null) as people,
      (select count(*)::integer from invitation
        where mission_id = ${id} and accepted_at is null and withdrawn_at is null and expires_at > ${now}) as invited,
      exists (select from body_member where mission_id = ${id} and coalesce(to_at > ${now}, true)) as seated,
      exists (select from silence_procedure where concluded_at is null)
        or exists (select from no_objection_period where lapsed_at is null)
        or exists (select from ${await standingsAt(db, at)} where kept.stage = any (${beforeMissions}::text[]))
        as "isAnythingBeforeMissions"`.execute(db);
  return mustExist(rows[0] ?? null);
}
