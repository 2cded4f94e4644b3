import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aSequence, lived } from "#support/sequences.ts";
import { farAhead } from "#support/world.ts";

describe("No sequence of acts at any instants breaks the promises", () => {
  test("nobody is accredited against its decision or twice, an objection in time always counts, a closing instant never moves earlier", () => {
    fc.assert(
      fc.property(aSequence, (sequence) => {
        const life = lived(sequence, true);
        for (const instant of [...life.boundariesAhead(), farAhead]) life.compareWithOracle(instant);
      }),
      { numRuns: 400 },
    );
  });

  test("standing at an instant does not depend on when jobs recorded, or whether they did", () => {
    fc.assert(
      fc.property(aSequence, (sequence) => {
        const recorded = lived(sequence, true);
        const unrecorded = lived(sequence, false);
        const instants = [recorded.world.now, ...recorded.boundariesAhead(), farAhead];
        for (const instant of instants) expect(unrecorded.standingsAt(instant)).toEqual(recorded.standingsAt(instant));
      }),
      { numRuns: 250 },
    );
  });

  test("silence is consent: when all is over, exactly those who deserve it are on record, at the same instant whenever that was", () => {
    const grants = (life: ReturnType<typeof lived>) =>
      life.world.accreditations.map(({ application, grantedAt }) => {
        const index = life.world.applications.findIndex((one) => one.id === application);
        return `${String(index)} ${grantedAt.toString()}`;
      });
    fc.assert(
      fc.property(aSequence, (sequence) => {
        const [early, late] = [lived(sequence, true), lived(sequence, false)];
        for (const life of [early, late]) {
          life.world.now = farAhead;
          life.jobs();
          const deserving = life.world.applications.filter((one) => life.deserves(one, farAhead.epochMilliseconds));
          expect(life.world.accreditations).toHaveLength(deserving.length);
        }
        expect(grants(early).toSorted()).toEqual(grants(late).toSorted());
      }),
      { numRuns: 150 },
    );
  });

  test("the sequences reach what the promises are about", () => {
    const lives = fc.sample(aSequence, { numRuns: 300, seed: 2022 }).map((sequence) => {
      const life = lived(sequence, true);
      life.world.now = farAhead;
      life.jobs();
      return life.world;
    });
    const total = (count: (world: (typeof lives)[number]) => number) =>
      lives.reduce((sum, world) => sum + count(world), 0);
    const notAccredited = total(
      ({ applications, accreditations }) =>
        applications.filter(
          (one) => one.state === "circulated" && !accreditations.some((grant) => grant.application === one.id),
        ).length,
    );
    const reached = {
      accreditedByNotification: total(
        ({ accreditations }) => accreditations.filter(({ period }) => period === null).length,
      ),
      accreditedBySilence: total(({ accreditations }) => accreditations.filter(({ period }) => period !== null).length),
      notAccredited,
      withdrawnObjections: total(
        ({ objections }) => objections.filter(({ withdrawnAt }) => withdrawnAt !== null).length,
      ),
      appliedAgain: total(
        ({ applications }) => applications.length - new Set(applications.map(({ organisation }) => organisation)).size,
      ),
      breaksOfSilence: total(({ breaks }) => breaks.length),
      extendedPeriods: total(({ periods }) => periods.filter(({ extensions }) => extensions.length > 0).length),
      refusedBeforehand: total(({ asked }) => asked),
      supersededDecisions: total(
        ({ modalities }) => modalities.filter(({ decision }) => decision.supersededAt !== null).length,
      ),
    };
    for (const [what, count] of Object.entries(reached)) expect(count, what).toBeGreaterThan(10);
  });
});
