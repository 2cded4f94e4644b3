import type { Trx } from "#db/handles.ts";
import type { Recipient } from "#db/record/correspondence.ts";
import { appendLetters } from "#db/record/outbox.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Letter } from "#emails/registry.ts";

interface Posting<To extends Recipient> {
  readonly at: Instant;
  readonly eventKey: string;
  readonly recipients: readonly To[];
  readonly chairOf?: Id<"process">;
}

/**
 * One letter to each recipient, and the same to each further address of a mission, into the outbox. Returns how many are new: the key names
 * the event, and the same event and address get a letter once, however often it is announced. With `chairOf` only the Chair of that process
 * answers for the letters: they say who spoke.
 */
export async function sendLetters<To extends Recipient>(
  trx: Trx,
  { at, eventKey, recipients, chairOf }: Posting<To>,
  write: (recipient: To) => Letter,
): Promise<number> {
  return appendLetters(
    trx,
    recipients.flatMap((recipient) =>
      addressed(recipient).map((address) => ({
        ...write(recipient),
        ...(chairOf === undefined ? {} : { chairOf }),
        ...address,
        eventKey,
        createdAt: at,
      })),
    ),
  );
}

/** The address of the recipient, and further ones of a mission. */
export function addressed({ email, copiesTo = [], person, name, language }: Recipient) {
  return [email, ...copiesTo].map((one) => ({
    recipientEmail: one,
    recipientPerson: person,
    recipientName: name,
    language,
  }));
}
