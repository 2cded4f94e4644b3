import { expect, test } from "vitest";
import { outcomes, waiting } from "#domain/applications/standing-in-a-word.ts";
import { routes } from "#domain/modalities/provisions.ts";
import { type BeforeList, whyLeftOut } from "#domain/objections/left-out.ts";

const standings = ["draft", "draft-closed", ...waiting, ...outcomes] as const;
const places = [
  null,
  ...(["no-objection", "body-decides"] as const).flatMap((before) =>
    (["next", "cut-off", "later"] as const).map((turn) => ({ before, turn })),
  ),
];
const all: readonly BeforeList[] = standings.flatMap((standing) =>
  [null, ...routes].flatMap((route) =>
    [false, true].flatMap((listed) =>
      [false, true].flatMap((heldBack) => places.map((waits) => ({ standing, route, listed, heldBack, waits }))),
    ),
  ),
);

test("whatever stands anywhere is on the list when its turn has come before the States, and else has a reason", () => {
  for (const one of all) {
    const isOn = one.waits?.before === "no-objection" && one.waits.turn === "next";
    expect(whyLeftOut(one) === null, JSON.stringify(one)).toBe(isOn);
  }
});

test("only what was never sent is a draft, and only what was withdrawn is withdrawn", () => {
  for (const one of all.filter(({ waits }) => waits === null)) {
    expect(whyLeftOut(one) === "draft", JSON.stringify(one)).toBe(one.standing.startsWith("draft"));
    expect(whyLeftOut(one) === "withdrawn", JSON.stringify(one)).toBe(one.standing === "withdrawn");
    expect(whyLeftOut(one) === "returned", JSON.stringify(one)).toBe(one.standing === "returned");
  }
});

test.each([
  ["cleared", { heldBack: true }, "heldBack"],
  ["cleared", { route: "notify" }, "notified"],
  ["cleared", { route: "closed" }, "otherRoute"],
  ["cleared", {}, "noListYet"],
  ["accredited", { listed: true }, "circulated"],
  ["accredited", { route: "notify" }, "notified"],
  ["accredited", {}, "decided"],
  ["refused", { listed: true }, "circulated"],
  ["refused", {}, "refused"],
  ["undecided", {}, "undecided"],
  ["before-body", {}, "beforeBody"],
  ["before-body", { listed: true }, "circulated"],
] as const)("%s, %j: %s", (standing, given, reason) => {
  const one = { standing, route: "no-objection", listed: false, heldBack: false, waits: null, ...given } as const;
  expect(whyLeftOut(one)).toBe(reason);
});
