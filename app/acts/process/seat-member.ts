import { newId } from "#db/new-id.ts";
import { getPresentMission } from "#db/people/missions.ts";
import { insertMembership, listMemberships, lockBody } from "#db/process/bodies.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import * as bodies from "#domain/process/body.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface SeatMember extends bodies.Grounds {
  readonly body: Id<"body">;
  readonly mission: Id<"mission">;
  /** From when on; without it from now on. */
  readonly from: Instant | null;
  /** The first instant at which it is a member no more, where the term is known. */
  readonly to: Instant | null;
  readonly key?: string | undefined;
}

export async function seatMember(context: Context, { body: id, mission: of, from, to, key, ...grounds }: SeatMember) {
  const { now } = context;
  return once(context, "seat-member", key, async (trx, actor) => {
    const body = orNotFound(await lockBody(trx, id));
    const mission = orNotFound(await getPresentMission(trx, of));
    const memberships = await listMemberships(trx, [body.id]);
    const seat = { id: newId<"membership">(), body: body.id, mission: mission.id, from: from ?? now, to };
    const ruling = bodies.seatMember(seat, { body, mission, memberships }, grounds, now);
    if (!ruling.ok) return ruling;
    await insertMembership(trx, ruling.next, { grounds, person: actor.person, at: now });
    await announce(trx, context, ruling.happened, { body, membership: ruling.next, citation: grounds.citation });
    return ruling;
  });
}
