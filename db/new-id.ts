import { randomUUID } from "node:crypto";
import type { Id, Recorded } from "#domain/kit/id.ts";

/** The id of a row that is about to be written. */
export function newId<Of extends Recorded>(): Id<Of> {
  return randomUUID() as Id<Of>;
}
