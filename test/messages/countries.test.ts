import { describe, expect, test } from "vitest";
import { countryName, inOrderOfNames } from "#messages/kit/countries.ts";
import { type Language, languages } from "#messages/kit/languages.ts";
import { aDatabase } from "#support/database.ts";

const { db } = await aDatabase();
const all = await db.selectFrom("country").select("code").execute();

test("every country and area on record has a name in every language, and no other has one", () => {
  expect(inOrderOfNames("en").toSorted()).toEqual(all.map(({ code }) => code).toSorted());
  for (const language of Object.keys(languages) as Language[]) {
    const names = all.map(({ code }) => countryName(code, language));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[\p{L}][\p{L}\p{M}’ .,،()（），-]*$/u);
  }
});

describe("their names are the UN's, in the reader's language", () => {
  test.each([
    ["CIV", "en", "Côte d’Ivoire"],
    ["TUR", "en", "Türkiye"],
    ["NLD", "en", "Netherlands (Kingdom of the)"],
    ["BOL", "fr", "Bolivie (État plurinational de)"],
    ["PSE", "es", "Estado de Palestina"],
    ["KOR", "zh", "大韩民国"],
    ["GBR", "ru", "Соединенное Королевство Великобритании и Северной Ирландии"],
    ["VAT", "ar", "الكرسي الرسولي"],
    ["CHE", "ar-XB", "Switzerland"],
  ] as const)("%s in %s is %s", (code, language, name) => {
    expect(countryName(code, language)).toBe(name);
  });
});

describe("they stand where a reader of the language looks for them", () => {
  const namesFrom = (language: Language, from: string, count: number) => {
    const names = inOrderOfNames(language).map((code) => countryName(code, language));
    return names.slice(names.indexOf(from), names.indexOf(from) + count);
  };

  test("in English", () => {
    expect(inOrderOfNames("en").at(0)).toBe("AFG");
    expect(inOrderOfNames("en").at(-1)).toBe("ZWE");
    expect(namesFrom("en", "Afghanistan", 3)).toEqual(["Afghanistan", "Åland Islands", "Albania"]);
    expect(namesFrom("en", "Costa Rica", 3)).toEqual(["Costa Rica", "Côte d’Ivoire", "Croatia"]);
    expect(namesFrom("en", "Tunisia", 4)).toEqual(["Tunisia", "Türkiye", "Turkmenistan", "Turks and Caicos Islands"]);
  });

  test("in French, Russian and Arabic", () => {
    expect(namesFrom("fr", "Égypte", 2)).toEqual(["Égypte", "El Salvador"]);
    expect(inOrderOfNames("ru", ["JPN", "AUS", "EGY"])).toEqual(["AUS", "EGY", "JPN"]);
    expect(inOrderOfNames("ar", ["YEM", "JOR", "SYR"])).toEqual(["JOR", "SYR", "YEM"]);
  });
});
