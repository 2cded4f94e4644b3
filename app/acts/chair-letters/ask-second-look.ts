import { saveSecondLookAsked } from "#db/chair-letters/chair-letters.ts";
import { getProcess } from "#db/process/processes.ts";
import * as letters from "#domain/chair-letters/chair-letter.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { loadToCirculate, lockLetter, type ReadLetter } from "./letter-to-change.ts";

/** The letter is ready: a colleague of the office is to read it before it can go out. */
export async function askSecondLook(context: Context, { chairLetter: id, seen, key }: ReadLetter) {
  return once(context, "ask-second-look", key, async (trx, actor) => {
    const letter = await lockLetter(trx, actor, id);
    const toCirculate = await loadToCirculate(trx, letter, context.now);
    const ruling = letters.askSecondLook(letter, { ...toCirculate, seen, by: actor.person });
    if (!ruling.ok) return ruling;
    await saveSecondLookAsked(trx, ruling.next, { at: context.now, person: actor.person });
    const process = mustExist(await getProcess(trx, letter.process));
    await announce(trx, context, ruling.happened, { letter, process });
    return ruling;
  });
}
