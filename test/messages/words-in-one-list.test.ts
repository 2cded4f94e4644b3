import { expect, test } from "vitest";
import { dictionaryOf } from "#messages/kit/dictionary-of.ts";
import { availableLanguages } from "#messages/kit/languages.ts";

/* What stands in one list, to be chosen from, has words of its own: who chooses one and gets the other finds nothing. */

test.each(
  availableLanguages({ pseudo: false }).flatMap((language) =>
    (["event", "subject", "letterKind"] as const).map((list) => [language, list] as const),
  ),
)("in %s no two of one list are called alike: %s", (language, list) => {
  const words = Object.entries<string>(dictionaryOf(language)[list]);
  const alike = words.filter(([kind, word]) => words.some(([other, as]) => other !== kind && as === word));
  expect(alike).toEqual([]);
});

test("in Spanish a State that holds does not suspend, which is done to an accreditation", () => {
  const { provision, event } = dictionaryOf("es");
  expect(provision.accreditation_suspended).toMatch(/suspendida/);
  for (const word of [event.HoldPlaced, event.HoldLifted]) expect(word).not.toMatch(/suspen/i);
});

test.each(availableLanguages({ pseudo: false }))(
  "in %s the name that is asked for and the day on which it was asked have heads of their own",
  (language) => {
    const { namesCompared, nameChange } = dictionaryOf(language).accreditation;
    const heads = [namesCompared.nameChange.after, nameChange.requestedAt, nameChange.decidedAt];
    expect(new Set(heads).size).toBe(heads.length);
  },
);
