import { newId } from "#db/new-id.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import { insertNaming, lockPeopleOf } from "#db/people/colleagues.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as colleagues from "#domain/people/colleagues.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface NamePerson {
  readonly organisation: Id<"organisation">;
  readonly email: string;
  readonly name: string;
  readonly reason: string;
  readonly key?: string | undefined;
}

/** For an organisation for which nobody is left who may sign in. Nothing goes out until another administrator agrees. */
export async function namePerson(context: Context, { organisation: id, key, ...said }: NamePerson) {
  return once(context, "name-person", key, async (trx, actor) => {
    const organisation = orNotFound(await getOrganisation(trx, id));
    const people = await lockPeopleOf(trx, organisation.id, []);
    const given = { ...said, id: newId<"person_naming">(), askedBy: actor.person };
    const ruling = colleagues.namePerson(people, given, context.now);
    if (!ruling.ok) return ruling;
    await insertNaming(trx, ruling.next);
    await announce(trx, context, ruling.happened);
    return accept({ organisation: id }, ruling.happened);
  });
}
