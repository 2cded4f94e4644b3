import { saveChairLetter as save } from "#db/chair-letters/chair-letters.ts";
import { saveLetter } from "#domain/chair-letters/chair-letter.ts";
import type { LetterDraft } from "#domain/chair-letters/letter-draft.ts";
import { accept } from "#domain/kit/ruling.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockLetter, type ReadLetter } from "./letter-to-change.ts";

export interface SaveChairLetter extends ReadLetter {
  /** What is typed anew: the rest stays. */
  readonly changes: Partial<LetterDraft>;
}

/** As it was typed, with its gaps: nothing happens in the field until it goes out. */
export async function saveChairLetter(context: Context, { chairLetter: id, seen, changes, key }: SaveChairLetter) {
  return once(context, "save-chair-letter", key, async (trx, actor) => {
    const letter = await lockLetter(trx, actor, id);
    const ruling = saveLetter(letter, { seen, draft: { ...letter.draft, ...changes } });
    if (!ruling.ok) return ruling;
    await save(trx, ruling.next, { at: context.now, person: actor.person });
    return accept({ id, version: ruling.next.version }, null);
  });
}
