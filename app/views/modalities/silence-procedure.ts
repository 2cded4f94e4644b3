import type { Context } from "#acts/kit/context.ts";
import type { Db } from "#db/handles.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { getSilenceProcedure, type RecordedSilenceProcedure } from "#db/modalities/silence-procedures.ts";
import { getProcess } from "#db/process/processes.ts";
import { readingAs } from "#db/readers.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { type Instant, isBefore } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { silenceStanding } from "#domain/modalities/silence.ts";
import { isShorterThanRecommended, mayBreakSilence } from "#domain/modalities/silence-procedure.ts";
import { extensionsShown } from "../kit/extensions.ts";

/**
 * A text under silence, with its outcome and what the reader's own mission has said; never who else has spoken, how many, or when. `refusal` is
 * what the rule would answer to the mission now; null when it can break silence. Null when there is no such procedure, or it is another Chair's.
 */
export async function seeSilenceProcedure({ db, now, actor }: Context, id: Id<"procedure">) {
  const procedure = await asReadBy(db, actor, id);
  if (procedure === null || (actor.role === "chair" && actor.process !== procedure.process)) return null;
  const [decision, process] = await Promise.all([
    getModalitiesDecision(db, procedure.decision).then(mustExist),
    getProcess(db, procedure.process).then(mustExist),
  ]);
  const refusal = actor.role === "mission" ? mayBreakSilence(procedure, actor, now) : null;
  const { version, title, issuer, citation, date, text, provisions } = decision;
  return {
    ...silenceShown(procedure, actor, now),
    refusal,
    mayBreak: actor.role === "mission" && refusal === null,
    isMission: actor.role === "mission",
    letter: procedure.letter,
    extensions: await extensionsShown(db, procedure.extensions),
    shorterThanRecommended: isShorterThanRecommended(procedure.window),
    process: { slug: process.slug, title: process.title, shortName: process.shortName },
    decision: { version, title, issuer, citation, date: date.toString(), text, provisions },
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
