import { newId } from "#db/new-id.ts";
import { insertRegistration, saveRegistrationWithdrawn } from "#db/participation/registrations.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as registrations from "#domain/participation/registration.ts";
import type { Nominee } from "#domain/participation/representative.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { lockRegistered } from "./before-registration.ts";

export interface ChangeRegistration extends Nominee {
  readonly registration: Id<"registration">;
  readonly key?: string | undefined;
}

/** What is said now stands in the place of what was said of somebody who is registered. */
export async function changeRegistration(context: Context, { registration, key, ...nominee }: ChangeRegistration) {
  return once(context, "change-registration", key, async (trx, actor) => {
    const registered = await lockRegistered(trx, orNotFound(actor.organisation), registration, context.now);
    const given = { id: newId<"registration">(), by: actor.person };
    const ruling = registrations.changeRegistration(registered, nominee, given, context.now);
    if (!ruling.ok) return ruling;
    await saveRegistrationWithdrawn(trx, ruling.next.former);
    await insertRegistration(trx, ruling.next.present);
    await announce(trx, context, ruling.happened);
    return accept({ id: ruling.next.present.id }, ruling.happened);
  });
}
