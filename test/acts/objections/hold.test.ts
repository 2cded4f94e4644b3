import { expect, test } from "vitest";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { extendNoObjectionPeriod } from "#acts/objections/extend-no-objection-period.ts";
import { hold } from "#acts/objections/hold.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import { getApplication } from "#db/applications/applications.ts";
import { applicationStanding } from "#domain/applications/application-standing.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCleared,
  givenMission,
  givenOpenCall,
  type GivenPeriod,
  givenProcess,
  refused,
} from "#support/given.ts";
import {
  classesWith,
  givenHolidays,
  givenListIn,
  holds,
  lapseList,
  object,
  recordDue,
  referencesOf,
} from "#support/in-window.ts";
import { auditOf, lettersTo } from "#support/record.ts";
import { seeObjectionToRaise } from "#views/objections/objection-to-raise.ts";
import { seeObjectionNote } from "#views/objections/own-objections.ts";

const database = await aDatabase();
const { db } = database;

const days = (count: number, then: "lifted" | "objection") =>
  ({ limit: { unit: "calendar_days", count }, then }) as const;

const standingOf = async (given: GivenPeriod, place: number, at: Instant) => {
  const application = mustExist(await getApplication(db, mustExist(given.listed[place]).application.id));
  return applicationStanding(await getApplicationRecord(db, application, at), at);
};

test("one note holds many: rows with their limit, a confidential record, a receipt, and word to the Chair", async () => {
  const mission = await givenMission(db);
  const given = await givenListIn(db, { count: 2, classes: classesWith({ hold: days(20, "lifted") }) });
  const { next } = await holds(db, mission, given, [0, 1]);
  expect(next.done.toSorted()).toEqual(referencesOf(given, [0, 1]).toSorted());
  const rows = await database.asOwner(
    `select kind, limit_at from objection where no_objection_period_id = '${given.period.id}'`,
  );
  expect(rows).toHaveLength(2);
  expect(rows[0]).toEqual({ kind: "hold", limit_at: new Date("2022-07-05T16:00:00Z") });
  const line = (await auditOf(database, given.period.id)).at(-1);
  expect(line).toMatchObject({ event: "HoldPlaced", confidential: true, actor_person: mission.person });
  expect(await lettersTo(database, given.chair.person)).toContain("objection-received-for-chair");
  const again = { period: given.period.id, applications: referencesOf(given, [0]) };
  expect(refused(await hold(as(db, mission, round.objecting), again)).because).toBe("already_held");
});

test("a right does not fail because holidays are missing: its limit is counted without them, and all are told", async () => {
  const mission = await givenMission(db);
  const limit = { unit: "working_days", count: 126 } as const;
  const within = await givenProcess(db);
  await givenHolidays(db, within);
  const given = await givenListIn(db, { count: 1, classes: classesWith({ hold: { limit, then: "lifted" } }), within });
  const closesAt = instant("2022-07-29T22:00:00Z");
  const extending = { period: given.period.id, closesAt, reason: "An outage." };
  accepted(await extendNoObjectionPeriod(as(db, given.officer, round.objecting), extending));
  // By the extension its limit comes to lie in a year of which no holidays have been entered.
  const at = instant("2022-07-28T16:00:00Z");
  const seen = await seeObjectionToRaise(as(db, mission, at), given.period.id, referencesOf(given, [0]));
  expect(seen?.uncounted).toEqual({ dutyStation: "New York", years: "2023" });
  const { next } = await holds(db, mission, given, [0], at);
  expect(next.limitAt?.toString()).toMatch(/^2023-01/);
  const told = await database.asOwner(
    `select kind, data -> 'uncounted' as uncounted from letter where data ->> 'note' = '${next.note}' order by kind`,
  );
  const uncounted = { dutyStation: "New York", years: "2023" };
  expect(told).toEqual([
    { kind: "objection-received", uncounted },
    { kind: "objection-received-for-chair", uncounted },
  ]);
});

