import { lockApplication, saveApplication } from "#db/applications/applications.ts";
import { appendSteps, getFurther, listReturned } from "#db/applications/steps.ts";
import type { Answers } from "#domain/applications/answer-items.ts";
import { complete } from "#domain/applications/cure.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, once, orNotFound } from "../kit/once.ts";
import { loadOwnDocuments } from "./own-documents.ts";
import { loadRound } from "./round.ts";

export interface CompleteApplication {
  readonly reference: string;
  /** The version that the reader saw. */
  readonly version: number;
  /** Of what was asked for. */
  readonly answers: Partial<Answers>;
  readonly key?: string | undefined;
}

/** What was sent back is sent again, with what was asked for and nothing else changed. */
export async function completeApplication(context: Context, { reference, version, answers, key }: CompleteApplication) {
  return once(context, "complete-application", key, async (trx, actor) => {
    const application = orNotFound(
      await lockApplication(trx, reference),
      (row) => row.organisation === actor.organisation,
    );
    const round = await loadRound(trx, application.call, context.now);
    const further = await getFurther(trx, application.id);
    const returned = (await listReturned(trx, application.id)).at(-1) ?? null;
    const documents = await loadOwnDocuments(trx, application);
    const completing = { ...round, application: asSeen(application, version), further, returned, documents };
    const ruling = complete({ ...completing, period: null, voices: [] }, answers, context.now);
    if (!ruling.ok) return ruling;
    const saved = await saveApplication(trx, ruling.next.application, version);
    await appendSteps(trx, [ruling.next.step]);
    await announce(trx, context, ruling.happened, { application: saved, round });
    return accept(saved, ruling.happened);
  });
}
