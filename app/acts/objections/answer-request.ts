import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { shareNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { appendDisclosure } from "#db/objections/objection-disclosures.ts";
import { listObjectionsWithBasis } from "#db/objections/objections.ts";
import { lockRequest, saveAnswer } from "#db/objections/requests-to-chair.ts";
import { listOpenUntil } from "#db/objections/voices.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import * as requests from "#domain/objections/request-to-chair.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface AnswerRequest {
  readonly request: Id<"request">;
  /** Null discloses. */
  readonly declinedBecause: string | null;
  readonly key?: string | undefined;
}

/** The Chair discloses to the State that asked, or declines. A disclosure is put on record as each look of the Chair is. */
export async function answerRequest(context: Context, { request: id, declinedBecause, key }: AnswerRequest) {
  return once(context, "answer-request", key, async (trx, actor) => {
    await readAs(trx, actor);
    const request = orNotFound(await lockRequest(trx, id), ({ process }) => process === actor.process);
    const period = mustExist(await shareNoObjectionPeriod(trx, request.period));
    const decision = mustExist(await getModalitiesDecision(trx, period.decision));
    await readAs(trx, { role: "answering", request: request.id });
    const objections = await listObjectionsWithBasis(trx, period.id);
    await readAs(trx, actor);
    const openUntil = await listOpenUntil(trx, period.id, context.now);
    const answer = { objections, openUntil, declinedBecause };
    const ruling = requests.answerRequest({ request, period, decision }, answer, context.now);
    if (!ruling.ok) return ruling;
    await saveAnswer(trx, ruling.next, { person: actor.person });
    const { answer: given } = ruling.next.request;
    if (given.declinedBecause === null) {
      await appendDisclosure(trx, {
        process: request.process,
        period: period.id,
        application: null,
        readerPerson: null,
        readerRole: "mission",
        readerMission: request.mission,
        disclosedAt: given.answeredAt,
        what: given.bases ? "objectors and bases" : "objectors",
      });
    }
    await announce(trx, context, ruling.happened, { period, decision, request: ruling.next.request });
    return { ok: true, next: { request: request.id, answer: given }, happened: ruling.happened } as const;
  });
}