test("only where the text lets it, within the period, by a Member State", async () => {
  const mission = await givenMission(db);
  const firm = await givenListIn(db, { count: 1 });
  const input = { period: firm.period.id, applications: referencesOf(firm, [0]) };
  expect(refused(await hold(as(db, mission, round.objecting), input)).because).toBe("text_knows_no_hold");
  const given = await givenListIn(db, { count: 1, classes: classesWith({ hold: days(20, "lifted") }) });
  const late = { period: given.period.id, applications: referencesOf(given, [0]) };
  const closed = round.periodCloses.add({ milliseconds: 1 });
  expect(refused(await hold(as(db, mission, closed), late)).because).toBe("no_objection_period_has_closed");
  const observer = await givenMission(db, { memberState: false });
  expect(refused(await hold(as(db, observer, round.objecting), late)).because).toBe("not_allowed");
});

/** A list with two of a class that may be held, one of a class that may not and whose objection leads elsewhere, and one of a class of which nobody is named. */
async function givenMixedList() {
  const classes = classesWith({ hold: days(20, "objection") }).map((one) => ({
    ...one,
    track:
      one.key !== "business" || one.track === null
        ? one.track
        : one.track.map((stage) =>
            stage.kind === "window" ? { ...stage, hold: null, objected: { to: "refused" as const } } : stage,
          ),
  }));
  const called = await givenOpenCall(db, {}, classes);
  const listed = [
    await givenCleared(db, called, { name: "First Institute" }),
    await givenCleared(db, called, { name: "Second Institute" }),
    await givenCleared(db, called, { category: "business", name: "Third Trade" }),
    await givenCleared(db, called, { category: "academia", name: "Fourth School" }),
  ];
  const list = { call: called.call.id, closesAt: round.periodCloses };
  const { next } = accepted(await circulateList(as(db, called.officer, round.circulating), list));
  return { ...called, period: next.period, listed };
}

test("of a mixed list what an objection does is told by name, and who may be held is held", async () => {
  const mission = await givenMission(db);
  const given = await givenMixedList();
  const see = async (places: readonly number[]) =>
    mustExist(
      await seeObjectionToRaise(as(db, mission, round.objecting), given.period.id, referencesOf(given, places)),
    );
  const seen = await see([0, 1, 2]);
  const effects = seen.effects.map(({ names, objected }) => [objected.to, names?.toSorted()]);
  expect(effects.toSorted()).toEqual([
    ["not-accredited", ["First Institute", "Second Institute"]],
    ["refused", ["Third Trade"]],
  ]);
  expect(seen.holds).toMatchObject([{ ...days(20, "objection") }]);
  expect(seen.holds[0]?.names?.toSorted()).toEqual(["First Institute", "Second Institute"]);
  expect(seen.firm.map(({ name, refusal }) => [name, refusal.because])).toEqual([
    ["Third Trade", "text_knows_no_hold"],
  ]);
  // Alike, they are told of together; where none may be held, it is said why.
  expect((await see([0, 1])).effects.map(({ names }) => names)).toEqual([null]);
  expect((await see([0, 1])).holds.map(({ names }) => names)).toEqual([null]);
  expect(await see([2])).toMatchObject({ holds: [], firm: [{ name: "Third Trade" }], noHold: null });
  expect(seen.period.holds.map(({ of }) => of?.map(({ customary }) => customary))).toEqual([["ngo", "academia"]]);

  const { next } = await holds(db, mission, given, [0, 1, 2]);
  expect(next.done.toSorted()).toEqual(referencesOf(given, [0, 1]).toSorted());
  expect(next.skipped.map(({ reference, refusal }) => [reference, refusal.because])).toEqual([
    [referencesOf(given, [2])[0], "text_knows_no_hold"],
  ]);
  const note = await seeObjectionNote(as(db, mission, round.objecting), next.note, referencesOf(given, [2]));
  expect(note?.skipped.map(({ refusal }) => refusal.because)).toEqual(["text_knows_no_hold"]);
  // The receipt tells it by name too, of those of whom the mission still says something.
  const { next: objected } = await object(db, mission, given, [1, 2], round.objecting.add({ minutes: 1 }));
  const receipt = async () =>
    mustExist(await seeObjectionNote(as(db, mission, round.objecting.add({ minutes: 3 })), objected.note, []));
  expect((await receipt()).effects.map(({ names, objected: leads }) => [leads.to, names])).toEqual([
    ["not-accredited", ["Second Institute"]],
    ["refused", ["Third Trade"]],
  ]);
  const objection = mustExist(
    (await receipt()).objections.find(({ organisation }) => organisation === "Third Trade"),
  ).id;
  accepted(await withdrawObjection(as(db, mission, round.objecting.add({ minutes: 2 })), { objection }));
  expect((await receipt()).effects.map(({ names, objected: leads }) => [leads.to, names])).toEqual([
    ["not-accredited", null],
  ]);
});

