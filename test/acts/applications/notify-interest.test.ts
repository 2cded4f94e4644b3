import { expect, test } from "vitest";
import { notifyInterest } from "#acts/applications/notify-interest.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenDraft, givenOpenCall, refused } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);

test("an organisation in consultative status notifies its interest, on record and acknowledged", async () => {
  const { applicant, application } = await givenDraft(db, given, { category: "ecosoc-ngo" });
  const { id, reference, version } = application;
  accepted(await notifyInterest(as(db, applicant, round.callCloses), { reference, version }));
  const row = await db.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: "submitted", route: "notify" });
  expect((await eventsOf(database, id)).at(-1)).toBe("InterestNotified");
  expect(await lettersTo(database, applicant.person)).toEqual(["interest-notified"]);
});

test("who needs no-objection cannot merely notify", async () => {
  const { applicant, application } = await givenDraft(db, given, { category: "ngo" });
  const { reference, version } = application;
  const outcome = await notifyInterest(as(db, applicant, round.applying), { reference, version });
  expect(refused(outcome)).toMatchObject({
    because: "interest_cannot_be_notified",
    cites: { source: "Letter of the Chair, 22 April 2022" },
  });
});

test("one millisecond after the deadline is late", async () => {
  const { applicant, application } = await givenDraft(db, given, { category: "ecosoc-ngo" });
  const { reference, version } = application;
  const outcome = await notifyInterest(as(db, applicant, round.callCloses.add({ milliseconds: 1 })), {
    reference,
    version,
  });
  expect(refused(outcome).because).toBe("call_has_closed");
});

test("somebody else's draft is not found, and an older version is not submitted", async () => {
  const { applicant, application } = await givenDraft(db, given, { category: "ecosoc-ngo" });
  const { reference, version } = application;
  const stranger = await givenApplicant(db);
  const theirs = await notifyInterest(as(db, stranger, round.applying), { reference, version });
  expect(refused(theirs).because).toBe("not_found");
  const stale = await notifyInterest(as(db, applicant, round.applying), { reference, version: version - 1 });
  expect(refused(stale).because).toBe("changed_meanwhile");
});
