import { describe, expect, test } from "vitest";
import {
  announceCutOff,
  mayAnnounceCutOff,
  refuseBeforeCutOff,
  refuseToTakeUp,
  takenUpTo,
  taking,
} from "#domain/applications/cut-off.ts";
import { aCall, acceptedOf, later, local, refusalOf } from "#support/factories.ts";

const first = local("2022-05-04T18:00");
const second = local("2022-05-11T18:00");
const together = aCall();
const continuous = aCall({ cutOffs: [first, second] });
const { opensAt, closesAt } = continuous.window;
const justAfter = { milliseconds: 1 };

describe("who goes on the list of a call", () => {
  test("all together: everything that arrives by the deadline, whenever the list goes out", () => {
    for (const at of [opensAt, closesAt, later(closesAt, justAfter)]) expect(takenUpTo(together, at)).toEqual(closesAt);
    expect(refuseBeforeCutOff(together, opensAt)).toBeNull();
  });

  test.each([
    ["the first cut-off itself", first, null],
    ["just after it", later(first, justAfter), first],
    ["the second itself", second, first],
    ["just after it", later(second, justAfter), second],
    ["the deadline", closesAt, second],
    ["just after it", later(closesAt, justAfter), closesAt],
  ])("continuously, at %s", (_, at, until) => {
    expect(takenUpTo(continuous, at)).toEqual(until);
    expect(refuseBeforeCutOff(continuous, at)?.because).toBe(until === null ? "no_cut_off_has_passed" : undefined);
  });

  test("what is received at the cut-off is in time for its list, and a millisecond later waits for the next, so that no list goes out with it; before the first none does", () => {
    const at = later(first, { hours: 1 });
    const [inTime, late] = [
      { reference: "A-1", receivedAt: first },
      { reference: "A-2", receivedAt: later(first, justAfter) },
    ];
    expect(refuseToTakeUp(continuous, [inTime], at)).toBeNull();
    expect(refuseToTakeUp(continuous, [inTime, late], at)).toMatchObject({
      because: "application_cannot_be_circulated",
      details: { reference: "A-2" },
    });
    expect(refuseToTakeUp(continuous, [inTime, late], later(second, justAfter))).toBeNull();
    expect(refuseToTakeUp(continuous, [], first)?.because).toBe("no_cut_off_has_passed");
  });

  test("by which cut-off what arrives is taken up: the next, or the deadline when none lies ahead", () => {
    expect(taking(continuous, first)).toEqual(first);
    expect(taking(continuous, later(first, justAfter))).toEqual(second);
    expect(taking(continuous, later(second, justAfter))).toEqual(closesAt);
    expect(taking(together, first)).toEqual(closesAt);
  });
});

describe("a cut-off is announced", () => {
  test("before it comes, and stands in its order", () => {
    const between = local("2022-05-07T18:00");
    const { next, happened } = acceptedOf(announceCutOff(continuous, between, first));
    expect(next.cutOffs).toEqual([first, between, second]);
    expect(happened).toMatchObject({ type: "CutOffAnnounced", cutsOffAt: between });
  });

  test.each([
    ["now", second, second, "cut_off_does_not_lie_ahead"],
    ["in the past", first, second, "cut_off_does_not_lie_ahead"],
    ["at the deadline", closesAt, first, "cut_off_lies_outside_the_call"],
    ["at the opening", opensAt, local("2022-04-20T12:00"), "cut_off_lies_outside_the_call"],
    ["the same instant again", second, first, "cut_off_is_announced_already"],
  ])("not %s", (_, cutsOffAt, at, because) => {
    expect(refusalOf(announceCutOff(continuous, cutsOffAt, at)).because).toBe(because);
  });

  test("not of a call that takes everything up together, nor when it has closed", () => {
    expect(mayAnnounceCutOff(together, opensAt)?.because).toBe("call_takes_everything_up_together");
    expect(mayAnnounceCutOff(continuous, closesAt)).toBeNull();
    expect(mayAnnounceCutOff(continuous, later(closesAt, justAfter))?.because).toBe("call_has_closed");
  });
});
