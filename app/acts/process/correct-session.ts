import { newId } from "#db/new-id.ts";
import { listWaysOfRegistered } from "#db/participation/registrations.ts";
import { listWaysOfComing } from "#db/participation/representatives.ts";
import { insertSessionCorrection } from "#db/process/sessions.ts";
import { readAs } from "#db/readers.ts";
import * as sessions from "#domain/process/session.ts";
import type { DetailsOfSession } from "#domain/process/session-details.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { type ChangeSession, lockSession } from "./session-to-change.ts";

export interface CorrectSession extends ChangeSession {
  readonly to: DetailsOfSession;
}

/** A mistake in what was announced, but for its days and its kind. What was announced before stays readable. */
export async function correctSession(context: Context, { session: id, to, reason, key }: CorrectSession) {
  return once(context, "correct-session", key, async (trx, actor) => {
    await readAs(trx, { role: "secretariat" });
    const found = await lockSession(trx, id);
    const [coming, registered] = await Promise.all([listWaysOfComing(trx, id), listWaysOfRegistered(trx, id)]);
    const ruling = sessions.correctSession({ ...found, coming, registered }, { ...to, reason }, context.now);
    if (!ruling.ok) return ruling;
    const given = { id: newId<"session_correction">(), at: context.now, by: actor.person };
    await insertSessionCorrection(trx, ruling.happened, given);
    await announce(trx, context, ruling.happened, { ...found, session: ruling.next });
    return ruling;
  });
}
