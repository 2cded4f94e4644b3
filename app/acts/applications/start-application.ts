import { findLastApplication, insertApplication } from "#db/applications/applications.ts";
import { newId } from "#db/new-id.ts";
import { prefill, start } from "#domain/applications/application.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { newReference } from "../kit/reference.ts";
import { loadRoundOf } from "./round.ts";

export interface StartApplication {
  readonly call: Id<"call">;
  readonly key?: string | undefined;
}

export async function startApplication(context: Context, input: StartApplication) {
  const { now } = context;
  return once(context, "start-application", input.key, async (trx, actor) => {
    const organisation = orNotFound(actor.organisation);
    const [round, last] = await Promise.all([
      loadRoundOf(trx, { call: input.call, organisation }, now),
      findLastApplication(trx, organisation),
    ]);
    const given = { id: newId<"application">(), reference: newReference("A"), organisation };
    const ruling = start(round, given, now);
    if (!ruling.ok) return ruling;
    const draft = prefill(ruling.next, last);
    await insertApplication(trx, draft, { startedBy: actor.person, startedAt: now });
    await announce(trx, context, ruling.happened, { round });
    return accept(draft, ruling.happened);
  });
}
