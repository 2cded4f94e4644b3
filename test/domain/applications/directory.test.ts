import { expect, test } from "vitest";
import { isNumberIn, readAsked } from "#domain/applications/directory.ts";

test("an LEI and a ROR id are known by their check digits, and no slip of one sign passes", () => {
  // The LEI of the foundation that keeps the index, and the ROR id that its documentation shows.
  for (const [directory, number] of [
    ["gleif", "506700GE1G29325QX363"],
    ["ror", "03yrm5c26"],
  ] as const) {
    expect(isNumberIn(directory, number)).toBe(true);
    const slips = Array.from(
      number,
      (sign, at) => number.slice(0, at) + (sign === "7" ? "8" : "7") + number.slice(at + 1),
    );
    expect(slips.filter((slip) => isNumberIn(directory, slip))).toEqual([]);
  }
  expect(isNumberIn("ror", "506700GE1G29325QX363")).toBe(false);
  expect(isNumberIn("gleif", "03yrm5c26")).toBe(false);
});

test.each([
  ["ror", "https://ror.org/03YRM5C26", { by: "number", number: "03yrm5c26" }],
  ["ror", " 03yrm5c26 ", { by: "number", number: "03yrm5c26" }],
  ["ror", "03yrm5c27", { by: "slip" }],
  ["ror", "506700GE1G29325QX363", { by: "name", name: "506700GE1G29325QX363" }],
  ["gleif", "506700ge1g29325qx363", { by: "number", number: "506700GE1G29325QX363" }],
  ["gleif", "506700GE1G29325QX364", { by: "slip" }],
  ["gleif", " Forum of Harbours ", { by: "name", name: "Forum of Harbours" }],
] as const)("in %s, %s is read as what was meant", (directory, typed, meant) => {
  expect(readAsked(directory, typed)).toEqual(meant);
});
