import fc from "fast-check";
import { expect, test } from "vitest";
import { maintainObjection } from "#acts/objections/maintain-objection.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { writeInConsultation } from "#acts/objections/write-in-consultation.ts";
import { writeToChair } from "#acts/objections/write-to-chair.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { listObjectionsOfMission } from "#db/objections/objection-notes.ts";
import { readingAs } from "#db/readers.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Audience } from "#domain/modalities/provisions.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, type ActorIn, as, givenCirculated, givenMission, type GivenPeriod } from "#support/given.ts";
import {
  chairConsults,
  classesWith,
  givenListIn,
  holds,
  lapseList,
  object as objectTo,
  referencesOf,
} from "#support/in-window.ts";
import { seeAccreditedAfter, seeAccreditedOrganisations } from "#views/accreditation/accredited-organisations.ts";
import { seeOutcomes } from "#views/accreditation/outcomes.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { seeCall, seeCalls } from "#views/applications/calls.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";
import { seeOwnApplications } from "#views/applications/own-applications.ts";
import { seeQueue } from "#views/applications/queue.ts";
import { seeCirculatedList } from "#views/objections/circulated-list.ts";
import { seeNoObjectionPeriod, seeNoObjectionPeriods } from "#views/objections/no-objection-periods.ts";
import { seeOwnObjections } from "#views/objections/own-objections.ts";
import { findPublicListOf } from "#views/objections/proposed-list.ts";
import { seeSealedList } from "#views/objections/sealed-list.ts";
import { seeMissionDesk } from "#views/people/mission-desk.ts";
import { seeHome } from "#views/process/home.ts";
import { seeProcess } from "#views/process/process.ts";
import { seeAllLetters } from "#views/record/all-letters.ts";
import { seeAuditTrail } from "#views/record/audit-trail.ts";
import { seeLetters } from "#views/record/letters.ts";

/* What one reader may not know changes nothing in what that reader sees. */

const { db } = await aDatabase();
const { objection, disclosure } = oewg2021To2025.provisions;

async function seePublicList(now: Instant, slug: string, period: GivenPeriod["period"]["id"]) {
  const list = await findPublicListOf({ db, now }, slug, period);
  return list === null ? null : seeSealedList(as(db, { role: "public" }, now), list, { page: 1 });
}

/** Every view of every reader who neither objects nor is the Chair, in one text for each view. */
async function seenByOthers(given: GivenPeriod, missions: readonly ActorIn<"mission">[], now: Instant) {
  const { period, process, officer, call } = given;
  const everybody: Actor = { role: "public" };
  const administrator: Actor = { role: "administrator", person: officer.person };
  const desk = as(db, officer, now);
  const any = { category: undefined, country: undefined, call: call.id, q: undefined, page: 1 };
  const list = { process: process.slug, sort: "name", page: 1 } as const;
  const views: Record<string, unknown> = {
    "public: home": await seeHome(as(db, everybody, now)),
    "public: process": await seeProcess(as(db, everybody, now), process.slug),
    "public: proposed list": await seePublicList(now, process.slug, period.id),
    "public: accredited": await seeAccreditedOrganisations(as(db, everybody, now), list),
    "program: accredited": await seeAccreditedAfter(as(db, everybody, now), process.slug, { after: null, limit: 50 }),
    "secretariat: queue": await seeQueue(desk, { ...any, state: "all", order: "received" }),
    "secretariat: outcomes": await seeOutcomes(desk, { ...any, outcome: undefined, process: process.slug }),
    "secretariat: calls": await seeCalls(desk),
    "secretariat: call": await seeCall(desk, call.id),
    "secretariat: periods": await seeNoObjectionPeriods(desk),
    "secretariat: period": await seeNoObjectionPeriod(desk, period.id, { q: undefined, page: 1 }),
    "secretariat: circulated list": await seeCirculatedList(desk, period.id, { order: "name", page: 1 }),
    "secretariat: letters": await seeLetters(desk, { page: 1 }),
    "secretariat: letters that wait": await seeAllLetters(desk, { state: "waiting", page: 1 }),
    "administrator: audit trail": await seeAuditTrail(as(db, administrator, now), { process: process.id }, { page: 1 }),
  };
  for (const { applicant, application } of given.listed) {
    const { reference } = application;
    views[`applicant: ${reference}`] = await seeOwnApplication(as(db, applicant, now), reference);
    views[`applicant: all, ${reference}`] = await seeOwnApplications(as(db, applicant, now));
    views[`secretariat: ${reference}`] = await seeApplicationForReview(desk, reference);
  }
  for (const mission of missions) {
    const name = mission.mayObject ? "another mission" : "observer";
    views[`${name}: desk`] = await seeMissionDesk(as(db, mission, now));
    views[`${name}: list`] = await seeCirculatedList(as(db, mission, now), period.id, { order: "name", page: 1 });
    views[`${name}: own`] = await seeOwnObjections(as(db, mission, now), 1);
    views[`${name}: accredited`] = await seeAccreditedOrganisations(as(db, mission, now), list);
  }
  return Object.fromEntries(Object.entries(views).map(([name, seen]) => [name, JSON.stringify(seen)]));
}

