import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import type { Section } from "#messages/dictionary.ts";
import { en } from "#messages/en.ts";
import { dictionaryOf } from "#messages/kit/dictionary-of.ts";
import { availableLanguages, isLanguage, type Language, languages } from "#messages/kit/languages.ts";
import { pluralForms } from "#messages/kit/plural-forms.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { translator } from "#messages/kit/translator.ts";

const classNames = ["ecosoc-ngo", "ngo", "business", "academia", "other"] as const;
const spoken = availableLanguages({ pseudo: true });

/** Every message of a dictionary under its key. */
function messagesOf(section: Section, prefix = ""): [key: string, message: string][] {
  return Object.entries(section).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : messagesOf(value, `${prefix}${key}.`),
  );
}

/**
 * The arguments, tags and choices of a message. How often each occurs is a matter of grammar, and so is whether a number stands in words of its own or as a
 * number.
 */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  const all = elements.flatMap((element): string[] => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...argumentsOf(element.children)];
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element.value];
    const inside = Object.values(element.options).flatMap(({ value }) => argumentsOf(value));
    const choices = element.type === TYPE.select ? `: ${Object.keys(element.options).sort().join(", ")}` : "";
    return [`${element.value}${choices}`, element.value, ...inside];
  });
  return [...new Set(all)].sort();
}

/** The forms of each plural of a message. */
function formsOf(elements: MessageFormatElement[]): string[][] {
  return elements.flatMap((element): string[][] => {
    if (element.type === TYPE.tag) return formsOf(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inside = Object.values(element.options).flatMap(({ value }) => formsOf(value));
    return element.type === TYPE.plural ? [Object.keys(element.options), ...inside] : inside;
  });
}

/** What stands in a message as it is. */
function literalsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    if (element.type === TYPE.literal) return [element.value];
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return Object.values(element.options).flatMap(({ value }) => literalsOf(value));
    return element.type === TYPE.tag ? literalsOf(element.children) : [];
  });
}

/** The record and its files have classes; whoever reads or writes here has categories. */
test("whom a text lets in is called a category on every page and in every letter, and nothing else", () => {
  const others = messagesOf(en).filter(([, message]) => /\bclass(es)?\b/i.test(literalsOf(parse(message)).join(" ")));
  expect(others).toEqual([]);
});

