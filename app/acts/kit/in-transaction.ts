import { setTimeout as pause } from "node:timers/promises";
import { mayRunAgain, refusalOfConstraint } from "#db/constraints.ts";
import type { Db, Trx } from "#db/handles.ts";
import type { Refusal } from "#domain/kit/ruling.ts";

const ATTEMPTS = 4;

/**
 * Runs the work in one transaction. What the database refuses because somebody was faster is answered as the rule's own refusal; a deadlock or a serialization
 * failure is tried again, {@link ATTEMPTS} times in all; any other fault is thrown. By itself for what somebody does with the link of a letter, who is not
 * signed in; an act is `once`.
 */
export async function inTransaction<Outcome>(db: Db, work: (trx: Trx) => Promise<Outcome>): Promise<Outcome | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (fault) {
      const refusal = refusalOfConstraint(fault);
      if (refusal !== null) return refusal;
      if (attempt === ATTEMPTS || !mayRunAgain(fault)) throw fault;
      await pause(attempt * 20 * (1 + Math.random()));
    }
  }
}
