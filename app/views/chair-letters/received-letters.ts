import type { Context } from "#acts/kit/context.ts";
import { countUnopenedLetters, listReceivedLetters, type ReceivedLetter } from "#db/chair-letters/recipients.ts";
import { type Reader, readingAs } from "#db/readers.ts";
import { seeLettersWithTexts } from "./letters-with-texts.ts";

type Asking = Pick<Context, "db" | "actor">;

/** All letters of the Chair that the reader has got, the latest first, the unread ones marked. */
export async function seeReceivedLetters({ db, actor }: Asking) {
  const reader = recipientOf(actor);
  const letters = reader === null ? [] : await readingAs(db, reader, listReceivedLetters);
  return {
    letters: letters.map((received) => ({
      id: received.id,
      subject: received.letter.subject,
      process: received.process,
      at: received.circulatedAt.toString(),
      isUnread: received.openedAt === null,
    })),
    /** Those went to the missions alone. */
    withTexts: actor.role === "mission" ? await seeLettersWithTexts(db) : [],
  };
}

/** How many of them nobody of the reader's mission or organisation has opened. */
export async function countUnread({ db, actor }: Asking): Promise<number> {
  const reader = recipientOf(actor);
  return reader === null ? 0 : readingAs(db, reader, countUnopenedLetters);
}

function recipientOf(actor: Context["actor"]): Reader | null {
  if (actor.role === "mission") return actor;
  if (actor.role !== "applicant" || actor.organisation === null) return null;
  return { role: "organisation", organisation: actor.organisation };
}

export function receivedShown({ id, process, circulatedAt, letter, hash }: ReceivedLetter) {
  return { id, process, circulatedAt: circulatedAt.toString(), composed: letter, hash };
}
