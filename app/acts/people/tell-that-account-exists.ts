import type { Trx } from "#db/handles.ts";
import type { Person } from "#db/people/people.ts";
import { appendJob, DELIVER_LETTERS } from "#db/record/job-queue.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { sendLetters } from "../kit/send-letters.ts";

/** Somebody gave an address that has an account: only its holder learns that, and at most once an hour. */
export async function tellThatAccountExists(trx: Trx, at: Instant, { id, ...holder }: Person): Promise<void> {
  const key = `account-exists:${at.toString().slice(0, 13)}`;
  await sendLetters(trx, { at, eventKey: key, recipients: [{ ...holder, person: id }] }, () => ({
    kind: "account-exists",
    data: {},
  }));
  await appendJob(trx, DELIVER_LETTERS);
}
