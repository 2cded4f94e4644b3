import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inOrder } from "#domain/applications/item-in-window.ts";
import { changesAt } from "#domain/applications/next-instant.ts";
import type { Case } from "#domain/applications/records.ts";
import { type CaseStanding, type Passed, standingOf } from "#domain/applications/standing.ts";
import { type Instant, isAfter, isBefore } from "#domain/kit/calendar.ts";
import type { Class, Leads } from "#domain/modalities/stages.ts";
import { aCase, after, boundariesOf } from "#support/random-cases.ts";
import { aRuling } from "#support/stages.ts";
import { expectedOf, toldOf } from "#support/track-oracle.ts";

/** At every boundary of a random case. */
function always(runs: number, holds: (one: Case, at: Instant) => void, seed?: number): void {
  fc.assert(
    fc.property(aCase, (one) => {
      for (const at of boundariesOf(one)) holds(one, at);
    }),
    { numRuns: runs, ...(seed === undefined ? {} : { seed }) },
  );
}

/** What the organisation claimed was not so. */
const unverified = { stage: "a0", outcome: "no", decidedAt: after(4), knownAt: after(4), curableUntil: null } as const;

describe("Any track with any record on it", () => {
  test("stands at every boundary where time, told step by step, has brought it", () => {
    always(150, (one, at) => {
      expect(toldOf(standingOf(one, at)), at.toString()).toEqual(expectedOf(one, at));
    });
  });

  test("reads no record later than its instant: without what was not known yet it stands the same", () => {
    always(80, (one, at) => {
      expect(toldOf(standingOf(asKnownAt(one, at), at)), at.toString()).toEqual(toldOf(standingOf(one, at)));
    });
  });

  test("is accredited by a path of its track alone, on which time goes forward", () => {
    always(80, (one, at) => {
      const standing = standingOf(one, at);
      isPath(standing, one);
      const instants = standing.passed.map((passed) => passed.at.epochMilliseconds);
      expect(instants).toEqual(instants.toSorted((first, second) => first - second));
    });
  });

  test("goes on in another class where a ruling leads there and the organisation agreed, and is accredited by the way of that class alone", () => {
    const claim = aRuling("a0", { what: "claim", no: { to: "class", class: "b" } });
    const seen = { moved: 0, accredited: 0 };
    fc.assert(
      fc.property(aCase, (one) => {
        const claimed = {
          ...one,
          class: "a",
          withdrawnAt: null,
          classes: one.classes.map((own) => (own.key === "a" ? { ...own, track: [claim] } : own)),
          rulings: [...one.rulings.filter(({ stage }) => stage !== "a0"), unverified],
          cures: one.cures.filter(({ stage }) => stage !== "a0"),
        };
        const track = one.classes.find(({ key }) => key === "b")?.track ?? [];
        for (const at of boundariesOf(claimed)) {
          if (isAfter(unverified.knownAt, at)) continue;
          expect(standingOf({ ...claimed, agreedTo: null }, at).now.kind).toMatch(/^(refused|undecided|draft)$/);
          const { passed, now } = standingOf({ ...claimed, agreedTo: "b" }, at);
          const [led, ...further] = passed;
          if (led === undefined) continue;
          seen.moved += 1;
          expect(led.stage.key).toBe("a0");
          const own = further.map(({ stage }) => stage.key);
          expect(track.slice(0, own.length).map(({ key }) => key)).toEqual(own);
          if (now.kind !== "accredited") continue;
          seen.accredited += 1;
          const last = further.at(-1);
          expect(own.length === track.length || (last !== undefined && leadsOf(last).to === "accredited")).toBe(true);
        }
      }),
      { numRuns: 80, seed: 2027 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
  });

  test("stands the same whatever its classes are called, and under whichever kind programs find them", () => {
    const names = fc.record({
      title: fc.string({ maxLength: 30 }),
      belongs: fc.string({ maxLength: 30 }),
      kind: fc.constantFrom<Class["kind"]>("ngo", "business", "academia", "other"),
      consultative: fc.boolean(),
    });
    fc.assert(
      fc.property(aCase, fc.array(names, { minLength: 4, maxLength: 4 }), (one, called) => {
        const renamed = { ...one, classes: one.classes.map((own, place) => ({ ...own, ...called[place] })) };
        for (const at of boundariesOf(one))
          expect(toldOf(standingOf(renamed, at))).toEqual(toldOf(standingOf(one, at)));
      }),
      { numRuns: 30 },
    );
  });

  test("waits for somebody who can act, or for an hour that will come, and was there in time", () => {
    always(80, (one, at) => {
      const { now } = standingOf(one, at);
      if (now.kind === "draft") return;
      if (now.kind !== "waits") {
        expect(isAfter(now.at, at)).toBe(false);
        return;
      }
      expect(waitedForAt[now.stage.kind]).toContain(now.for);
      expect(isAfter(now.since, at)).toBe(now.for === "opening" && now.until !== null);
      if (["silence", "hold", "settlement", "consultation", "cure"].includes(now.for)) {
        expect(now.until !== null && !isAfter(at, now.until)).toBe(true);
      }
    });
  });

  test("stands the same until the instant that it names, if nobody acts", () => {
    let named = 0;
    fc.assert(
      fc.property(aCase, (one) => {
        const boundaries = inOrder(boundariesOf(one));
        for (const [index, at] of boundaries.entries()) {
          const known = asKnownAt(one, at);
          const { now } = standingOf(known, at);
          const until = changesAt(known, standingOf(known, at), at);
          if (until !== null) named += 1;
          const between = boundaries.slice(index + 1).filter((later) => until === null || isBefore(later, until));
          for (const later of [...between.slice(0, 2), ...between.slice(-3)])
            expect(standingOf(known, later).now, later.toString()).toEqual(now);
        }
      }),
      { numRuns: 25 },
    );
    expect(named).toBeGreaterThan(400);
  });

  test("reaches, in a sample, every way to wait, to pass and to end", () => {
    const reached = new Set<string>();
    const moved = new Set<string>();
    const again = new Set<string>();
    for (const one of fc.sample(aCase, { numRuns: 400, seed: 2026 })) {
      for (const at of boundariesOf(one)) {
        const { passed, now } = standingOf(one, at);
        reached.add(now.kind === "waits" ? now.for : now.kind);
        for (const { stage, outcome } of passed) reached.add(`${stage.kind} ${outcome}`);
        const move = passed.findIndex(
          ({ stage }, index) => passed[index + 1]?.stage.key.startsWith(stage.key.slice(0, 1)) === false,
        );
        const by = passed[move];
        if (by !== undefined) moved.add(`${by.stage.kind} ${by.outcome}`);
        const asked = passed.filter(({ stage, outcome }) => stage.kind === "window" && outcome !== "passed-over");
        if (asked.length > 1) again.add(asked.map(({ outcome }) => outcome).join(" "));
      }
    }
    expect([...reached].sort()).toEqual(
      [
        ...Object.values(waitedForAt).flat(),
        ...["draft", "accredited", "not-accredited", "refused", "undecided", "withdrawn"],
        ...["yes", "no", "by-default", "passed-over"].map((outcome) => `ruling ${outcome}`),
        ...["silent", "objected", "passed-over"].map((outcome) => `window ${outcome}`),
        ...["withdrawn", "maintained", "passed-over"].map((outcome) => `consultation ${outcome}`),
        ...["listed", "passed-over"].map((outcome) => `list ${outcome}`),
      ]
        .filter((word, index, words) => words.indexOf(word) === index)
        .sort(),
    );
    for (const word of ["window objected", "consultation maintained"]) expect([...moved]).toContain(word);
    for (const word of ["silent silent", "silent objected", "objected silent"]) expect([...again]).toContain(word);
  });

  test("an objection in time has the effect that the text gives it: as many as must object hold back whom they name", () => {
    let effects = 0;
    always(
      150,
      (one, at) => {
        const { passed } = standingOf(one, at);
        for (const { stage, outcome } of passed) {
          if (stage.kind !== "window" || outcome === "passed-over") continue;
          const open = one.windows.find((own) => own.stage === stage.key);
          // Received while its window was open for all, and never taken back.
          const lasting = (open?.voices ?? []).filter(
            ({ kind, receivedAt, endedAt }) =>
              kind === "objection" &&
              endedAt === null &&
              open !== undefined &&
              !isAfter(open.window.opensAt, receivedAt) &&
              !isAfter(receivedAt, open.extensions?.[0]?.from ?? open.window.closesAt),
          );
          if (lasting.length < stage.threshold) continue;
          effects += 1;
          expect(outcome).toBe("objected");
        }
      },
      2026,
    );
    expect(effects).toBeGreaterThan(100);
  });
});

/** Who answers: an office or a body, the organisation, whoever seals and opens, the States, the clock. */
const waitedForAt = {
  ruling: ["ruling", "cure", "settlement"],
  list: ["list"],
  window: ["opening", "silence", "hold", "settlement"],
  consultation: ["consultation", "settlement"],
} as const satisfies Record<Passed["stage"]["kind"], readonly string[]>;

/** What was on record then. A window is told when its list is sealed, before it opens. */
function asKnownAt(one: Case, at: Instant): Case {
  const known = (instant: Instant | null) => (instant === null || isAfter(instant, at) ? null : instant);
  return {
    ...one,
    receivedAt: known(one.receivedAt),
    withdrawnAt: known(one.withdrawnAt),
    rulings: one.rulings
      .filter(({ knownAt }) => !isAfter(knownAt, at))
      .map(({ longer = [], ...ruled }) => ({ ...ruled, longer: longer.filter((given) => !isAfter(given.at, at)) })),
    cures: one.cures.filter((cure) => !isAfter(cure.at, at)),
    lists: one.lists.filter(({ sealedAt }) => !isAfter(sealedAt, at)),
    windows: one.windows.map(({ extensions = [], ...open }) => {
      const ahead = extensions.find(({ extendedAt }) => isAfter(extendedAt, at));
      return {
        ...open,
        window: { ...open.window, closesAt: ahead?.from ?? open.window.closesAt },
        extensions: extensions.filter(({ extendedAt }) => !isAfter(extendedAt, at)),
        voices: open.voices
          .filter(({ receivedAt }) => !isAfter(receivedAt, at))
          .map((voice) => ({ ...voice, endedAt: known(voice.endedAt), maintainedAt: known(voice.maintainedAt) })),
      };
    }),
  };
}

/** Every stage that was passed is the one to which the stage before led, from the first of the class to the end. */
function isPath({ passed, now }: CaseStanding, one: Case): void {
  let [of, index] = [one.class, 0];
  let last: Leads | null = null;
  for (const step of passed) {
    expect(last?.to ?? "next").toMatch(/^(next|class)$/);
    const track = one.classes.find(({ key }) => key === of)?.track ?? [];
    expect(track[index]).toBe(step.stage);
    last = leadsOf(step);
    if (last.to === "class") [of, index] = [last.class, 0];
    else index += 1;
  }
  if (now.kind !== "accredited") return;
  const isAtEnd = one.classes.find(({ key }) => key === of)?.track?.length === index;
  expect(last?.to === "accredited" || isAtEnd).toBe(true);
}

function leadsOf({ stage, outcome }: Passed): Leads {
  if (outcome === "passed-over" || stage.kind === "list") return { to: "next" };
  if (stage.kind === "window") return outcome === "silent" ? stage.silent : stage.objected;
  if (stage.kind === "consultation") return outcome === "withdrawn" ? stage.withdrawn : stage.maintained;
  const isYes = outcome === "yes" || (outcome === "by-default" && stage.ifNone === "yes");
  return isYes ? stage.yes : stage.no;
}
