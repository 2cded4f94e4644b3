import { describe, expect, test } from "vitest";
import { maintainObjection } from "#acts/objections/maintain-objection.ts";
import { recordOutcomes } from "#acts/objections/record-outcomes.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import { getApplication } from "#db/applications/applications.ts";
import { listDifferences, listEntries } from "#db/objections/list-entries.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import { applicationStanding } from "#domain/applications/application-standing.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { bodyDecides } from "#support/before-body.ts";
import { byHand } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenMission, type GivenPeriod, givenProcess, refused, theClock } from "#support/given.ts";
import {
  chairConsults,
  classesWith,
  givenHolidays,
  givenListIn,
  holds,
  lapseList,
  object,
  objectionOf,
  recordDue,
  referencesOf,
  untilDecided,
} from "#support/in-window.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

const database = await aDatabase();
const { db } = database;

const stepsOf = async (given: GivenPeriod, place: number) => {
  const rows = await byHand(
    db,
    `select stage, outcome, at from step where application_id = '${given.listed[place]?.application.id ?? ""}' order by n`,
  );
  return rows
    .map(
      ({ stage, outcome, at }) => `${String(stage)} ${String(outcome)} ${at instanceof Date ? at.toISOString() : ""}`,
    )
    .filter((step) => !step.startsWith("screening") && !step.startsWith("list"));
};

const standingOf = async (given: GivenPeriod, place: number, at: Instant) => {
  const application = mustExist(await getApplication(db, mustExist(given.listed[place]).application.id));
  return applicationStanding(await getApplicationRecord(db, application, at), at);
};

const lettersOf = async (given: GivenPeriod, place: number) => {
  const kinds = await lettersTo(database, mustExist(given.listed[place]).applicant.person);
  return kinds.filter((kind) => ["accredited", "not-accredited", "objected-to"].includes(kind)).toSorted();
};

