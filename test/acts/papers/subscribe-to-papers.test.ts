import { expect, test } from "vitest";
import { circulatePaper } from "#acts/papers/circulate-paper.ts";
import { subscribeToPapers } from "#acts/papers/subscribe-to-papers.ts";
import { findSubscription, forgetOldSubscriptions, keeper } from "#db/papers/subscriptions.ts";
import { readingAs } from "#db/readers.ts";
import { keptFor } from "#domain/record/retention.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenProcess } from "#support/given.ts";
import { aPaperOf, firstText as text } from "#support/papers.ts";
import { countOf } from "#support/record.ts";
import { asked, lettersOfList, letterThatAsks } from "#support/subscriptions.ts";

const database = await aDatabase();
const { db } = database;

test("one letter asks to confirm, the same for an address that is on the list; before that no paper is told of", async () => {
  const given = await givenProcess(db);
  const first = await asked(database, given, "reader@example.org", round.circulating);
  const again = { db, now: round.circulating.add({ milliseconds: 1 }) };
  await subscribeToPapers(again, { process: given.process, email: "Reader@example.org", language: "fr" });
  const second = await letterThatAsks(database, "reader@example.org");
  expect(second.subscription).toBe(first.subscription);
  expect(second.token).not.toBe(first.token);
  accepted(await circulatePaper(as(db, given.chair, round.circulating), { paper: aPaperOf(given), text }));
  const letters = await lettersOfList(db, "reader@example.org");
  expect(letters.map(({ kind, language }) => [kind, language])).toEqual([
    ["confirm-subscription", "fr"],
    ["confirm-subscription", "fr"],
  ]);
});

test("an address that nobody confirmed is forgotten after seven days, with its letters; not before", async () => {
  const given = await givenProcess(db);
  const { subscription } = await asked(database, given, "never@example.org", round.circulating);
  const there = async () => (await readingAs(db, keeper, (trx) => findSubscription(trx, subscription))) !== null;
  await forgetOldSubscriptions(db, round.circulating.add({ hours: keptFor.subscriptionsDays * 24 }));
  expect(await there()).toBe(true);
  await forgetOldSubscriptions(db, round.circulating.add({ hours: keptFor.subscriptionsDays * 24, seconds: 1 }));
  expect(await there()).toBe(false);
  expect(await countOf(database, "letter", "recipient_email = 'never@example.org'")).toBe(0);
});
