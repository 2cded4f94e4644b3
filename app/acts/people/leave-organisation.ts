import { getOrganisation } from "#db/organisations/organisations.ts";
import { lockPeopleOf } from "#db/people/colleagues.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as colleagues from "#domain/people/colleagues.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { endActing } from "./end-acting.ts";
import { toldOf } from "./told-of.ts";

/** One acts for the organisation no longer, and somebody else does. */
export async function leaveOrganisation(context: Context, { key }: { readonly key?: string | undefined }) {
  return once(context, "leave-organisation", key, async (trx, actor) => {
    const people = await lockPeopleOf(trx, orNotFound(actor.organisation), [actor.person]);
    const organisation = orNotFound(await getOrganisation(trx, people.organisation));
    const ruling = colleagues.leave(people, actor.person);
    if (!ruling.ok) return ruling;
    await endActing(trx, people, { person: actor.person, by: actor.person, at: context.now });
    await announce(trx, context, ruling.happened, toldOf(organisation, people, actor.person));
    return accept({ person: actor.person }, ruling.happened);
  });
}
