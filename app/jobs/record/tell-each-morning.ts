import { tellOfNewApplications } from "#acts/applications/tell-of-new-applications.ts";
import { tellOfNewInputs } from "#acts/participation/tell-of-new-inputs.ts";
import { tellOfGatheredLetters } from "#acts/record/tell-of-gathered-letters.ts";
import { tellOfLettersGivenUp } from "#acts/record/tell-of-letters-given-up.ts";
import type { JobContext } from "../kit/job.ts";

/** What an office is told each morning is gathered for an officer who wishes one letter, so that it is written before they are. */
const inThisOrder = [tellOfNewApplications, tellOfNewInputs, tellOfLettersGivenUp, tellOfGatheredLetters];

/** One that fails does not hold back the others, and fails the run, which is repeated. */
export async function tellEachMorning({ db, clock }: Pick<JobContext, "db" | "clock">): Promise<void> {
  const context = { db, now: await clock.now() };
  const faults: unknown[] = [];
  for (const tell of inThisOrder) await tell(context).catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw faults[0];
}
