import type { Db } from "#db/handles.ts";
import { findSubscriptionByTokenHash, keeper, saveSubscriptionConfirmed } from "#db/papers/subscriptions.ts";
import { getProcess } from "#db/process/processes.ts";
import { readAs, readingAs } from "#db/readers.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { refuse } from "#domain/kit/ruling.ts";
import { isConfirmed, mayConfirm, type Subscription } from "#domain/papers/subscription.ts";
import { tokenHash } from "../people/token-hash.ts";

interface Asking {
  readonly db: Db;
  readonly now: Instant;
}

/** What the letter with the secret asks to confirm, or has confirmed; null when it is over, or was followed by another. */
export async function findSubscriptionToConfirm({ db, now }: Asking, token: string) {
  const found = await readingAs(db, keeper, (trx) => findSubscriptionByTokenHash(trx, tokenHash(token)));
  if (found === null || !isGood(found, now)) return null;
  const process = await getProcess(db, found.process);
  if (process === null) return null;
  const { slug, title } = process;
  return { email: found.email, process: { slug, title }, isConfirmed: isConfirmed(found) };
}

/** A link that was used tells so for as long as the address is on the list. */
function isGood(subscription: Subscription, now: Instant): boolean {
  return isConfirmed(subscription) || mayConfirm(subscription, now);
}

/** Whoever holds the letter has the address, and wants to be told. Twice is as good as once. */
export async function confirmSubscription({ db, now }: Asking, token: string) {
  return db.transaction().execute(async (trx) => {
    await readAs(trx, keeper);
    const found = await findSubscriptionByTokenHash(trx, tokenHash(token));
    const process = found === null ? null : await getProcess(trx, found.process);
    if (found === null || process === null || !isGood(found, now)) return refuse("not_found");
    if (!isConfirmed(found)) await saveSubscriptionConfirmed(trx, found.id, now);
    return { ok: true as const, next: { process: process.slug } };
  });
}
