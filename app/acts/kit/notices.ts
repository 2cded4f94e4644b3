import type { Trx } from "#db/handles.ts";
import type { Recipient } from "#db/record/correspondence.ts";
import { appendJob, DELIVER_LETTERS } from "#db/record/job-queue.ts";
import { appendLetters, listToldEvents } from "#db/record/outbox.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Letter } from "#emails/registry.ts";
import { addressed } from "./send-letters.ts";

/*
 * Letters that no act brings about, but the passage of time: reminders, digests. Nothing happens in the field, so that the letters are the only record
 * of them, and the key of the event says whether it has been told. Two workers that tell the same at once write one letter for each recipient.
 */
export interface Notice {
  readonly eventKey: string;
  readonly recipients: readonly Recipient[];
  readonly letter: Letter;
  /** Only the Chair of that process answers for it: it says who spoke. */
  readonly chairOf?: Id<"process">;
}

/** Those of which nobody has been told. Who takes an office later is not told of what was told before. */
export async function notYetTold<Due extends Pick<Notice, "eventKey">>(
  trx: Trx,
  due: readonly Due[],
): Promise<readonly Due[]> {
  const told = await listToldEvents(
    trx,
    due.map(({ eventKey }) => eventKey),
  );
  return due.filter(({ eventKey }) => !told.has(eventKey));
}

/** All of them in one statement; says how many are new. */
export async function sendNotices(trx: Trx, at: Instant, notices: readonly Notice[]): Promise<number> {
  const letters = notices.flatMap(({ eventKey, recipients, letter, chairOf }) =>
    recipients.flatMap(addressed).map((address) => ({
      ...letter,
      ...(chairOf === undefined ? {} : { chairOf }),
      ...address,
      eventKey,
      createdAt: at,
    })),
  );
  const written = await appendLetters(trx, letters);
  if (written > 0) await appendJob(trx, DELIVER_LETTERS);
  return written;
}
