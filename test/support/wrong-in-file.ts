import { provisionsProblems } from "#domain/modalities/contradictions.ts";
import { trackProblems } from "#domain/modalities/track-problems.ts";
import { readDecisionFile } from "#forms/modalities/decision-file.ts";

/** What is wrong in a decision's file: in its shape, or where its parts contradict one another. */
export function wrongInFile(file: string): readonly unknown[] {
  const read = readDecisionFile(file);
  return read.ok ? [...provisionsProblems(read.value.provisions), ...trackProblems(read.value.classes)] : read.problems;
}
