import { newId } from "#db/new-id.ts";
import { countUnanswered, findConsultation, insertConsultationEntries } from "#db/objections/consultations.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { refuse } from "#domain/kit/ruling.ts";
import { mayAnswer, writeToChair as write } from "#domain/objections/consultation.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { loadOwnObjection } from "./objection-of-mission.ts";

export interface WriteToChair {
  readonly objection: Id<"objection">;
  readonly words: string;
  readonly key?: string | undefined;
}

/** While the Chair consults a State on its objection, the State answers what it is asked, or says what else there is. */
export async function writeToChair(context: Context, { objection: id, words, key }: WriteToChair) {
  return once(context, "write-to-chair", key, async (trx, actor) => {
    await readAs(trx, actor);
    const { period, item, objection } = await loadOwnObjection(trx, id, actor.mission, context.now);
    const consultation = await findConsultation(trx, objection.application);
    if (consultation === null) return mayAnswer({ objection, item }, context.now) ?? refuse("consultation_is_not_open");
    const unanswered = await countUnanswered(trx, id);
    const ruling = write(
      { objection, item },
      { id: newId<"consultation_entry">(), words, stage: consultation.stage, unanswered },
      context.now,
    );
    if (!ruling.ok) return ruling;
    await insertConsultationEntries(trx, [ruling.next], { person: actor.person });
    await announce(trx, context, ruling.happened, { period, decision: item.decision, consultation });
    return ruling;
  });
}
