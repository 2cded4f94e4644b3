import type { CorrectedDetails } from "#domain/process/session-details.ts";
import { correctedInWords } from "#messages/kit/corrected-details.ts";
import type { Translate } from "#messages/kit/translator.ts";

/** What a correction changed, each as it is now and as it was announced before. What the letter says of a session anyway is only said as it was. */
export function correctedFacts(t: Translate, corrected: CorrectedDetails) {
  return correctedInWords(t, corrected).flatMap(({ detail, called, was, is }) => [
    ...(detail === "title" || detail === "place" ? [] : [{ term: called, fact: is }]),
    { term: t("process.correctSession.formerly", { called }), fact: was },
  ]);
}
