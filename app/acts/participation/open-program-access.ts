import { newId } from "#db/new-id.ts";
import { countOpenProgramAccesses, insertProgramAccess } from "#db/participation/program-accesses.ts";
import { lockProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { accept } from "#domain/kit/ruling.ts";
import { openAccess } from "#domain/participation/program-access.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface OpenProgramAccess {
  readonly session: Id<"session">;
  /** Which program, in the officer's words. */
  readonly program: string;
  readonly key?: string | undefined;
}

/** From now on a program that has the token reads who comes to the session. */
export async function openProgramAccess(context: Context, { session: of, program, key }: OpenProgramAccess) {
  return once(context, "open-program-access", key, async (trx, actor) => {
    const process = mustExist(await lockProcess(trx, orNotFound(await getSession(trx, of)).process));
    const session = mustExist(await getSession(trx, of));
    const open = await countOpenProgramAccesses(trx, of);
    const said = { id: newId<"program_access">(), program, by: actor.person };
    const ruling = openAccess({ process, session, open }, said, context.now);
    if (!ruling.ok) return ruling;
    await insertProgramAccess(trx, ruling.next);
    await announce(trx, context, ruling.happened);
    return accept({ id: said.id }, ruling.happened);
  });
}
