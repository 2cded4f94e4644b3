import type { Actor } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";

/** The Chair's office of the process, or the Secretariat that serves all of them. */
export function mayServe(actor: Actor, process: Id<"process">): boolean {
  return actor.role === "secretariat" || (actor.role === "chair" && actor.process === process);
}
