import { sql } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import { ownClassesOf } from "#domain/modalities/templates.ts";
import {
  type AtWindow,
  beforeBodyAt,
  forInformationAt,
  type NamedQuestion,
  type Question,
  questionsAt,
  type Turn,
  turnOf,
} from "#domain/modalities/what-follows.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { SealedList } from "#domain/objections/sealed-list.ts";
import { memberStates, type NamedBody } from "#domain/process/body.ts";
import type { Db } from "../handles.ts";
import { listBodies, listBodiesIn, titleIn } from "../process/bodies.ts";
import { listClassesOfList } from "./list-entries.ts";

/** What States are asked in a period. */
export interface Asked {
  /** At which windows its list is; none where the decision has one kind of window, and says it of all. */
  readonly at: readonly AtWindow[];
  readonly questions: readonly NamedQuestion[];
  /** Which of the lists of its track it is; null where there is one. */
  readonly turn: Turn | null;
}

type OfPeriod = Pick<NoObjectionPeriod, "id" | "decision">;
type Decided = Pick<ModalitiesDecision, "id" | "process" | "provisions" | "classes">;

export async function getAsked(db: Db, period: OfPeriod, decision: Decided): Promise<Asked> {
  const asked = await listAsked(db, [period], [decision]);
  return mustExist(asked.get(period.id));
}

/** Where a sealed list is answered; a final one is by nobody. */
export async function getWhereAnswered(
  db: Db,
  { id, kind, period }: Pick<SealedList, "id" | "kind" | "period">,
  decision: Decided,
): Promise<readonly AtWindow[]> {
  if (kind === "final") return [];
  if (kind === "information") return forInformationAt(decision);
  if (period === null) return beforeBodyAt(decision, await listClassesOfList(db, id));
  return (await getAsked(db, { id: period, decision: decision.id }, decision)).at;
}

/** By period. `decisions` are those under which the periods are. */
export async function listAsked(
  db: Db,
  periods: readonly OfPeriod[],
  decisions: readonly Decided[],
): Promise<ReadonlyMap<Id<"period">, Asked>> {
  const own = periods.filter(({ decision }) => {
    const found = decisions.find(({ id }) => id === decision);
    return found !== undefined && ownClassesOf(found) !== undefined;
  });
  const at = await listWindowsOf(
    db,
    own.map(({ id }) => id),
  );
  const inPeriods = periods.flatMap(({ id, decision }) => {
    const found = decisions.find((one) => one.id === decision);
    const where = at.get(id) ?? [];
    return found === undefined ? [] : [{ id, found, where, questions: questionsAt(found, where) }];
  });
  const naming = inPeriods.filter(({ questions }) => questions.some(({ body }) => body !== memberStates));
  const bodies = await listBodiesIn(db, [...new Set(naming.map(({ found }) => found.process))]);
  return new Map(
    inPeriods.map(({ id, found, where, questions }) => [id, askedAt(found, where, { questions, bodies })]),
  );
}

/** The same of a list that is not out. */
export async function describeQuestions(db: Db, decision: Decided, at: readonly AtWindow[]): Promise<Asked> {
  const questions = questionsAt(decision, at);
  const isNamed = questions.some(({ body }) => body !== memberStates);
  return askedAt(decision, at, { questions, bodies: isNamed ? await listBodies(db, decision.process) : [] });
}

function askedAt(
  decision: Decided,
  at: readonly AtWindow[],
  { questions, bodies }: { readonly questions: readonly Question[]; readonly bodies: readonly NamedBody[] },
): Asked {
  const own = bodies.filter(({ process }) => process === decision.process);
  return {
    at,
    questions: questions.map((question) => ({ ...question, title: titleIn(own, question.body) })),
    turn: turnOf(decision, at),
  };
}

async function listWindowsOf(
  db: Db,
  periods: readonly Id<"period">[],
): Promise<ReadonlyMap<Id<"period">, readonly AtWindow[]>> {
  if (periods.length === 0) return new Map();
  // From one window to the next along the index: there are a few of them, however many items.
  const { rows } = await sql<AtWindow & { readonly period: Id<"period"> }>`
    with recursive found (period, class, "window") as (
      select period.id, first.class, first.stage from unnest(${periods}::uuid[]) as period (id) cross join lateral (
        select class, stage from item_in_window where no_objection_period_id = period.id order by class, stage limit 1) as first
      union all
      select found.period, next.class, next.stage from found cross join lateral (
        select class, stage from item_in_window as item
        where item.no_objection_period_id = found.period and (item.class, item.stage) > (found.class, found."window") order by class, stage limit 1) as next
    )
    select period, class, "window" from found order by class, "window"`.execute(db);
  const byPeriod = Map.groupBy(rows, ({ period }) => period);
  return new Map(
    [...byPeriod].map(([period, windows]) => [
      period,
      windows.map(({ class: key, window }) => ({ class: key, window })),
    ]),
  );
}
