import { getPerson, savePersonName } from "#db/people/people.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface ChangeOwnName {
  readonly name: string;
  readonly key?: string | undefined;
}

export async function changeOwnName(context: Context, { name, key }: ChangeOwnName) {
  return once(context, "change-own-name", key, async (trx, { person }) => {
    const { name: from } = orNotFound(await getPerson(trx, person));
    await savePersonName(trx, person, name, context.now);
    const happened = { type: "PersonRenamed", person, from, to: name } as const;
    if (from !== name) await announce(trx, context, happened);
    return accept(name, happened);
  });
}
