import { erasePerson, findErasure, findWhatBinds, saveErasureConfirmed } from "#db/people/erasures.ts";
import { lockPersonAmongAdministrators } from "#db/people/people.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as erasures from "#domain/people/erasure.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import type { AdministerPerson } from "./administered.ts";

/** The second administrator agrees: what is kept about the person goes, at once and for good. The last letter to them says so. */
export async function confirmPersonErasure(context: Context, { person: id, reason, key }: AdministerPerson) {
  return once(context, "confirm-person-erasure", key, async (trx, actor) => {
    const { person } = orNotFound(await lockPersonAmongAdministrators(trx, id));
    const of = { ...(await findWhatBinds(trx, person)), by: actor.person };
    const ruling = erasures.confirmErasure(of, await findErasure(trx, id), reason, context.now);
    if (!ruling.ok) return ruling;
    await saveErasureConfirmed(trx, ruling.next.id, actor.person, context.now);
    const { name, email, language } = person;
    // What is written here goes through the erasure too.
    await announce(trx, context, ruling.happened, { person: id, name, email, language });
    await erasePerson(trx, ruling.next.id);
    return accept({ person: id }, ruling.happened);
  });
}
