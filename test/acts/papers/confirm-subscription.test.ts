import { expect, test } from "vitest";
import { z } from "zod";
import { announcePaper } from "#acts/papers/announce-paper.ts";
import { circulatePaper } from "#acts/papers/circulate-paper.ts";
import { confirmSubscription, findSubscriptionToConfirm } from "#acts/papers/confirm-subscription.ts";
import { endSubscription } from "#acts/papers/end-subscription.ts";
import { revisePaper } from "#acts/papers/revise-paper.ts";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { confirmSession } from "#acts/process/confirm-session.ts";
import { moveSession } from "#acts/process/move-session.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { forgetOldSubscriptions } from "#db/papers/subscriptions.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, date, round } from "#support/factories.ts";
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
  // Of what is to come it is told when it comes.
  accepted(await announcePaper(chair, { ...aPaperOf(given, { symbol: "A/3", audience: "public" }), note: "Later." }));
  accepted(await revisePaper(chair, { paper: paper.id, seen: 1, reason: "New.", text: { ...text, words: "New." } }));
  const kinds = (await lettersOfList(db, email)).map(({ kind }) => kind);
  expect(kinds).toEqual(["confirm-subscription", "paper-for-subscriber", "paper-for-subscriber"]);
  expect(await lettersOfList(db, "other@example.org")).toHaveLength(1);
  // Nobody but the post sees to whom the list goes.
  const seen = await db.selectFrom("letter").select("id").where("recipient_email", "=", email).execute();
  expect(seen).toEqual([]);
});

test("a link confirms for seven days, and only that of the last letter; used, it says so for as long as the address is on the list", async () => {
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
  expect(await findSubscriptionToConfirm(at(inTime), token)).toMatchObject({ email, isConfirmed: false });
  expect(await confirmSubscription(at(inTime), token)).toMatchObject({ ok: true });
  for (const later of [inTime, late]) {
    expect(await findSubscriptionToConfirm(at(later), token)).toMatchObject({ email, isConfirmed: true });
    expect(await confirmSubscription(at(later), token)).toMatchObject({ ok: true });
  }
  expect(await database.asOwner(`select confirmed_at from subscription where email = '${email}'`)).toEqual([
    { confirmed_at: new Date(inTime.epochMilliseconds) },
  ]);
  // What is confirmed stays.
  await forgetOldSubscriptions(db, inTime.add({ hours: 1000 }));
  accepted(await circulatePaper(as(db, given.chair, round.objecting), { paper: aPaperOf(given), text }));
  expect((await lettersOfList(db, email)).at(-1)?.kind).toBe("paper-for-subscriber");
});

test("who asks again confirms again; the link before tells nothing any more, and none does once the letters have ended", async () => {
  const given = await givenProcess(db);
  const email = "again@example.org";
  const first = await confirmed(database, given, email, round.circulating);
  const later = round.circulating.add({ hours: 1 });
  const again = await asked(database, given, email, later);
  const at = { db, now: later };
  expect(await findSubscriptionToConfirm(at, first.token)).toBeNull();
  expect(await findSubscriptionToConfirm(at, again.token)).toMatchObject({ isConfirmed: false });
  accepted(await confirmSubscription(at, again.token));
  expect(await findSubscriptionToConfirm(at, again.token)).toMatchObject({ isConfirmed: true });
  await endSubscription({ db }, again.subscription);
  expect(await findSubscriptionToConfirm(at, again.token)).toBeNull();
});

test("it is told when a session is announced, moved, confirmed and cancelled, unless it confirmed before that was asked", async () => {
  const given = await givenProcess(db);
  const [asked, before] = ["dates@example.org", "papers-only@example.org"];
  await confirmed(database, given, asked, round.reviewing);
  await confirmed(database, given, before, round.reviewing);
  await database.asOwner(`update subscription set of_sessions = false where email = '${before}'`);
  const desk = as(db, given.officer, round.circulating);
  const planned = aSession({ process: given.process.id, title: "Meetings in December", standing: "planned" });
  const { id: session } = accepted(await scheduleSession(desk, planned)).next;
  const days = { beginsOn: date("2022-12-05"), endsOn: date("2022-12-09") };
  accepted(await moveSession(desk, { session, ...days, reason: "The rooms are taken." }));
  accepted(await confirmSession(desk, { session, reason: "The rooms are booked." }));
  accepted(await cancelSession(desk, { session, reason: "No quorum." }));
  const letters = (await lettersOfList(db, asked)).filter(({ kind }) => kind === "session-for-subscriber");
  const told = {
    session: "Meetings in December",
    before: null,
    days: { beginsOn: "2022-12-05", endsOn: "2022-12-09" },
  };
  const first = { beginsOn: String(planned.beginsOn), endsOn: String(planned.endsOn) };
  expect(letters.map(({ data }) => data).toSorted(bySequence)).toMatchObject([
    { ...told, was: "scheduled", days: first, reason: "", calendar: { id: session, sequence: 0 } },
    { ...told, was: "moved", before: first, reason: "The rooms are taken.", calendar: { sequence: 1 } },
    { ...told, was: "confirmed", calendar: { sequence: 2, standing: "confirmed" } },
    { ...told, was: "cancelled", calendar: { sequence: 3, standing: "cancelled" } },
  ]);
  expect((await lettersOfList(db, before)).map(({ kind }) => kind)).toEqual(["confirm-subscription"]);
});

const sequence = z.object({ calendar: z.object({ sequence: z.number() }) });

function bySequence(one: unknown, other: unknown): number {
  return sequence.parse(one).calendar.sequence - sequence.parse(other).calendar.sequence;
}
