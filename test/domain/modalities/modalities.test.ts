import { describe, expect, test } from "vitest";
import { ahcCybercrime } from "#db/demonstration/modalities/ahc-cybercrime.ts";
import { oewg2019To2021 } from "#db/demonstration/modalities/oewg-2019-2021.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { problemOfDate, provisionsProblems } from "#domain/modalities/contradictions.ts";
import {
  adoptedSince,
  decisionInForce,
  modalitiesStanding,
  proposeModalities,
  reviseModalities,
  type Revision,
  standingShown,
  supersede,
} from "#domain/modalities/modalities.ts";
import { categories, type Provisions, type ValidUntil } from "#domain/modalities/provisions.ts";
import { anId } from "#support/an-id.ts";
import {
  acceptedOf,
  aDecision,
  aSilence,
  date,
  later,
  local,
  millisecondAfter,
  refusalOf,
  windowOf,
} from "#support/factories.ts";

const second = aSilence();
const opens = second.window.opensAt;
const closes = second.window.closesAt;
const settled = later(closes, { seconds: 120 });
const broken = aSilence({ breaks: [{ mission: anId("State A"), receivedAt: closes, reason: null }] });
const inMeeting = aDecision({ adoption: { by: "meeting", at: closes, confirmedAt: closes } });

describe("Nothing is in force before silence has passed (letter of 17 December 2021)", () => {
  test.each([
    ["a text that nobody placed under silence", aDecision(), [], settled, "draft"],
    ["a text whose silence is announced", aDecision(), [second], later(opens, { hours: -1 }), "under-silence"],
    ["at the closing instant", aDecision(), [second], closes, "under-silence"],
    ["a millisecond later", aDecision(), [second], millisecondAfter(closes), "settling"],
    ["when the margin has ended", aDecision(), [second], settled, "adopted"],
    ["broken at the closing instant", aDecision(), [broken], settled, "not-adopted"],
    ["adopted in a meeting, the millisecond before", inMeeting, [], later(closes, { milliseconds: -1 }), "draft"],
    ["adopted in a meeting", inMeeting, [], closes, "adopted"],
    ["broken, and then adopted in a meeting", inMeeting, [broken], closes, "adopted"],
    [
      "superseded, the millisecond before",
      aDecision({ supersededAt: millisecondAfter(settled) }),
      [second],
      settled,
      "adopted",
    ],
    ["superseded", aDecision({ supersededAt: settled }), [second], settled, "superseded"],
    [
      "recorded as adopted by silence, while it still runs",
      aDecision({ adoption: { by: "silence" } }),
      [second],
      closes,
      "under-silence",
    ],
  ] as const)("%s", (_name, decision, silence, instant, standing) => {
    expect(modalitiesStanding(decision, silence, instant)).toBe(standing);
    const recorded = silence.map((procedure) => ({ ...procedure, concludedAt: settled }));
    expect(modalitiesStanding(decision, recorded, instant)).toBe(standing);
    const inForce = decisionInForce([{ decision, silence }], instant);
    expect(inForce).toBe(standing === "adopted" ? decision : null);
    expect(adoptedSince(decision, silence, instant) === null).toBe(standing !== "adopted" && standing !== "superseded");
  });

  test("2022: the first text fell on 25 January, the second passed on 22 April, and only it is in force", () => {
    const first = aDecision({ id: anId("first"), version: 1 });
    const firstSilence = aSilence({
      of: { kind: "decision", id: anId("first") },
      window: windowOf("2022-01-18T18:00", "2022-01-25T18:00"),
      breaks: [{ mission: anId("State A"), receivedAt: local("2022-01-25T17:00"), reason: null }],
    });
    const records = [
      { decision: first, silence: [firstSilence] },
      { decision: aDecision(), silence: [second] },
    ];
    expect(decisionInForce(records, local("2022-01-26T00:00"))).toBeNull();
    expect(decisionInForce(records, local("2022-04-22T18:01"))).toBeNull();
    expect(decisionInForce(records, local("2022-04-22T18:02"))?.id).toBe("decision");
    expect(adoptedSince(aDecision(), [second], settled)).toEqual(closes);
  });

  test("of two versions that passed, new calls follow the later one, in whatever order they are listed", () => {
    const third = aDecision({
      id: anId("third"),
      version: 3,
      adoption: { by: "meeting", at: settled, confirmedAt: settled },
    });
    const records = [
      { decision: third, silence: [] },
      { decision: aDecision(), silence: [second] },
    ];
    expect(decisionInForce(records, settled)?.id).toBe("third");
    expect(decisionInForce(records.toReversed(), settled)?.id).toBe("third");
  });

  test("of two versions that passed, the earlier is shown as governing its own calls, and the later as in force", () => {
    const third = aDecision({
      id: anId("third"),
      version: 3,
      adoption: { by: "meeting", at: settled, confirmedAt: settled },
    });
    const earlier = { decision: aDecision(), silence: [second] };
    expect(standingShown(earlier, earlier.decision, settled)).toBe("adopted");
    expect(standingShown(earlier, third, settled)).toBe("governs-earlier-calls");
    expect(standingShown({ decision: third, silence: [] }, third, settled)).toBe("adopted");
    expect(standingShown(earlier, third, closes)).toBe("under-silence");
  });
});

