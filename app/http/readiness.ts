import { reasonOf } from "#db/unavailable.ts";
import { ClockApart } from "#machine/clock.ts";
import { isForTheMoment } from "./unavailable.ts";

/** What /readyz asks before it sends people here. */
export type Readiness = {
  /** Said at once when the process has been told to stop. */
  stopping: boolean;
  /** Each answers null when it holds, or the sentence that says what does not. */
  checks: readonly (() => Promise<string | null>)[];
};

/** Yes or no, to everybody; where it is no, in a sentence, and without a number that tells what happens on record. */
export type ReadinessReport = { ready: true } | { ready: false; because: string[] };

/** A check that has not answered by then does not hold. */
const patience = 3_000;

const DATABASE_AWAY = "The database does not answer.";
const UNKNOWN = "The portal could not find out whether it is ready. Its log says why.";

/** @param onFault is told why a check failed, once where several fail alike; the outside is told what is certain. */
export async function reportReadiness(
  { stopping, checks }: Readiness,
  onFault: (fault: unknown) => void,
): Promise<ReadinessReport> {
  if (stopping) return { ready: false, because: ["The portal is stopping."] };
  const told = new Set<string>();
  const sentences = await Promise.all(
    checks.map((check) =>
      inTime(check).catch((fault: unknown) => {
        if (fault instanceof ClockApart) return fault.message;
        const reason = reasonOf(fault);
        if (!told.has(reason)) onFault(fault);
        told.add(reason);
        return fault instanceof NoAnswer || isForTheMoment(fault) ? DATABASE_AWAY : UNKNOWN;
      }),
    ),
  );
  const because = [...new Set(sentences.filter((sentence) => sentence !== null))];
  return because.length === 0 ? { ready: true } : { ready: false, because };
}

class NoAnswer extends Error {}

async function inTime(check: () => Promise<string | null>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new NoAnswer("There was no answer in time."));
    }, patience);
  });
  try {
    return await Promise.race([check(), late]);
  } finally {
    clearTimeout(timer);
  }
}
