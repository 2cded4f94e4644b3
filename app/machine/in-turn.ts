import { availableParallelism } from "node:os";
import limitTo from "p-limit";

/** So much of one kind is asked for at once that one more would wait for too long. It passes by itself. */
export class TooMuchAtOnce extends Error {
  override readonly name = "TooMuchAtOnce";

  constructor() {
    super("More is asked for at once than can be done in time");
  }
}

/**
 * Does work that takes a core for a while in turn, so that one core stays free for who reads.
 *
 * @param atOnce at most, however many cores there are.
 * @param waiting so many at most; what comes behind them is refused with {@link TooMuchAtOnce}.
 */
export function inTurn({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }) {
  const turns = limitTo(Math.min(atOnce, Math.max(1, availableParallelism() - 1)));
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (turns.pendingCount >= waiting) throw new TooMuchAtOnce();
    return turns(work);
  };
}
