import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { Voice } from "#domain/applications/item-in-window.ts";
import type { Case, Ruled } from "#domain/applications/records.ts";
import { standingOf } from "#domain/applications/standing.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { ListStage, RulingStage, Stage, WindowStage } from "#domain/modalities/stages.ts";
import { later, millisecondAfter, noHolidays } from "#support/factories.ts";
import { aClass, aConsultation, aList, aRuling, aWindow } from "#support/stages.ts";
import { toldOf } from "#support/track-oracle.ts";

/** Noon of a day of June 2026, whose first is a Monday; the session is from the 20th to the 26th, a Friday. */
const noon = (day: number) => Temporal.Instant.from("2026-06-01T12:00:00Z").add({ hours: (day - 1) * 24 });
const session = { beginsOn: Temporal.PlainDate.from("2026-06-20"), endsOn: Temporal.PlainDate.from("2026-06-26") };
const sessionEnds = Temporal.Instant.from("2026-06-26T23:59:59.999Z");
const margin = { seconds: 120 };
const days = (count: number) => ({ unit: "calendar_days", count }) as const;

const screening = aRuling("screening");
const list = aList("list");
const window = aWindow("window");
const decides = { what: "determination", by: { body: "member-states", decides: "vote" } } as const;
const determination = aRuling("determination", { ...decides, of: "objected", no: { to: "not-accredited" } });

function aCase(track: readonly Stage[] | null, given: Partial<Case> = {}): Case {
  return {
    classes: [aClass("a", track)],
    class: "a",
    agreedTo: null,
    receivedAt: noon(1),
    withdrawnAt: null,
    rulings: [],
    cures: [],
    lists: [{ stage: "list", sealedAt: noon(3) }],
    windows: [],
    scopeEndsAt: null,
    session,
    zone: "UTC",
    holidays: noHolidays,
    ...given,
  };
}

function ruled(stage: string, outcome: Ruled["outcome"], decidedAt: Instant, given: Partial<Ruled> = {}): Ruled {
  return { stage, outcome, decidedAt, knownAt: decidedAt, curableUntil: null, ...given };
}

function voice(receivedAt: Instant, given: Partial<Voice> = {}): Voice {
  return { kind: "objection", receivedAt, endedAt: null, limitAt: null, maintainedAt: null, ...given };
}

/** A window from the 4th to the 10th. */
function spoken(...voices: Voice[]): Case["windows"] {
  return [{ stage: "window", window: { opensAt: noon(4), closesAt: noon(10), zone: "UTC" }, voices }];
}

/** The standing in a word, with the stage and its instant as a day where it is a noon. */
function told(one: Case, at: Instant): string {
  const { now } = standingOf(one, at);
  if (now.kind === "draft") return now.kind;
  if (now.kind === "waits") return `waits for ${now.for} at ${now.stage.key}${now.overdue ? ", overdue" : ""}`;
  const days = now.at.since(noon(0)).total({ unit: "days" });
  return `${now.kind} ${Number.isInteger(days) ? String(days) : now.at.toString()}`;
}

const before = (at: Instant) => later(at, { milliseconds: -1 });

