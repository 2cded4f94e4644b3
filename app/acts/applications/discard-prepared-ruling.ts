import { lockApplication } from "#db/applications/applications.ts";
import { listBeforeRuling } from "#db/applications/before-ruling.ts";
import { deletePreparedRulings, findPreparedRuling } from "#db/applications/prepared-rulings.ts";
import { readAsOffice } from "#db/readers.ts";
import * as prepared from "#domain/applications/prepared-ruling.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface DiscardPreparedRuling {
  readonly reference: string;
  /** The one that the officer saw: what was prepared anew meanwhile is another one. */
  readonly prepared: Id<"prepared_ruling">;
  readonly key?: string | undefined;
}

export async function discardPreparedRuling(
  context: Context,
  { reference, prepared: seen, key }: DiscardPreparedRuling,
) {
  const { now } = context;
  return once(context, "discard-prepared-ruling", key, async (trx, actor) => {
    const application = orNotFound(await lockApplication(trx, reference));
    await readAsOffice(trx, actor);
    const found = await findPreparedRuling(trx, application.id);
    const [before] = await listBeforeRuling(trx, [{ application, said: null }], now);
    const review = { ...mustExist(before), officer: actor };
    const ruling = prepared.discardPreparedRuling(review, { prepared: found, seen }, now);
    if (!ruling.ok) return ruling;
    await deletePreparedRulings(trx, [seen]);
    await announce(trx, context, ruling.happened, { call: review.call });
    return accept(null, ruling.happened);
  });
}