describe("A text under silence is frozen", () => {
  test.each(["under-silence", "settling", "adopted", "not-adopted", "superseded"] as const)(
    "no revision when %s",
    (standing) => {
      expect(refusalOf(reviseModalities(aDecision(), standing, { text: "Other" })).because).toBe(
        "modalities_not_a_draft",
      );
    },
  );

  test("a draft is revised", () => {
    const { next, happened } = acceptedOf(reviseModalities(aDecision(), "draft", { text: "Other" }));
    expect(next).toEqual({ ...aDecision(), text: "Other" });
    const of = { process: anId("process"), decision: anId("decision"), version: 2 };
    expect(happened.revised).toEqual({ type: "ModalitiesRevised", ...of, changed: ["text"] });
    expect(happened.reworded).toEqual({
      type: "ModalitiesReworded",
      ...of,
      changes: [{ field: "text", before: aDecision().text, after: "Other" }],
    });
  });

  test("what a revision changed is told before and after, each provision whole, whatever the order of its parts", () => {
    const { provisions } = aDecision();
    const { cites, ...said } = provisions.circulation;
    const circulation = { ...said, fields: "dossier", cites } as const;
    const changed = { ...circulation, period: { length: { unit: "hours", count: 7 } } } as const;
    const changesBy = (revision: Revision) =>
      acceptedOf(reviseModalities(aDecision(), "draft", revision)).happened.reworded.changes;
    expect(changesBy({ provisions: { ...provisions, circulation: { ...said, cites } } })).toEqual([]);
    expect(
      changesBy({
        date: date("2022-05-05"),
        provisions: {
          ...provisions,
          categories: { ...provisions.categories, business: { ...provisions.categories.business, route: "closed" } },
          circulation: changed,
        },
      }),
    ).toEqual([
      { field: "date", before: aDecision().date.toString(), after: "2022-05-05" },
      {
        field: "business",
        before: provisions.categories.business,
        after: { ...provisions.categories.business, route: "closed" },
      },
      { field: "circulation", before: provisions.circulation, after: changed },
    ]);
  });

  test("a draft is revised from the text that was seen, and not over another", () => {
    const revise = (seen: string, present: string) =>
      reviseModalities(aDecision(), "draft", { text: "Other" }, { seen, present });
    expect(revise("a", "a").ok).toBe(true);
    expect(refusalOf(revise("a", "b")).because).toBe("changed_meanwhile");
  });
});

