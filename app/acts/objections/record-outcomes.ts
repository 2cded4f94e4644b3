import { insertAccreditations } from "#db/accreditation/accreditations.ts";
import { listSomeInBrief } from "#db/applications/applications-in-brief.ts";
import { saveGoneOn } from "#db/applications/gone-on.ts";
import { appendSteps, listAnswersOnRecord, listFurther } from "#db/applications/steps.ts";
import { newId } from "#db/new-id.ts";
import { insertConsultations } from "#db/objections/consultations.ts";
import { lockNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { listVoices } from "#db/objections/voices.ts";
import { recordOutcomes as record } from "#domain/accreditation/lapse.ts";
import { nothingFurther } from "#domain/applications/case.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { loadRound } from "../applications/round.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { sealOutcomes } from "./seal-list.ts";

export interface RecordOutcomes {
  readonly period: Id<"period">;
  readonly applications: readonly Id<"application">[];
}

/**
 * Puts on record what time has answered on a list after its period: a hold has ended, a consultation is over, too few objections are left. Whom it has
 * accredited stands on a further final list. However many they are, it takes a fixed number of statements.
 */
export async function recordOutcomes(context: Context, input: RecordOutcomes) {
  const { now } = context;
  return once(context, "record-outcomes", undefined, async (trx) => {
    const period = orNotFound(await lockNoObjectionPeriod(trx, input.period));
    const round = await loadRound(trx, period.call, now);
    const listed = await listSomeInBrief(trx, period.id, input.applications);
    const ids = listed.map(({ id }) => id);
    const voices = await listVoices(trx, ids, now);
    const further = await listFurther(trx, ids);
    const recorded = await listAnswersOnRecord(trx, ids);
    const items = listed.map((application) => ({
      ...round,
      period,
      application,
      voices: voices.get(application.id) ?? [],
      further: further.get(application.id) ?? nothingFurther,
      recorded: recorded.get(application.id) ?? [],
      accreditation: newId<"accreditation">(),
    }));
    const ruling = record({ period, items }, now);
    if (!ruling.ok) return ruling;
    await appendSteps(trx, ruling.next.steps);
    await insertConsultations(trx, ruling.next.consultations);
    const joining = ruling.next.granted.map(({ application }) => application);
    const final = joining.length === 0 ? null : await sealOutcomes(trx, { period, round, joining }, now);
    await insertAccreditations(trx, ruling.next.granted, now);
    await announce(trx, context, ruling.happened, { period, round, answers: ruling.next });
    if (final !== null) {
      const sealed = { list: final.next, round, by: "record-outcomes", added: joining.length } as const;
      await announce(trx, context, final.happened, sealed);
    }
    await saveGoneOn(trx, ruling.next.onward);
    return accept(period, ruling.happened);
  });
}
