import { describe, expect, test } from "vitest";
import { putDecision } from "#domain/modalities/modalities.ts";
import { firstBreak, isAnnounced, type SilenceProcedure, silenceStanding } from "#domain/modalities/silence.ts";
import {
  breakSilence,
  conclude,
  extendSilence,
  mayBreakSilence,
  openSilence,
} from "#domain/modalities/silence-procedure.ts";
import { anId } from "#support/an-id.ts";
import {
  acceptedOf,
  aDecision,
  aProcess,
  aSilence,
  date,
  later,
  local,
  millisecondAfter,
  refusalOf,
  windowOf,
} from "#support/factories.ts";

const stateA = { mission: anId<"mission">("State A"), mayObject: true };
const closes = aSilence().window.closesAt;

function brokenAt(receivedAt = closes, given: Partial<SilenceProcedure> = {}) {
  return aSilence({ breaks: [{ mission: anId<"mission">("State A"), receivedAt, reason: null }], ...given });
}

describe("Silence on a text (letter of 17 December 2021): one State that speaks in time makes the whole text fall", () => {
  test.each([
    ["before it opens", aSilence(), later(aSilence().window.opensAt, { milliseconds: -1 }), "upcoming"],
    ["at its opening", aSilence(), aSilence().window.opensAt, "open"],
    ["at its closing instant, unbroken", aSilence(), closes, "open"],
    ["a millisecond later, unbroken", aSilence(), millisecondAfter(closes), "settling"],
    [
      "a millisecond before the margin ends",
      aSilence(),
      later(closes, { seconds: 119, milliseconds: 999 }),
      "settling",
    ],
    ["when the margin has ended", aSilence(), later(closes, { seconds: 120 }), "passed"],
    ["broken at the closing instant, then", brokenAt(closes), closes, "broken"],
    ["broken at the closing instant, later", brokenAt(closes), later(closes, { seconds: 120 }), "broken"],
    ["broken a millisecond late", brokenAt(millisecondAfter(closes)), later(closes, { seconds: 120 }), "passed"],
    ["before the break arrives", brokenAt(closes), later(closes, { milliseconds: -1 }), "open"],
  ] as const)("%s", (_name, procedure, instant, standing) => {
    expect(silenceStanding(procedure, instant)).toBe(standing);
    expect(isAnnounced([procedure], instant)).toBe(standing === "upcoming");
    for (const concludedAt of [closes, later(closes, { hours: 9 })]) {
      expect(silenceStanding({ ...procedure, concludedAt }, instant)).toBe(standing);
    }
  });

  test.each([
    ["before it opens", local("2022-04-20T17:59"), "silence_procedure_has_not_opened"],
    ["a millisecond late", millisecondAfter(closes), "silence_procedure_has_closed"],
  ] as const)("a break %s is refused", (_name, receivedAt, because) => {
    expect(refusalOf(breakSilence(aSilence(), stateA, receivedAt, null)).because).toBe(because);
  });

  test("a late break is told both instants", () => {
    const { details } = refusalOf(breakSilence(aSilence(), stateA, millisecondAfter(closes), null));
    expect(details).toEqual({
      closesAt: "2022-04-22T22:00:00Z",
      receivedAt: "2022-04-22T22:00:00.001Z",
      zone: "America/New_York",
    });
  });

  test("a break at the closing instant counts, and so does one after another State has spoken", () => {
    const once = acceptedOf(breakSilence(aSilence(), stateA, closes, "A reason")).next;
    expect(silenceStanding(once, closes)).toBe("broken");
    const twice = acceptedOf(
      breakSilence(once, { mission: anId<"mission">("State B"), mayObject: true }, closes, null),
    );
    expect(twice.next.breaks).toHaveLength(2);
    expect(refusalOf(breakSilence(once, stateA, closes, null)).because).toBe("silence_already_broken_by_mission");
  });

  test("an observer State does not break silence", () => {
    const observer = { mission: anId<"mission">("Observer"), mayObject: false };
    expect(refusalOf(breakSilence(aSilence(), observer, closes, null)).because).toBe("mission_may_not_break_silence");
  });

  test("the first of several breaks is the one that made the text fall, in whatever order they were recorded", () => {
    const early = later(closes, { hours: -5 });
    const breaks = [
      { mission: anId<"mission">("State B"), receivedAt: closes, reason: null },
      { mission: anId<"mission">("State A"), receivedAt: early, reason: null },
    ];
    expect(firstBreak(aSilence({ breaks: breaks.toReversed() }), closes)?.mission).toBe("State A");
    const procedure = aSilence({ breaks });
    expect(firstBreak(procedure, closes)?.mission).toBe("State A");
    expect(acceptedOf(conclude(procedure, closes)).happened).toMatchObject({ outcome: "broken", closedAt: early });
  });
});

