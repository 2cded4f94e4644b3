import type { Db } from "#db/handles.ts";
import { findSubscription, forgetSubscription, keeper } from "#db/papers/subscriptions.ts";
import { getProcess } from "#db/process/processes.ts";
import { readingAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";

/** What a letter's link ends; null when it has ended already. */
export async function findSubscriptionToEnd({ db }: { readonly db: Db }, id: Id<"subscription">) {
  const found = await readingAs(db, keeper, (trx) => findSubscription(trx, id));
  const process = found === null ? null : await getProcess(db, found.process);
  return found === null || process === null ? null : { email: found.email, process: process.title };
}

/** At once, and its address is forgotten. @returns whether there was one: twice is as good as once. */
export async function endSubscription({ db }: { readonly db: Db }, id: Id<"subscription">): Promise<boolean> {
  return db.transaction().execute((trx) => forgetSubscription(trx, id));
}
