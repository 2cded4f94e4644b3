import { getPerson, savePersonLanguage } from "#db/people/people.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface ChangeOwnLanguage {
  /** In which letters are written to the person from now on, of those that the portal speaks. */
  readonly language: string;
  readonly key?: string | undefined;
}

export async function changeOwnLanguage(context: Context, { language, key }: ChangeOwnLanguage) {
  return once(context, "change-own-language", key, async (trx, { person }) => {
    const { language: from } = orNotFound(await getPerson(trx, person));
    await savePersonLanguage(trx, person, language, context.now);
    const happened = { type: "PersonLanguageChanged", person, from, to: language } as const;
    if (from !== language) await announce(trx, context, happened);
    return accept(language, happened);
  });
}
