import type { Context } from "#acts/kit/context.ts";
import { listSignIns } from "#db/people/sign-ins.ts";
import type { Id } from "#domain/kit/id.ts";

/** Where somebody is signed in; `browser` is as the browser named itself. */
export async function seeSignIns({ db }: Pick<Context, "db">, person: Id<"person">) {
  const signIns = await listSignIns(db, person);
  return signIns.map(({ signedInAt, usedAt, ...signIn }) => ({
    ...signIn,
    signedInAt: signedInAt.toString(),
    usedAt: usedAt.toString(),
  }));
}
