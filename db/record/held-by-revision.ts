import { LRUCache } from "lru-cache";
import type { Process } from "#domain/process/process.ts";
import type { AccreditedCounts } from "../accreditation/accredited-counts.ts";
import { forEverybody } from "../asker.ts";
import type { IdsInOrder } from "../ids-in-order.ts";
import type { DecisionInBrief } from "../modalities/modalities.ts";

/**
 * Answers of the record to questions about what everybody sees. Each holds as long as the revision of what the public sees (public-revision.ts), which who asks
 * has read for this question: so nobody is answered with what was before what they know. For questions alone of which nothing depends on who asks.
 */
class HeldByRevision<Answer> {
  readonly #answers: LRUCache<string, Promise<Answer>>;
  readonly #sizeOf: (answer: Answer) => number;

  /**
   * @param most - how much is held; what was asked longest ago leaves.
   * @param sizeOf - how much an answer is; each is one by itself.
   */
  constructor(most: number, sizeOf: (answer: Answer) => number = () => 1) {
    this.#answers = new LRUCache({ maxSize: most, sizeCalculation: () => 1 });
    this.#sizeOf = sizeOf;
  }

  /** @param question - with all that the answer depends on beside the record. */
  read(revision: string, question: string, ask: () => Promise<Answer>): Promise<Answer> {
    const key = `${revision} ${question}`;
    const held = this.#answers.get(key);
    if (held !== undefined) return held;
    const answer = forEverybody(ask);
    this.#answers.set(key, answer);
    answer.then(
      (said) => {
        if (this.#answers.peek(key) === answer)
          this.#answers.set(key, answer, { size: Math.max(1, this.#sizeOf(said)) });
      },
      // A fault is nobody's answer.
      () => {
        this.#answers.delete(key);
      },
    );
    return answer;
  }
}

/** What is held of what everybody sees: with it a page of the accredited asks for its revision and its rows, and for nothing else. */
export interface HeldForEverybody {
  readonly processes: HeldByRevision<readonly Process[]>;
  /** Those that govern some call. */
  readonly decisions: HeldByRevision<readonly DecisionInBrief[]>;
  readonly counts: HeldByRevision<AccreditedCounts>;
  readonly totals: HeldByRevision<number>;
  /** Whole lists and searches in their order, by the ids of their applications: a page far behind is read like the first. */
  readonly orders: HeldByRevision<IdsInOrder<"application">>;
}

/** For a process of the portal, on one database. Some hundred counts take a megabyte: each knows the number of each country. Four lists of 100,000, or the searches that find as many, take six. */
export function holdForEverybody(): HeldForEverybody {
  return {
    processes: new HeldByRevision(2),
    decisions: new HeldByRevision(2),
    counts: new HeldByRevision(200),
    totals: new HeldByRevision(2000),
    orders: new HeldByRevision(400_000, ({ length }) => length),
  };
}
