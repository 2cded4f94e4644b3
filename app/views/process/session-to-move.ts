import type { Context } from "#acts/kit/context.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { mayMoveSession } from "#domain/process/session.ts";
import { sessionShown } from "../kit/session.ts";

/** A session before it is moved; null when there is none. */
export async function seeSessionToMove({ db, now }: Pick<Context, "db" | "now">, id: Id<"session">) {
  const session = await getSession(db, id);
  if (session === null) return null;
  const process = mustExist(await getProcess(db, session.process));
  return {
    ...sessionShown(session),
    process: { slug: process.slug },
    refusal: mayMoveSession({ process, session }, now),
  };
}
