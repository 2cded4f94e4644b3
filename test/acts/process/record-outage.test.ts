import { expect, test } from "vitest";
import { extendCall } from "#acts/applications/extend-call.ts";
import { recordOutage } from "#acts/process/record-outage.ts";
import { listOutages } from "#db/process/outages.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenOpenCall, refused } from "#support/given.ts";
import { eventsAbout } from "#support/record.ts";

const { db } = await aDatabase();
const given = await givenOpenCall(db);
const at = as(db, given.officer, round.applying);
const outage = {
  what: "The portal",
  reason: "A cable.",
  beganAt: round.applying.subtract({ hours: 3 }),
  endedAt: round.applying.subtract({ hours: 1 }),
};

test("an outage is on record once it is over, and an extension cites it when it fell into the window", async () => {
  const { next } = accepted(await recordOutage(at, outage));
  expect(await listOutages(db)).toEqual([next]);
  expect(await eventsAbout(db, next.id)).toEqual(["OutageRecorded"]);
  const extending = { call: given.call.id, closesAt: round.callCloses.add({ hours: 2 }), reason: "Two hours lost." };
  expect(accepted(await extendCall(at, { ...extending, outage: next.id })).next.extensions).toMatchObject([
    { outage: next.id },
  ]);
  const before = { ...outage, beganAt: round.inForce, endedAt: round.inForce.add({ hours: 1 }) };
  const elsewhere = accepted(await recordOutage(at, before)).next;
  const again = { ...extending, closesAt: round.callCloses.add({ hours: 4 }), outage: elsewhere.id };
  expect(refused(await extendCall(at, again)).because).toBe("outage_does_not_touch_the_window");
});

test("not while it lasts, nor backwards, nor by a Chair", async () => {
  const lasting = { ...outage, endedAt: round.applying.add({ seconds: 1 }) };
  expect(refused(await recordOutage(at, lasting)).because).toBe("outage_is_not_over");
  expect(refused(await recordOutage(at, { ...outage, endedAt: outage.beganAt })).because).toBe(
    "outage_ends_before_it_begins",
  );
  expect(refused(await recordOutage(as(db, given.chair, round.applying), outage)).because).toBe("not_allowed");
});
