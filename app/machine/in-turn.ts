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

/**
 * The same where one person asks for one at a time: whatever one sends at once, of it one stands between others and their turn.
 *
 * @param ofOne so many of one person at most, the one whose turn it is among them; another is refused with {@link TooMuchAtOnce}.
 */
export function inTurnOfEach({
  atOnce,
  waiting,
  ofOne,
}: {
  readonly atOnce: number;
  readonly waiting: number;
  readonly ofOne: number;
}) {
  const working = inTurn({ atOnce, waiting });
  const own = new Map<string, { readonly turns: ReturnType<typeof limitTo>; count: number }>();
  return async <Result>(by: string, work: () => Promise<Result>): Promise<Result> => {
    const mine = own.get(by) ?? { turns: limitTo(1), count: 0 };
    if (mine.count >= ofOne) throw new TooMuchAtOnce();
    own.set(by, mine);
    mine.count += 1;
    try {
      return await mine.turns(() => working(work));
    } finally {
      mine.count -= 1;
      if (mine.count === 0) own.delete(by);
    }
  };
}
