import { expect, test } from "vitest";
import { makeCalendarAddress } from "#acts/people/make-calendar-address.ts";
import { newId } from "#db/new-id.ts";
import { findOwnerOfCalendar, insertCalendarAddress } from "#db/people/calendar-addresses.ts";
import { aDatabase } from "#support/database.ts";
import { instant } from "#support/factories.ts";
import { accepted, as, givenMission } from "#support/given.ts";
import { eventsOf } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const now = instant("2022-06-01T16:00:00Z");

test("an address is made for oneself, and another takes its place, which is on record", async () => {
  const owner = await givenMission(db);
  const { next: first } = accepted(await makeCalendarAddress(as(db, owner, now), {}));
  expect(await findOwnerOfCalendar(db, first)).toBe(owner.person);
  const { next: second } = accepted(await makeCalendarAddress(as(db, owner, now), {}));
  expect(await findOwnerOfCalendar(db, first)).toBeNull();
  expect(await findOwnerOfCalendar(db, second)).toBe(owner.person);
  const another = { id: newId<"calendar_address">(), person: owner.person, at: now };
  await expect(db.transaction().execute((trx) => insertCalendarAddress(trx, another))).rejects.toThrow(
    "one_calendar_address_each",
  );
  expect(await eventsOf(database, owner.person)).toEqual(["CalendarAddressMade", "CalendarAddressMade"]);
});

test("a form sent twice makes one address", async () => {
  const owner = await givenMission(db);
  const context = as(db, owner, now);
  const key = "10000000-0000-4000-8000-000000000000";
  const { next: first } = accepted(await makeCalendarAddress(context, { key }));
  expect(accepted(await makeCalendarAddress(context, { key })).next).toBe(first);
  expect(await eventsOf(database, owner.person)).toEqual(["CalendarAddressMade"]);
});