describe("Silence is extended while it can still be broken", () => {
  const given = { closesAt: local("2022-04-25T18:00"), reason: "Holidays.", process: aProcess() };
  const broken = brokenAt(local("2022-04-21T10:00"));

  test("until the closing instant, and what is received by the new one breaks it", () => {
    const { next, happened } = acceptedOf(extendSilence(aSilence(), given, local("2022-04-22T18:00")));
    expect(happened).toMatchObject({ from: local("2022-04-22T18:00"), closesAt: given.closesAt, reason: "Holidays." });
    expect(mayBreakSilence(next, { mission: anId("State A"), mayObject: true }, given.closesAt)).toBeNull();
    expect(silenceStanding(next, local("2022-04-22T18:05"))).toBe("open");
  });

  test.each([
    [
      "a millisecond later",
      aSilence(),
      given,
      later(local("2022-04-22T18:00"), { milliseconds: 1 }),
      "silence_procedure_has_closed",
    ],
    ["once it was broken", broken, given, local("2022-04-21T10:00"), "silence_has_been_broken"],
    ["without a reason", aSilence(), { ...given, reason: " " }, local("2022-04-21T10:00"), "extension_needs_a_reason"],
    [
      "to an earlier instant",
      aSilence(),
      { ...given, closesAt: local("2022-04-22T17:59") },
      local("2022-04-21T10:00"),
      "closing_instant_would_move_earlier",
    ],
    [
      "past the mandate, on whose days alone a text is adopted,",
      aSilence(),
      { ...given, closesAt: local("2025-08-01T00:00") },
      local("2022-04-21T10:00"),
      "adoption_is_outside_the_mandate",
    ],
    [
      "on another text than was seen",
      aSilence(),
      { ...given, hash: { seen: "a", present: "b" } },
      local("2022-04-21T10:00"),
      "changed_meanwhile",
    ],
  ] as const)("%s it is refused", (_name, procedure, extending, at, because) => {
    expect(refusalOf(extendSilence(procedure, extending, at)).because).toBe(because);
  });
});

describe("What the clock concludes", () => {
  test.each([
    ["while it is open", aSilence(), closes, "silence_procedure_has_not_closed"],
    ["within the margin", aSilence(), later(closes, { seconds: 119 }), "settlement_margin_has_not_passed"],
    ["twice", aSilence({ concludedAt: closes }), later(closes, { hours: 1 }), "silence_procedure_already_concluded"],
  ] as const)("nothing %s", (_name, procedure, instant, because) => {
    expect(refusalOf(conclude(procedure, instant)).because).toBe(because);
  });

  test("that it passed, stamped with the closing instant however late it is recorded", () => {
    const { happened, next } = acceptedOf(conclude(aSilence(), later(closes, { hours: 30 })));
    expect(happened).toMatchObject({ outcome: "passed", closedAt: closes });
    expect(next.concludedAt).toEqual(later(closes, { hours: 30 }));
  });
});

