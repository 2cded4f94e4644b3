import { describe, expect, test } from "vitest";
import { oewg2019To2021 } from "#db/demonstration/modalities/oewg-2019-2021.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Audience } from "#domain/modalities/provisions.ts";
import {
  answerRequest,
  type AskingWhoObjected,
  askWhoObjected,
  isWaiting,
  mayAskWhoObjected,
  type RequestToChair,
} from "#domain/objections/request-to-chair.ts";
import { anId } from "#support/an-id.ts";
import {
  acceptedOf,
  aDecision,
  aDecisionWhere,
  anObjection,
  aPeriod,
  circulatedAt,
  closesAt,
  later,
  millisecondAfter,
  refusalOf,
} from "#support/factories.ts";

const asker = { mission: anId<"mission">("State B"), mayObject: true };
const asking: AskingWhoObjected = { asker, period: aPeriod(), decision: aDecision(), waiting: [] };
const cites = oewg2021To2025.provisions.disclosure.cites;
const settled = later(closesAt, { seconds: 120 });

describe("Any Member State may ask the Chair who objected, from the close (domain.md, section 8, point 8)", () => {
  test.each([
    ["while the period is open", circulatedAt, "objectors_are_disclosed_from_the_close"],
    ["at the closing instant, which is within the period", closesAt, "objectors_are_disclosed_from_the_close"],
    ["a millisecond later", millisecondAfter(closesAt), null],
    ["long after", later(closesAt, { hours: 24 * 400 }), null],
  ] as const)("%s", (_name, at, because) => {
    expect(mayAskWhoObjected(asking, at)?.because ?? null).toBe(because);
  });

  test("the mission of an observer State may not, and is told the paragraph", () => {
    const observer = { ...asking, asker: { ...asker, mayObject: false } };
    expect(mayAskWhoObjected(observer, settled)).toMatchObject({ because: "only_a_member_state_asks", cites });
  });

  test("what waits for its answer is not asked again, and what nobody has asked about yet is", () => {
    const [one, two] = [anId<"application">("one"), anId<"application">("two")];
    const listed = [
      { id: one, reference: "A-0001" },
      { id: two, reference: "A-0002" },
    ];
    const again = "request_waits_for_its_answer";
    expect(mayAskWhoObjected({ ...asking, waiting: [null] }, settled)?.because).toBe(again);
    expect(mayAskWhoObjected({ ...asking, waiting: [[one]] }, settled)).toBeNull();
    const ask = (waiting: typeof asking.waiting, references: readonly string[] | null) => {
      const on = listed.filter(({ reference }) => references?.includes(reference));
      const ruling = askWhoObjected({ ...asking, waiting }, { id: anId("request"), references, listed: on }, settled);
      return ruling.ok ? "asked" : ruling.because;
    };
    expect(ask([[one]], ["A-0001"])).toBe(again);
    expect(ask([[one], [two]], ["A-0001", "A-0002"])).toBe(again);
    expect(ask([[one]], ["A-0001", "A-0002"])).toBe("asked");
    expect(ask([[one]], null)).toBe("asked");
  });

  test("about the whole list, or about those chosen, none of them twice; never about one that is not on it", () => {
    const listed = [
      { id: anId<"application">("one"), reference: "A-0001" },
      { id: anId<"application">("two"), reference: "A-0002" },
    ];
    const ask = (references: readonly string[] | null) =>
      askWhoObjected(asking, { id: anId("request"), references, listed }, settled);
    expect(acceptedOf(ask(null)).next.applications).toBeNull();
    expect(acceptedOf(ask(["A-0001", "A-0002"])).next.applications).toEqual([anId("one"), anId("two")]);
    expect(refusalOf(ask(["A-0001", "A-0009"]))).toMatchObject({
      because: "application_not_in_period",
      details: { reference: "A-0009" },
    });
    expect(refusalOf(ask([])).because).toBe("request_names_nobody");
  });
});

