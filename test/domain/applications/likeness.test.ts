import { expect, test } from "vitest";
import { keysOf, type Likeness, likenessOf } from "#domain/applications/likeness.ts";

/* Which names an officer is shown as alike. Every name here is invented, or borne by very many. */

test.each<[string, string, string, Likeness | null]>([
  ["the same name", "Zorvan Quellin", "Zorvan Quellin", "words"],
  ["in another order, in capitals", "Quellin, Zorvan", "ZORVAN QUELLIN", "words"],
  ["accents", "Zörvan Quéllín", "Zorvan Quellin", "words"],
  ["letters of another keyboard", "Łukasz Ørsen Straße", "Lukasz Orsen Strasse", "words"],
  ["apostrophes and their kin", "Zor’van Qu‘ellin", "Zorvan Quellin", "words"],
  ["signs between words", "Zorvan-Quellin", "Zorvan (Quellin)", "words"],
  ["articles and small words", "The Foundation for the Sea of Quellin", "Quellin Sea Foundation", "words"],
  ["words of the other more", "Zorvan Quellin", "Zorvan Ibrim Tavo Quellin", "words"],
  ["a word twice", "Zorvan Zorvan Quellin", "Quellin Zorvan", "words"],
  ["one word that is not in the other", "Zorvan Quellin", "Zorvan Ibrim Tavo", null],
  ["one word in many", "Quellin", "Zorvan Quellin", null],
  ["one word, and an article", "The Quellin", "Al-Quellin", null],
  ["one word and the same", "QUELLIN", "Quellin", "words"],
  ["one word that sounds the same", "Quellin", "Kwelin", "sounds"],
  ["an initial", "Z. Quellin", "Zorvan Quellin", "sounds"],
  ["an initial that begins another word", "T. Quellin", "Zorvan Quellin", null],
  ["two initials", "Z. I. Quellin", "Zorvan Ibrim Quellin", "sounds"],
  ["initials on both sides", "Z. Ibrim Quellin", "Zorvan I. Quellin", "sounds"],
  ["the same initials", "Z. Quellin", "Quellin, Z.", "words"],
  ["initials alone", "Z. S.", "Zorvan S. Brimmer", null],
  ["an initial of the shorter name, whole in neither", "Z Quellin", "Q Z Tavo", null],
  ["an acronym with dots", "Z.Q.T.", "ZQT", "words"],
  ["another spelling of vowels and doubled letters", "Mohammed Quellin", "Muhamad Quellin", "sounds"],
  ["another spelling of a sound", "Yusuf Khalid Zorvan", "Youssef Halid Zorwan", null],
  ["the same of sounds", "Yusuf Khalid Zorvan", "Youssef Haled Zorvan", "sounds"],
  ["short words need their vowels", "Ali Quellin", "Ola Quellin", null],
  ["Cyrillic", "Зорван Квеллин", "КВЕЛЛИН Зорван", "words"],
  ["Cyrillic with another letter", "Артём Алексеев", "Артем Алексеев", "words"],
  ["Cyrillic and Latin", "Сергей Петров", "Sergei Petrov", "sounds"],
  ["Cyrillic and another Latin", "Хусейн Юсуфов", "Hussein Yusufov", "sounds"],
  ["an initial in Cyrillic", "С. Петров", "Сергей Петров", "sounds"],
  ["Arabic, with vowels and without", "مُحَمَّد حُسَيْن", "محمد حسين", "words"],
  ["Arabic, with the article and without", "محمد الحسين", "محمد حسين", "words"],
  ["letters of Arabic in their variants", "أحمد علی", "احمد على", "words"],
  ["Arabic and Latin", "محمد حسين", "Mohammed Hussein", "sounds"],
  ["Arabic and Latin with a short word", "أحمد علي", "Ahmed Ali", "sounds"],
  ["Arabic and Cyrillic", "يوسف أحمد", "Юсуф Ахмед", "sounds"],
  ["Chinese", "和平论坛", "和平论坛", "words"],
  ["Chinese in part", "和平论坛", "世界和平论坛", null],
  ["nothing", "", "", null],
  ["signs alone", "—", "!", null],
])("%s", (_what, one, other, likeness) => {
  expect(likenessOf(one, other)).toBe(likeness);
  expect(likenessOf(other, one)).toBe(likeness);
  // What is alike shares a key, by which the database finds it.
  const [keys, others] = [keysOf(one), keysOf(other)];
  if (likeness !== null) expect(keys.sounds.some((sound) => others.sounds.includes(sound))).toBe(true);
});

// What is on record has the keys of its day: who changes how names sound makes those of the newest edition anew in a migration.
test("the keys of a name stay what they were", () => {
  expect(keysOf("The Z. Quellin-Shah Foundation for Ахмед, أحمد and Łódź")).toEqual({
    sounds: ["Ahmd", "fndtn", "kln", "ldz", "sh"],
    words: 7,
    hasInitials: true,
  });
});

test("a name of any letters has a key, however long it is", () => {
  for (const word of ["aeiou".repeat(100), "kh".repeat(250), "h".repeat(500), `${"\u0301".repeat(499)}a`])
    expect(keysOf(word).sounds.length + Number(keysOf(word).hasInitials)).toBeLessThanOrEqual(1);
});
