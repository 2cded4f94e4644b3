import { confirmSubscription } from "#acts/papers/confirm-subscription.ts";
import { subscribeToPapers } from "#acts/papers/subscribe-to-papers.ts";
import { readingAs } from "#db/readers.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { readId } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { TestDatabase } from "#support/database.ts";
import type { GivenProcess } from "#support/given.ts";
import { tokenIn } from "#support/record.ts";

type Database = Pick<TestDatabase, "db">;
type OfProcess = Pick<GivenProcess, "process">;

/** Asks for letters, and gives back what the letter says. */
export async function asked({ db }: Database, { process }: OfProcess, email: string, now: Instant) {
  await subscribeToPapers({ db, now }, { process, email, language: "fr" });
  return letterThatAsks({ db }, email);
}

/** What the last letter that asks the address to confirm says. */
export async function letterThatAsks({ db }: Database, email: string) {
  const rows = await lettersOfList(db, email);
  const { data } = mustExist(rows.filter(({ kind }) => kind === "confirm-subscription").at(-1));
  const subscription = typeof data === "object" && data !== null && "subscription" in data ? data.subscription : null;
  return { token: await tokenIn(db, data), subscription: mustExist(readId<"subscription">(String(subscription))) };
}

export async function confirmed(database: Database, given: OfProcess, email: string, now: Instant) {
  const letter = await asked(database, given, email, now);
  await confirmSubscription({ db: database.db, now }, letter.token);
  return letter;
}

export async function lettersOfList(db: TestDatabase["db"], email: string) {
  return readingAs(db, { role: "post" }, (trx) =>
    trx
      .selectFrom("letter")
      .select(["kind", "language", "data"])
      .where("recipient_email", "=", email)
      .orderBy("created_at")
      .orderBy("id")
      .execute(),
  );
}
