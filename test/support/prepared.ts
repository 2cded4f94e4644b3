import { prepareRuling } from "#acts/applications/prepare-ruling.ts";
import type { Context } from "#acts/kit/context.ts";
import { findPreparedRuling, type PreparedOnRecord } from "#db/applications/prepared-rulings.ts";
import type { Db } from "#db/handles.ts";
import { readingAs } from "#db/readers.ts";
import type { RulingToGive } from "#domain/applications/prepared-ruling.ts";
import type { Id } from "#domain/kit/id.ts";
import { accepted } from "./given.ts";
import { missing } from "./returned.ts";

export const toClear: RulingToGive = { kind: "clear", claim: null };
export const toRefuse: RulingToGive = {
  kind: "refuse",
  ground: "not_relevant",
  reason: "The programmes are outside the scope.",
};
export const toReturn: RulingToGive = { kind: "return", ...missing };

interface Waiting {
  readonly reference: string;
  readonly version: number;
}

export async function givenPrepared(
  context: Context,
  { reference, version }: Waiting,
  ruling: RulingToGive,
): Promise<Id<"prepared_ruling">> {
  return accepted(await prepareRuling(context, { reference, version, ruling })).next.prepared;
}

/** As the Secretariat reads it. */
export async function preparedOn(db: Db, { id }: { readonly id: Id<"application"> }): Promise<PreparedOnRecord | null> {
  return readingAs(db, { role: "secretariat" }, (trx) => findPreparedRuling(trx, id));
}