test("a hold that is lifted when its limit ends lets silence decide then", async () => {
  const mission = await givenMission(db);
  const given = await givenListIn(db, { count: 1, classes: classesWith({ hold: days(20, "lifted") }) });
  await holds(db, mission, given, [0]);
  await lapseList(db, given);
  const limit = instant("2022-07-05T16:00:00Z");
  expect(await standingOf(given, 0, limit)).toMatchObject({ kind: "circulated", closesAt: limit });
  await recordDue(db, given, limit.add({ seconds: 120 }));
  expect(await standingOf(given, 0, limit.add({ seconds: 120 }))).toMatchObject({
    kind: "accredited",
    grantedAt: limit,
  });
});

test("an extension moves the close for all and not the limit of a hold: the later of the two closes the item", async () => {
  const mission = await givenMission(db);
  const given = await givenListIn(db, { count: 2, classes: classesWith({ hold: days(20, "objection") }) });
  await holds(db, mission, given, [0]);
  const closesAt = instant("2022-07-12T22:00:00Z");
  const extending = { period: given.period.id, closesAt, reason: "An outage." };
  accepted(await extendNoObjectionPeriod(as(db, given.officer, round.objecting), extending));
  // The limit of the hold has ended, and the window is open still.
  expect(await standingOf(given, 0, instant("2022-07-08T12:00:00Z"))).toMatchObject({ kind: "circulated", closesAt });
  await lapseList(db, given, closesAt.add({ seconds: 120 }));
  expect(await standingOf(given, 0, closesAt.add({ seconds: 120 }))).toMatchObject({
    kind: "not-accredited",
    closedAt: closesAt,
  });
});

test("it is turned into an objection by its State, and another State may object while it lasts", async () => {
  const [holder, other] = [await givenMission(db), await givenMission(db)];
  const given = await givenListIn(db, { count: 3, classes: classesWith({ hold: days(20, "lifted") }) });
  await holds(db, holder, given, [0, 1]);
  await lapseList(db, given);
  const later = instant("2022-07-04T12:00:00Z");
  await object(db, holder, given, [0], later);
  await object(db, other, given, [1], later);
  const rows = await database.asOwner(
    `select kind, withdrawn_at from objection where application_id = '${given.listed[0]?.application.id ?? ""}' order by kind`,
  );
  expect(rows).toEqual([
    { kind: "hold", withdrawn_at: new Date("2022-07-04T12:00:00Z") },
    { kind: "objection", withdrawn_at: null },
  ]);
  await recordDue(db, given, instant("2022-07-05T16:02:00Z"));
  expect(await standingOf(given, 0, round.afterwards.add({ hours: 24 }))).toMatchObject({ closedAt: later });
  expect(await standingOf(given, 1, round.afterwards.add({ hours: 24 }))).toMatchObject({
    closedAt: instant("2022-07-05T16:00:00Z"),
  });
  expect(await standingOf(given, 2, round.afterwards)).toMatchObject({ kind: "accredited" });
});
