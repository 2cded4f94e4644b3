import type { Context } from "#acts/kit/context.ts";
import { listPasskeys } from "#db/people/passkeys.ts";
import type { Id } from "#domain/kit/id.ts";

/** The passkeys that somebody has, by which they know them. */
export async function seePasskeys({ db }: Pick<Context, "db">, person: Id<"person">) {
  const passkeys = await listPasskeys(db, person);
  return passkeys.map(({ id, name, createdAt, usedAt }) => ({
    id,
    name,
    createdAt: createdAt.toString(),
    usedAt: usedAt?.toString() ?? null,
  }));
}
