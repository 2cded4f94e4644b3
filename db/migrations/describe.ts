import { type Kysely, sql } from "kysely";

/** Puts the comments of a table and of its columns into the database, where every tool that opens it shows them. */
export async function describe(
  db: Kysely<unknown>,
  table: string,
  comment: string,
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  await sql`comment on table ${sql.table(table)} is ${sql.lit(comment)}`.execute(db);
  await describeColumns(db, table, columns);
}

export async function describeColumns(
  db: Kysely<unknown>,
  table: string,
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [column, text] of Object.entries(columns)) {
    await sql`comment on column ${sql.ref(`${table}.${column}`)} is ${sql.lit(text)}`.execute(db);
  }
}
