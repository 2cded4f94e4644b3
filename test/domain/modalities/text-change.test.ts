import { expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { hashOfText } from "#domain/modalities/hash-of-text.ts";
import type { Class } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { textChangesBetween } from "#domain/modalities/text-change.ts";
import { anId } from "#support/an-id.ts";

const customary = classesOf(oewg2021To2025);
const withTrackOf = (key: string, track: Class["track"]) =>
  customary.map((one) => (one.key === key ? { ...one, track } : one));
const reversed = withTrackOf("ngo", customary.find(({ key }) => key === "ngo")?.track?.toReversed() ?? null);
const closed = withTrackOf("business", null);

const fieldsBetween = (before?: readonly Class[], after?: readonly Class[]) =>
  textChangesBetween(
    { ...oewg2021To2025, ...(before === undefined ? {} : { classes: before }) },
    { ...oewg2021To2025, ...(after === undefined ? {} : { classes: after }) },
  ).map(({ field }) => field);

test("Classes that differ are a change, also where only the order of their stages does", () => {
  expect(fieldsBetween(undefined, closed)).toEqual(["classes"]);
  expect(fieldsBetween(customary, reversed)).toEqual(["classes"]);
  expect(fieldsBetween(closed, closed)).toEqual([]);
});

test("The customary classes that a text spells out are those that its provisions describe", () => {
  expect(fieldsBetween(undefined, customary)).toEqual([]);
});

test("Who saves other classes in the meantime changes the hash of the text", () => {
  const decision = {
    ...oewg2021To2025,
    id: anId<"decision">("decision"),
    process: anId<"process">("process"),
    version: 1,
    supersededAt: null,
    adoption: null,
  };
  const hashes = [decision, { ...decision, classes: closed }, { ...decision, classes: reversed }].map(hashOfText);
  expect(new Set(hashes).size).toBe(3);
  expect(hashOfText({ ...decision, classes: customary })).toBe(hashes[0]);
});