const oneOf = (...lists: readonly (readonly Audience[])[]) => fc.constantFrom(...lists);
const chairAndState: readonly Audience[] = ["chair", "state-on-request"];
const allAudiences: readonly Audience[] = ["chair", "member-states", "applicant", "public"];
const ofThree = fc.subarray([0, 1, 2]);
const oneOrMore = fc.subarray([0, 1, 2], { minLength: 1 });

const drawn = {
  reasons: oneOf(chairAndState, ["chair"], [], allAudiences),
  proposedList: oneOf(["member-states"], ["public"]),
  finalList: oneOf(["public"], ["member-states"], []),
  to: fc.constantFrom("member-states" as const, "all-missions" as const),
  first: oneOrMore,
  withdrawn: ofThree,
  second: oneOrMore,
};
type Drawn = { [Part in keyof typeof drawn]: (typeof drawn)[Part] extends fc.Arbitrary<infer One> ? One : never };
interface Round extends Drawn {
  readonly objectors: readonly Audience[];
}

async function aList({ objectors, reasons, proposedList, finalList, to }: Round) {
  const { circulation } = oewg2021To2025.provisions;
  const given = await givenCirculated(db, {
    count: 3,
    provisions: {
      circulation: { ...circulation, to },
      objection: { ...objection, objectorSeenBy: objectors },
      disclosure: { ...disclosure, objectors, reasons, proposedList, finalList },
    },
  });
  const referenceOf = (place: number) => mustExist(given.listed[place]).application.reference;
  const object = async (mission: ActorIn<"mission">, places: readonly number[]) => {
    if (places.length === 0) return;
    const note = { period: given.period.id, applications: places.map(referenceOf), basis: "A basis." };
    accepted(await raiseObjection(as(db, mission, round.objecting), note));
  };
  const withdraw = async (mission: ActorIn<"mission">, places: readonly number[]) => {
    const notes = await readingAs(db, mission, (trx) => listObjectionsOfMission(trx, mission.mission, given.period.id));
    const named = places.map(referenceOf);
    for (const { id, applicationReference } of notes.flatMap(({ objections }) => objections))
      if (named.includes(applicationReference))
        accepted(await withdrawObjection(as(db, mission, round.objecting), { objection: id }));
  };
  return { given, object, withdraw };
}

/* One list for each instant, under a decision that lets others know who objects; what else it lets whom know, and who says what of whom, is drawn. */
test.each([
  ["while the period is open", round.objecting, chairAndState, round.settled],
  ["at its closing instant", round.periodCloses, ["chair"], round.afterwards],
  ["a millisecond later", round.periodCloses.add({ milliseconds: 1 }), [], round.settled],
  ["a millisecond before it has settled", round.settled.subtract({ milliseconds: 1 }), allAudiences, round.afterwards],
] satisfies [string, Instant, readonly Audience[], Instant][])(
  "%s nobody but the Chair and the State itself can see whether anybody has objected or withdrawn; afterwards they see whom an objection holds back, and neither whose it is, nor how many there are, nor what was withdrawn",
  async (_name, open, objectors, afterwards) => {
    const readers = [await givenMission(db), await givenMission(db, { memberState: false })];
    await fc.assert(
      fc.asyncProperty(fc.record(drawn), async (said) => {
        const { given, object, withdraw } = await aList({ ...said, objectors });
        const [speaker, other] = [await givenMission(db), await givenMission(db)];
        const before = await seenByOthers(given, readers, open);
        await object(speaker, said.first);
        expect(await seenByOthers(given, readers, open)).toEqual(before);
        await withdraw(speaker, said.withdrawn);
        expect(await seenByOthers(given, readers, open)).toEqual(before);

        const settled = await seenByOthers(given, readers, afterwards);
        const held = said.first.filter((place) => !said.withdrawn.includes(place));
        const [heldBack, free] = [true, false].map((isHeld) =>
          said.second.filter((place) => held.includes(place) === isHeld),
        );
        await object(other, [...mustExist(heldBack), ...mustExist(free)]);
        await withdraw(other, mustExist(free));
        expect(await seenByOthers(given, readers, afterwards)).toEqual(settled);
      }),
      { numRuns: 1 },
    );
  },
  60_000,
);

