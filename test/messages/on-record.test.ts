import { expect, test } from "vitest";
import { events, subjectKinds } from "#domain/events.ts";
import { letterForms } from "#emails/registry.ts";
import { wordOnRecord } from "#messages/kit/on-record.ts";
import { translator } from "#messages/kit/translator.ts";

const t = translator("en");

test.each([
  ["event", Object.keys(events)],
  ["subject", Object.values(subjectKinds)],
  ["letter", Object.keys(letterForms)],
] as const)("whatever the record can name as %s has its word", (what, names) => {
  for (const name of names) expect(wordOnRecord(t, what, name), name).not.toBe(name);
});

test("what was written under a name that has no word is shown under that name", () => {
  expect(wordOnRecord(t, "event", "SomethingOfOld")).toBe("SomethingOfOld");
});
