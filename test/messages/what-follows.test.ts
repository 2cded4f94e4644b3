import { expect, test } from "vitest";
import { translator } from "#messages/kit/translator.ts";
import { type AskedInWords, questionsInWords } from "#messages/kit/what-follows.ts";

const t = translator("en");

const asked = (title: string, objected: AskedInWords["objected"]): AskedInWords => ({
  of: [{ title, customary: null }],
  title: null,
  silent: { to: "accredited" },
  objected,
});

test("what silence means is told once where it is the same for all, and what an objection does question by question", () => {
  const questions = [asked("Networks", { to: "not-accredited" }), asked("Firms", { to: "refused" })];
  expect(questionsInWords(t, "silent", questions)).toEqual([
    "Silence is consent: an organisation to which no Member State objects by the closing instant is accredited.",
  ]);
  const objected = questionsInWords(t, "objected", questions);
  expect(objected.map((words) => words.replace(/[\u2066-\u2069]/gu, "").split(":")[0])).toEqual(["Networks", "Firms"]);
  const other = { ...asked("Schools", { to: "refused" }), silent: { to: "states" } as const };
  const apart = questionsInWords(t, "silent", [...questions, other]);
  expect(apart).toHaveLength(2);
  expect(apart[0]?.replace(/[\u2066-\u2069]/gu, "")).toMatch(/^Networks, Firms: Silence is consent/);
});
