import { saveRegistrationWithdrawn } from "#db/participation/registrations.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as registrations from "#domain/participation/registration.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { lockRegistered } from "./before-registration.ts";

export interface WithdrawRegistration {
  readonly registration: Id<"registration">;
  readonly key?: string | undefined;
}

/** Somebody who was registered does not come; another can be registered in the place. */
export async function withdrawRegistration(context: Context, { registration, key }: WithdrawRegistration) {
  return once(context, "withdraw-registration", key, async (trx, actor) => {
    const { told, ...registered } = await lockRegistered(
      trx,
      orNotFound(actor.organisation),
      registration,
      context.now,
    );
    const ruling = registrations.withdrawRegistration(registered, actor.person, context.now);
    if (!ruling.ok) return ruling;
    await saveRegistrationWithdrawn(trx, ruling.next);
    await announce(trx, context, ruling.happened, { ...told, standing: told.standing - 1 });
    return accept({ id: ruling.next.id }, ruling.happened);
  });
}
