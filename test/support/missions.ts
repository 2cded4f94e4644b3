import type { Db } from "#db/handles.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { type ActorIn, aPersonIn, givenMission } from "./given.ts";
import { aLoadContext, type Browser, signedInAs } from "./request.ts";

export interface Delegation {
  readonly mission: Id<"mission">;
  readonly person: Id<"person">;
  readonly actor: ActorIn<"mission">;
  /** Their browser, with requests received at the instant. */
  readonly at: (now: Instant) => Promise<Browser>;
}

/** A fictional mission with a delegate who can sign in. */
export async function aDelegation(db: Db, { memberState = true } = {}): Promise<Delegation> {
  const { mission } = await givenMission(db, { memberState });
  const person = await aPersonIn(db, { role: "mission", mission });
  return {
    mission,
    person,
    actor: { role: "mission", person, mission, mayObject: memberState },
    at: (now) => signedInAs(aLoadContext(db, { now }), person),
  };
}
