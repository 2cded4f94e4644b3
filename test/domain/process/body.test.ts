import { describe, expect, test } from "vitest";
import { endMembership, isMember, type Membership, memberStates, nameBody, seatMember } from "#domain/process/body.ts";
import { anId } from "#support/an-id.ts";
import { acceptedOf, later, local, millisecondAfter, refusalOf } from "#support/factories.ts";

const stateA = { mission: anId<"mission">("State A"), mayObject: true };
const stateB = { mission: anId<"mission">("State B"), mayObject: true };
const observer = { mission: anId<"mission">("Observer"), mayObject: false };

const [from, to] = [local("2024-01-01T00:00"), local("2026-01-01T00:00")];

const body = {
  id: anId<"body">("committee"),
  process: anId<"process">("process"),
  slug: "committee",
  title: "Committee of fifteen",
  citation: { source: "A/RES/1", paragraph: null },
};

function aSeat(given: Partial<Membership> = {}): Membership {
  return { id: anId("seat"), body: body.id, mission: stateA.mission, from, to: null, endedAt: null, ...given };
}

const grounds = { reason: "Elected.", citation: { source: "A/DEC/1", paragraph: null }, statedAsPast: false };
const now = local("2023-12-01T10:00");

describe("all Member States", () => {
  test("are each Member State, whoever is seated elsewhere, and no observer", () => {
    expect([stateA, stateB, observer].map((mission) => isMember(memberStates, mission, from))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("a named body", () => {
  test.each([
    ["a millisecond before the seat is taken", later(from, { milliseconds: -1 }), false],
    ["at the instant at which it is taken", from, true],
    ["a millisecond before it is left", later(to, { milliseconds: -1 }), true],
    ["at the instant at which it is left", to, false],
  ])("a mission is a member %s: %s", (_when, at, member) => {
    expect(isMember({ members: [aSeat({ to })] }, stateA, at)).toBe(member);
  });

  test("without an end, for good; and another mission is none", () => {
    const members = [aSeat()];
    expect(isMember({ members }, stateA, later(from, { hours: 24 * 4000 }))).toBe(true);
    expect(isMember({ members }, stateB, from)).toBe(false);
  });

  test("who comes back is a member in both terms, and not between them", () => {
    const again = local("2028-01-01T00:00");
    const members = [aSeat({ to }), aSeat({ from: again })];
    expect([from, to, again].map((at) => isMember({ members }, stateA, at))).toEqual([true, false, true]);
  });

  test("is named once in its process, and never as all Member States", () => {
    expect(refusalOf(nameBody({ ...body, slug: memberStates }, [])).because).toBe("member_states_are_a_body_already");
    expect(refusalOf(nameBody(body, [body])).because).toBe("body_is_named");
    expect(acceptedOf(nameBody(body, [])).happened).toMatchObject({ type: "BodyNamed", slug: "committee" });
  });
});

describe("a seat", () => {
  const seat = (given: Partial<Membership> = {}, memberships: readonly Membership[] = [], at = now) => {
    return seatMember(aSeat(given), { body, mission: { memberState: true }, memberships }, grounds, at);
  };

  test("is taken with its reason and document", () => {
    const { next, happened } = acceptedOf(seat({ to }));
    expect(next).toEqual(aSeat({ to }));
    expect(happened).toMatchObject({ type: "MemberSeated", reason: "Elected.", document: "A/DEC/1", from, to });
  });

  test("is for a Member State", () => {
    const given = { body, mission: { memberState: false }, memberships: [] };
    expect(refusalOf(seatMember(aSeat(), given, grounds, now)).because).toBe("only_a_member_state_is_seated");
  });

  test.each([
    ["the same time", { from, to }, false],
    ["what begins within", { from: later(to, { hours: -1 }), to: null }, false],
    ["what ends within", { from: now, to: millisecondAfter(from) }, false],
    ["what begins when the other ends", { from: to, to: null }, true],
    ["what ends when the other begins", { from: now, to: from }, true],
  ])("does not overlap with another of the same mission: %s", (_name, wanted, free) => {
    const outcome = seat(wanted, [aSeat({ to })]);
    expect(outcome.ok ? null : outcome.because).toBe(free ? null : "mission_is_a_member_then");
    expect(seat(wanted, [aSeat({ to, mission: stateB.mission })]).ok).toBe(true);
  });

  test("needs a reason and a document, and ends after it begins", () => {
    for (const missing of [
      { ...grounds, reason: " " },
      { ...grounds, citation: { source: " ", paragraph: null } },
    ]) {
      const given = { body, mission: { memberState: true }, memberships: [] };
      expect(refusalOf(seatMember(aSeat(), given, missing, now)).because).toBe("membership_needs_its_document");
    }
    expect(refusalOf(seat({ to: from })).because).toBe("membership_ends_before_it_begins");
  });

  test("in the past is taken only where that is stated, but for the time of the longest request", () => {
    const at = later(from, { seconds: 120 });
    expect(seat({}, [], at).ok).toBe(true);
    expect(refusalOf(seat({}, [], millisecondAfter(at))).because).toBe("past_membership_is_not_stated");
    const given = { body, mission: { memberState: true }, memberships: [] };
    expect(seatMember(aSeat(), given, { ...grounds, statedAsPast: true }, millisecondAfter(at)).ok).toBe(true);
  });
});

describe("the end of a membership", () => {
  const at = local("2025-06-01T10:00");

  test("is entered once, and what was said before it stays a member's word", () => {
    const { next, happened } = acceptedOf(endMembership(aSeat(), body, { ...grounds, to: at }, at));
    expect(next).toMatchObject({ to: at, endedAt: at });
    expect(happened).toMatchObject({ type: "MembershipEnded", to: at });
    expect(isMember({ members: [next] }, stateA, later(at, { milliseconds: -1 }))).toBe(true);
    expect(isMember({ members: [next] }, stateA, at)).toBe(false);
    expect(refusalOf(endMembership(next, body, { ...grounds, to: at }, at)).because).toBe("membership_has_ended");
  });

  test("comes earlier than the term, never later, and after the beginning", () => {
    expect(endMembership(aSeat({ to }), body, { ...grounds, to: later(at, { hours: 1 }) }, at).ok).toBe(true);
    expect(refusalOf(endMembership(aSeat({ to }), body, { ...grounds, to: millisecondAfter(to) }, at)).because).toBe(
      "membership_is_not_prolonged",
    );
    expect(refusalOf(endMembership(aSeat(), body, { ...grounds, to: from, statedAsPast: true }, at)).because).toBe(
      "membership_ends_before_it_begins",
    );
  });

  test("in the past is entered only where that is stated; a term that is over has ended", () => {
    const yesterday = later(at, { hours: -24 });
    expect(refusalOf(endMembership(aSeat(), body, { ...grounds, to: yesterday }, at)).because).toBe(
      "past_membership_is_not_stated",
    );
    expect(endMembership(aSeat(), body, { ...grounds, to: yesterday, statedAsPast: true }, at).ok).toBe(true);
    expect(refusalOf(endMembership(aSeat({ to }), body, { ...grounds, to }, to)).because).toBe("membership_has_ended");
  });
});