describe.each(spoken)("the words of %s", (language) => {
  const messages = messagesOf(dictionaryOf(language));

  test("are messages that ICU can read", () => {
    const faults = messages.flatMap(([key, message]) => {
      try {
        parse(message);
        return [];
      } catch (fault) {
        return [`${key}: ${String(fault)}`];
      }
    });
    expect(faults).toEqual([]);
  });

  test("have the keys, arguments and tags of the English ones", () => {
    const english = new Map(messagesOf(en));
    expect(messages.map(([key]) => key)).toEqual(Array.from(english.keys()));
    for (const [key, message] of messages)
      expect(argumentsOf(parse(message)), key).toEqual(argumentsOf(parse(english.get(key) ?? "")));
  });

  test("have no straight apostrophe in a word, which quotes in ICU", () => {
    const straight = messages.filter(([, message]) => /\p{L}'\p{L}/u.test(message));
    expect(straight.map(([key]) => key)).toEqual([]);
  });

  test("never show the sign that stands for the number: ICU reads it directly within a plural alone", () => {
    const shown = messages.filter(([, message]) => literalsOf(parse(message)).some((words) => words.includes("#")));
    expect(shown.map(([key]) => key)).toEqual([]);
  });

  test("never speak of midnight, nor of 12 a.m.", () => {
    for (const [key, message] of messages) expect(message, key).not.toMatch(/midnight|12 ?a\.?m/i);
  });
});

const translated = (Object.keys(languages) as Language[]).filter(
  (language) => language !== "en" && !languages[language].pseudo,
);

describe.each(translated)("the translation into %s", (language) => {
  test("has each form that a number of things asks for", () => {
    const rules = new Intl.PluralRules(languages[language].formats);
    const numbers = Array.from({ length: 130 }, (_, number) => number);
    const inflects = (forms: readonly string[]) => forms.some((form) => form === "one" || form === "=1");
    const inflected = new Set(
      messagesOf(en).flatMap(([key, text]) => (formsOf(parse(text)).some(inflects) ? [key] : [])),
    );
    const lacking = messagesOf(dictionaryOf(language)).flatMap(([key, message]) =>
      formsOf(parse(message)).flatMap((forms) => {
        if (!inflected.has(key)) return [];
        const without = numbers.find(
          (number) => !forms.includes(`=${String(number)}`) && !forms.includes(rules.select(number)),
        );
        return without === undefined ? [] : [`${key}: ${String(without)}`];
      }),
    );
    expect(lacking).toEqual([]);
  });

  test("leaves no sentence in English", () => {
    const english = new Map(messagesOf(en));
    const left = messagesOf(dictionaryOf(language)).filter(
      ([key, message]) =>
        message === english.get(key) &&
        /\b(the|of|to|is|are|was|has|and|in|on|by|for|with|this|that|your|not|what|who)\b/i.test(
          literalsOf(parse(message)).join(" "),
        ),
    );
    expect(left.map(([key]) => key)).toEqual([]);
  });

  test("begins and ends with a space where the English words do, which stand beside others", () => {
    const english = new Map(messagesOf(en));
    const ends = (message = "") => [/^\s/.test(message), /\s$/.test(message)];
    const other = messagesOf(dictionaryOf(language)).filter(
      ([key, message]) => ends(message).join() !== ends(english.get(key)).join(),
    );
    expect(other.map(([key]) => key)).toEqual([]);
  });
});

describe("the English words", () => {
  test("are read by nobody who reads the domain's codes", () => {
    for (const [key, message] of messagesOf(en)) expect(message, key).not.toMatch(/[a-z]_[a-z]+(?! \{)\b/);
  });
});

describe("words about a number for the browser, which has no dictionary", () => {
  test("give each number the sentence that the dictionary has for it", () => {
    const t = translator("en");
    const forms = pluralForms("en", (left) => t("form.charactersLeft", { left }));
    expect(Object.keys(forms)).toEqual(["one", "other"]);
    for (const left of [0, 1, 2, 21, 1000, 5000]) {
      const form = forms[new Intl.PluralRules("en-GB").select(left)] ?? "";
      expect(form.replace("{number}", new Intl.NumberFormat("en-GB").format(left))).toBe(
        t("form.charactersLeft", { left }),
      );
    }
  });

  test.each(["ar", "zh", "fr", "ru", "es"] as const)("know every plural form of %s", (language) => {
    const { formats } = languages[language];
    const rules = new Intl.PluralRules(formats);
    const forms = pluralForms(
      language,
      (number) => `${rules.select(number)}: ${new Intl.NumberFormat(formats).format(number)}`,
    );
    const whole = Array.from({ length: 20_000 }, (_, number) => rules.select(number));
    for (const form of new Set([...whole, rules.select(1_000_000)])) expect(forms[form]).toBe(`${form}: {number}`);
  });
});

describe("the pseudo-languages", () => {
  test("accented words are at least 30 % longer and stand in brackets", () => {
    const english = new Map(messagesOf(en));
    const plain = messagesOf(dictionaryOf("en-XA"));
    const length = (message: string) => message.replace(/\{[^{}]*\}/g, "").length;
    const total = plain.reduce((sum, [, message]) => sum + length(message), 0);
    const before = plain.reduce((sum, [key]) => sum + length(english.get(key) ?? ""), 0);
    expect(total / before).toBeGreaterThan(1.3);
    for (const [key, message] of plain) expect(message, key).toMatch(/^\[.*\]$/s);
  });

  test("plural options, numbers and arguments are kept", () => {
    const t = translator("en-XA");
    expect(t("form.charactersLeft", { left: 1 })).toBe("[Ẏǿǿŭŭ ħȧȧṽḗḗ 1 ƈħȧȧřȧȧƈŧḗḗř řḗḗḿȧȧīīƞīīƞɠ]");
    expect(translator("ar-XB")("form.charactersLeft", { left: 2 })).toContain("\u202Echaracters\u202C");
    expect(translator("ar-XB")("form.optional", { label: "Address" })).toMatch(/^Address /);
  });

  test("are not spoken outside demonstrations", () => {
    expect(isLanguage("en-XA", { pseudo: false })).toBe(false);
    expect(availableLanguages({ pseudo: false }).map((language) => languages[language].name)).toEqual([
      ...["عربي", "中文", "English", "Français", "Русский", "Español"],
    ]);
  });
});

test("a refusal that came too late says when it was received, to the millisecond, and when the period closed", () => {
  const words = refusalInWords(
    {
      because: "no_objection_period_has_closed",
      details: { receivedAt: "2022-06-30T22:00:00.001Z", closesAt: "2022-06-30T22:00:00Z", zone: "America/New_York" },
    },
    "en",
  );
  expect(words).toContain("30\u00a0June 2022, 18:00:00.001, New York time (22:00:00.001 UTC)");
  expect(words).toContain("30\u00a0June 2022, 18:00, New York time (22:00 UTC)");
});

test("a key that does not exist and an argument that is missing are faults, not words on a page", () => {
  const t = translator("en") as unknown as (key: string) => string;
  expect(() => t("page.nothing")).toThrow("page.nothing");
  expect(() => t("form.optional")).toThrow("label");
});

test.each(availableLanguages({ pseudo: false }))(
  "in %s the short names of classes leave the names beside them in a table room: they stand on one line",
  (language) => {
    const t = translator(language);
    const names = classNames.map((name) => t(`modalities.shortCategory.${name}`));
    // A letter of Chinese is as wide as two of others.
    const widthOf = (name: string) => name.length + (name.match(/\p{sc=Han}/gu)?.length ?? 0);
    expect(names.filter((name) => widthOf(name) > 24)).toEqual([]);
  },
);
