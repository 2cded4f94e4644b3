import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { moveClock } from "#acts/demonstration/move-clock.ts";
import { getClockShift } from "#db/record/installation.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { anId } from "#support/an-id.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, givenOfficer, refused } from "#support/given.ts";

const database = await aDatabase();
const { db } = database;

const now = Temporal.Instant.from("2026-11-22T03:00:00Z");

async function givenAdministrator(): Promise<Actor> {
  const [row] = await database.asOwner(
    "insert into person (name, email, role) values ('Administrator', gen_random_uuid() || '@example.org', 'administrator') returning id",
  );
  return { role: "administrator", person: anId(String(row?.["id"])) };
}

async function declareDemonstration(demonstration: boolean): Promise<void> {
  await database.asOwner(`
    insert into installation (demonstration) values (${String(demonstration)})
    on conflict (singleton) do update set demonstration = excluded.demonstration`);
}

test("Outside a demonstration the clock stays", async () => {
  await declareDemonstration(false);
  const outcome = await moveClock(as(db, await givenAdministrator(), now), { to: now.add({ hours: 1 }) });
  expect(refused(outcome).because).toBe("not_a_demonstration");
  expect(await getClockShift(db)).toBe(0);
});

test("In a demonstration it moves forward, for all processes, and the record says so", async () => {
  await declareDemonstration(true);
  const administrator = await givenAdministrator();
  accepted(await moveClock(as(db, administrator, now), { to: now.add({ hours: 24 }) }));
  expect(await getClockShift(db)).toBe(24 * 60 * 60 * 1000);
  const moved = await db.selectFrom("audit_trail").select("actor_role").where("event", "=", "ClockMoved").execute();
  expect(moved).toEqual([{ actor_role: "administrator" }]);
});

test("A form that is sent twice moves it once, and answers the same", async () => {
  await declareDemonstration(true);
  const context = as(db, await givenAdministrator(), now);
  const before = await getClockShift(db);
  const form = { to: now.add({ hours: 1 }), key: randomUUID() };
  const outcomes = await Promise.all([1, 2, 3].map(() => moveClock(context, form)));
  expect(outcomes.map((outcome) => accepted(outcome).next.toString())).toEqual(Array(3).fill(form.to.toString()));
  expect((await getClockShift(db)) - before).toBe(60 * 60 * 1000);
});

test("It is never turned back", async () => {
  await declareDemonstration(true);
  const outcome = await moveClock(as(db, await givenAdministrator(), now), { to: now });
  expect(refused(outcome).because).toBe("clock_only_moves_forward");
});

test("Only an administrator moves it", async () => {
  const officer = await givenOfficer(db);
  const outcome = await moveClock(as(db, officer, now), { to: now.add({ hours: 1 }) });
  expect(refused(outcome).because).toBe("not_allowed");
});
