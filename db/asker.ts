import { AsyncLocalStorage } from "node:async_hooks";

/** Whoever asked for it has left, and what was asked of the database for them is given up. */
export class NobodyWaits extends Error {
  override readonly name = "NobodyWaits";

  constructor() {
    super("Nobody waits for the answer any more");
  }
}

/** What is nearly there is let be: to open another connection costs more. */
const NEARLY_THERE_MILLISECONDS = 1_000;

const reading = new AsyncLocalStorage<Asker>();

/** Somebody who asks for a page, and may leave before it is there. */
export class Asker {
  readonly #waiting = new Set<() => void>();
  #hasLeft = false;

  /** What the work asks over the connections of requests is given up a second after they have left. Only for what reads: what is written is written. */
  readsBy<Result>(work: () => Result): Result {
    return reading.run(this, work);
  }

  /** A second ago at least: nothing is begun for them any more. */
  get hasLeft(): boolean {
    return this.#hasLeft;
  }

  leave(): void {
    setTimeout(() => {
      this.#hasLeft = true;
      for (const giveUp of this.#waiting) giveUp();
    }, NEARLY_THERE_MILLISECONDS).unref();
  }

  /** For a statement, which ends its wait with {@link endsWait}. */
  waits(giveUp: () => void): void {
    this.#waiting.add(giveUp);
    if (this.#hasLeft) giveUp();
  }

  endsWait(giveUp: () => void): void {
    this.#waiting.delete(giveUp);
  }
}

/** For whom alone is asked here; undefined where several wait for one answer, or nobody does. */
export function whoAsks(): Asker | undefined {
  return reading.getStore();
}

/** What is held for others too does not end with who asked for it first. */
export function forEverybody<Result>(work: () => Result): Result {
  return reading.exit(work);
}
