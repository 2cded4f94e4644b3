import { expect, test } from "vitest";
import type { Provisions } from "#domain/modalities/provisions.ts";
import { categories } from "#domain/modalities/provisions.ts";
import { uncitedMarks } from "#domain/modalities/uncited.ts";
import { aDecision } from "#support/factories.ts";
import { aClass, aWindow } from "#support/stages.ts";

const citation = { source: "A decision", paragraph: null };
const { provisions } = aDecision();

/** All of it written in one place, but for what is given. */
function written(paragraph: string, others: Partial<Provisions> = {}, source = citation.source): Provisions {
  const cites = { source, paragraph };
  const all = Object.entries(provisions).map(([name, said]): [string, unknown] => [name, { ...said, cites }]);
  const routes = categories.map((category): [string, unknown] => [
    category,
    { ...provisions.categories[category], cites },
  ]);
  return {
    ...provisions,
    ...Object.fromEntries(all),
    categories: { ...provisions.categories, ...Object.fromEntries(routes) },
    ...others,
  };
}

const uncited = (marks: readonly string[], of: Provisions) => uncitedMarks(marks, { citation, provisions: of });

test("a paragraph is cited by its mark, alone, with others or in a row, as people and drafts write it", () => {
  expect(uncited(["1", "2", "3", "4"], written("2, 3"))).toEqual(["1", "4"]);
  expect(uncited(["1", "2", "3", "4"], written("paragraphs 1 and 3"))).toEqual(["2", "4"]);
  expect(uncited(["1", "2", "3", "4"], written("paragraph 4"))).toEqual(["1", "2", "3"]);
  expect(uncited(["1", "2", "3", "4"], written("1–3"))).toEqual(["4"]);
});

test("one with letters is cited by what stands under it, and what stands under it by it", () => {
  expect(uncited(["1", "1 (a)", "1 (b)", "2"], written("1"))).toEqual(["2"]);
  expect(uncited(["1", "1 (a)", "1 (b)", "2"], written("1 (b)"))).toEqual(["1 (a)", "2"]);
});

test("a preamble is cited by nothing, and a text that is cited otherwise than by these paragraphs says nothing of them", () => {
  expect(uncited(["PP1", "1", "2"], written("1"))).toEqual(["2"]);
  expect(uncited(["1", "2"], written("55"))).toEqual([]);
  expect(uncited(["1", "2"], written("1", {}, "Another text"))).toEqual([]);
});

test("categories of its own and their stages cite too", () => {
  const of = (paragraph: string) => ({ ...citation, paragraph });
  const classes = [{ ...aClass("all", [{ ...aWindow("window"), cites: of("3") }]), cites: of("2") }];
  expect(uncitedMarks(["1", "2", "3", "4"], { citation, provisions: written("1"), classes })).toEqual(["4"]);
});
