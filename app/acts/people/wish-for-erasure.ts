import { insertErasureWish } from "#db/people/erasures.ts";
import { listPeopleInRole } from "#db/people/people.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";

/** Puts it before the administrators that a person wishes to be erased. To say it twice changes nothing. */
export async function wishForErasure(context: Context, { key }: { readonly key?: string | undefined }) {
  return once(context, "wish-for-erasure", key, async (trx, { person }) => {
    const happened = { type: "ErasureWished", person } as const;
    if (await insertErasureWish(trx, person, context.now)) {
      const administrators = await listPeopleInRole(trx, "administrator");
      await announce(
        trx,
        context,
        happened,
        administrators.filter(({ bannedAt, id }) => bannedAt === null && id !== person),
      );
    }
    return accept(person, happened);
  });
}
