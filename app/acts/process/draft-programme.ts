import { saveProgrammeDraft } from "#db/process/programmes.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept, refuse } from "#domain/kit/ruling.ts";
import type { Programme } from "#domain/process/programme-of-work.ts";
import { mayMoveSession } from "#domain/process/session.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockProgramme } from "./programme-to-publish.ts";

export interface DraftProgramme {
  readonly session: Id<"session">;
  readonly programme: Programme;
  /** The version that the writer saw; 0 where nothing had been saved. */
  readonly seen: number;
  readonly key?: string | undefined;
}

/** As far as it is known. The record knows of a programme when it is published. */
export async function draftProgramme(context: Context, { session, programme, seen, key }: DraftProgramme) {
  return once(context, "draft-programme", key, async (trx, actor) => {
    const found = await lockProgramme(trx, session);
    const refusal = mayMoveSession(found, context.now) ?? (found.version === seen ? null : refuse("changed_meanwhile"));
    if (refusal !== null) return refusal;
    await saveProgrammeDraft(trx, { session, seen, programme }, { at: context.now, person: actor.person });
    return accept({ session }, null);
  });
}
