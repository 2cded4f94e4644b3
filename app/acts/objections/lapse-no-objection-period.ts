import { insertAccreditations } from "#db/accreditation/accreditations.ts";
import { listCirculatedInBrief } from "#db/applications/applications-in-brief.ts";
import { saveGoneOn } from "#db/applications/gone-on.ts";
import { saveStandings } from "#db/applications/kept-standings.ts";
import { appendSteps, listAnswersOnRecord, listFurther } from "#db/applications/steps.ts";
import { newId } from "#db/new-id.ts";
import { insertConsultations } from "#db/objections/consultations.ts";
import { lockNoObjectionPeriod, saveLapse } from "#db/objections/no-objection-periods.ts";
import { getAsked } from "#db/objections/questions.ts";
import { listVoices } from "#db/objections/voices.ts";
import { lapse, standingsAfterLapse } from "#domain/accreditation/lapse.ts";
import { nothingFurther } from "#domain/applications/case.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { accreditsSome } from "#domain/modalities/what-follows.ts";
import { loadRound } from "../applications/round.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { sealOutcomes } from "./seal-list.ts";

export interface LapseNoObjectionPeriod {
  readonly period: Id<"period">;
}

/**
 * Puts on record what silence has granted at the closing instant, and seals it as a final list, where that list can accredit somebody. However long the list, it takes a fixed number of statements: the rule is
 * mapped over small rows, and `accreditation_follows_its_modalities` checks what it answers.
 */
export async function lapseNoObjectionPeriod(context: Context, input: LapseNoObjectionPeriod) {
  const { now } = context;
  return once(context, "lapse-no-objection-period", undefined, async (trx) => {
    const period = orNotFound(await lockNoObjectionPeriod(trx, input.period));
    const round = await loadRound(trx, period.call, now);
    const listed = await listCirculatedInBrief(trx, period.id);
    const voices = await listVoices(
      trx,
      listed.map(({ id }) => id),
      now,
    );
    const further = await listFurther(
      trx,
      listed.map(({ id }) => id),
    );
    const recorded = await listAnswersOnRecord(
      trx,
      listed.map(({ id }) => id),
    );
    const list = listed.map((application) => ({
      application,
      recorded: recorded.get(application.id) ?? [],
      further: further.get(application.id) ?? nothingFurther,
      voices: voices.get(application.id) ?? [],
      accreditation: newId<"accreditation">(),
    }));
    const lapsing = { ...round, period, list };
    const ruling = lapse(lapsing, now);
    if (!ruling.ok) return ruling;
    await appendSteps(trx, ruling.next.steps);
    await insertConsultations(trx, ruling.next.consultations);
    await insertAccreditations(trx, ruling.next.granted, now);
    await saveLapse(trx, ruling.next.period, ruling.happened);
    const { length: added } = ruling.next.granted;
    const { questions } = await getAsked(trx, period, round.decision);
    // Of a list from which everybody goes on, nobody can be accredited yet.
    const final =
      added > 0 || accreditsSome(questions)
        ? await sealOutcomes(trx, { period: ruling.next.period, round }, now)
        : null;
    await announce(trx, context, ruling.happened, { period: ruling.next.period, round, answers: ruling.next });
    if (final !== null) {
      const sealed = { list: final.next, round, by: "lapse-no-objection-period", added } as const;
      await announce(trx, context, final.happened, sealed);
    }
    await saveGoneOn(trx, ruling.next.onward);
    await saveStandings(trx, standingsAfterLapse(lapsing, ruling.next, now), { session: round.session, at: now });
    return accept(ruling.next.period, ruling.happened);
  });
}
