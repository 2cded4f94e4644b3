import { newId } from "#db/new-id.ts";
import { insertConsultationEntries, listObjectionsAgainst } from "#db/objections/consultations.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import * as consultations from "#domain/objections/consultation.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { loadConsultation } from "./consultation-of-chair.ts";

export interface WriteInConsultation {
  /** Of the application. */
  readonly reference: string;
  readonly words: string;
  /** To which State a request goes; null for a note that goes to nobody. */
  readonly mission: Id<"mission"> | null;
  /** It goes to nobody, and is of what was said with that State elsewhere, such as by telephone: it waits no longer. */
  readonly isNote?: boolean;
  readonly key?: string | undefined;
}

export async function writeInConsultation(
  context: Context,
  { reference, words, mission, isNote = mission === null, key }: WriteInConsultation,
) {
  return once(context, "write-in-consultation", key, async (trx, actor) => {
    await readAs(trx, actor);
    const { application, consultation, period, item } = await loadConsultation(
      trx,
      reference,
      actor.process,
      context.now,
    );
    const standing = (await listObjectionsAgainst(trx, [application.id])).filter(
      ({ withdrawnAt }) => withdrawnAt === null,
    );
    const ruling = consultations.writeInConsultation(
      { consultation, item },
      { id: newId<"consultation_entry">(), words, mission, isNote, objectors: standing.map((one) => one.mission) },
      context.now,
    );
    if (!ruling.ok) return ruling;
    await insertConsultationEntries(trx, [ruling.next], { person: actor.person });
    await announce(trx, context, ruling.happened, {
      period,
      decision: item.decision,
      consultation,
    });
    return ruling;
  });
}
