import { expect, test } from "vitest";
import { reinstateAccreditation } from "#acts/accreditation/reinstate-accreditation.ts";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import type { Context } from "#acts/kit/context.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { listAccreditationsOfApplications } from "#db/accreditation/accreditations.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { outcomes, type StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenMission, theClock } from "#support/given.ts";
import { lettersTo } from "#support/record.ts";
import { givenWithdrawn } from "#support/withdrawn.ts";
import { seeAccreditedAfter, seeAccreditedOrganisations } from "#views/accreditation/accredited-organisations.ts";
import { seeOutcomes } from "#views/accreditation/outcomes.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";
import { seeOwnApplications } from "#views/applications/own-applications.ts";
import { seeQueue } from "#views/applications/queue.ts";
import { seeNoObjectionPeriod } from "#views/objections/no-objection-periods.ts";
import { seeProcess } from "#views/process/process.ts";

/* Whoever is asked where an application stands, says the same at the same instant: applicant, officer, period, public list, program, mission, letters. */

const database = await aDatabase();
const { db } = database;
const { validity } = oewg2021To2025.provisions;
const given = await givenCirculated(db, { count: 3, provisions: { validity: { ...validity, until: "session" } } });
const mission = await givenMission(db);
const period = given.period.id;
const organisations = given.listed.map(({ applicant, application }) => ({ applicant, ...application }));
const references = organisations.map(({ reference }) => reference);

async function toldByApplicantsAndOfficer(now: Instant) {
  const officer = as(db, given.officer, now);
  const any = { category: undefined, country: undefined, call: given.call.id, q: undefined, page: 1 };
  const queue = await seeQueue(officer, { ...any, state: "all", order: "received" });
  const record = await seeOutcomes(officer, { ...any, outcome: undefined, process: given.process.slug });
  const list = await seeNoObjectionPeriod(officer, period, { q: undefined, page: 1 });
  return Promise.all(
    organisations.map(async ({ applicant, reference }) => {
      const own = await seeOwnApplication(as(db, applicant, now), reference);
      const home = await seeOwnApplications(as(db, applicant, now));
      const review = await seeApplicationForReview(officer, reference);
      return {
        words: [
          own?.standing,
          home?.applications[0]?.standing,
          review?.application.standing,
          queue.rows.find((row) => row.reference === reference)?.standing,
        ],
        outcome: record.rows.find((row) => row.reference === reference)?.outcome ?? null,
        atClosing: list?.list.rows.find((row) => row.reference === reference)?.outcome ?? null,
        explained: own?.explanation.find(({ provision }) => provision === "accreditation")?.outcome,
      };
    }),
  );
}

async function accreditedFor(context: Context) {
  const page = await seeAccreditedOrganisations(context, { process: given.process.slug, sort: "name", page: 1 });
  return page?.rows.map(({ reference }) => reference).toSorted();
}

async function expectEverybodyToSay(now: Instant, expected: readonly StandingInAWord[]) {
  const isOutcome = (word: StandingInAWord) => outcomes.some((one) => one === word);
  const told = await toldByApplicantsAndOfficer(now);
  expect(told.map(({ words }) => words)).toEqual(expected.map((word) => [word, word, word, word]));
  expect(told.map(({ outcome }) => outcome)).toEqual(expected.map((word) => (isOutcome(word) ? word : null)));
  expect(told.map(({ atClosing }) => atClosing)).toEqual(
    expected.map((word) => (!isOutcome(word) ? null : word === "not-accredited" ? word : "accredited")),
  );
  expect(told.map(({ explained }) => explained === "satisfied")).toEqual(expected.map((word) => word === "accredited"));
  const accredited = references.filter((_, place) => expected[place] === "accredited").toSorted();
  const everybody = as(db, { role: "public" }, now);
  expect(await accreditedFor(everybody)).toEqual(accredited);
  expect(await accreditedFor(as(db, mission, now))).toEqual(accredited);
  const json = await seeAccreditedAfter(everybody, given.process.slug, { after: null, limit: 10 });
  expect(json?.items.map(({ reference }) => reference).toSorted()).toEqual(accredited);
  expect(json?.total).toBe(accredited.length);
  expect((await seeProcess(everybody, given.process.slug))?.accredited?.total).toBe(accredited.length);
}

async function accreditationOf(place: number): Promise<Id<"accreditation">> {
  const [found] = await listAccreditationsOfApplications(db, [mustExist(organisations[place]).id]);
  if (found === undefined) throw new Error(`Nothing is on record for place ${String(place)}`);
  return found.id;
}

async function lettersOf(place: number): Promise<string[]> {
  return (await lettersTo(database, organisations[place]?.applicant.person ?? "")).filter((kind) =>
    /accredit/.test(kind),
  );
}

test("before the period closes, at its closing and in the margin nobody says more than that it is so", async () => {
  accepted(
    await raiseObjection(as(db, mission, round.objecting), {
      period,
      applications: references.slice(1, 2),
      basis: null,
    }),
  );
  const open = ["circulated", "circulated", "circulated"] as const;
  const settling = ["settling", "settling", "settling"] as const;
  await expectEverybodyToSay(round.objecting, open);
  await expectEverybodyToSay(round.periodCloses, open);
  await expectEverybodyToSay(round.periodCloses.add({ milliseconds: 1 }), settling);
  await expectEverybodyToSay(round.settled.subtract({ milliseconds: 1 }), settling);
});

test("when it has settled everybody says the outcome, before a job has recorded it and after", async () => {
  const after = ["accredited", "not-accredited", "accredited"] as const;
  await expectEverybodyToSay(round.settled, after);
  const recorded = round.settled.add({ hours: 1 });
  await expectEverybodyToSay(recorded, after);
  expect(await lettersOf(0)).toEqual([]);
  accepted(await lapseNoObjectionPeriod(as(db, theClock, recorded), { period }));
  await expectEverybodyToSay(recorded, after);
  expect([await lettersOf(0), await lettersOf(1)]).toEqual([["accredited"], ["not-accredited"]]);
});

test("suspended, reinstated, withdrawn: from the same instant for everybody", async () => {
  const ground = "A ground";
  const [first, third] = [await accreditationOf(0), await accreditationOf(2)];
  const suspending = as(db, given.officer, round.afterwards);
  accepted(await suspendAccreditation(suspending, { accreditation: first, ground }));
  accepted(await suspendAccreditation(suspending, { accreditation: third, ground }));
  await expectEverybodyToSay(round.afterwards, ["suspended", "not-accredited", "suspended"]);
  expect(await lettersOf(0)).toEqual(["accreditation-suspended", "accredited"]);

  const next = as(db, given.officer, round.afterwards.add({ hours: 24 }));
  accepted(await reinstateAccreditation(next, { accreditation: first, ground }));
  accepted(await givenWithdrawn(next, { accreditation: third, ground }));
  await expectEverybodyToSay(next.now, ["accredited", "not-accredited", "accreditation-withdrawn"]);
  expect(await lettersOf(0)).toEqual(["accreditation-reinstated", "accreditation-suspended", "accredited"]);
  expect(await lettersOf(2)).toContain("accreditation-withdrawn");
});

test("on the last day it is in force, and on the day after it has expired, in the zone of the process", async () => {
  const dayAfter = instant("2022-07-30T04:00:00Z");
  await expectEverybodyToSay(dayAfter.subtract({ milliseconds: 1 }), [
    "accredited",
    "not-accredited",
    "accreditation-withdrawn",
  ]);
  await expectEverybodyToSay(dayAfter, ["expired", "not-accredited", "accreditation-withdrawn"]);
});
