import { createContext, useContext } from "react";
import type { FormAnswer } from "#forms/kit/form-answer.ts";

const Answer = createContext<FormAnswer | undefined>(undefined);

export const AnswerProvider = Answer.Provider;

/** The id of a field's element, which the error summary links to. */
export function fieldId(name: string): string {
  return name.replaceAll(".", "-");
}

/** What was entered in each; "" where nothing was. */
export function useFields(names: readonly string[]): { name: string; value: string }[] {
  const answer = useContext(Answer);
  return names.map((name) => ({ name, value: answer?.submitted[name]?.[0] ?? "" }));
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
