import { type RawBuilder, sql } from "kysely";
import type { Db } from "./handles.ts";

/**
 * All rows of one statement, some at a time, as of its beginning: it is planned, joined and sorted once, however long its answer, and no more than a batch is held here. Where no
 * transaction is given, one is open until the last batch is read or the reader leaves: whoever reads waits for nobody else in between.
 */
export async function* readWhole<Row>(db: Db, statement: RawBuilder<Row>, batch: number): AsyncGenerator<Row[]> {
  if (db.isTransaction) {
    yield* readByCursor(db, statement, batch);
    return;
  }
  const own = await db.startTransaction().execute();
  try {
    yield* readByCursor(own, statement, batch);
  } finally {
    await own.rollback().execute();
  }
}

async function* readByCursor<Row>(trx: Db, statement: RawBuilder<Row>, batch: number): AsyncGenerator<Row[]> {
  await sql`declare whole no scroll cursor for ${statement}`.execute(trx);
  for (let more = true; more;) {
    const { rows } = await sql<Row>`fetch forward ${sql.lit(batch)} from whole`.execute(trx);
    if (rows.length > 0) yield rows;
    more = rows.length === batch;
  }
  await sql`close whole`.execute(trx);
}
