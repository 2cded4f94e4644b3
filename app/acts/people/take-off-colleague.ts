import { getOrganisation } from "#db/organisations/organisations.ts";
import { lockPeopleOf } from "#db/people/colleagues.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as colleagues from "#domain/people/colleagues.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { endActing } from "./end-acting.ts";
import { toldOf } from "./told-of.ts";

export interface TakeOffColleague {
  readonly person: Id<"person">;
  readonly key?: string | undefined;
}

/** Somebody acts for the organisation no longer, from now on. Their account stays theirs; what they did stays on record. */
export async function takeOffColleague(context: Context, { person, key }: TakeOffColleague) {
  return once(context, "take-off-colleague", key, async (trx, actor) => {
    const people = await lockPeopleOf(trx, orNotFound(actor.organisation), [actor.person, person]);
    const organisation = orNotFound(await getOrganisation(trx, people.organisation));
    const ruling = colleagues.takeOff(people, person, actor.person);
    if (!ruling.ok) return ruling;
    await endActing(trx, people, { person, by: actor.person, at: context.now });
    await announce(trx, context, ruling.happened, toldOf(organisation, people, person));
    return accept({ person }, ruling.happened);
  });
}
