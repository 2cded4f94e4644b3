import { deleteErasureWish } from "#db/people/erasures.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";

/** Withdrawing what was not said changes nothing. */
export async function withdrawErasureWish(context: Context, { key }: { readonly key?: string | undefined }) {
  return once(context, "withdraw-erasure-wish", key, async (trx, { person }) => {
    const happened = { type: "ErasureWishWithdrawn", person } as const;
    if (await deleteErasureWish(trx, person)) await announce(trx, context, happened);
    return accept(person, happened);
  });
}