describe("The Chair consults those who objected", () => {
  const consulting = instant("2022-07-08T15:00:00Z");
  const over = instant("2022-07-10T22:00:00Z");
  const settled = instant("2022-07-10T22:02:00Z");

  test("one objection withdrawn and one maintained: each organisation has the outcome of what is left, as of the end", async () => {
    const [stateA, stateB] = [await givenMission(db), await givenMission(db)];
    const given = await givenListIn(db, { count: 4, provisions: chairConsults });
    await object(db, stateA, given, [0, 1, 2]);
    await object(db, stateB, given, [0]);
    await lapseList(db, given);
    expect(await lettersOf(given, 3)).toEqual(["accredited"]);
    expect(await lettersOf(given, 0)).toEqual(["objected-to"]);
    expect(await standingOf(given, 1, consulting)).toMatchObject({ kind: "in-consultation", closesAt: over });
    expect(await recordDue(db, given, consulting)).toBeNull();
    const of = (mission: typeof stateA, place: number) => objectionOf(database, mission, given, place);
    accepted(await withdrawObjection(as(db, stateA, consulting), { objection: await of(stateA, 0) }));
    accepted(await maintainObjection(as(db, stateB, consulting), { objection: await of(stateB, 0) }));
    accepted(await withdrawObjection(as(db, stateA, over), { objection: await of(stateA, 1) }));
    // Nothing is known before it has ended, and settled.
    expect(await standingOf(given, 1, over)).toMatchObject({ kind: "in-consultation" });
    expect(await standingOf(given, 1, settled.subtract({ milliseconds: 1 }))).toMatchObject({ kind: "settling" });
    expect(await recordDue(db, given, settled.subtract({ milliseconds: 1 }))).toBeNull();
    const recorded = mustExist(await recordDue(db, given, settled));
    expect(recorded.happened).toMatchObject({ type: "OutcomesRecorded", accredited: 1, notAccredited: 2 });
    const end = "2022-07-10T22:00:00.000Z";
    const objected = "window objected 2022-06-30T22:00:00.000Z";
    expect(await stepsOf(given, 0)).toEqual([objected, `consultation maintained ${end}`]);
    expect(await stepsOf(given, 1)).toEqual([objected, `consultation withdrawn ${end}`]);
    // Silence maintains.
    expect(await stepsOf(given, 2)).toEqual([objected, `consultation maintained ${end}`]);
    expect(await standingOf(given, 1, settled)).toMatchObject({ kind: "accredited", grantedAt: over });
    expect(await lettersOf(given, 0)).toEqual(["not-accredited", "objected-to"]);
    expect(await lettersOf(given, 1)).toEqual(["accredited", "objected-to"]);
    expect((await eventsOf(database, given.period.id)).at(-1)).toBe("OutcomesRecorded");
    expect(await recordDue(db, given, settled)).toBeNull();

    // While the Chair consults nobody is told that the others are not accredited.
    const [ofClose] = await byHand(
      db,
      `select data ->> 'accredited' as yes, data ->> 'notAccredited' as no, data ->> 'open' as open from letter
      where kind = 'no-objection-period-closed' and event_key = 'NoObjectionPeriodLapsed:${given.period.id}:chair'`,
    );
    expect(ofClose).toEqual({ yes: "1", no: "0", open: "3" });

    // The trail of each tells its own outcome.
    const trailOf = async (place: number) =>
      (await seeApplicationForReview(as(db, given.officer, settled), referencesOf(given, [place])[0] ?? ""))?.events
        .filter(({ outcome }) => outcome !== null)
        .map(({ event, outcome }) => `${event}: ${String(outcome)}`);
    const lapsed = "NoObjectionPeriodLapsed: in-consultation";
    expect(await trailOf(0)).toEqual(["OutcomesRecorded: not-accredited", lapsed]);
    expect(await trailOf(1)).toEqual(["OutcomesRecorded: accredited", lapsed]);
    expect(await trailOf(3)).toEqual(["NoObjectionPeriodLapsed: accredited"]);

    // Whom it has accredited stands on a further final list, whole and after the one of the close.
    const [proposed, atClose, further, ...none] = await listSealedLists(db, { period: given.period.id });
    expect(none).toEqual([]);
    expect([atClose, further]).toMatchObject([
      { kind: "final", number: 2, count: 1, follows: proposed?.id, sealedAt: round.settled },
      { kind: "final", number: 3, count: 2, follows: atClose?.id, sealedAt: settled, sealedBy: null },
    ]);
    const [, freed, , unopposed] = given.listed.map(({ application }) => application.reference);
    const list = mustExist(further).id;
    const named = (await listEntries(db, list)).map(({ entry }) => entry.reference);
    expect(named.toSorted()).toEqual([freed, unopposed].toSorted());
    const added = await listDifferences(db, mustExist(atClose).id, list);
    expect(added.map(({ reference, before }) => [reference, before])).toEqual([[freed, null]]);
    const told = await database.asOwner(
      `select distinct data ->> 'desk' as desk, data ->> 'added' as added, data ->> 'count' as count from letter
      where kind = 'final-list-sealed' and data ->> 'list' = '${list}' order by desk`,
    );
    expect(told).toEqual([
      { desk: "mission", added: "1", count: "2" },
      { desk: "secretariat", added: "1", count: "2" },
    ]);
    const acts = await database.asOwner(
      `select act from audit_trail where event = 'FinalListSealed' and process_id = '${given.process.id}' order by id`,
    );
    expect(acts.map(({ act }) => act)).toEqual(["lapse-no-objection-period", "record-outcomes"]);
  });

  test("where silence drops an objection, only what was maintained is left", async () => {
    const mission = await givenMission(db);
    const customary = classesWith({}, chairConsults);
    const classes = customary.map((one) => ({
      ...one,
      track:
        one.track?.map((stage) => (stage.kind === "consultation" ? { ...stage, silence: "drops" as const } : stage)) ??
        null,
    }));
    const given = await givenListIn(db, { count: 2, provisions: chairConsults, classes });
    await object(db, mission, given, [0, 1]);
    await lapseList(db, given);
    const objection = await objectionOf(database, mission, given, 0);
    accepted(await maintainObjection(as(db, mission, consulting), { objection }));
    await recordDue(db, given, settled);
    expect(await standingOf(given, 0, settled)).toMatchObject({ kind: "not-accredited" });
    expect(await standingOf(given, 1, settled)).toMatchObject({ kind: "accredited" });
  });

  test("a job that was away for all of it records the same, with the same instants", async () => {
    const mission = await givenMission(db);
    const given = await givenListIn(db, { count: 1, provisions: chairConsults });
    await object(db, mission, given, [0]);
    const late = instant("2022-08-01T12:00:00Z");
    await lapseList(db, given, late);
    expect(await lettersOf(given, 0)).toEqual([]);
    await recordDue(db, given, late);
    expect(await lettersOf(given, 0)).toEqual(["not-accredited"]);
    expect(await stepsOf(given, 0)).toEqual([
      "window objected 2022-06-30T22:00:00.000Z",
      "consultation maintained 2022-07-10T22:00:00.000Z",
    ]);
    expect(await recordDue(db, given, late)).toBeNull();
  });
});

