import { newId } from "#db/new-id.ts";
import { insertRepresentative } from "#db/participation/representatives.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as representatives from "#domain/participation/representative.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { lockBeforeSession } from "./before-session.ts";

export interface NominateRepresentative extends representatives.Nominee {
  readonly session: Id<"session">;
  readonly key?: string | undefined;
}

/** An accredited organisation says who comes for it to a session. */
export async function nominateRepresentative(context: Context, { session, key, ...nominee }: NominateRepresentative) {
  const { now } = context;
  return once(context, "nominate-representative", key, async (trx, actor) => {
    const organisation = orNotFound(actor.organisation);
    const { told, ...nominating } = await lockBeforeSession(trx, { organisation, session }, now);
    const given = { id: newId<"representative">(), by: actor.person };
    const ruling = representatives.nominate(nominating, nominee, given, now);
    if (!ruling.ok) return ruling;
    await insertRepresentative(trx, ruling.next);
    await announce(trx, context, ruling.happened, { ...told, standing: told.standing + 1 });
    return accept({ id: ruling.next.id }, ruling.happened);
  });
}
