import type { Context } from "#acts/kit/context.ts";
import { listLettersOnSession } from "#db/chair-letters/recipients.ts";
import { readingAsActor } from "#db/readers.ts";
import { mayPerform } from "#domain/authority.ts";
import type { Id } from "#domain/kit/id.ts";

/** The letters of the Chair on a session: to whoever has got them, and to the office that wrote them. Nobody else learns that there are any. */
export async function seeLettersOnSession(
  { db, actor }: Pick<Context, "db" | "actor">,
  of: { readonly process: Id<"process">; readonly session: Id<"session"> },
) {
  if (actor.role !== "chair" && !mayPerform(actor, "see-chair-letter")) return [];
  const letters = await readingAsActor(db, actor, (reading) => listLettersOnSession(reading, of));
  return letters.map(({ id, subject, circulatedAt, isOpened }) => ({
    id,
    subject,
    at: circulatedAt.toString(),
    /** The office reads elsewhere who has opened it. */
    isUnread: actor.role !== "chair" && !isOpened,
  }));
}

export type LetterOnSession = Awaited<ReturnType<typeof seeLettersOnSession>>[number];
