import { type AppLoadContext, data } from "@remix-run/node";
import type { Refusal } from "#domain/kit/ruling.ts";
import type { RefusalCode } from "#domain/refusals.ts";
import type { FormAnswer, Problem } from "#forms/kit/form-answer.ts";
import { AGAIN, CHANGE, sentBetween } from "#forms/kit/two-pages.ts";
import { formatCitation } from "#messages/kit/citation.ts";
import type { Language } from "#messages/kit/languages.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { translator } from "#messages/kit/translator.ts";

/** Answers whose page comes back with problems; its title says so, which only the root's loader can tell to meta(). */
const withProblems = new WeakSet<AppLoadContext>();
/** Those whose page reads back what is to be done, likewise. */
const readingBack = new WeakSet<AppLoadContext>();
/** And those whose page is the first of two again, at the address of the second. */
const leadingBack = new WeakSet<AppLoadContext>();

/** 422: the page again, with what was entered and what is wrong with it. */
export function answerProblems(context: AppLoadContext, { problems, submitted, restSaved, untouched }: FormAnswer) {
  withProblems.add(context);
  const answer: FormAnswer = {
    problems,
    submitted,
    ...(restSaved === true ? { restSaved } : {}),
    ...(untouched === true ? { untouched } : {}),
  };
  return data(answer, { status: 422 });
}

/** 200: the page again with what was typed in its form, after something else was done with it; none of it was saved. */
export function answerUnsaved(submitted: FormAnswer["submitted"]) {
  const answer: FormAnswer = { problems: [], submitted };
  return data(answer);
}

/**
 * 200 on the second of two pages, where its form was sent for the first, which comes filled, or the first brings back what was written on the second.
 * Null when it was sent to go on, and on the first, whose `first` is null.
 */
export function answerBetween(
  context: AppLoadContext,
  submitted: FormAnswer["submitted"],
  first: FormAnswer["submitted"] | null,
) {
  const sent = sentBetween(submitted);
  if (first === null || sent === null) return null;
  if (sent === CHANGE) leadingBack.add(context);
  return answerUnsaved(sent === CHANGE ? { ...submitted, ...first } : submitted);
}

/** From the first page to the second: with 307 the browser sends the form once more, and with it what no address carries. */
export function codeOnward(submitted: FormAnswer["submitted"]): 303 | 307 {
  return sentBetween(submitted) === AGAIN ? 307 : 303;
}

/** 422 for a problem that the schema could not see, such as an address that is taken. */
export function answerProblem(context: AppLoadContext, problem: Problem, submitted: FormAnswer["submitted"] = {}) {
  return answerProblems(context, { problems: [problem], submitted });
}

/** 409: the page again, with the sentence of the rule that refused and its paragraph. Nothing was changed. */
export function answerRefusal(
  context: AppLoadContext,
  refusal: Refusal,
  language: Language,
  submitted: FormAnswer["submitted"] = {},
) {
  withProblems.add(context);
  const answer: FormAnswer = {
    problems: [],
    submitted,
    refusal: {
      because: refusal.because,
      words: refusalInWords(refusal, language),
      citation: refusal.cites === null ? null : formatCitation(refusal.cites, translator(language)),
    },
  };
  return data(answer, { status: refusal.because === "not_found" ? 404 : 409 });
}

/** By the code of a refusal, the field of the form to which it belongs. */
export type FieldsOfRefusals = Readonly<Partial<Record<RefusalCode, string>>>;

/** A refusal of what was entered in one field stands at that field (422); any other, and one that cites a paragraph, above the form. */
export function answerRefusalAtField(
  context: AppLoadContext,
  refusal: Refusal,
  language: Language,
  { submitted, atFields }: Pick<FormAnswer, "submitted"> & { readonly atFields: FieldsOfRefusals },
) {
  const field = refusal.cites === null ? atFields[refusal.because] : undefined;
  return field === undefined
    ? answerRefusal(context, refusal, language, submitted)
    : answerProblem(context, { field, words: refusalInWords(refusal, language) }, submitted);
}

export function answeredWithProblems(context: AppLoadContext): boolean {
  return withProblems.has(context);
}

/** 200: the page again, which reads back what is to be done and asks to confirm it. */
export function answerReadBack<Confirm>(context: AppLoadContext, submitted: FormAnswer["submitted"], confirm: Confirm) {
  readingBack.add(context);
  return data({ problems: [], submitted, confirm });
}

export function answeredWithReadBack(context: AppLoadContext): boolean {
  return readingBack.has(context);
}

export function answeredWithFirstPage(context: AppLoadContext): boolean {
  return leadingBack.has(context);
}
