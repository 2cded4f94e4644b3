import { insertChairLetter } from "#db/chair-letters/chair-letters.ts";
import { newId } from "#db/new-id.ts";
import { lockProcess } from "#db/process/processes.ts";
import { readAs } from "#db/readers.ts";
import { beginLetter } from "#domain/chair-letters/chair-letter.ts";
import type { LetterDraft } from "#domain/chair-letters/letter-draft.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface BeginChairLetter {
  readonly draft: LetterDraft;
  readonly key?: string | undefined;
}

export async function beginChairLetter(context: Context, { draft, key }: BeginChairLetter) {
  return once(context, "begin-chair-letter", key, async (trx, actor) => {
    await readAs(trx, actor);
    const { id: process } = orNotFound(await lockProcess(trx, actor.process));
    const ruling = beginLetter({ id: newId<"chair_letter">(), process, draft });
    if (!ruling.ok) return ruling;
    await insertChairLetter(trx, ruling.next, { at: context.now, person: actor.person });
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
