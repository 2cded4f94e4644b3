import { expect, test } from "vitest";
import { circulatePaper } from "#acts/papers/circulate-paper.ts";
import { endSubscription, findSubscriptionToEnd } from "#acts/papers/end-subscription.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenProcess } from "#support/given.ts";
import { aPaperOf, firstText as text } from "#support/papers.ts";
import { countOf } from "#support/record.ts";
import { confirmed, lettersOfList } from "#support/subscriptions.ts";

const database = await aDatabase();
const { db } = database;

test("it ends at once and for good, and nothing of the address is left, in no letter either; others stay", async () => {
  const given = await givenProcess(db);
  const { subscription } = await confirmed(database, given, "leaves@example.org", round.circulating);
  await confirmed(database, given, "stays@example.org", round.circulating);
  const chair = as(db, given.chair, round.circulating);
  accepted(await circulatePaper(chair, { paper: aPaperOf(given), text }));
  expect(await findSubscriptionToEnd({ db }, subscription)).toMatchObject({ email: "leaves@example.org" });
  expect(await endSubscription({ db }, subscription)).toBe(true);
  expect(await endSubscription({ db }, subscription)).toBe(false);
  expect(await findSubscriptionToEnd({ db }, subscription)).toBeNull();
  accepted(await circulatePaper(chair, { paper: aPaperOf(given, { symbol: "A/2" }), text }));
  expect(await countOf(database, "letter", "recipient_email = 'leaves@example.org'")).toBe(0);
  expect(await countOf(database, "subscription", "email = 'leaves@example.org'")).toBe(0);
  expect(await lettersOfList(db, "stays@example.org")).toHaveLength(3);
});
