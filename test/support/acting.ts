import type { Db, Trx } from "#db/handles.ts";
import { actAs } from "#db/readers.ts";

export type Acting = Parameters<typeof actAs>[1];

/** In a transaction in which whoever acts is proven: for what the database takes from nobody else. */
export function actingAs<Result>(db: Db, actor: Acting, work: (trx: Trx) => Promise<Result>): Promise<Result> {
  return db.transaction().execute(async (trx) => {
    await actAs(trx, actor);
    return work(trx);
  });
}
