import type { Context } from "#acts/kit/context.ts";
import { listApplicationRecords } from "#db/applications/application-records.ts";
import { listWaitingForRuling } from "#db/applications/overdue.ts";
import { type ApplicationRecord } from "#domain/applications/application-standing.ts";
import { caseStanding } from "#domain/applications/case.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import type { RulingStage, StageKey } from "#domain/modalities/stages.ts";
import { disclosedFrom } from "#domain/objections/disclosure.ts";

/** Rulings that were due by now and have not come: of a body, or of an office. */
export interface Overdue {
  readonly key: string;
  readonly by: "secretariat" | "chair" | "body";
  readonly call: string;
  readonly process: { readonly slug: string; readonly shortName: string };
  readonly dueAt: string;
  readonly zone: string;
  /** Null for who does not know the list. */
  readonly count: number | null;
}

/** As far as the reader may know: the offices all of it, the others what a body owes. */
export async function seeOverdue(
  { db, now, actor }: Pick<Context, "db" | "now" | "actor">,
  of: { readonly process?: Id<"process"> | undefined } = {},
): Promise<readonly Overdue[]> {
  const process = actor.role === "chair" ? actor.process : of.process;
  const waiting = await listWaitingForRuling(db, now, { process });
  const counts = new Map(waiting.map(({ application, count }) => [application.id, count]));
  const records = await listApplicationRecords(
    db,
    waiting.map(({ application }) => application),
    now,
  );
  const overdue = records.flatMap((record) => {
    const { now: here } = caseStanding(record, now);
    if (here.kind !== "waits" || !here.overdue || here.until === null || here.stage.kind !== "ruling") return [];
    if (!mayKnow(actor, here.stage, record)) return [];
    const { by } = here.stage;
    return [
      {
        record,
        by: typeof by === "string" ? by : ("body" as const),
        stage: here.stage.key,
        dueAt: here.until.toString(),
        count: counts.get(record.application.id) ?? 0,
      },
    ];
  });
  const alike = Map.groupBy(overdue, ({ by, record }) => `${record.call.id} ${by}`);
  return Array.from(alike, ([key, those]) => {
    const [first] = those.toSorted((one, other) => one.dueAt.localeCompare(other.dueAt));
    if (first === undefined) return [];
    const { call, process: own } = first.record;
    return [
      {
        key,
        by: first.by,
        call: call.title,
        process: { slug: own.slug, shortName: own.shortName },
        dueAt: first.dueAt,
        zone: own.zone,
        count: readsList(actor, first.record, first.stage) ? those.reduce((sum, { count }) => sum + count, 0) : null,
      },
    ];
  }).flat();
}

type Answered = Pick<ApplicationRecord, "decision" | "application">;

/** Whom States objected to, and that there is anybody, is no matter for the public; the missions are the body, or follow it. */
function mayKnow(actor: Actor, { what, of, key }: RulingStage, record: Answered): boolean {
  switch (actor.role) {
    case "secretariat":
    case "chair":
      return true;
    case "mission":
      return what === "determination" && readsList(actor, record, key);
    case "applicant":
    case "administrator":
    case "clock":
    case "public":
      return what === "determination" && of === "all" && readsList(actor, record, key);
  }
}

function readsList(actor: Actor, { decision, application }: Answered, window: StageKey): boolean {
  const at = application.class === null ? [] : [{ class: application.class, window }];
  return disclosedFrom(actor, "proposed-list", { decision, at }).read !== null;
}
