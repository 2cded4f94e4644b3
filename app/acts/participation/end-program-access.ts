import { findProgramAccess, saveProgramAccessEnded } from "#db/participation/program-accesses.ts";
import { lockProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { accept } from "#domain/kit/ruling.ts";
import { endAccess } from "#domain/participation/program-access.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface EndProgramAccess {
  readonly access: Id<"program_access">;
  readonly key?: string | undefined;
}

/** From now on the token reads nothing. */
export async function endProgramAccess(context: Context, { access: id, key }: EndProgramAccess) {
  return once(context, "end-program-access", key, async (trx, actor) => {
    const { session: of } = orNotFound(await findProgramAccess(trx, id));
    const process = mustExist(await lockProcess(trx, mustExist(await getSession(trx, of)).process));
    const access = mustExist(await findProgramAccess(trx, id));
    const ruling = endAccess({ process, access }, actor.person, context.now);
    if (!ruling.ok) return ruling;
    await saveProgramAccessEnded(trx, ruling.next);
    await announce(trx, context, ruling.happened);
    return accept({ session: of }, ruling.happened);
  });
}
