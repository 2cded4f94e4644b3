import { newId } from "#db/new-id.ts";
import { insertRegistration } from "#db/participation/registrations.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as registrations from "#domain/participation/registration.ts";
import type { Nominee } from "#domain/participation/representative.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { lockRegistering } from "./before-registration.ts";

export interface RegisterForSession extends Nominee {
  readonly session: Id<"session">;
  readonly key?: string | undefined;
}

/** An organisation without an accreditation says who comes for it to a session that invites all stakeholders. */
export async function registerForSession(context: Context, { session, key, ...nominee }: RegisterForSession) {
  return once(context, "register-for-session", key, async (trx, actor) => {
    const organisation = orNotFound(actor.organisation);
    const { told, ...registering } = await lockRegistering(trx, { organisation, session }, context.now);
    const given = { id: newId<"registration">(), by: actor.person };
    const ruling = registrations.register(registering, nominee, given, context.now);
    if (!ruling.ok) return ruling;
    await insertRegistration(trx, ruling.next);
    await announce(trx, context, ruling.happened, { ...told, standing: told.standing + 1 });
    return accept({ id: ruling.next.id }, ruling.happened);
  });
}