describe("Which text is in force follows adoption, not the number of a version", () => {
  const adoptedAt = (version: number, at: string, confirmedAt = at) => ({
    decision: aDecision({
      id: anId(`version ${String(version)}`),
      version,
      adoption: { by: "meeting", at: local(at), confirmedAt: local(confirmedAt) },
    }),
    silence: [],
  });
  const second = adoptedAt(2, "2022-06-01T12:00");
  const fourth = adoptedAt(4, "2022-05-02T12:00");

  test("version 2, which fell and was adopted after version 4, is in force, in whatever order they are listed", () => {
    const fallen = { ...second, silence: [broken] };
    const at = local("2022-06-02T12:00");
    expect(decisionInForce([fallen, fourth], local("2022-05-03T12:00"))?.version).toBe(4);
    expect(decisionInForce([fallen, fourth], at)?.version).toBe(2);
    expect(decisionInForce([fourth, fallen], at)?.version).toBe(2);
    expect(standingShown(fourth, fallen.decision, at)).toBe("governs-earlier-calls");
  });

  test("one that was adopted before and is entered after takes the place of nothing", () => {
    const late = adoptedAt(5, "2022-05-01T12:00", "2022-06-10T12:00");
    const at = local("2022-06-11T12:00");
    expect(modalitiesStanding(late.decision, [], at)).toBe("adopted");
    expect(adoptedSince(late.decision, [], at)).toEqual(local("2022-05-01T12:00"));
    expect(decisionInForce([fourth, late], at)?.version).toBe(4);
    expect(refusalOf(supersede(fourth, late, 0, at)).because).toBe("no_modalities_in_force");
    expect(acceptedOf(supersede(late, fourth, 0, at)).next.supersededAt).toEqual(at);
  });

  test("adopted by silence counts from its closing instant, beside one adopted in a meeting", () => {
    const bySilence = { decision: aDecision({ id: anId("silent"), version: 1 }), silence: [aSilence()] };
    const before = adoptedAt(2, "2022-04-22T17:59");
    const after = adoptedAt(2, "2022-04-22T18:01");
    expect(decisionInForce([bySilence, before], settled)?.version).toBe(1);
    expect(decisionInForce([bySilence, after], settled)?.version).toBe(2);
  });

  test("of two adopted at the same instant, the later version", () => {
    const together = adoptedAt(5, "2022-05-02T12:00");
    const at = local("2022-05-03T12:00");
    expect(decisionInForce([together, fourth], at)?.version).toBe(5);
    expect(decisionInForce([fourth, together], at)?.version).toBe(5);
  });

  test("until a second person has confirmed it nothing has changed, and then it counts from its own instant", () => {
    const waiting = adoptedAt(2, "2022-05-02T12:00", "2022-05-04T12:00");
    expect(modalitiesStanding(waiting.decision, [], local("2022-05-04T11:59"))).toBe("draft");
    expect(adoptedSince(waiting.decision, [], local("2022-05-04T11:59"))).toBeNull();
    expect(adoptedSince(waiting.decision, [], local("2022-05-04T12:00"))).toEqual(local("2022-05-02T12:00"));
    const never = { by: "meeting", at: local("2022-05-02T12:00"), confirmedAt: null } as const;
    expect(modalitiesStanding(aDecision({ adoption: never }), [], local("2030-01-01T12:00"))).toBe("draft");
    expect(refusalOf(reviseModalities(aDecision({ adoption: never }), "draft", { text: "Other" })).because).toBe(
      "adoption_waits_for_confirmation",
    );
  });
});

test("A decision is superseded by one that was adopted after it, when nothing under it waits for its end", () => {
  const earlier = { decision: aDecision(), silence: [second] };
  const adoption = { by: "meeting", at: settled, confirmedAt: settled } as const;
  const third = { decision: aDecision({ id: anId("third"), version: 3, adoption }), silence: [] };
  expect(refusalOf(supersede(earlier, third, 1, settled)).because).toBe("modalities_are_still_applied");
  expect(acceptedOf(supersede(earlier, third, 0, settled)).next.supersededAt).toEqual(settled);
  for (const inForce of [
    null,
    earlier,
    { ...third, decision: { ...third.decision, adoption: null } },
    { ...third, decision: { ...third.decision, adoption: { ...adoption, at: later(closes, { hours: -1 }) } } },
    { ...third, decision: { ...third.decision, process: anId<"process">("other") } },
  ]) {
    expect(refusalOf(supersede(earlier, inForce, 0, settled)).because).toBe("no_modalities_in_force");
  }
});

