import { expect, test } from "vitest";
import { holdBackApplication } from "#acts/applications/hold-back-application.ts";
import { releaseApplication } from "#acts/applications/release-application.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCleared, givenOpenCall, refused } from "#support/given.ts";

const { db } = await aDatabase();

test("what is no longer held back goes on the list that goes out next", async () => {
  const given = await givenOpenCall(db);
  const context = as(db, given.officer, round.circulating);
  const { application } = await givenCleared(db, given);
  const { reference, version } = application;
  expect(refused(await releaseApplication(context, { reference, version })).because).toBe(
    "application_is_not_held_back",
  );
  accepted(await holdBackApplication(context, { reference, version, reason: "A reason" }));
  const { next } = accepted(await releaseApplication(context, { reference, version: version + 1 }));
  expect(next.heldBack).toBe(null);
  const circulated = accepted(await circulateList(context, { call: given.call.id, closesAt: round.periodCloses }));
  expect(circulated.next.count).toBe(1);
});
