import { expect, test } from "vitest";
import { holdBackApplication } from "#acts/applications/hold-back-application.ts";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCleared, givenOpenCall, refused } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { seeCall, seeListToCirculate } from "#views/applications/calls.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";
import { seeQueue, type WantedQueue } from "#views/applications/queue.ts";

const database = await aDatabase();
const { db } = database;
const reason = "The mandate of its delegate is being verified.";

test("what is held back stays cleared, goes on no list, and the desk sees why; the organisation is told nothing", async () => {
  const given = await givenOpenCall(db);
  const context = as(db, given.officer, round.circulating);
  const { applicant, application } = await givenCleared(db, given);
  const other = await givenCleared(db, given);
  const { id, reference, version } = application;
  accepted(await holdBackApplication(context, { reference, version, reason }));
  expect(await eventsOf(database, id)).toContain("ApplicationHeldBack");
  expect(await lettersTo(database, applicant.person)).toEqual(["application-cleared", "application-received"]);
  expect(await seeApplicationForReview(context, reference)).toMatchObject({ heldBack: reason });
  const own = await seeOwnApplication(as(db, applicant, round.circulating), reference);
  expect(own?.standing).toBe("cleared");
  expect(JSON.stringify(own)).not.toContain(reason);

  const list = await seeListToCirculate(context, given.call.id, { opensAt: null, closesAt: round.periodCloses });
  expect(list?.listed.map((one) => one.reference)).toEqual([other.application.reference]);
  expect(list?.heldBack).toMatchObject([{ reference, reason }]);
  expect(list?.exceptions).toContainEqual({ reason: "heldBack", count: 1 });
  const circulated = accepted(
    await circulateList(context, { call: given.call.id, closesAt: round.periodCloses, seen: list?.seen }),
  );
  expect(circulated.next.count).toBe(1);
  const rows = await database.asOwner(`select state from application where id = '${id}'`);
  expect(rows).toEqual([{ state: "cleared" }]);
});

test("it needs a reason, and is not held back twice; who is held back may still withdraw", async () => {
  const given = await givenOpenCall(db);
  const context = as(db, given.officer, round.circulating);
  const { applicant, application } = await givenCleared(db, given);
  const { reference, version } = application;
  expect(refused(await holdBackApplication(context, { reference, version, reason: "" })).because).toBe(
    "change_of_clearance_needs_a_reason",
  );
  accepted(await holdBackApplication(context, { reference, version, reason }));
  expect(refused(await holdBackApplication(context, { reference, version: version + 1, reason })).because).toBe(
    "application_is_held_back",
  );
  const withdrawing = as(db, applicant, round.circulating);
  accepted(await withdrawApplication(withdrawing, { reference, version: version + 1 }));
});

test("a list of those alone that are held back is no list", async () => {
  const given = await givenOpenCall(db);
  const context = as(db, given.officer, round.circulating);
  const { application } = await givenCleared(db, given);
  const { reference, version } = application;
  accepted(await holdBackApplication(context, { reference, version, reason }));
  const outcome = await circulateList(context, { call: given.call.id, closesAt: round.periodCloses });
  expect(refused(outcome).because).toBe("nothing_to_circulate");
});

test("the desk sees which are held back, and how many: on its list, whatever it is filtered by, and on the page of the call", async () => {
  const given = await givenOpenCall(db);
  const context = as(db, given.officer, round.circulating);
  const { application } = await givenCleared(db, given, { name: "Society of Held Bells" });
  const other = await givenCleared(db, given, { name: "Society of Bells" });
  const { reference, version } = application;
  accepted(await holdBackApplication(context, { reference, version, reason }));
  const unfiltered = { category: undefined, country: undefined, q: undefined };
  const wanted: WantedQueue = { ...unfiltered, state: "cleared", order: "name", page: 1, call: given.call.id };
  const seen = await seeQueue(context, wanted);
  expect(seen.rows.map((row) => [row.reference, row.heldBack])).toEqual([
    [other.application.reference, false],
    [reference, true],
  ]);
  expect([seen.total, seen.heldBack]).toEqual([2, 1]);
  expect((await seeQueue(context, { ...wanted, q: "held bells" })).heldBack).toBe(1);
  expect((await seeQueue(context, { ...wanted, q: other.application.reference })).heldBack).toBe(0);
  expect((await seeQueue(context, { ...wanted, assigned: "nobody" })).heldBack).toBe(1);
  expect((await seeQueue(context, { ...wanted, assigned: "me" })).heldBack).toBe(0);
  expect(await seeCall(context, given.call.id)).toMatchObject({
    counts: { heldBack: 1, toCirculate: 1, lists: { cleared: 2 } },
  });
});
