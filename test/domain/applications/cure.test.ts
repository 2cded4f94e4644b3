import { describe, expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { applicationStanding } from "#domain/applications/application-standing.ts";
import { nothingFurther } from "#domain/applications/case.ts";
import {
  complete,
  type Completing,
  curableUntil,
  extendTimeToComplete,
  mayExtendTimeToComplete,
  mayReturn,
  mayTakeBackReturn,
  returnApplication,
  roundsLeft,
  takeBackReturn,
} from "#domain/applications/cure.ts";
import { explain } from "#domain/applications/explain.ts";
import type { Ruled } from "#domain/applications/records.ts";
import { clear, mayReview } from "#domain/applications/review.ts";
import { curableUntilAsOf } from "#domain/applications/standing.ts";
import { standingInAWord } from "#domain/applications/standing-in-a-word.ts";
import { stepsOf } from "#domain/applications/steps.ts";
import { mayWithdraw } from "#domain/applications/withdrawal.ts";
import type { Instant, Length } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { anId } from "#support/an-id.ts";
import {
  aCall,
  acceptedOf,
  aDecisionWhere,
  answers,
  aRecord,
  aReview,
  aSubmitted,
  clearedAt,
  everyState,
  later,
  local,
  millisecondAfter,
  refusalOf,
} from "#support/factories.ts";

/* "May be cured within 10 days": sent back on 1 June 2022 at 10:00, it can be completed until 11 June at 10:00 in New York. */

const { provisions } = oewg2021To2025;
const { information } = provisions;
const officer = { person: anId<"person">("officer"), role: "secretariat" } as const;
const curableWithin = (by: Length | null) =>
  aDecisionWhere({ information: { ...information, curable: by === null ? null : { by } } });
const decision = curableWithin({ unit: "calendar_days", count: 10 });
const returnedAt = clearedAt;
const until = local("2022-06-11T10:00");
const lapsed = later(until, { seconds: 120 });
const missing = { words: "The programmes are not described.", asked: ["programmes", "record"] } as const;

const review = (given: Partial<Parameters<typeof aReview>[0]> = {}) =>
  aReview({ application: aSubmitted(), decision, officer, ...given });

/** As it is once it was sent back. */
function sentBack(at: Instant = returnedAt) {
  const { next, happened } = acceptedOf(returnApplication(review(), missing, at));
  const curable = mustExist(next.until ?? null);
  const { stage, outcome } = next;
  if (outcome !== "returned") throw new Error("It is sent back");
  const ruled = { stage, outcome, decidedAt: at, knownAt: at, curableUntil: curable };
  const record = aRecord({
    application: aSubmitted(),
    decision,
    further: { ...nothingFurther, rulings: [ruled] },
  });
  const returned = {
    ...missing,
    stage,
    returnedAt: at,
    until: curable,
    extensions: [],
    answers,
    completedAt: null,
    takenBack: null,
  };
  return {
    next,
    happened,
    record,
    completing: { ...record, returned, documents: [] } satisfies Completing & { documents: [] },
  };
}

test("What is asked for in several answers is completed in all of them, and in nothing beside", () => {
  const { completing } = sentBack();
  const asked = { ...completing, returned: { ...completing.returned, asked: ["members"] as const } };
  const members = { membersKind: "persons", membersNumber: "120", membersCountries: "1", membersRegions: "Asia" };
  const { application } = acceptedOf(complete(asked, members, returnedAt)).next;
  expect(application.answers).toEqual({ ...answers, ...members });
  expect(acceptedOf(complete(asked, { ...members, membersKind: "none" }, returnedAt)).next.application.answers).toEqual(
    {
      ...answers,
      membersKind: "none",
    },
  );
  const other = complete(asked, { ...members, governingBody: "A board" }, returnedAt);
  expect(refusalOf(other).because).toBe("only_what_was_asked_for_is_changed");
});

describe("An application is sent back to be completed", () => {
  test("until the length that the decision names is over, in the zone of the process", () => {
    const { next, happened } = sentBack();
    expect(next).toMatchObject({ stage: "screening", outcome: "returned", until, reason: missing.words, answers });
    expect(happened).toMatchObject({ type: "ApplicationReturned", until, asked: missing.asked });
    expect(curableUntil(review(), returnedAt)).toEqual(until);
  });

  test.each([
    ["the text allows none", { decision: curableWithin(null) }, "decision_allows_no_return"],
    [
      "the working days of a year without a list of holidays cannot be counted",
      { decision: curableWithin({ unit: "working_days", count: 10 }) },
      "year_without_holidays",
    ],
    [
      "another office reviews",
      { officer: { ...officer, role: "chair" as const, process: decision.process } },
      "ruled_by_the_secretariat",
    ],
  ] as const)("not where %s", (_why, given, because) => {
    expect(mayReturn(review(given), returnedAt)?.because).toBe(because);
    expect(refusalOf(returnApplication(review(given), missing, returnedAt)).because).toBe(because);
  });

  test.each(everyState.filter(({ state }) => state !== "submitted"))("not what is $state", (application) => {
    expect(mayReturn(review({ application }), returnedAt)?.because).toBe("application_is_not_submitted");
  });

  test("with words, and with what is asked for", () => {
    const wordless = returnApplication(review(), { ...missing, words: " \n" }, returnedAt);
    expect(refusalOf(wordless).because).toBe("return_needs_words");
    const idle = returnApplication(review(), { ...missing, asked: [] }, returnedAt);
    expect(refusalOf(idle).because).toBe("return_asks_for_something");
  });

  test("and is its organisation's turn: nobody clears, refuses or sends it back meanwhile, nor once it has lapsed", () => {
    const { further } = sentBack().record;
    for (const [at, because] of [
      [returnedAt, "application_is_returned"],
      [until, "application_is_returned"],
      [millisecondAfter(until), "application_is_returned"],
      [lapsed, "application_was_not_completed"],
    ] as const) {
      expect(refusalOf(clear(review({ further }), at)).because).toBe(because);
      expect(mayReturn(review({ further }), at)?.because).toBe(because);
    }
  });

  test("no more often than the text says", () => {
    const { record } = sentBack();
    const cures = [{ stage: "screening", at: later(returnedAt, { hours: 1 }) }];
    const again = review({ further: { ...record.further, cures } });
    const at = later(returnedAt, { hours: 2 });
    expect(mayReturn(again, at)?.because).toBe("application_was_returned_as_often_as_allowed");
    expect([roundsLeft(again), curableUntil(again, at)]).toEqual([0, null]);
    expect(mayReview(again, at)).toBeNull();
  });
});

describe("What was sent back is completed", () => {
  const given = { programmes: "A yearly school for operators." };

  test("at its last instant, and keeps its receipt; only what was asked for differs", () => {
    const { next, happened } = acceptedOf(complete(sentBack().completing, given, until));
    expect(next.application).toEqual(aSubmitted({ answers: { ...answers, ...given } }));
    expect(next.step).toMatchObject({ stage: "screening", outcome: "cured", at: until });
    expect(happened).toMatchObject({ type: "ApplicationCompleted", changed: ["programmes"] });
  });

  test("not a millisecond later, and nothing has changed then", () => {
    for (const at of [millisecondAfter(until), lapsed])
      expect(refusalOf(complete(sentBack().completing, given, at)).because).toBe("time_to_complete_has_ended");
  });

  test("not where something else differs, or something is missing now", () => {
    const { completing } = sentBack();
    expect(refusalOf(complete(completing, { purpose: "Another." }, until)).because).toBe(
      "only_what_was_asked_for_is_changed",
    );
    expect(refusalOf(complete(completing, { programmes: null }, until)).because).toBe("application_is_incomplete");
  });

  test.each([...everyState, aSubmitted()])("not where nothing was sent back: $state", (application) => {
    const completing = { ...aRecord({ application, decision }), returned: null, documents: [] };
    expect(refusalOf(complete(completing, given, until)).because).toBe("application_is_not_returned");
  });
});

describe("Some texts let nothing be completed after the closing of the call", () => {
  const { provisions } = decision;
  const by = { unit: "calendar_days", count: 10 } as const;
  const withinCall = aDecisionWhere({
    information: { ...provisions.information, curable: { by, untilCallCloses: true } },
  });
  const callClosingAt = (closesAt: Instant) => aCall({ window: { ...aCall().window, closesAt } });
  const reviewed = (closesAt: Instant) => review({ decision: withinCall, call: callClosingAt(closesAt) });

  test("so that it has until then where that is sooner, and as long as the text says where it is not", () => {
    const sooner = later(returnedAt, { hours: 30 });
    expect(curableUntil(reviewed(sooner), returnedAt)).toEqual(sooner);
    expect(acceptedOf(returnApplication(reviewed(sooner), missing, returnedAt)).next.until).toEqual(sooner);
    expect(curableUntil(reviewed(later(until, { seconds: 1 })), returnedAt)).toEqual(until);
  });

  test("and nothing is sent back once it has closed; the refusal says when that was", () => {
    for (const closesAt of [returnedAt, later(returnedAt, { hours: -1 })])
      expect(mayReturn(reviewed(closesAt), returnedAt)).toMatchObject({
        because: "nothing_is_completed_after_the_call_closes",
        details: { closesAt: closesAt.toString() },
        cites: provisions.information.cites,
      });
    expect(mayReturn(review({ call: callClosingAt(returnedAt) }), returnedAt)).toBeNull();
  });

  test("nor is it given longer than the call is open", () => {
    const closesAt = later(until, { hours: 48 });
    const extending = {
      ...reviewed(closesAt),
      further: sentBack().record.further,
      returned: sentBack().completing.returned,
    };
    const longer = (to: Instant) => extendTimeToComplete(extending, { closesAt: to, reason: "Out of service." }, until);
    expect(mayExtendTimeToComplete(extending, until)).toBeNull();
    expect(longer(closesAt).ok).toBe(true);
    expect(refusalOf(longer(millisecondAfter(closesAt))).because).toBe("nothing_is_completed_after_the_call_closes");
    const ended = { ...extending, call: callClosingAt(until) };
    expect(mayExtendTimeToComplete(ended, until)?.because).toBe("nothing_is_completed_after_the_call_closes");
  });
});

describe("Longer is given to complete it", () => {
  const { completing, record } = sentBack();
  const longerUntil = local("2022-06-15T18:00");
  const given = { closesAt: longerUntil, reason: "The portal was out of service." };
  const extending = { ...review({ further: record.further }), returned: completing.returned };

  test("until a later instant, at its last one; then it is completed in that time, and lapses after it", () => {
    const { next, happened } = acceptedOf(extendTimeToComplete(extending, given, until));
    expect(next).toMatchObject({ stage: "screening", outcome: "longer", at: until, until: longerUntil });
    expect(happened).toMatchObject({ type: "TimeToCompleteExtended", from: until, until: longerUntil });
    const [ruled] = record.further.rulings;
    const longer = [{ at: until, until: longerUntil }];
    const further = { ...record.further, rulings: [{ ...mustExist(ruled), longer }] };
    const after = { ...record, further };
    const programmes = "A yearly school for operators.";
    expect(refusalOf(complete(completing, { programmes }, longerUntil)).because).toBe("time_to_complete_has_ended");
    acceptedOf(complete({ ...completing, further }, { programmes }, longerUntil));
    expect(standingInAWord(after, longerUntil)).toBe("returned");
    expect(standingInAWord(after, millisecondAfter(longerUntil))).toBe("settling");
    expect(applicationStanding(after, later(longerUntil, { seconds: 120 }))).toMatchObject({ refusedAt: longerUntil });
    // As it was known before.
    expect(applicationStanding(after, returnedAt)).toMatchObject({ kind: "returned", curableUntil: until });
  });

  test.each([
    ["when its time is over", {}, given, millisecondAfter(until), "application_is_not_returned"],
    ["to an earlier instant", {}, { ...given, closesAt: until }, returnedAt, "closing_instant_would_move_earlier"],
    ["without a reason", {}, { ...given, reason: " " }, returnedAt, "extension_needs_a_reason"],
    [
      "by another office",
      { officer: { ...officer, role: "chair" as const, process: decision.process } },
      given,
      returnedAt,
      "ruled_by_the_secretariat",
    ],
    ["where nothing was sent back", { further: nothingFurther }, given, returnedAt, "application_is_not_returned"],
  ] as const)("not %s", (_why, changed, longer, at, because) => {
    expect(refusalOf(extendTimeToComplete({ ...extending, ...changed }, longer, at)).because).toBe(because);
  });
});

describe("That it was sent back is taken back", () => {
  const { completing, record } = sentBack();
  const { further } = record;
  const reviewing = review({ further });
  const reason = "The statutes were with the application.";
  const takenBack = (at: Instant) => {
    const ruled = {
      stage: "screening",
      outcome: "taken-back",
      decidedAt: at,
      knownAt: at,
      curableUntil: null,
    } as const;
    return { ...further, rulings: [...further.rulings, ruled] };
  };

  test("at its last instant still: it waits for review, nothing can be completed, and nothing lapses", () => {
    const { next, happened } = acceptedOf(takeBackReturn(reviewing, reason, until));
    expect(next).toMatchObject({ stage: "screening", outcome: "taken-back", at: until, reason, by: officer.person });
    expect(happened).toMatchObject({ type: "ReturnTakenBack", takenBackAt: until, reason });
    const after = { ...record, further: takenBack(until) };
    for (const at of [until, lapsed]) {
      expect(standingInAWord(after, at)).toBe("submitted");
      expect(mayReview(review({ further: after.further }), at)).toBeNull();
      const returned = { ...completing.returned, takenBack: { at: until, reason } };
      expect(refusalOf(complete({ ...completing, ...after, returned }, {}, at)).because).toBe(
        "application_is_not_returned",
      );
    }
    expect(stepsOf(after, lapsed).map(({ what, state }) => `${what} ${state}`)).toEqual(
      expect.arrayContaining(["returned done", "returnTakenBack done", "review current"]),
    );
    // As it was known before.
    expect(standingInAWord(after, returnedAt)).toBe("returned");
  });

  test.each([
    ["when its time is over", {}, reason, millisecondAfter(until), "application_is_not_returned"],
    ["without a reason", {}, " ", returnedAt, "change_of_clearance_needs_a_reason"],
    ["where nothing was sent back", { further: nothingFurther }, reason, returnedAt, "application_is_not_returned"],
    [
      "when it has been completed",
      { further: { ...further, cures: [{ stage: "screening", at: returnedAt }] } },
      reason,
      until,
      "application_is_not_returned",
    ],
    [
      "by another office",
      { officer: { ...officer, role: "chair" as const, process: decision.process } },
      reason,
      returnedAt,
      "ruled_by_the_secretariat",
    ],
  ] as const)("not %s", (_why, changed, words, at, because) => {
    expect(refusalOf(takeBackReturn(review({ further, ...changed }), words, at)).because).toBe(because);
  });

  test("and does not count among the times that the text allows; what was completed does", () => {
    const at = later(returnedAt, { hours: 2 });
    expect(roundsLeft(reviewing)).toBe(0);
    expect(roundsLeft(review({ further: takenBack(at) }))).toBe(1);
    expect(mayReturn(review({ further: takenBack(at) }), at)).toBeNull();
    expect(mayTakeBackReturn(review({ further: takenBack(at) }), at)?.because).toBe("application_is_not_returned");
    // What is taken back after it was completed is a clearance.
    const cures = [{ stage: "screening", at: later(returnedAt, { hours: 1 }) }];
    expect(roundsLeft(review({ further: { ...takenBack(at), cures } }))).toBe(0);
  });
});

describe("Where it stands", () => {
  const { record } = sentBack();

  test("sent back until its last instant, then being settled, then refused as of that instant", () => {
    expect(applicationStanding(record, until)).toMatchObject({ kind: "returned", returnedAt, curableUntil: until });
    expect(standingInAWord(record, millisecondAfter(until))).toBe("settling");
    expect(applicationStanding(record, lapsed)).toEqual({ kind: "refused", refusedAt: until, reason: null });
  });

  test("what is explained names it at each of these times", () => {
    const told = (at: Instant) =>
      explain(record, at)
        .filter(({ provision }) => ["information", "screening", "accreditation"].includes(provision))
        .map(({ outcome, code }) => `${outcome} ${code}`);
    expect(told(until)).toEqual([
      "awaited information_returned",
      "awaited screening_returned",
      "awaited accreditation_by_silence",
    ]);
    expect(told(millisecondAfter(until))[1]).toBe("awaited screening_settles");
    expect(told(lapsed).slice(1)).toEqual(["failed screening_not_completed", "failed not_accredited_as_incomplete"]);
  });

  test("its timeline says when it was sent back, and what became of it", () => {
    const linesOf = (one: typeof record, at: Instant) => stepsOf(one, at).map(({ what, state }) => `${what} ${state}`);
    expect(linesOf(record, until)).toContain("cure current");
    expect(linesOf(record, lapsed)).toEqual(expect.arrayContaining(["returned done", "notCompleted done"]));
    const cures = [{ stage: "screening", at: until }];
    const completed = { ...record, further: { ...record.further, cures } };
    expect(linesOf(completed, lapsed)).toEqual(
      expect.arrayContaining(["returned done", "completed done", "review current"]),
    );
  });

  test("its organisation may withdraw it until it has lapsed", () => {
    expect(mayWithdraw(record, until)).toBeNull();
    expect(mayWithdraw(record, lapsed)?.because).toBe("application_cannot_be_withdrawn");
    expect(mayWithdraw({ ...record, further: nothingFurther }, lapsed)).toBeNull();
  });
});

test("who has missed the time to complete is given no longer, whatever is on record later", () => {
  const given = (at: Instant) => {
    const longer = [{ at, until: local("2022-06-30T18:00") }];
    const ruling: Ruled = {
      stage: "screening",
      outcome: "returned",
      decidedAt: at,
      knownAt: at,
      curableUntil: until,
      longer,
    };
    return curableUntilAsOf(ruling, local("2022-06-29T12:00"));
  };
  expect(given(until)).toEqual(local("2022-06-30T18:00"));
  expect(given(millisecondAfter(until))).toEqual(until);
});
