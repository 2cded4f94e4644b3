import { expect, test } from "vitest";
import type { QualityOfName } from "#domain/applications/consolidated-list.ts";
import { likenessesAmong, namesToCompare } from "#domain/applications/likenesses.ts";

/* Which likeness is weak, and which of several an officer is shown. Every name here is invented. */

const own = namesToCompare({ names: ["Quellin House"], acronyms: ["ZQT"], head: "Zorvan Quellin" });
const found = (place: number, entry: string, name: string, quality: QualityOfName = "name") => ({
  ...{ place, entry, name, quality },
});

test.each<[string, ReturnType<typeof found>, boolean | null]>([
  ["the same words", found(0, "a", "House of Quellin"), false],
  ["a good alias", found(2, "a", "Quellin, Zorvan", "good"), false],
  ["a weak alias", found(2, "a", "Zorvan Quellin", "low"), true],
  ["what only sounds the same", found(0, "a", "Kwelin House"), true],
  ["an acronym", found(1, "a", "Z.Q.T."), true],
  ["an acronym that only sounds the same", found(1, "a", "Zkt"), null],
  ["another name", found(0, "a", "Tavo House"), null],
  ["a place at which nothing was asked", found(9, "a", "Quellin House"), null],
])("%s", (_what, one, weak) => {
  expect(likenessesAmong([one], own).map((alike) => alike.weak)).toEqual(weak === null ? [] : [weak]);
});

test("each entry once, by the name that is most alike, and what is weak last", () => {
  const shown = likenessesAmong(
    [
      found(0, "weak", "Kwelin House"),
      found(0, "strong", "Quellin House", "low"),
      found(0, "strong", "Quellin House"),
      found(2, "strong", "Zorvan Quellin", "low"),
    ],
    own,
  );
  expect(shown.map(({ found: { entry, quality }, weak }) => [entry, quality, weak])).toEqual([
    ["strong", "name", false],
    ["weak", "name", true],
  ]);
});

test("a letter in the name of an organisation stands for no word, and in that of its head it does", () => {
  const [organisation, head] = namesToCompare({ names: ["Q House"], acronyms: [], head: "Q. House" });
  expect(organisation?.keys).toMatchObject({ words: 1, hasInitials: false });
  expect(head?.keys).toMatchObject({ words: 2, hasInitials: true });
});