describe("What the fold says: windows", () => {
  test("silence accredits as of the closing instant, once what was received in time is on record", () => {
    const one = aCase([window], { windows: spoken() });
    expect(told(one, before(noon(4)))).toBe("waits for opening at window");
    expect(told(one, noon(4))).toBe("waits for silence at window");
    expect(told(one, noon(10))).toBe("waits for silence at window");
    expect(told(one, millisecondAfter(noon(10)))).toBe("waits for settlement at window");
    expect(told(one, before(later(noon(10), margin)))).toBe("waits for settlement at window");
    expect(told(one, later(noon(10), margin))).toBe("accredited 10");
  });

  test("an objection at the opening or closing instant is in time; a millisecond outside is not", () => {
    const outcome = (at: Instant) => told(aCase([window], { windows: spoken(voice(at)) }), noon(11));
    expect([noon(4), noon(10)].map(outcome)).toEqual(["not-accredited 10", "not-accredited 10"]);
    expect([before(noon(4)), millisecondAfter(noon(10))].map(outcome)).toEqual(["accredited 10", "accredited 10"]);
  });

  test("how many must object: one of two leaves it accredited, two of two do not", () => {
    const two = aWindow("window", { threshold: 2 });
    const outcome = (...voices: Voice[]) => told(aCase([two], { windows: spoken(...voices) }), noon(11));
    expect(outcome(voice(noon(5)))).toBe("accredited 10");
    expect(outcome(voice(noon(5)), voice(noon(6)))).toBe("not-accredited 10");
    expect(outcome(voice(noon(5)), voice(noon(6), { endedAt: noon(10) }))).toBe("accredited 10");
  });

  test("an objection is withdrawn until the close, where the text allows it at all", () => {
    const outcome = (withdrawal: WindowStage["withdrawal"], endedAt: Instant) =>
      told(aCase([aWindow("window", { withdrawal })], { windows: spoken(voice(noon(5), { endedAt })) }), noon(12));
    expect(outcome("until-close", noon(10))).toBe("accredited 10");
    expect(outcome("until-close", millisecondAfter(noon(10)))).toBe("not-accredited 10");
    expect(outcome("never", noon(6))).toBe("not-accredited 10");
    // Where an objection is final, the close has decided.
    expect(outcome("until-decided", millisecondAfter(noon(10)))).toBe("not-accredited 10");
  });

  test("objection withdrawn after the close, before a determination, where the text allows: not objected from that instant (threshold counted)", () => {
    const track = [
      aWindow("window", { withdrawal: "until-decided", threshold: 2, objected: { to: "next" } }),
      determination,
    ];
    const one = aCase(track, {
      windows: spoken(voice(noon(5)), voice(noon(5), { endedAt: noon(13) }), voice(noon(6), { endedAt: noon(12) })),
    });
    expect(told(one, noon(12))).toBe("waits for ruling at determination");
    expect(told(one, before(noon(13)))).toBe("waits for ruling at determination");
    expect(told(one, noon(13))).toBe("accredited 13");
    expect(toldOf(standingOf(one, noon(13))).passed).toEqual([
      `window silent ${String(noon(13).epochMilliseconds)}`,
      `determination passed-over ${String(noon(13).epochMilliseconds)}`,
    ]);
  });

  test("and without effect once decided, also by default, also when that is entered later", () => {
    const freeing = aWindow("window", { withdrawal: "until-decided", objected: { to: "next" } });
    const windows = spoken(voice(noon(5), { endedAt: noon(13) }));
    const late = { knownAt: noon(14) };
    const outcome = (stage: RulingStage, rulings: Ruled[], at: Instant) =>
      told(aCase([freeing, stage], { windows, rulings }), at);
    expect(outcome(determination, [ruled("determination", "no", noon(13))], noon(13))).toBe("not-accredited 13");
    expect(outcome(determination, [ruled("determination", "no", noon(12), late)], noon(13))).toBe("accredited 13");
    expect(outcome(determination, [ruled("determination", "no", noon(12), late)], noon(14))).toBe("not-accredited 12");
    const byDefault = { ...determination, due: { after: days(2) }, ifNone: "no" } as const;
    expect(outcome(byDefault, [], noon(13))).toBe("waits for ruling at determination, overdue");
    expect(outcome(byDefault, [], noon(16))).toBe("not-accredited 12");
    // Taken back before the withdrawal, it decides nothing.
    const reopened = [ruled("determination", "no", noon(11)), ruled("determination", "taken-back", noon(12))];
    expect(outcome(determination, reopened, noon(14))).toBe("accredited 13");
  });

  test("and without effect once it is objected to no longer: what a consultation or a later window has cleared keeps its instant", () => {
    const freeing = aWindow("window", { withdrawal: "until-decided", objected: { to: "next" } });
    const [first] = spoken(voice(noon(5), { endedAt: noon(13) }));
    const second = { stage: "second", window: { opensAt: noon(10), closesAt: noon(12), zone: "UTC" }, voices: [] };
    const waiting = aRuling("waiting", { ...decides, of: "all" });
    const passed = (stage: Stage) => {
      const one = aCase([freeing, stage, waiting], { windows: first === undefined ? [] : [first, second] });
      const { passed } = standingOf(one, noon(14));
      return passed.map((step) => `${step.outcome} ${String(step.at.since(noon(0)).total({ unit: "days" }))}`);
    };
    expect(passed(aConsultation("consultation", { within: days(2), silence: "drops" }))).toEqual([
      "objected 10",
      "withdrawn 12",
    ]);
    expect(passed(aWindow("second"))).toEqual(["objected 10", "silent 12"]);
  });

  test("a hold keeps its own item open until it is lifted or its limit ends", () => {
    const holding = aWindow("window", { hold: { limit: days(5), then: "lifted" } });
    const hold = voice(noon(8), { kind: "hold", limitAt: noon(13) });
    const one = aCase([holding], { windows: spoken(hold) });
    expect(told(one, noon(10))).toBe("waits for silence at window");
    expect(told(one, noon(13))).toBe("waits for hold at window");
    expect(told(one, millisecondAfter(noon(13)))).toBe("waits for settlement at window");
    expect(told(one, noon(14))).toBe("accredited 13");
    const lifted = aCase([holding], { windows: spoken({ ...hold, endedAt: noon(11) }) });
    expect(told(lifted, before(noon(11)))).toBe("waits for hold at window");
    expect(told(lifted, noon(12))).toBe("accredited 11");
    const limit = String(noon(13).epochMilliseconds);
    expect(toldOf(standingOf(lifted, before(noon(11)))).now).toContain(`until ${limit}`);
    // It is open for the whole body as long, and no longer.
    const outcome = (at: Instant) =>
      told(aCase([holding], { windows: spoken({ ...hold, endedAt: noon(11) }, voice(at)) }), noon(14));
    expect([noon(11), millisecondAfter(noon(11))].map(outcome)).toEqual(["not-accredited 11", "accredited 11"]);
    const tooLate = voice(millisecondAfter(noon(11)), { kind: "hold", limitAt: noon(16) });
    expect(told(aCase([holding], { windows: spoken({ ...hold, endedAt: noon(11) }, tooLate) }), noon(14))).toBe(
      "accredited 11",
    );
  });

  test("a hold whose limit ends becomes an objection where the text says so, and its limit is the decision's", () => {
    const holding = aWindow("window", { hold: { limit: days(5), then: "objection" } });
    const outcome = (given: Partial<Voice>) =>
      told(aCase([holding], { windows: spoken(voice(noon(8), { kind: "hold", ...given })) }), noon(14));
    expect(outcome({})).toBe("not-accredited 13");
    expect(outcome({ endedAt: noon(13) })).toBe("accredited 13");
    expect(outcome({ endedAt: millisecondAfter(noon(13)) })).toBe("not-accredited 13");
    // Lifted in time it is none, also where no objection is withdrawn.
    const never = { ...holding, withdrawal: "never" } as const;
    const lifted = spoken(voice(noon(8), { kind: "hold", endedAt: noon(11) }));
    expect(told(aCase([never], { windows: lifted }), noon(14))).toBe("accredited 11");
    const atItsLimit = spoken(voice(noon(8), { kind: "hold", endedAt: noon(13) }));
    expect(told(aCase([never], { windows: atItsLimit }), noon(14))).toBe("accredited 13");
    expect(told(aCase([window], { windows: spoken(voice(noon(8), { kind: "hold" })) }), noon(14))).toBe(
      "accredited 10",
    );
  });

  test("extension while a hold runs: the close moves for all, the hold's limit does not; the later of the two closes the item", () => {
    const holding = aWindow("window", { hold: { limit: days(5), then: "lifted" } });
    const extended = (closesAt: Instant) =>
      aCase([holding], {
        windows: spoken(voice(noon(6), { kind: "hold", limitAt: noon(11) })).map((open) => ({
          ...open,
          window: { ...open.window, closesAt },
          extensions: [{ from: noon(10), extendedAt: noon(9) }],
        })),
      });
    expect(told(extended(noon(12)), noon(15))).toBe("accredited 12");
    expect(told(extended(later(noon(10), { hours: 1 })), noon(15))).toBe("accredited 11");
    // Before the extension was made nobody had been told of it.
    const until = (at: Instant) => toldOf(standingOf(extended(noon(12)), at)).now;
    expect(until(before(noon(9)))).toContain(`until ${String(noon(10).epochMilliseconds)}`);
    expect(until(noon(9))).toContain(`until ${String(noon(12).epochMilliseconds)}`);
  });

  test("member loses its right after speaking: its hold ends, its objection stands and may be taken back", () => {
    const holding = aWindow("window", { hold: { limit: days(5), then: "objection" } });
    const left = noon(9);
    const outcome = (one: Voice) => told(aCase([holding], { windows: spoken(one) }), noon(14));
    expect(outcome(voice(noon(8), { kind: "hold", endedAt: left }))).toBe("accredited 10");
    expect(outcome(voice(noon(8)))).toBe("not-accredited 10");
    expect(outcome(voice(noon(8), { endedAt: noon(10) }))).toBe("accredited 10");
  });
});

