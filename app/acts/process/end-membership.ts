import { listMemberships, lockBody, saveMembershipEnded } from "#db/process/bodies.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import * as bodies from "#domain/process/body.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface EndMembership extends bodies.Grounds {
  readonly body: Id<"body">;
  readonly membership: Id<"membership">;
  /** The first instant at which it is a member no more; without it now. */
  readonly to: Instant | null;
  readonly key?: string | undefined;
}

export async function endMembership(
  context: Context,
  { body: id, membership: of, to, key, ...grounds }: EndMembership,
) {
  const { now } = context;
  return once(context, "end-membership", key, async (trx, actor) => {
    const body = orNotFound(await lockBody(trx, id));
    const memberships = await listMemberships(trx, [body.id]);
    const membership = orNotFound(memberships.find((one) => one.id === of));
    const ruling = bodies.endMembership(membership, body, { ...grounds, to: to ?? now }, now);
    if (!ruling.ok) return ruling;
    await saveMembershipEnded(trx, ruling.next, { grounds, person: actor.person, at: now });
    await announce(trx, context, ruling.happened, { body, membership: ruling.next, citation: grounds.citation });
    return ruling;
  });
}
