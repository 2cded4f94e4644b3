import type { Context } from "#acts/kit/context.ts";
import { countMailbox, getLetter, listMailbox } from "#db/record/mailbox.ts";
import type { Id } from "#domain/kit/id.ts";
import { pageOf } from "../kit/page-of.ts";

const ROWS = 50;

/** The letters that a demonstration has kept instead of sending them; to everybody, or to those whose address has these letters. */
export async function seeMailbox(
  { db }: Pick<Context, "db">,
  { to, page: wanted }: { readonly to: string; readonly page: number },
) {
  const recipient = to === "" ? null : to;
  const total = await countMailbox(db, recipient);
  const { page, pages, limit, offset } = pageOf(wanted, total, ROWS);
  const letters = await listMailbox(db, recipient, { limit, offset });
  return {
    to,
    total,
    page,
    pages,
    letters: letters.map(({ id, recipientEmail, recipientName, subject, gathered, createdAt }) => ({
      id,
      recipientEmail,
      recipientName,
      subject: subject === null ? null : withoutMark(subject),
      gathered,
      createdAt: createdAt.toString(),
    })),
  };
}

/** In a demonstration every subject begins with a mark in brackets: in a list of nothing else it is left out. */
function withoutMark(subject: string): string {
  return subject.replace(/^\[[^\]]*\]\s+/u, "");
}

/** One of them as it was written; null for one that is not there, or not written yet. */
export async function seeMailboxLetter({ db }: Pick<Context, "db">, id: Id<"letter">) {
  const letter = await getLetter(db, id);
  if (letter === null) return null;
  const { subject, text, html, recipientEmail, recipientName, createdAt, sentAt } = letter;
  if (subject === null || text === null || html === null || sentAt === null) return null;
  return {
    id: letter.id,
    subject,
    text,
    html,
    recipientEmail,
    recipientName,
    createdAt: createdAt.toString(),
    sentAt: sentAt.toString(),
  };
}
