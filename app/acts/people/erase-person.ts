import { newId } from "#db/new-id.ts";
import { findErasure, findWhatBinds, insertErasure } from "#db/people/erasures.ts";
import { listPeopleInRole, lockPersonAmongAdministrators } from "#db/people/people.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as erasures from "#domain/people/erasure.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import type { AdministerPerson } from "./administered.ts";

/** Asks that what is kept about somebody is erased. Nothing changes until another administrator agrees. */
export async function erasePerson(context: Context, { person: id, reason, key }: AdministerPerson) {
  return once(context, "erase-person", key, async (trx, actor) => {
    const { person } = orNotFound(await lockPersonAmongAdministrators(trx, id));
    const of = { ...(await findWhatBinds(trx, person)), by: actor.person };
    const waiting = await findErasure(trx, id);
    const given = { id: newId<"person_erasure">(), reason };
    const ruling = erasures.askForErasure(of, waiting, given, context.now);
    if (!ruling.ok) return ruling;
    await insertErasure(trx, ruling.next);
    const administrators = await listPeopleInRole(trx, "administrator");
    await announce(trx, context, ruling.happened, {
      by: orNotFound(administrators.find((one) => one.id === actor.person)).name,
      others: administrators.filter((one) => one.bannedAt === null && one.id !== actor.person && one.id !== id),
      request: ruling.next,
    });
    return accept({ person: id }, ruling.happened);
  });
}
