import { circulateDueLetter } from "#acts/chair-letters/circulate-chair-letter.ts";
import { holdBackChairLetter } from "#acts/chair-letters/hold-back-chair-letter.ts";
import { listDueChairLetters } from "#db/chair-letters/chair-letters.ts";
import { forEachDue } from "../kit/for-each-due.ts";
import type { JobContext } from "../kit/job.ts";

/** What can no longer go out as it was set goes back to the Chair's office. */
export async function circulateChairLetters(context: JobContext): Promise<void> {
  await forEachDue(context, listDueChairLetters, async (clock, { id: chairLetter, process }) => {
    const outcome = await circulateDueLetter(clock, { chairLetter, process });
    return outcome.ok ? outcome : holdBackChairLetter(clock, { chairLetter, process, refusal: outcome });
  });
}
