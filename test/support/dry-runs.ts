import { listApplicationRecords } from "#db/applications/application-records.ts";
import { listApplicationsByIds } from "#db/applications/applications.ts";
import type { Db } from "#db/handles.ts";
import { runDry } from "#domain/applications/dry-run.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";

/* What a dry run counts together, one by one: each application by all that is on record about it. */

export async function runEachDry(
  db: Db,
  { call, other }: { readonly call: Id<"call">; readonly other: Pick<ModalitiesDecision, "provisions" | "classes"> },
  at: Instant,
) {
  const ids = await db.selectFrom("application").select("id").where("call_id", "=", call).execute();
  const applications = (
    await listApplicationsByIds(
      db,
      ids.map(({ id }) => id),
    )
  ).filter(({ state }) => state !== "draft");
  const records = await listApplicationRecords(db, applications, at);
  const ways = records.map((record) => {
    const { now, under } = runDry(record, other, at);
    const { application } = record;
    return [application.state === "draft" ? null : (application.movedFrom ?? application.class), now, under].join(" ");
  });
  const counts = new Map(
    Array.from(
      Map.groupBy(ways, (way) => way),
      ([way, those]) => [way, those.length],
    ),
  );
  return { applications, counts };
}

interface Counted {
  readonly class: { readonly key: string };
  readonly now: string;
  readonly under: string;
  readonly count: number;
}

export function countedDry(counts: readonly Counted[]): (readonly [string, number])[] {
  return counts.map((one) => [[one.class.key, one.now, one.under].join(" "), one.count]);
}
