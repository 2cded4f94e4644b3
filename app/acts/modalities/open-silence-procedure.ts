import { listModalitiesDecisions, lockModalitiesDecision } from "#db/modalities/modalities.ts";
import { insertSilenceProcedure } from "#db/modalities/silence-procedures.ts";
import { newId } from "#db/new-id.ts";
import { lockProcess } from "#db/process/processes.ts";
import type { Instant, Zone } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { compareTexts } from "#domain/modalities/hash-of-text.ts";
import { modalitiesStanding } from "#domain/modalities/modalities.ts";
import { openSilence } from "#domain/modalities/silence-procedure.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface OpenSilenceProcedure {
  readonly decision: Id<"decision">;
  readonly closesAt: Instant;
  readonly zone: Zone;
  /** What the Chair writes to the missions. */
  readonly letter: string | null;
  /** The hash of the text from which the form was made. */
  readonly seen?: string | undefined;
  readonly key?: string | undefined;
}

export async function openSilenceProcedure(context: Context, input: OpenSilenceProcedure) {
  const { now } = context;
  return once(context, "open-silence-procedure", input.key, async (trx, actor) => {
    const process = orNotFound(await lockProcess(trx, actor.process));
    const text = orNotFound(await lockModalitiesDecision(trx, input.decision), (row) => row.process === actor.process);
    const records = await listModalitiesDecisions(trx, text.process);
    const window = { opensAt: now, closesAt: input.closesAt, zone: input.zone };
    const silence = records.find((record) => record.decision.id === text.id)?.silence ?? [];
    const ruling = openSilence(
      {
        decision: text,
        standing: modalitiesStanding(text, silence, now),
        anotherIsOpenInProcess: records.some((record) => record.silence.some((procedure) => isUnconcluded(procedure))),
      },
      { id: newId<"procedure">(), window, hash: compareTexts(input.seen, text) },
      now,
    );
    if (!ruling.ok) return ruling;
    await insertSilenceProcedure(trx, ruling.next, {
      process: text.process,
      openedBy: actor.person,
      letter: input.letter,
    });
    await announce(trx, context, ruling.happened, {
      procedure: ruling.next,
      decision: text,
      process,
      letter: input.letter,
    });
    return ruling;
  });
}

/** One that is over and not yet recorded still holds the place: its outcome is told first. */
function isUnconcluded({ concludedAt }: { readonly concludedAt: Instant | null }): boolean {
  return concludedAt === null;
}
