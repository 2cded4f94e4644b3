import { describe, expect, test } from "vitest";
import { refusalCodes } from "#domain/refusals.ts";
import { provisionCodes } from "#domain/applications/provision-outcome.ts";
import { provision } from "#messages/en/kit/provision.ts";
import { en } from "#messages/en.ts";

/** Names of the arguments of an ICU text, at its outer level. */
function argumentsOf(text: string): string[] {
  let depth = 0;
  const names = new Set<string>();
  for (const brace of text.matchAll(/\{\s*(\w*)|\}/g)) {
    const opens = brace[0] !== "}";
    if (opens && depth === 0) names.add(brace[1] ?? "");
    depth += opens ? 1 : -1;
  }
  return [...names];
}

const { refusal } = en;

describe("Every refusal and every explained provision has one sentence", () => {
  test("and no sentence is left without a code", () => {
    const codes = Object.keys(refusal).filter((key) => !["title", "whatTheDecisionSays", "late"].includes(key));
    expect(codes.toSorted()).toEqual(refusalCodes.toSorted());
    expect(Object.keys(provision).toSorted()).toEqual(provisionCodes.toSorted());
  });

  test.each(refusalCodes)("%s ends in a full stop and never says midnight", (code) => {
    expect(refusal[code]).toMatch(/[.}]$/);
    expect(refusal[code]).not.toMatch(/midnight/i);
  });

  test("only what the rules alone refuse takes arguments: the database knows the code and no details", () => {
    const taking = refusalCodes.filter((code) => argumentsOf(refusal[code]).length > 0);
    expect(Object.fromEntries(taking.map((code) => [code, argumentsOf(refusal[code])]))).toEqual({
      zone_is_unknown: ["zone"],
      local_time_does_not_exist: ["givenOn", "time"],
      local_time_exists_twice: ["givenOn", "time"],
      year_without_holidays: ["dutyStation", "year"],
      modalities_are_still_applied: ["count"],
      session_has_ended: ["endsOn"],
      reapplication_is_too_early: ["opensAt"],
      application_is_incomplete: ["count"],
      period_is_shorter_than_decided: ["earliestAt"],
      list_is_too_close_to_session: ["latestAt"],
    });
  });

  test("an explanation is told in its provision's own values", () => {
    const taking = provisionCodes.filter((code) => argumentsOf(provision[code]).length > 0);
    for (const code of taking) expect(["count", "screenedBy"]).toContain(argumentsOf(provision[code])[0]);
  });
});
