import { newId } from "#db/new-id.ts";
import { insertPasskey, listPasskeys, type Passkey } from "#db/people/passkeys.ts";
import { getPerson } from "#db/people/people.ts";
import { saveBothFactorsShown } from "#db/people/sign-ins.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { mayAddPasskey } from "#domain/people/passkey.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface AddPasskey extends Pick<Passkey, "credential" | "publicKey" | "counter" | "name"> {
  /** In which it is added: whoever has just used it there has shown both factors. */
  readonly signIn: Id<"sign_in">;
  readonly secondFactorDue: boolean;
}

export async function addPasskey(context: Context, { signIn, secondFactorDue, ...made }: AddPasskey) {
  return once(context, "add-passkey", undefined, async (trx, { person }) => {
    const holder = orNotFound(await getPerson(trx, person));
    const { length: passkeys } = await listPasskeys(trx, person);
    const refusal = mayAddPasskey({ secondFactorDue, passkeys });
    if (refusal !== null) return refusal;
    const passkey = { ...made, id: newId<"passkey">(), person, createdAt: context.now };
    await insertPasskey(trx, passkey);
    await saveBothFactorsShown(trx, person, signIn);
    const happened = { type: "PasskeyAdded", person, name: made.name } as const;
    await announce(trx, context, happened, { ...holder, person });
    return accept(passkey.id, happened);
  });
}
