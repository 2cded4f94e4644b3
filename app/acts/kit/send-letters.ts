import type { Trx } from "#db/handles.ts";
import type { Recipient } from "#db/record/correspondence.ts";
import { appendLetters } from "#db/record/outbox.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Letter } from "#emails/registry.ts";

/**
 * One letter to each recipient, and the same to each further address of a mission, into the outbox. Returns how many are new: the key names the event, and the same event
 * and recipient get a letter once, however often it is announced. With `chairOf` only the Chair of that process answers
 * for the letters: they say who spoke.
 */
export async function sendLetters<To extends Recipient>(
  trx: Trx,
  at: Instant,
  eventKey: string,
  recipients: readonly To[],
  write: (recipient: To) => Letter,
  chairOf?: string,
): Promise<number> {
  return appendLetters(
    trx,
    recipients.flatMap((recipient) =>
      [recipient.email, ...(recipient.copiesTo ?? [])].map((email) => ({
        ...write(recipient),
        ...(chairOf === undefined ? {} : { chairOf }),
        eventKey,
        recipientEmail: email,
        recipientPerson: recipient.person,
        recipientName: recipient.name,
        language: recipient.language,
        createdAt: at,
      })),
    ),
  );
}
