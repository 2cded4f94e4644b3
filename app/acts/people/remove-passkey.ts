import { deletePasskey, listPasskeys } from "#db/people/passkeys.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export async function removePasskey(context: Context, { passkey }: { readonly passkey: Id<"passkey"> }) {
  return once(context, "remove-passkey", undefined, async (trx, { person }) => {
    const { name } = orNotFound((await listPasskeys(trx, person)).find(({ id }) => id === passkey));
    await deletePasskey(trx, person, passkey);
    const happened = { type: "PasskeyRemoved", person, name } as const;
    await announce(trx, context, happened);
    return accept(passkey, happened);
  });
}
