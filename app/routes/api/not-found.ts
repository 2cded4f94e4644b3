import { answerProblemToProgram } from "#http/api-answer.ts";

/** A program is told in its own way that there is nothing at the address. */
export function loader() {
  return answerProblemToProgram(404, { title: "There is nothing at this address." });
}