describe("What the fold says: those who were objected to", () => {
  test("what concerns the objected passes over the others", () => {
    const track = [{ ...window, objected: { to: "next" } } as const, aConsultation("consultation"), determination];
    expect(told(aCase(track, { windows: spoken() }), noon(11))).toBe("accredited 10");
    expect(told(aCase(track, { windows: spoken(voice(noon(5))) }), noon(11))).toBe(
      "waits for consultation at consultation",
    );
  });

  test("consultation with one withdrawn and one maintained: what is left is counted at its end", () => {
    const track = (threshold: number) => [
      aWindow("window", { threshold, objected: { to: "next" } }),
      aConsultation("consultation"),
    ];
    const windows = spoken(voice(noon(5), { endedAt: noon(13) }), voice(noon(6), { maintainedAt: noon(12) }));
    const one = aCase(track(1), { windows });
    expect(told(one, noon(13))).toBe("waits for consultation at consultation");
    expect(told(one, millisecondAfter(noon(13)))).toBe("waits for settlement at consultation");
    expect(told(one, later(noon(13), margin))).toBe("not-accredited 13");
    expect(told(aCase(track(2), { windows }), noon(14))).toBe("accredited 13");
  });

  test("the silence of an objector maintains its objection, or drops it", () => {
    const outcome = (silence: "maintains" | "drops", given: Partial<Voice> = {}) =>
      told(
        aCase([{ ...window, objected: { to: "next" } }, aConsultation("consultation", { silence })], {
          windows: spoken(voice(noon(5), given)),
        }),
        noon(14),
      );
    expect([outcome("maintains"), outcome("drops")]).toEqual(["not-accredited 13", "accredited 13"]);
    expect(outcome("drops", { maintainedAt: noon(13) })).toBe("not-accredited 13");
    expect(outcome("drops", { maintainedAt: millisecondAfter(noon(13)) })).toBe("accredited 13");
    expect(outcome("maintains", { endedAt: millisecondAfter(noon(13)) })).toBe("not-accredited 13");
  });

  test("a hold that became an objection is consulted on, and what came after the close is not", () => {
    const holding = aWindow("window", { hold: { limit: days(3), then: "objection" }, objected: { to: "next" } });
    const track = [holding, aConsultation("consultation")];
    const hold = voice(noon(6), { kind: "hold", limitAt: noon(9) });
    expect(told(aCase(track, { windows: spoken(hold) }), noon(14))).toBe("not-accredited 13");
    const late = voice(noon(11));
    expect(told(aCase(track, { windows: spoken({ ...hold, endedAt: noon(12) }, late) }), noon(14))).toBe(
      "accredited 13",
    );
  });
});