test.each<[string, readonly Audience[], string | null]>([
  ["OEWG 2021-2025: the Chair, and any State on request", ["chair", "state-on-request"], null],
  [
    "OEWG 2019-2021: the Chair alone",
    oewg2019To2021.provisions.objection.objectorSeenBy,
    "objectors_are_not_disclosed_on_request",
  ],
  ["nobody", [], "objectors_are_not_disclosed_on_request"],
])("a State asks where the decision discloses objectors to one that asks: %s", (_name, objectorSeenBy, because) => {
  const decision = aDecisionWhere({ objection: { ...oewg2021To2025.provisions.objection, objectorSeenBy } });
  expect(mayAskWhoObjected({ ...asking, decision }, settled)?.because ?? null).toBe(because);
});

const request: RequestToChair = {
  id: anId("request"),
  process: anId("process"),
  period: anId("period"),
  mission: asker.mission,
  missionHasEnded: false,
  applications: null,
  askedAt: millisecondAfter(closesAt),
  answer: null,
};

const against = (application: string, given: Parameters<typeof anObjection>[0] = {}) => ({
  ...anObjection({ id: anId(`objection to ${application}`), application: anId(application), ...given }),
  class: "ngo" as const,
  basis: "A basis",
});

describe("The Chair answers once for that State, and what is disclosed is what stands then", () => {
  const answering = { request, period: aPeriod(), decision: aDecision() };
  const answer = (
    given: Partial<typeof answering> = {},
    objections = [against("one"), against("two", { withdrawnAt: closesAt })],
    at = settled,
  ) => answerRequest({ ...answering, ...given }, { objections, declinedBecause: null }, at);

  test("not before all that was received in time is on record", () => {
    const early = answer({}, [], later(closesAt, { seconds: 119 }));
    expect(refusalOf(early).because).toBe("settlement_margin_has_not_passed");
    expect(answer({}, [], settled).ok).toBe(true);
  });

  test("nor for a mission that has ended since, for which nobody reads it: its request waits no longer", () => {
    const ended = { ...request, missionHasEnded: true };
    expect(refusalOf(answer({ request: ended })).because).toBe("mission_has_ended");
    expect([request, ended].map(isWaiting)).toEqual([true, false]);
  });

  test("what was withdrawn is not disclosed, nor what was never in time", () => {
    const late = against("three", { receivedAt: millisecondAfter(closesAt) });
    const { next, happened } = acceptedOf(
      answer({}, [against("one"), against("two", { withdrawnAt: closesAt }), late]),
    );
    expect(next.disclosed.map(({ application }) => application)).toEqual([anId("one")]);
    expect(happened).toMatchObject({ type: "RequestAnswered", answer: "disclosed", mission: asker.mission });
  });

  test("of those asked about, and no others", () => {
    const chosen: readonly Id<"application">[] = [anId("two")];
    const { next } = acceptedOf(
      answer({ request: { ...request, applications: chosen } }, [against("one"), against("two")]),
    );
    expect(next.disclosed.map(({ application }) => application)).toEqual([anId("two")]);
  });

  test.each<[readonly Audience[], string | null]>([
    [["chair", "state-on-request"], "A basis"],
    [["member-states"], "A basis"],
    [["chair"], null],
    [[], null],
  ])("the bases go with it where the decision discloses reasons to %j: %j", (reasons, basis) => {
    const decision = aDecisionWhere({ disclosure: { ...oewg2021To2025.provisions.disclosure, reasons } });
    const { next } = acceptedOf(answer({ decision }));
    expect(next.disclosed.map((one) => one.basis)).toEqual([basis]);
    expect(next.request.answer.bases).toBe(basis !== null);
  });

  test("or declines, with a reason, and discloses nothing", () => {
    const decline = (declinedBecause: string) =>
      answerRequest(answering, { objections: [against("one")], declinedBecause }, settled);
    expect(refusalOf(decline("  "))).toMatchObject({ because: "declining_needs_a_reason", cites });
    const { next, happened } = acceptedOf(decline(" The States concerned are consulted first. "));
    expect(next.disclosed).toEqual([]);
    expect(next.request.answer).toMatchObject({
      declinedBecause: "The States concerned are consulted first.",
      bases: false,
    });
    expect(happened.answer).toBe("declined");
  });

  test("a request that is answered is not answered again", () => {
    const { next } = acceptedOf(answer());
    expect(refusalOf(answer({ request: next.request })).because).toBe("request_is_answered");
  });
});
