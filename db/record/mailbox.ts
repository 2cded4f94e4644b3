import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db } from "../handles.ts";
import { readingAs } from "../readers.ts";
import { type Page, toInstant, toInstantIfAny } from "../values.ts";

export interface MailboxLetter {
  readonly id: Id<"letter">;
  readonly kind: string;
  readonly recipientEmail: string;
  readonly recipientName: string;
  readonly language: string;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
  readonly subject: string | null;
  /** Whether it does not leave by itself: the letter of a morning tells of it. */
  readonly gathered: boolean;
}

/** The mailbox of a demonstration: every letter, newest first, or those to one address. */
export async function listMailbox(db: Db, recipient: string | null, page: Page): Promise<MailboxLetter[]> {
  const rows = await readingAs(db, { role: "post" }, (trx) =>
    trx
      .selectFrom("letter")
      .select([
        "id",
        "kind",
        "recipient_email",
        "recipient_name",
        "language",
        "created_at",
        "sent_at",
        "subject",
        "gathered",
      ])
      .$if(recipient !== null, (query) => query.where("recipient_email", "=", recipient ?? ""))
      .orderBy("created_at", "desc")
      .orderBy("id")
      .limit(page.limit)
      .offset(page.offset)
      .execute(),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    recipientEmail: row.recipient_email,
    recipientName: row.recipient_name,
    language: row.language,
    createdAt: toInstant(row.created_at),
    sentAt: toInstantIfAny(row.sent_at),
    // Empty once its recipient was erased.
    subject: row.subject === "" ? null : row.subject,
    gathered: row.gathered,
  }));
}

export async function countMailbox(db: Db, recipient: string | null): Promise<number> {
  const { count } = await readingAs(db, { role: "post" }, (trx) =>
    trx
      .selectFrom("letter")
      .select(sql<number>`count(*)::integer`.as("count"))
      .$if(recipient !== null, (query) => query.where("recipient_email", "=", recipient ?? ""))
      .executeTakeFirstOrThrow(),
  );
  return count;
}

export interface KeptLetter extends MailboxLetter {
  readonly data: unknown;
  readonly html: string | null;
  readonly text: string | null;
}

/** One letter of the mailbox of a demonstration. */
export async function getLetter(db: Db, id: Id<"letter">): Promise<KeptLetter | null> {
  const row = await readingAs(db, { role: "post" }, (trx) =>
    trx.selectFrom("letter").selectAll().where("id", "=", id).executeTakeFirst(),
  );
  if (row === undefined) return null;
  return {
    id: row.id,
    kind: row.kind,
    recipientEmail: row.recipient_email,
    recipientName: row.recipient_name,
    language: row.language,
    createdAt: toInstant(row.created_at),
    sentAt: toInstantIfAny(row.sent_at),
    subject: row.subject,
    gathered: row.gathered,
    data: row.data,
    html: row.html,
    text: row.text,
  };
}