describe("A text is placed under silence", () => {
  const mandate = aProcess();
  const window = windowOf("2022-04-20T18:00", "2022-04-22T18:00");
  const given = { id: anId<"procedure">("silence") };
  const now = window.opensAt;
  const text = putDecision(aDecision());

  test.each([
    ["under-silence", "silence_procedure_already_open"],
    ["settling", "silence_procedure_already_open"],
    ["adopted", "modalities_already_adopted"],
    ["superseded", "modalities_already_adopted"],
    ["not-adopted", "modalities_not_a_draft"],
  ] as const)("not when it is %s", (standing, because) => {
    expect(
      refusalOf(openSilence({ text, standing, anotherIsOpen: false, mandate }, { ...given, window }, now)).because,
    ).toBe(because);
  });

  test("not while another version of the modalities is", () => {
    const refusal = refusalOf(
      openSilence({ text, standing: "draft", anotherIsOpen: true, mandate }, { ...given, window }, now),
    );
    expect(refusal.because).toBe("silence_procedure_already_open");
  });

  test("not while its adoption in a meeting waits for a second person", () => {
    const waiting = { ...text, adoption: { by: "meeting", at: now, confirmedAt: null } as const };
    const refusal = refusalOf(
      openSilence({ text: waiting, standing: "draft", anotherIsOpen: false, mandate }, { ...given, window }, now),
    );
    expect(refusal.because).toBe("adoption_waits_for_confirmation");
  });

  test("from a later instant that is announced with it: until then nobody can break it", () => {
    const announced = later(now, { hours: -48 });
    const { next, happened } = acceptedOf(
      openSilence({ text, standing: "draft", anotherIsOpen: false, mandate }, { ...given, window }, announced),
    );
    expect(happened.opensAt).toEqual(window.opensAt);
    expect(silenceStanding(next, announced)).toBe("upcoming");
    const mission = { mission: anId<"mission">("State A"), mayObject: true };
    expect(refusalOf(breakSilence(next, mission, later(now, { milliseconds: -1 }), null)).because).toBe(
      "silence_procedure_has_not_opened",
    );
    expect(acceptedOf(breakSilence(next, mission, now, null)).happened.receivedAt).toEqual(now);
  });

  test("for a window that closes on the last day of the mandate, and for none that closes after it", () => {
    const until = (closesAt: string) =>
      openSilence(
        { text, standing: "draft", anotherIsOpen: false, mandate },
        { ...given, window: { ...window, closesAt: local(closesAt) } },
        now,
      );
    acceptedOf(until("2025-07-31T23:59"));
    const { because, cites } = refusalOf(until("2025-08-01T00:00"));
    expect([because, cites]).toEqual(["adoption_is_outside_the_mandate", mandate.citation]);
  });

  test("for a window that closes on the day that the text bears, and for none that closes before it, as in a meeting", () => {
    const dated = (day: string) =>
      openSilence(
        { text: { ...text, date: date(day) }, standing: "draft", anotherIsOpen: false, mandate },
        { ...given, window },
        now,
      );
    const closing = "2022-04-22";
    expect(window.closesAt).toEqual(local(`${closing}T18:00`));
    acceptedOf(dated(closing));
    expect(refusalOf(dated("2022-04-23"))).toMatchObject({
      because: "adoption_is_before_its_text",
      details: { datedOn: "2022-04-23" },
      cites: text.citation,
    });
  });

  test("not for a window that has begun", () => {
    expect(
      refusalOf(
        openSilence(
          { text, standing: "draft", anotherIsOpen: false, mandate },
          { ...given, window },
          millisecondAfter(now),
        ),
      ).because,
    ).toBe("opening_is_past");
  });

  test.each([
    ["71 hours and 59 minutes are shorter", later(now, { hours: 71, minutes: 59 }), true],
    ["72 hours are not", later(now, { hours: 72 }), false],
  ] as const)("%s than General Assembly decision 74/544 asked for: said, not refused", (_name, closesAt, shorter) => {
    const { happened } = acceptedOf(
      openSilence(
        { text, standing: "draft", anotherIsOpen: false, mandate },
        { ...given, window: { ...window, closesAt } },
        now,
      ),
    );
    expect(happened.shorterThanRecommended).toBe(shorter);
  });
});