describe("What the fold says: rulings", () => {
  const due = { ...determination, of: "all", due: { at: "session-ends" } } as const;
  const track = (ifNone: RulingStage["ifNone"]) => [list, { ...due, ifNone }];

  test("a determination never comes: overdue; its default, if any, after the margin, stamped with the due; at the scope's end undecided", () => {
    const waits = aCase(track("waits"), { scopeEndsAt: noon(40) });
    expect(told(waits, sessionEnds)).toBe("waits for ruling at determination");
    expect(told(waits, millisecondAfter(sessionEnds))).toBe("waits for ruling at determination, overdue");
    expect(told(waits, noon(40))).toBe("waits for ruling at determination, overdue");
    expect(told(waits, millisecondAfter(noon(40)))).toBe("undecided 40");
    // The 26th is a Friday: a working day later is the Monday, at the same hour.
    const monday = later(sessionEnds, { hours: 72 });
    expect(told(aCase(track("no")), before(monday))).toBe("waits for ruling at determination, overdue");
    expect(told(aCase(track("no")), monday)).toBe(`not-accredited ${sessionEnds.toString()}`);
    expect(told(aCase(track("yes")), monday)).toBe(`accredited ${sessionEnds.toString()}`);
    // What its margin still settles is not undecided meanwhile, whose scope ends with the session.
    const scoped = aCase(track("no"), { scopeEndsAt: sessionEnds });
    expect(told(scoped, before(monday))).toBe("waits for ruling at determination, overdue");
    expect(told(scoped, monday)).toBe(`not-accredited ${sessionEnds.toString()}`);
  });

  test("an office's default settles as soon as the longest request is over", () => {
    const one = aCase([aRuling("screening", { due: { after: days(3) }, ifNone: "yes" })]);
    expect(told(one, before(later(noon(4), margin)))).toBe("waits for ruling at screening, overdue");
    expect(told(one, later(noon(4), margin))).toBe("accredited 4");
  });

  test("ruled in time, entered late, default already told: counts from its own instant", () => {
    const late = ruled("determination", "yes", noon(25), { knownAt: noon(31) });
    const one = aCase(track("no"), { rulings: [late] });
    expect(told(one, before(noon(31)))).toBe(`not-accredited ${sessionEnds.toString()}`);
    expect(told(one, noon(31))).toBe("accredited 25");
  });

  test("no default before the stage is reached, nor when who rules has deferred", () => {
    const late = aCase(track("yes"), { lists: [{ stage: "list", sealedAt: noon(28) }] });
    expect(told(late, noon(40))).toBe("waits for ruling at determination, overdue");
    const deferred = aCase(track("no"), { rulings: [ruled("determination", "deferred", noon(22))] });
    expect(told(deferred, noon(40))).toBe("waits for ruling at determination");
  });

  test("deferred waits for the next, also when it is entered after it", () => {
    const deferred = ruled("determination", "deferred", noon(22), { knownAt: noon(30) });
    const next = ruled("determination", "yes", noon(29));
    expect(told(aCase(track("waits"), { rulings: [next, deferred] }), noon(31))).toBe("accredited 29");
    expect(told(aCase(track("waits"), { rulings: [next, deferred] }), noon(28))).toBe(
      "waits for ruling at determination, overdue",
    );
  });

  test("taken back and given again: open from the one instant, answered from the other; a correction keeps its instant", () => {
    const rulings = [
      ruled("screening", "yes", noon(2)),
      ruled("screening", "taken-back", noon(5)),
      ruled("screening", "yes", noon(7)),
    ];
    const one = aCase([screening], { rulings });
    expect([noon(4), noon(5), noon(7)].map((at) => told(one, at))).toEqual([
      "accredited 2",
      "waits for ruling at screening",
      "accredited 7",
    ]);
    const corrected = [ruled("screening", "yes", noon(2)), ruled("screening", "no", noon(2), { knownAt: noon(6) })];
    expect(told(aCase([screening], { rulings: corrected }), before(noon(6)))).toBe("accredited 2");
    expect(told(aCase([screening], { rulings: corrected }), noon(6))).toBe("refused 2");
  });

  test("returned and cured in time, late, never", () => {
    const returned = ruled("screening", "returned", noon(2), { curableUntil: noon(6) });
    const one = (...cured: Instant[]) =>
      aCase([screening], { rulings: [returned], cures: cured.map((at) => ({ stage: "screening", at })) });
    expect(told(one(), noon(6))).toBe("waits for cure at screening");
    expect(told(one(), millisecondAfter(noon(6)))).toBe("waits for settlement at screening");
    expect(told(one(), later(noon(6), margin))).toBe("refused 6");
    expect(told(one(noon(6)), noon(9))).toBe("waits for ruling at screening");
    expect(told(one(millisecondAfter(noon(6))), noon(9))).toBe("refused 6");
    // Not cured is refused, wherever a no leads.
    const elsewhere = { ...screening, no: { to: "next" } } as const;
    expect(told({ ...one(), classes: [aClass("a", [elsewhere])] }, noon(9))).toBe("refused 6");
    expect(told({ ...one(noon(5)), rulings: [returned, ruled("screening", "yes", noon(8))] }, noon(9))).toBe(
      "accredited 8",
    );
  });

  test("who rules has the whole time again from the cure", () => {
    const returned = ruled("screening", "returned", noon(2), { curableUntil: noon(6) });
    const timed = aRuling("screening", { due: { after: days(3) }, ifNone: "yes" });
    const one = aCase([timed], { rulings: [returned], cures: [{ stage: "screening", at: noon(5) }] });
    expect(told(one, noon(8))).toBe("waits for ruling at screening");
    expect(told(one, later(noon(8), margin))).toBe("accredited 8");
  });

  test("what was decided when the scope had ended decides nothing", () => {
    const one = (at: Instant) =>
      aCase([screening], { scopeEndsAt: noon(10), rulings: [ruled("screening", "yes", at)] });
    expect(told(one(noon(10)), noon(12))).toBe("accredited 10");
    expect(told(one(millisecondAfter(noon(10))), noon(12))).toBe("undecided 10");
    const windows = spoken();
    expect(told(aCase([window], { windows, scopeEndsAt: before(noon(10)) }), noon(12))).toContain("undecided");
    expect(told(aCase([window], { windows, scopeEndsAt: noon(10) }), later(noon(10), { seconds: 60 }))).toBe(
      "waits for settlement at window",
    );
    expect(told(aCase([window], { windows, scopeEndsAt: noon(10) }), noon(12))).toBe("accredited 10");
  });
});