describe("Provisions that contradict one another are not proposed", () => {
  const { provisions } = oewg2021To2025;
  const closed = { route: "closed", cites: provisions.categories.ngo.cites } as const;
  const contradictions: Record<string, Partial<Provisions>> = {
    nobody_may_object_on_the_no_objection_route: { objection: { ...provisions.objection, by: "nobody" } },
    period_is_in_the_room_on_the_no_objection_route: {
      circulation: { ...provisions.circulation, period: { inTheRoom: true } },
    },
    period_length_is_not_positive: {
      circulation: { ...provisions.circulation, period: { length: { unit: "hours", count: 0 } } },
    },
    zone_is_unknown: { circulation: { ...provisions.circulation, zone: "New York time" } },
    objector_is_seen_by_different_audiences: { disclosure: { ...provisions.disclosure, objectors: ["public"] } },
    reasons_are_disclosed_but_never_asked_for: { objection: { ...provisions.objection, basis: "none" } },
    every_category_is_closed: {
      categories: { "ecosoc-ngo": closed, ngo: closed, business: closed, academia: closed },
    },
    reapplication_has_a_delay_but_is_not_allowed: {
      validity: {
        ...provisions.validity,
        reapplication: { allowed: false, after: { unit: "calendar_days", count: 30 } },
      },
    },
    cycle_names_no_day: { validity: { ...provisions.validity, until: "cycle" } },
    last_day_is_before_the_text: { validity: { ...provisions.validity, until: "date", lastDay: "2022-04-21" } },
    last_day_is_far_from_the_text: { validity: { ...provisions.validity, until: "date", lastDay: "2047-04-22" } },
    cycle_is_far_from_the_text: {
      validity: { ...provisions.validity, until: "cycle", cycle: { beginsOn: "2204-01-01", years: 2 } },
    },
  };

  test.each(Object.entries(contradictions))("%s", (code, changes) => {
    const contradictory = { ...provisions, ...changes };
    expect(provisionsProblems(contradictory, oewg2021To2025.date).map((problem) => problem.code)).toEqual([code]);
    const refusal = refusalOf(proposeModalities(aDecision({ provisions: contradictory })));
    expect(refusal).toMatchObject({ because: "modalities_contradict_themselves", details: { problem: code } });
    expect(refusalOf(reviseModalities(aDecision(), "draft", { provisions: contradictory })).because).toBe(
      "modalities_contradict_themselves",
    );
  });
});

test("A day that a text can name is told from one that it cannot by the date of the text", () => {
  const { reapplication, cites } = oewg2021To2025.provisions.validity;
  const valid = (until: ValidUntil) =>
    provisionsProblems({ validity: { ...until, reapplication, cites } }, date("2022-04-22"));
  expect(valid({ until: "date", lastDay: "2022-04-22" })).toEqual([]);
  expect(valid({ until: "date", lastDay: "2047-04-21" })).toEqual([]);
  expect(valid({ until: "cycle", cycle: { beginsOn: "2020-01-01", years: 25 } })).toEqual([]);
});

test("A text bears no date before there were United Nations, nor one after the mandate in which it is adopted", () => {
  const end = date("2025-12-31");
  expect(problemOfDate(date("1945-10-23"), end)).toBe("before_the_united_nations");
  expect(problemOfDate(date("1945-10-24"), end)).toBeNull();
  expect(problemOfDate(end, end)).toBeNull();
  expect(problemOfDate(date("2026-01-01"), end)).toBe("after_the_mandate");
  expect(problemOfDate(date("2126-11-27"), null)).toBeNull();
});

describe("Three decisions as data", () => {
  const texts = { oewg2021To2025, oewg2019To2021, ahcCybercrime };

  test.each(Object.entries(texts))("%s contradicts itself nowhere and cites each provision", (_name, text) => {
    expect(provisionsProblems(text.provisions)).toEqual([]);
    const { categories: byCategory, ...others } = text.provisions;
    for (const { cites } of [...categories.map((category) => byCategory[category]), ...Object.values(others)]) {
      expect(cites.source).toMatch(/^(Letter of the Chair, 22 April 2022|General Assembly resolution |A\/AC\.291\/6)/);
      expect(cites.paragraph ?? "paragraph").toMatch(/^(paragraph|annex)/);
    }
    expect(proposeModalities(aDecision(text)).ok).toBe(true);
  });

  test.each([
    [
      "OEWG 2021-2025: status holders notify, others wait for objections, for the mandate",
      oewg2021To2025,
      "no-objection",
      "mandate",
      "final",
    ],
    ["OEWG 2019-2021: the same routes, session by session", oewg2019To2021, "no-objection", "session", "final"],
    [
      "Resolution 75/282, paragraphs 8 and 9: status holders register, the Committee approves the list",
      ahcCybercrime,
      "body-decides",
      "mandate",
      "body-decides",
    ],
  ] as const)("%s", (_name, { provisions }, route, until, effect) => {
    expect(categories.map((category) => provisions.categories[category].route)).toEqual([
      "notify",
      route,
      route,
      route,
    ]);
    expect(provisions.validity.until).toBe(until);
    expect(provisions.effect.kind).toBe(effect);
  });
});