test("and the views would show a difference: to whom an objection stands is not accredited", async () => {
  const { given, object } = await aList({
    ...{ objectors: ["chair"], reasons: [], proposedList: ["public"], finalList: ["public"], to: "all-missions" },
    ...{ first: [0], withdrawn: [], second: [] },
  });
  const before = await seenByOthers(given, [], round.settled);
  await object(await givenMission(db), [0]);
  const after = await seenByOthers(given, [], round.settled);
  const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
  expect(changed).toEqual(
    expect.arrayContaining(["public: accredited", "program: accredited", "secretariat: period", "secretariat: queue"]),
  );
});

test("while the Chair consults nobody else sees what a State withdraws, maintains, is asked or writes", async () => {
  const [stateA, stateB, other] = [await givenMission(db), await givenMission(db), await givenMission(db)];
  const given = await givenListIn(db, { count: 2, provisions: chairConsults });
  for (const mission of [stateA, stateB]) await objectTo(db, mission, given, [0, 1]);
  await lapseList(db, given);
  const now = instant("2022-07-08T15:00:00Z");
  const readers = [other, await givenMission(db, { memberState: false })];
  const before = await seenByOthers(given, readers, now);
  const [reference = ""] = referencesOf(given, [0]);
  const idsOf = async (mission: ActorIn<"mission">) => {
    const notes = await readingAs(db, mission, (trx) => listObjectionsOfMission(trx, mission.mission, given.period.id));
    return notes.flatMap(({ objections }) => objections.map(({ id }) => id));
  };
  const [withdrawn] = await idsOf(stateA);
  const [maintained] = await idsOf(stateB);
  const chair = as(db, given.chair, now);
  accepted(await writeInConsultation(chair, { reference, words: "A note.", mission: null }));
  accepted(await writeInConsultation(chair, { reference, words: "A request.", mission: stateA.mission }));
  accepted(await writeToChair(as(db, stateA, now), { objection: mustExist(withdrawn ?? null), words: "A word." }));
  accepted(await withdrawObjection(as(db, stateA, now), { objection: mustExist(withdrawn ?? null) }));
  accepted(await maintainObjection(as(db, stateB, now), { objection: mustExist(maintained ?? null) }));
  expect(await seenByOthers(given, readers, now)).toEqual(before);
});

test("until the close nobody sees that a State holds; then everybody sees what is open still, and never whose hold it is", async () => {
  const [stateA, stateB, other] = [await givenMission(db), await givenMission(db), await givenMission(db)];
  const hold = { limit: { unit: "calendar_days", count: 20 }, then: "lifted" } as const;
  const given = await givenListIn(db, { count: 2, classes: classesWith({ hold }) });
  const readers = [other, await givenMission(db, { memberState: false })];
  const seenAt = (now: Instant) => seenByOthers(given, readers, now);
  const before = await seenAt(round.objecting);
  const after = await seenAt(round.afterwards);
  await holds(db, stateA, given, [0]);
  expect(await seenAt(round.objecting)).toEqual(before);
  const held = await seenAt(round.afterwards);
  expect(held).not.toEqual(after);
  // Another State that holds it for the same time changes nothing.
  await holds(db, stateB, given, [0]);
  expect(await seenAt(round.afterwards)).toEqual(held);
});
