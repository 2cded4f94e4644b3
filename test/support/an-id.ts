import type { Id, Recorded } from "#domain/kit/id.ts";

/** The id of a row that a test writes as a word, or takes from SQL. */
export function anId<Of extends Recorded>(literal: string): Id<Of> {
  return literal as Id<Of>;
}
