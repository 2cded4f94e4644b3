import { sql } from "kysely";
import type { Db, Trx } from "./database.ts";

/** On whose behalf confidential rows are read or written: row-level security shows what that office may see, and nothing without one. */
export type Reader =
  { readonly role: "chair"; readonly process: string } | { readonly role: "mission"; readonly mission: string };

/** Declares the reader until the transaction ends. */
export async function readAs(trx: Trx, reader: Reader): Promise<void> {
  const office = reader.role === "chair" ? `chair:${reader.process}` : `mission:${reader.mission}`;
  await sql`select set_config('portal.reader', ${office}, true)`.execute(trx);
}

/** For pages, which read outside an act. */
export async function readingAs<Result>(db: Db, reader: Reader, read: (trx: Trx) => Promise<Result>): Promise<Result> {
  return db.transaction().execute(async (trx) => {
    await readAs(trx, reader);
    return read(trx);
  });
}
