import { type AppLoadContext, data } from "@remix-run/node";
import type { Refusal } from "#domain/kit/ruling.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { contradictionsIn } from "#forms/modalities/modalities-form.ts";
import type { Language } from "#messages/kit/languages.ts";
import { answerRefusal } from "./answer.ts";

/** 409, and where provisions contradict one another, each contradiction in words and at its field. */
export function answerTextRefusal(
  context: AppLoadContext,
  refusal: Refusal,
  { provisions, language }: Pick<ModalitiesDecision, "provisions"> & { readonly language: Language },
  submitted: FormAnswer["submitted"],
) {
  const answer = answerRefusal(context, refusal, language, submitted);
  if (refusal.because !== "modalities_contradict_themselves") return answer;
  return data({ ...answer.data, problems: contradictionsIn(provisions, language) }, answer.init ?? undefined);
}
