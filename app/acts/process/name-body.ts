import { newId } from "#db/new-id.ts";
import { insertBody, listBodies } from "#db/process/bodies.ts";
import { lockProcess } from "#db/process/processes.ts";
import * as bodies from "#domain/process/body.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface NameBody extends Omit<bodies.NamedBody, "id"> {
  readonly key?: string | undefined;
}

export async function nameBody(context: Context, { key, ...named }: NameBody) {
  return once(context, "name-body", key, async (trx, actor) => {
    const process = orNotFound(await lockProcess(trx, named.process));
    const alreadyThere = await listBodies(trx, process.id);
    const ruling = bodies.nameBody({ ...named, id: newId<"body">() }, alreadyThere);
    if (!ruling.ok) return ruling;
    await insertBody(trx, ruling.next, { person: actor.person, at: context.now });
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
