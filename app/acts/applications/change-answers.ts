import { lockApplication, saveApplication } from "#db/applications/applications.ts";
import { appendEarlierAnswers } from "#db/applications/earlier-answers.ts";
import { getFurther } from "#db/applications/steps.ts";
import type { Answers } from "#domain/applications/answer-items.ts";
import { changeAnswers as change } from "#domain/applications/change-answers.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, once, orNotFound } from "../kit/once.ts";
import { loadRound } from "./round.ts";

export interface ChangeAnswers {
  readonly reference: string;
  /** The version that the reader saw. */
  readonly version: number;
  readonly answers: Partial<Answers>;
  readonly key?: string | undefined;
}

export async function changeAnswers(context: Context, { reference, version, answers, key }: ChangeAnswers) {
  return once(context, "change-answers", key, async (trx, actor) => {
    const application = orNotFound(
      await lockApplication(trx, reference),
      (row) => row.organisation === actor.organisation,
    );
    const round = await loadRound(trx, application.call, context.now);
    const further = await getFurther(trx, application.id);
    const changing = { ...round, application: asSeen(application, version), further };
    const ruling = change(changing, answers, context.now);
    if (!ruling.ok) return ruling;
    await appendEarlierAnswers(trx, ruling.next.earlier);
    const saved = await saveApplication(trx, ruling.next.application, version);
    await announce(trx, context, ruling.happened, { application: saved, round });
    return accept(saved, ruling.happened);
  });
}
