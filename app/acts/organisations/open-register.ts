import { newId } from "#db/new-id.ts";
import { insertRegister, listRegisters } from "#db/organisations/registers.ts";
import * as registers from "#domain/organisations/register.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";

export interface OpenRegister extends Omit<registers.Register, "id"> {
  readonly key?: string | undefined;
}

export async function openRegister(context: Context, { key, ...register }: OpenRegister) {
  return once(context, "open-register", key, async (trx, actor) => {
    const ruling = registers.openRegister({ ...register, id: newId<"register">() }, await listRegisters(trx));
    if (!ruling.ok) return ruling;
    await insertRegister(trx, ruling.next, { person: actor.person, at: context.now });
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
