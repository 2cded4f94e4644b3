import { newId } from "#db/new-id.ts";
import { insertProgramme } from "#db/process/programmes.ts";
import type { Id } from "#domain/kit/id.ts";
import { refuse } from "#domain/kit/ruling.ts";
import * as programmes from "#domain/process/programme-of-work.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockProgramme } from "./programme-to-publish.ts";

export interface PublishProgramme {
  readonly session: Id<"session">;
  /** The version of the draft that was read before it was published. */
  readonly seen: number;
  readonly key?: string | undefined;
}

/** What was drafted is the programme of work from now on; everybody concerned is told. */
export async function publishProgramme(context: Context, { session, seen, key }: PublishProgramme) {
  return once(context, "publish-programme", key, async (trx, actor) => {
    const found = await lockProgramme(trx, session);
    if (found.version !== seen) return refuse("changed_meanwhile");
    const ruling = programmes.publishProgramme(found, newId<"programme">(), context.now);
    if (!ruling.ok) return ruling;
    await insertProgramme(trx, ruling.next, actor.person);
    await announce(trx, context, ruling.happened, found);
    return ruling;
  });
}
