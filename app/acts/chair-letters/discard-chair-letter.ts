import { saveLetterDiscarded } from "#db/chair-letters/chair-letters.ts";
import { discardLetter } from "#domain/chair-letters/chair-letter.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { type ChangeLetter, lockLetter } from "./letter-to-change.ts";

export async function discardChairLetter(context: Context, { chairLetter: id, key }: ChangeLetter) {
  return once(context, "discard-chair-letter", key, async (trx, actor) => {
    const ruling = discardLetter(await lockLetter(trx, actor, id));
    if (!ruling.ok) return ruling;
    await saveLetterDiscarded(trx, ruling.next, context.now);
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
