import { type Kysely, sql } from "kysely";
import type { Db } from "./handles.ts";

/** The database was made in a way that nobody can mend in it. The sentence is for the person who made it. */
export class WrongEncoding extends Error {
  override readonly name = "WrongEncoding";

  constructor() {
    super(
      "The database knows no letters beyond A to Z, so that names with others would not be found, nor two alike be seen. Make it with a ctype in UTF-8: create database ... encoding 'UTF8' locale 'C.UTF-8' template template0.",
    );
  }
}

/**
 * Asked of a database that is still empty; of one with a record npm run status says it.
 *
 * @throws {WrongEncoding} where names could not be searched and compared.
 */
export async function checkLetters(owner: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists pg_trgm`.execute(owner);
  if (!(await knowsLetters(owner))) throw new WrongEncoding();
}

/** Whether names in every script can be searched and compared. An encoding or ctype such as C is without any fault, and finds nothing. */
export async function knowsLetters(db: Db | Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ knows: boolean }>`
    select getdatabaseencoding() = 'UTF8' and lower(chr(201)) = chr(233) and show_trgm(chr(233)) <> '{}' as knows`.execute(
    db,
  );
  return rows[0]?.knows === true;
}
