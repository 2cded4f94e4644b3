import { findApplicationByReference } from "#db/applications/applications.ts";
import { getCall } from "#db/applications/calls.ts";
import { appendLookUp } from "#db/applications/look-ups.ts";
import { newId } from "#db/new-id.ts";
import { readAs } from "#db/readers.ts";
import * as lookUps from "#domain/applications/look-up.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

/** What a directory has answered, and which of its entries the officer takes for the organisation. */
export interface LookUpOrganisation extends Pick<lookUps.LookUp, "directory" | "asked" | "from" | "answer" | "entry"> {
  readonly reference: string;
  readonly key?: string | undefined;
}

/** Keeps the answer as evidence of its day. The directory was asked before: an act waits for nobody outside. */
export async function lookUpOrganisation(context: Context, { reference, key, ...answered }: LookUpOrganisation) {
  const { now } = context;
  return once(context, "look-up-organisation", key, async (trx, actor) => {
    const found = await findApplicationByReference(trx, reference);
    const { id: application, call } = orNotFound(found, ({ state }) => state !== "draft");
    const round = orNotFound(await getCall(trx, call));
    const lookUp = { ...answered, id: newId<"look_up">(), application, at: now, by: actor.person };
    const ruling = lookUps.lookUpOrganisation(lookUp);
    if (!ruling.ok) return ruling;
    await readAs(trx, { role: "secretariat" });
    await appendLookUp(trx, ruling.next);
    await announce(trx, context, ruling.happened, { call: round });
    return accept({ lookUp: ruling.next.id }, ruling.happened);
  });
}
