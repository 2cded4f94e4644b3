import { saveSecondLookGiven } from "#db/chair-letters/chair-letters.ts";
import * as letters from "#domain/chair-letters/chair-letter.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockLetter, type ReadLetter } from "./letter-to-change.ts";

/** A colleague has read it, and it may go out. */
export async function giveSecondLook(context: Context, { chairLetter: id, seen, key }: ReadLetter) {
  return once(context, "give-second-look", key, async (trx, actor) => {
    const letter = await lockLetter(trx, actor, id);
    const ruling = letters.giveSecondLook(letter, { seen, by: actor.person });
    if (!ruling.ok) return ruling;
    await saveSecondLookGiven(trx, ruling.next, { at: context.now, person: actor.person });
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
