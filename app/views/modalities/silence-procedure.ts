import type { Context } from "#acts/kit/context.ts";
import type { Db } from "#db/handles.ts";
import { getModalitiesDecision, listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { getProcessText } from "#db/modalities/process-texts.ts";
import { getSilenceProcedure, type RecordedSilenceProcedure } from "#db/modalities/silence-procedures.ts";
import { getProcess } from "#db/process/processes.ts";
import { readingAs } from "#db/readers.ts";
import { type Actor, servesProcess } from "#domain/kit/actor.ts";
import { whyReads } from "#domain/kit/actor.ts";
import { type Instant, isBefore } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { decisionInForce } from "#domain/modalities/modalities.ts";
import { citationOf } from "#domain/modalities/process-text.ts";
import { silenceStanding } from "#domain/modalities/silence.ts";
import { isShorterThanRecommended, mayBreakSilence } from "#domain/modalities/silence-procedure.ts";
import type { Process } from "#domain/process/process.ts";
import { recordOfWindow } from "../kit/extensions.ts";
import { compareDecisions } from "./comparison.ts";
import { ownWays } from "./preview.ts";

/**
 * A text under silence, with its outcome and what the reader's own mission has said; never who else has spoken, how many, or when. `refusal` is
 * what the rule would answer to the mission now; null when it can break silence. Null when there is no such procedure, or it is another Chair's.
 */
export async function seeSilenceProcedure({ db, now, actor }: Context, id: Id<"procedure">) {
  const procedure = await asReadBy(db, actor, id);
  if (procedure === null || (actor.role !== "mission" && !servesProcess(actor, procedure.process))) return null;
  const [text, process] = await Promise.all([
    wordsOf(db, procedure),
    getProcess(db, procedure.process).then(mustExist),
  ]);
  const refusal = actor.role === "mission" ? mayBreakSilence(procedure, actor, now) : null;
  return {
    ...silenceShown(procedure, actor, now),
    refusal,
    mayBreak: actor.role === "mission" && whyReads(actor) === null && refusal === null,
    isMission: actor.role === "mission",
    letter: procedure.letter,
    ...(await recordOfWindow(db, procedure)),
    shorterThanRecommended: isShorterThanRecommended(procedure.window),
    process: { slug: process.slug, title: process.title, shortName: process.shortName },
    text,
    inForce: await whatStays(db, procedure, process, now),
  };
}

/** The modalities that hold meanwhile, and if the text falls, with what it would change; null where none do, or nothing is open any more. */
async function whatStays(db: Db, procedure: RecordedSilenceProcedure, process: Process, now: Instant) {
  const standing = silenceStanding(procedure, now);
  if (procedure.of.kind !== "decision" || (standing !== "open" && standing !== "upcoming")) return null;
  const records = await listModalitiesDecisions(db, procedure.process);
  const before = decisionInForce(records, now);
  const after = records.find(({ decision }) => decision.id === procedure.of.id)?.decision ?? null;
  if (before === null || after === null) return null;
  return { version: before.version, compared: await compareDecisions(db, process, before, after) };
}

/** The words under silence, whatever they are about. */
async function wordsOf(db: Db, { of, process }: Pick<RecordedSilenceProcedure, "of" | "process">) {
  if (of.kind === "decision") {
    const decision = mustExist(await getModalitiesDecision(db, of.id));
    const { version, title, issuer, citation, date, text, provisions } = decision;
    return {
      named: { title, version },
      issuer,
      citation,
      date: date.toString(),
      words: text,
      provisions,
      ownWays: await ownWays(db, decision, mustExist(await getProcess(db, process))),
      kind: null,
    };
  }
  const text = mustExist(await getProcessText(db, of.id));
  const { title, number, date, words, kind } = text;
  return {
    named: { title, number },
    issuer: null,
    citation: citationOf(text),
    date: date.toString(),
    words,
    provisions: null,
    ownWays: null,
    kind,
  };
}

async function asReadBy(db: Db, actor: Actor, id: Id<"procedure">): Promise<RecordedSilenceProcedure | null> {
  return actor.role === "mission"
    ? readingAs(db, actor, (trx) => getSilenceProcedure(trx, id))
    : getSilenceProcedure(db, id);
}

/** The procedure in plain data. Read as the mission, it holds what that mission has said, and nothing of another. */
export function silenceShown(procedure: RecordedSilenceProcedure, actor: Actor, now: Instant) {
  const { opensAt, closesAt, zone } = procedure.window;
  const own = actor.role === "mission" ? procedure.breaks.find(({ mission }) => mission === actor.mission) : undefined;
  return {
    id: procedure.id,
    standing: silenceStanding(procedure, now),
    opensAt: opensAt.toString(),
    closesAt: closesAt.toString(),
    zone,
    /** In seconds; 0 when the closing instant has passed. */
    left: isBefore(now, closesAt) ? now.until(closesAt).total("seconds") : 0,
    own: own === undefined ? null : { receivedAt: own.receivedAt.toString(), reason: own.reason },
  };
}
