import { saveLetterHeldBack } from "#db/chair-letters/chair-letters.ts";
import { getProcess } from "#db/process/processes.ts";
import { holdBackLetter } from "#domain/chair-letters/chair-letter.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockLetter } from "./letter-to-change.ts";

export interface HoldBackChairLetter {
  readonly chairLetter: Id<"chair_letter">;
  readonly process: Id<"process">;
  /** Why it could not go out. */
  readonly refusal: Refusal;
}

/** Its instant came and it could not go out: the Chair's office is told why, and decides anew. */
export async function holdBackChairLetter(
  context: Context,
  { chairLetter: id, process, refusal }: HoldBackChairLetter,
) {
  return once(context, "hold-back-chair-letter", undefined, async (trx) => {
    const letter = await lockLetter(trx, { process }, id);
    const ruling = holdBackLetter(letter, refusal);
    if (!ruling.ok) return ruling;
    await saveLetterHeldBack(trx, ruling.next, context.now);
    await announce(trx, context, ruling.happened, {
      letter: ruling.next,
      process: mustExist(await getProcess(trx, process)),
    });
    return ruling;
  });
}