describe("What the fold says: classes, lists and withdrawal", () => {
  const claim = aRuling("claim", { what: "claim", no: { to: "class", class: "b" } });
  const rulings = [ruled("claim", "no", noon(2))];
  const classes = [aClass("a", [claim]), aClass("b", [screening]), aClass("c", [aRuling("other", { no: claim.no })])];

  test("a class leads to another if the organisation agreed when applying, with its receipt; else refused", () => {
    const agreed = aCase([], { classes, rulings, agreedTo: "b" });
    expect(told(agreed, noon(3))).toBe("waits for ruling at screening");
    expect(standingOf(agreed, noon(3)).class?.key).toBe("b");
    expect(told(aCase([], { classes, rulings }), noon(3))).toBe("refused 2");
    expect(told(aCase([], { classes, rulings, agreedTo: "c" }), noon(3))).toBe("refused 2");
  });

  test("never in a circle", () => {
    const circle = [aClass("a", [claim]), aClass("b", [aRuling("screening", { no: { to: "class", class: "b" } })])];
    const twice = [...rulings, ruled("screening", "no", noon(4))];
    expect(told(aCase([], { classes: circle, rulings: twice, agreedTo: "b" }), noon(5))).toBe("refused 4");
  });

  test("as of right: an empty track accredits from receipt; closed: no track, nobody", () => {
    expect(told(aCase([]), before(noon(1)))).toBe("draft");
    expect(told(aCase([]), noon(1))).toBe("accredited 1");
    expect(told(aCase(null), noon(1))).toBe("refused 1");
  });

  test.each<ListStage["what"]>(["information", "final"])(
    "a list of the %s kind holds nobody, sealed or not",
    (what) => {
      const one = aCase([aList("told", { what }), window, aList("last", { what })], { windows: spoken() });
      expect(told(one, noon(5))).toBe("waits for silence at window");
      expect(told(one, noon(11))).toBe("accredited 10");
    },
  );

  test("a proposed list holds until it is sealed", () => {
    const one = aCase([list, window], { windows: spoken() });
    expect(told(one, before(noon(3)))).toBe("waits for list at list");
    expect(told(one, noon(3))).toBe("waits for opening at window");
    expect(told({ ...one, windows: [] }, noon(30))).toBe("waits for opening at window");
  });

  test("application withdrawn: from then, at whichever stage it waited, and whatever is known later about that time", () => {
    const one = aCase([screening, window], {
      rulings: [ruled("screening", "yes", noon(2))],
      windows: spoken(voice(noon(5))),
      withdrawnAt: noon(6),
    });
    expect(told(one, before(noon(6)))).toBe("waits for silence at window");
    expect(told(one, noon(6))).toBe("withdrawn 6");
    expect(told(one, noon(30))).toBe("withdrawn 6");
    const late = aCase([screening], {
      withdrawnAt: noon(3),
      rulings: [ruled("screening", "no", noon(2), { knownAt: noon(4) })],
    });
    expect(told(late, noon(5))).toBe("withdrawn 3");
    // In the margin it is not accredited behind its back; what had its outcome cannot be withdrawn.
    const inMargin = aCase([window], { windows: spoken(), withdrawnAt: millisecondAfter(noon(10)) });
    expect(told(inMargin, noon(30))).toContain("withdrawn");
    expect(told(aCase([window], { windows: spoken(), withdrawnAt: noon(11) }), noon(30))).toBe("accredited 10");
  });
});
