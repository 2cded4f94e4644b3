import { expect, test } from "vitest";
import { makeCalendarAddress } from "#acts/people/make-calendar-address.ts";
import { withdrawCalendarAddress } from "#acts/people/withdraw-calendar-address.ts";
import { findOwnerOfCalendar } from "#db/people/calendar-addresses.ts";
import { aDatabase } from "#support/database.ts";
import { instant } from "#support/factories.ts";
import { accepted, as, givenMission } from "#support/given.ts";
import { eventsOf } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const now = instant("2022-06-01T16:00:00Z");

test("what was withdrawn leads nowhere; that of somebody else stays", async () => {
  const [owner, other] = [await givenMission(db), await givenMission(db)];
  const { next: own } = accepted(await makeCalendarAddress(as(db, owner, now), {}));
  const { next: others } = accepted(await makeCalendarAddress(as(db, other, now), {}));
  accepted(await withdrawCalendarAddress(as(db, owner, now), {}));
  expect(await findOwnerOfCalendar(db, own)).toBeNull();
  expect(await findOwnerOfCalendar(db, others)).toBe(other.person);
  accepted(await withdrawCalendarAddress(as(db, owner, now), {}));
  expect(await eventsOf(database, owner.person)).toEqual(["CalendarAddressMade", "CalendarAddressWithdrawn"]);
});
