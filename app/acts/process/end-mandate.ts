import { insertMandateEnd, lockProcess } from "#db/process/processes.ts";
import { listSessions } from "#db/process/sessions.ts";
import type { PlainDate } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import * as mandates from "#domain/process/mandate.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface EndMandate {
  readonly process: Id<"process">;
  /** In the zone of the process. */
  readonly lastDay: PlainDate;
  readonly citation: Citation;
  readonly key?: string | undefined;
}

/** A mandate that no date ends gets an end, and with it what was accredited for as long as it lasts. */
export async function endMandate(context: Context, { process: id, key, ...given }: EndMandate) {
  return once(context, "end-mandate", key, async (trx, actor) => {
    const process = orNotFound(await lockProcess(trx, id));
    const sessions = await listSessions(trx, id);
    const ruling = mandates.endMandate({ process, sessions }, given, context.now);
    if (!ruling.ok) return ruling;
    await insertMandateEnd(trx, id, { ...given, at: context.now, by: actor.person });
    await announce(trx, context, ruling.happened, { process: ruling.next });
    return ruling;
  });
}
