import { refusalOfConstraint } from "#db/constraints.ts";
import type { Db, Trx } from "#db/handles.ts";
import type { Refusal } from "#domain/kit/ruling.ts";

/**
 * What somebody does with the link of a letter, without being signed in, in one transaction. Two letters to one address may be opened at once: what the
 * database then refuses is an answer.
 */
export async function atTheDoor<Outcome>(db: Db, work: (trx: Trx) => Promise<Outcome>): Promise<Outcome | Refusal> {
  try {
    return await db.transaction().execute(work);
  } catch (fault) {
    const refusal = refusalOfConstraint(fault);
    if (refusal === null) throw fault;
    return refusal;
  }
}
