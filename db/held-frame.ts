import { CompiledQuery, type QueryResult, sql } from "kysely";
import { LRUCache } from "lru-cache";
import type { Db } from "./handles.ts";

/** Rows of all answers together, and each answer counts for one more. */
const ROOM = 4000;
/** Of a longer answer it is not worth its memory. */
const MOST_ROWS = 200;

/**
 * What was answered about the frame (frame.ts), for a process of the portal on one database. It holds as long as the frame's revision, which each page asks
 * before it is given anything. The revision is the sum of rows that are only added, each in the transaction of what it changes: whoever reads it sees what those
 * have changed that it counts. What each adds is drawn at random, so that a restored database, or a standby, is never taken for what it was or will be.
 */
export class HeldFrame {
  readonly #answers = new LRUCache<string, QueryResult<unknown>>({
    maxSize: ROOM,
    sizeCalculation: ({ rows }) => 1 + rows.length,
  });
  #revision = "";

  find(revision: string, question: string): QueryResult<unknown> | undefined {
    return revision === this.#revision ? this.#answers.get(question) : undefined;
  }

  /** @param answer as the database gave it after it had told the revision. */
  keep(revision: string, question: string, answer: QueryResult<unknown>): void {
    if (answer.rows.length > MOST_ROWS) return;
    if (revision !== this.#revision) {
      this.#answers.clear();
      this.#revision = revision;
    }
    // Whom it is given to next finds it as it was.
    for (const row of answer.rows) Object.freeze(row);
    Object.freeze(answer.rows);
    this.#answers.set(question, answer);
  }
}

export const readFrameRevision: CompiledQuery<{ revision: string }> = CompiledQuery.raw(
  "select coalesce(sum(drawn), 0)::text as revision from frame_change",
);

/** Puts the rows together into one: the sum stays as it is. */
export async function compactFrameChanges(db: Db): Promise<void> {
  await sql`select compact_frame_changes()`.execute(db);
}
