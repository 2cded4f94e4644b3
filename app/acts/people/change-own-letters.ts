import { getPerson, saveLettersOfPerson } from "#db/people/people.ts";
import { accept } from "#domain/kit/ruling.ts";
import type { WayLettersCome } from "#domain/record/gathering.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface ChangeOwnLetters {
  /** How letters come to the officer from now on. */
  readonly come: WayLettersCome;
  readonly key?: string | undefined;
}

/** Each officer of an office for themselves. What was gathered until then comes with the next morning. */
export async function changeOwnLetters(context: Context, { come, key }: ChangeOwnLetters) {
  return once(context, "change-own-letters", key, async (trx, { person }) => {
    const { lettersCome: from } = orNotFound(await getPerson(trx, person));
    await saveLettersOfPerson(trx, person, come, context.now);
    const happened = { type: "PersonLettersChanged", person, from, to: come } as const;
    if (from !== come) await announce(trx, context, happened);
    return accept(come, happened);
  });
}
