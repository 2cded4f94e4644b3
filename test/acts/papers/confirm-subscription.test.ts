import { expect, test } from "vitest";
import { circulatePaper } from "#acts/papers/circulate-paper.ts";
import { confirmSubscription, findSubscriptionToConfirm } from "#acts/papers/confirm-subscription.ts";
import { revisePaper } from "#acts/papers/revise-paper.ts";
import { forgetOldSubscriptions } from "#db/papers/subscriptions.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenProcess } from "#support/given.ts";
import { aPaperOf, firstText as text } from "#support/papers.ts";
import { asked, confirmed, lettersOfList } from "#support/subscriptions.ts";

const database = await aDatabase();
const { db } = database;

test("once confirmed it is told of each paper for everybody, of no other, and of no other process, and only the post sees it", async () => {
  const given = await givenProcess(db);
  const elsewhere = await givenProcess(db);
  const email = "listener@example.org";
  await confirmed(database, given, email, round.circulating);
  await confirmed(database, elsewhere, "other@example.org", round.circulating);
  const chair = as(db, given.chair, round.objecting);
  const circulate = async (symbol: string, audience: "public" | "missions") =>
    accepted(await circulatePaper(chair, { paper: aPaperOf(given, { symbol, audience }), text })).next;
  const paper = await circulate("A/1", "public");
  await circulate("A/2", "missions");
  accepted(await revisePaper(chair, { paper: paper.id, seen: 1, reason: "New.", text: { ...text, words: "New." } }));
  const kinds = (await lettersOfList(db, email)).map(({ kind }) => kind);
  expect(kinds).toEqual(["confirm-subscription", "paper-for-subscriber", "paper-for-subscriber"]);
  expect(await lettersOfList(db, "other@example.org")).toHaveLength(1);
  // Nobody but the post sees to whom the list goes.
  const seen = await db.selectFrom("letter").select("id").where("recipient_email", "=", email).execute();
  expect(seen).toEqual([]);
});

test("a link is good once, for seven days, and only that of the last letter", async () => {
  const given = await givenProcess(db);
  const email = "twice@example.org";
  const first = await asked(database, given, email, round.circulating);
  const asking = round.circulating.add({ milliseconds: 1 });
  const { token } = await asked(database, given, email, asking);
  const at = (now: typeof round.circulating) => ({ db, now });
  expect(await findSubscriptionToConfirm(at(asking), first.token)).toBeNull();
  const late = asking.add({ hours: 7 * 24, milliseconds: 1 });
  expect(await findSubscriptionToConfirm(at(late), token)).toBeNull();
  expect(await confirmSubscription(at(late), token)).toMatchObject({ because: "not_found" });
  const inTime = asking.add({ hours: 7 * 24 });
  expect(await findSubscriptionToConfirm(at(inTime), token)).toMatchObject({ email });
  expect(await confirmSubscription(at(inTime), token)).toMatchObject({ ok: true });
  expect(await confirmSubscription(at(inTime), token)).toMatchObject({ because: "not_found" });
  // What is confirmed stays.
  await forgetOldSubscriptions(db, inTime.add({ hours: 1000 }));
  accepted(await circulatePaper(as(db, given.chair, round.objecting), { paper: aPaperOf(given), text }));
  expect((await lettersOfList(db, email)).at(-1)?.kind).toBe("paper-for-subscriber");
});
