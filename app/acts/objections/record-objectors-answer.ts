import { newId } from "#db/new-id.ts";
import { insertConsultationEntries } from "#db/objections/consultations.ts";
import { lockObjection, saveMaintained, saveObjectionWithdrawal } from "#db/objections/objections.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import * as consultations from "#domain/objections/consultation.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { loadConsultation } from "./consultation-of-chair.ts";

export interface RecordObjectorsAnswer {
  /** Of the application. */
  readonly reference: string;
  readonly objection: Id<"objection">;
  readonly answer: "withdrawn" | "maintained";
  /** The reference of the letter in which the State says so. */
  readonly letter: string;
  readonly key?: string | undefined;
}

/** The State gets the same receipt as if it had said it in the portal. */
export async function recordObjectorsAnswer(context: Context, input: RecordObjectorsAnswer) {
  const { reference, answer, letter, key } = input;
  return once(context, "record-objectors-answer", key, async (trx, actor) => {
    await readAs(trx, actor);
    const loaded = await loadConsultation(trx, reference, actor.process, context.now);
    const { application, consultation, period, item } = loaded;
    const objection = orNotFound(
      await lockObjection(trx, input.objection),
      (one) => one.application === application.id,
    );
    const ruling = consultations.recordAnswer(
      { objection, item },
      { id: newId<"consultation_entry">(), consultation, answer, letter },
      context.now,
    );
    if (!ruling.ok) return ruling;
    const by = { person: actor.person };
    await insertConsultationEntries(trx, [ruling.next.entry], by);
    await (answer === "withdrawn" ? saveObjectionWithdrawal : saveMaintained)(trx, ruling.next.objection, by);
    const about = { period, decision: item.decision, objection };
    if (ruling.happened.type === "ObjectionMaintained") await announce(trx, context, ruling.happened, about);
    else await announce(trx, context, ruling.happened, about);
    return ruling;
  });
}
