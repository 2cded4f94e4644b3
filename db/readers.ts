import { sql } from "kysely";
import type { Db, Trx } from "./database.ts";

/** On whose behalf confidential rows are read or written: row-level security shows what that office may see, and nothing without one. */
export type Reader =
  | { readonly role: "chair"; readonly process: string }
  | { readonly role: "mission"; readonly mission: string }
  /** Carries letters and does not tell what is in them; in a demonstration, its mailbox. */
  | { readonly role: "post" };

/** Declares the reader until the transaction ends. */
export async function readAs(trx: Trx, reader: Reader): Promise<void> {
  await sql`set local portal.reader = ${sql.lit(officeOf(reader))}`.execute(trx);
}

function officeOf(reader: Reader): string {
  switch (reader.role) {
    case "chair":
      return `chair:${reader.process}`;
    case "mission":
      return `mission:${reader.mission}`;
    case "post":
      return "post";
  }
}

/** Declares whose outcomes of acts are read and written until the transaction ends. */
export async function readOutcomesOf(trx: Trx, person: string): Promise<void> {
  await sql`set local portal.person = ${sql.lit(person)}`.execute(trx);
}

/** For pages, which read outside an act. */
export async function readingAs<Result>(db: Db, reader: Reader, read: (trx: Trx) => Promise<Result>): Promise<Result> {
  return db.transaction().execute(async (trx) => {
    await readAs(trx, reader);
    return read(trx);
  });
}
