import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { extendNoObjectionPeriod } from "#acts/objections/extend-no-objection-period.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { newId } from "#db/new-id.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenMission, refused, theClock } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const later = round.periodCloses.add({ hours: 24 });
const reason = "The portal was not reachable for two hours.";

test("the closing instant moves later with a reason, on record; missions and organisations are told once", async () => {
  const mission = await givenMission(db);
  const given = await givenCirculated(db);
  const context = as(db, given.officer, round.objecting);
  const key = randomUUID();
  accepted(await extendNoObjectionPeriod(context, { period: given.period.id, closesAt: later, reason, key }));
  accepted(await extendNoObjectionPeriod(context, { period: given.period.id, closesAt: later, reason, key }));
  const row = await db
    .selectFrom("no_objection_period")
    .selectAll()
    .where("id", "=", given.period.id)
    .executeTakeFirstOrThrow();
  expect(row.closes_at.toISOString()).toBe("2022-07-01T22:00:00.000Z");
  expect(row.extension_reason).toBe(reason);
  expect(await eventsOf(database, given.period.id)).toEqual(["ListCirculated", "NoObjectionPeriodExtended"]);
  const { email } = await db
    .selectFrom("mission")
    .select("email")
    .where("id", "=", mission.mission)
    .executeTakeFirstOrThrow();
  expect(await lettersTo(database, email)).toEqual([
    "list-circulated",
    "no-objection-period-extended",
    "session-changed",
    "silence-opened",
  ]);
  const [listed] = given.listed;
  const told = await lettersTo(database, listed?.applicant.person ?? "");
  expect(told.filter((kind) => kind === "no-objection-period-extended")).toHaveLength(1);
});

test("never earlier, never without a reason, and at the closing instant still in time", async () => {
  const given = await givenCirculated(db);
  const { id: period } = given.period;
  const context = as(db, given.officer, round.periodCloses);
  const earlier = round.periodCloses.subtract({ milliseconds: 1 });
  expect(refused(await extendNoObjectionPeriod(context, { period, closesAt: earlier, reason })).because).toBe(
    "closing_instant_would_move_earlier",
  );
  expect(refused(await extendNoObjectionPeriod(context, { period, closesAt: later, reason: " " })).because).toBe(
    "extension_needs_a_reason",
  );
  accepted(await extendNoObjectionPeriod(context, { period, closesAt: later, reason }));
});

test("one millisecond after the closing instant nobody extends", async () => {
  const given = await givenCirculated(db);
  const late = as(db, given.officer, round.periodCloses.add({ milliseconds: 1 }));
  const outcome = await extendNoObjectionPeriod(late, { period: given.period.id, closesAt: later, reason });
  expect(refused(outcome).because).toBe("no_objection_period_has_closed");
});

test("an extended period lapses at its new closing instant, not at its old one", async () => {
  const given = await givenCirculated(db);
  const { id: period } = given.period;
  accepted(await extendNoObjectionPeriod(as(db, given.officer, round.objecting), { period, closesAt: later, reason }));
  const outcome = await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period });
  expect(refused(outcome).because).toBe("period_has_not_closed");
  accepted(await lapseNoObjectionPeriod(as(db, theClock, later.add({ seconds: 120 })), { period }));
  const rows = await db
    .selectFrom("accreditation")
    .select("granted_at")
    .where("no_objection_period_id", "=", period)
    .execute();
  expect(rows.map((row) => row.granted_at.toISOString())).toEqual(["2022-07-01T22:00:00.000Z"]);
});

test("a mission does not extend, and a period that is not there is not found", async () => {
  const given = await givenCirculated(db);
  const mission = await givenMission(db);
  const byMission = as(db, mission, round.objecting);
  const input = { closesAt: later, reason };
  expect(refused(await extendNoObjectionPeriod(byMission, { period: given.period.id, ...input })).because).toBe(
    "not_allowed",
  );
  const context = as(db, given.officer, round.objecting);
  const unknown = { period: newId<"period">(), ...input };
  expect(refused(await extendNoObjectionPeriod(context, unknown)).because).toBe("not_found");
});
