import { createContext, useContext } from "react";

export interface Problem {
  /** The field's name as the form has it, with dots between the parts of a group; empty when the problem is not of one field. */
  field: string;
  words: string;
}

/** What a form is shown with again: the problems of a 422, or why a rule refused with a 409. */
export interface FormAnswer {
  problems: readonly Problem[];
  submitted: Readonly<Record<string, readonly string[]>>;
  refusal?: { words: string; citation: string | null } | undefined;
}

const Answer = createContext<FormAnswer | undefined>(undefined);

export const AnswerProvider = Answer.Provider;

/** The id of a field's element, which the error summary links to. */
export function fieldId(name: string): string {
  return name.replaceAll(".", "-");
}

/** What the last submission said about a field: the problem in words, and what was entered. */
export function useField(name: string): {
  id: string;
  problem: string | undefined;
  submitted: readonly string[] | undefined;
} {
  const answer = useContext(Answer);
  return {
    id: fieldId(name),
    problem: answer?.problems.find(({ field }) => field === name || field.startsWith(`${name}.`))?.words,
    submitted: answer === undefined ? undefined : (answer.submitted[name] ?? []),
  };
}
