import { randomBytes } from "node:crypto";
import type { Db } from "#db/handles.ts";
import { keeper, saveSubscriptionAsked } from "#db/papers/subscriptions.ts";
import { readAs } from "#db/readers.ts";
import { appendJob, DELIVER_LETTERS } from "#db/record/job-queue.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { confirmableUntil } from "#domain/papers/subscription.ts";
import type { Process } from "#domain/process/process.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { tokenHash } from "../people/token-hash.ts";

/**
 * Asks for letters about the papers of a process: one goes to the address, and nothing else does before its link was opened. The same is done
 * whether the address is on the list or not, so that nobody learns it by asking.
 */
export async function subscribeToPapers(
  { db, now }: { readonly db: Db; readonly now: Instant },
  { process, email, language }: { readonly process: Process; readonly email: string; readonly language: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await readAs(trx, keeper);
    const token = randomBytes(32).toString("base64url");
    const hash = tokenHash(token);
    const subscription = await saveSubscriptionAsked(trx, { process: process.id, email, language, at: now }, hash);
    const to = { email: email.toLowerCase(), person: null, name: email.toLowerCase(), language };
    await sendLetters(trx, { at: now, eventKey: `subscribe:${hash}`, recipients: [to] }, () => ({
      kind: "confirm-subscription",
      data: {
        process: { slug: process.slug, title: process.title },
        subscription,
        token,
        expiresAt: confirmableUntil(now).toString(),
      },
    }));
    await appendJob(trx, DELIVER_LETTERS);
  });
}
