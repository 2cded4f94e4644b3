import type { Db } from "#db/handles.ts";
import { findSubscriptionByTokenHash, keeper, saveSubscriptionConfirmed } from "#db/papers/subscriptions.ts";
import { getProcess } from "#db/process/processes.ts";
import { readAs, readingAs } from "#db/readers.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { refuse } from "#domain/kit/ruling.ts";
import { mayConfirm } from "#domain/papers/subscription.ts";
import { tokenHash } from "../people/token-hash.ts";

interface Asking {
  readonly db: Db;
  readonly now: Instant;
}

/** What the letter with the secret asks to confirm; null when it was used, is over, or was followed by another. */
export async function findSubscriptionToConfirm({ db, now }: Asking, token: string) {
  const found = await readingAs(db, keeper, (trx) => findSubscriptionByTokenHash(trx, tokenHash(token)));
  if (found === null || !mayConfirm(found, now)) return null;
  const process = await getProcess(db, found.process);
  return process === null ? null : { email: found.email, process: { slug: process.slug, title: process.title } };
}

/** Whoever holds the letter has the address, and wants to be told. */
export async function confirmSubscription({ db, now }: Asking, token: string) {
  return db.transaction().execute(async (trx) => {
    await readAs(trx, keeper);
    const found = await findSubscriptionByTokenHash(trx, tokenHash(token));
    const process = found === null ? null : await getProcess(trx, found.process);
    if (found === null || process === null || !mayConfirm(found, now)) return refuse("not_found");
    await saveSubscriptionConfirmed(trx, found.id, now);
    return { ok: true as const, next: { process: process.slug } };
  });
}
