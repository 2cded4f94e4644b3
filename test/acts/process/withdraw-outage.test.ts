import { expect, test } from "vitest";
import { extendCall } from "#acts/applications/extend-call.ts";
import { recordOutage } from "#acts/process/record-outage.ts";
import { withdrawOutage } from "#acts/process/withdraw-outage.ts";
import { newId } from "#db/new-id.ts";
import { countWindowsMovedFor, getOutage, listOutages } from "#db/process/outages.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenOpenCall, refused } from "#support/given.ts";
import { eventsAbout } from "#support/record.ts";
import { outagesInWindow } from "#views/kit/extensions.ts";

const { db } = await aDatabase();
const given = await givenOpenCall(db);
const at = as(db, given.officer, round.applying);
const span = { beganAt: later(round.applying, { hours: -2 }), endedAt: later(round.applying, { hours: -1 }) };
const outage = { what: "The portal", reason: "A cable.", ...span };

test("an outage that was recorded in error stays readable with the reason, and no window is extended for it any more", async () => {
  const { id } = accepted(await recordOutage(at, outage)).next;
  const extending = { call: given.call.id, closesAt: later(round.callCloses, { hours: 2 }), reason: "A cable." };
  const { window } = accepted(await extendCall(at, { ...extending, outage: id })).next;
  expect(await countWindowsMovedFor(db, id)).toBe(1);
  const reason = "It was the day before.";
  expect(refused(await withdrawOutage(as(db, given.chair, round.applying), { outage: id, reason })).because).toBe(
    "not_allowed",
  );
  expect(refused(await withdrawOutage(at, { outage: newId<"outage">(), reason })).because).toBe("not_found");
  expect(refused(await withdrawOutage(at, { outage: id, reason: " " })).because).toBe(
    "withdrawal_of_outage_needs_a_reason",
  );
  const { next } = accepted(await withdrawOutage(at, { outage: id, reason }));
  expect(next.withdrawal).toEqual({ reason, withdrawnAt: round.applying });
  expect(await getOutage(db, id)).toEqual(next);
  expect(await listOutages(db)).toEqual([next]);
  expect(await eventsAbout(db, id)).toEqual(["OutageRecorded", "OutageWithdrawn"]);
  expect(refused(await withdrawOutage(at, { outage: id, reason })).because).toBe("outage_is_withdrawn");
  expect(await outagesInWindow(db, window)).toEqual([]);
  const again = { ...extending, closesAt: later(round.callCloses, { hours: 4 }), outage: id };
  expect(refused(await extendCall(at, again)).because).toBe("outage_is_withdrawn");
});
