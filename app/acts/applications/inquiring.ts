import { lockApplication } from "#db/applications/applications.ts";
import { getConflicts } from "#db/applications/recusals.ts";
import type { Trx } from "#db/handles.ts";
import { readAs } from "#db/readers.ts";
import type { Context } from "../kit/context.ts";
import type { ActorOf } from "../kit/once.ts";
import { orNotFound } from "../kit/once.ts";
import { loadRound } from "./round.ts";

/**
 * What was received, while nobody else asks or answers about it, with who speaks: its organisation finds its own alone. From here on the transaction reads for
 * that side. Only inside `work` of `once`.
 */
export async function lockInquiring(
  trx: Trx,
  { now }: Pick<Context, "now">,
  { actor, reference }: { readonly actor: ActorOf<"send-inquiry">; readonly reference: string },
) {
  const { role: side, person } = actor;
  const application = orNotFound(
    await lockApplication(trx, reference),
    ({ state, organisation }) => state !== "draft" && (side === "secretariat" || organisation === actor.organisation),
  );
  const [round, conflicts] = await Promise.all([
    loadRound(trx, application.call, now),
    getConflicts(trx, application.id),
  ]);
  await readAs(
    trx,
    side === "secretariat" ? { role: side } : { role: "organisation", organisation: application.organisation },
  );
  return { application, round, inquiring: { process: round.process, conflicts, side, person } };
}
