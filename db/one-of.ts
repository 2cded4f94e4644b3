import { type RawBuilder, sql } from "kysely";

/** As many as a page has rows, and more. */
const FEW = 200;

/**
 * Any of them, to stand behind `=`. However many they are, they are one value, so that the statement has one text and can have a name.
 */
export function oneOf<T extends string>(values: readonly T[], type: "uuid" | "text" = "uuid"): RawBuilder<T> {
  return sql<T>`any (${listOf(values, type)})`;
}

/**
 * As one value. Of few PostgreSQL is not shown how many they are: a plan for the very list always looks cheaper than the kept one, which supposes ten, and making it
 * takes longer than the answer. Of many it is: which plan is right depends on it.
 */
export function listOf(values: readonly (string | number)[], type: "uuid" | "text" | "integer"): RawBuilder<unknown> {
  const list = sql`${values}::${sql.raw(type)}[]`;
  return values.length > FEW ? list : sql`(select ${list})::${sql.raw(type)}[]`;
}