describe("An objection withdrawn after the close, until it is decided", () => {
  const later = round.afterwards;

  test("frees its organisation from then, where fewer stand than must object", async () => {
    const [stateA, stateB] = [await givenMission(db), await givenMission(db)];
    const classes = classesWith({ threshold: 2 }, untilDecided);
    const given = await givenListIn(db, { count: 3, provisions: untilDecided, classes });
    const stateC = await givenMission(db);
    await object(db, stateA, given, [0, 1, 2]);
    await object(db, stateB, given, [0, 1]);
    await object(db, stateC, given, [1]);
    await lapseList(db, given);
    // One objection is not enough.
    expect(await standingOf(given, 2, round.settled)).toMatchObject({ kind: "accredited" });
    for (const place of [0, 1]) {
      const objection = await objectionOf(database, stateA, given, place);
      accepted(await withdrawObjection(as(db, stateA, later), { objection }));
    }
    expect(await standingOf(given, 0, later)).toMatchObject({ kind: "accredited", grantedAt: later });
    expect(await standingOf(given, 1, later)).toMatchObject({ kind: "before-body" });
    const recorded = mustExist(await recordDue(db, given, later));
    expect(recorded.happened).toMatchObject({ accredited: 1, notAccredited: 0 });
    expect(await stepsOf(given, 0)).toEqual([
      "window objected 2022-06-30T22:00:00.000Z",
      "window silent 2022-07-05T14:00:00.000Z",
    ]);
    expect(await lettersOf(given, 0)).toEqual(["accredited", "objected-to"]);
    expect(await recordDue(db, given, later)).toBeNull();
  });

  test("is refused where the text lets it be withdrawn until the close, be it that the body has not decided", async () => {
    const stateA = await givenMission(db);
    const given = await givenListIn(db, { count: 1, provisions: bodyDecides });
    await object(db, stateA, given, [0]);
    await lapseList(db, given);
    expect(await standingOf(given, 0, later)).toMatchObject({ kind: "before-body" });
    const objection = await objectionOf(database, stateA, given, 0);
    expect(refused(await withdrawObjection(as(db, stateA, later), { objection })).because).toBe(
      "no_objection_period_has_closed",
    );
  });
});

describe("A hold keeps its organisation open", () => {
  const closing = instant("2022-06-30T21:00:00Z");
  /** Three working days: Friday, and Tuesday and Wednesday after a holiday. */
  const limit = instant("2022-07-06T21:00:00Z");
  const hold = { limit: { unit: "working_days", count: 3 }, then: "objection" } as const;

  test("over a holiday, for the whole body, and becomes an objection when its limit ends", async () => {
    const [stateA, stateB] = [await givenMission(db), await givenMission(db)];
    const within = await givenProcess(db);
    await givenHolidays(db, within);
    const given = await givenListIn(db, { count: 3, classes: classesWith({ hold }), within });
    const held = await holds(db, stateA, given, [0, 1], closing);
    expect(held.next.limitAt?.toString()).toBe("2022-07-06T21:00:00Z");
    const lapsed = await lapseList(db, given);
    expect(lapsed.happened).toMatchObject({ accredited: 1, notAccredited: 0 });
    const told = await byHand(
      db,
      `select data ->> 'outcome' as outcome from audit_trail where subject_id in (${given.listed
        .map(({ application }) => `'${application.id}'`)
        .join(", ")}) and event = 'NoObjectionPeriodLapsed' order by outcome`,
    );
    // Whom a hold keeps open has no outcome yet, and is told none.
    expect(told.map(({ outcome }) => outcome)).toEqual(["accredited", null, null]);
    expect(await stepsOf(given, 0)).toEqual([]);
    expect(await standingOf(given, 0, round.settled)).toMatchObject({ kind: "circulated", closesAt: limit });
    // Another State speaks about one of them while it is open, and about nobody else.
    await object(db, stateB, given, [1], round.afterwards);
    expect(await recordDue(db, given, limit)).toBeNull();
    await recordDue(db, given, limit.add({ seconds: 120 }));
    expect(await stepsOf(given, 0)).toEqual(["window objected 2022-07-06T21:00:00.000Z"]);
    expect(await stepsOf(given, 1)).toEqual(["window objected 2022-07-06T21:00:00.000Z"]);
    expect(await lettersOf(given, 0)).toEqual(["not-accredited"]);
  });
});

test("nothing is recorded of a period that answers nothing, and by nobody but the clock", async () => {
  const given = await givenListIn(db, { count: 1 });
  await lapseList(db, given);
  const input = { period: given.period.id, applications: [mustExist(given.listed[0]).application.id] };
  expect(refused(await recordOutcomes(as(db, theClock, round.afterwards), input)).because).toBe("no_outcome_to_record");
  expect(refused(await recordOutcomes(as(db, given.officer, round.afterwards), input)).because).toBe("not_allowed");
});
