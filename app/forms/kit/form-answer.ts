import type { Refusal } from "#domain/kit/ruling.ts";

export interface Problem {
  /** The field's name as the form has it, with dots between the parts of a group; empty when the problem is not of one field. */
  field: string;
  words: string;
  /** The address of its field, where that stands on another page. */
  at?: string | undefined;
  /** What was typed in it was not saved, though the rest was. */
  notSaved?: true | undefined;
}

/** What a form is shown with again: the problems of a 422, or why a rule refused with a 409. */
export interface FormAnswer {
  problems: readonly Problem[];
  submitted: Readonly<Record<string, readonly string[]>>;
  /** What is in order in it was saved all the same. */
  restSaved?: true | undefined;
  /** Nothing was typed in it that is not saved. */
  untouched?: true | undefined;
  refusal?: { because: Refusal["because"]; words: string; citation: string | null } | undefined;
}

/** Whether the form has just been refused for this, so that its page need not say it again. */
export function isAnswered(answer: FormAnswer | undefined, refusal: Refusal): boolean {
  return answer?.refusal?.because === refusal.because;
}
