import { describe, expect, test } from "vitest";
import { composeLetter, mayCompose } from "#domain/chair-letters/compose.ts";
import type { DoneByLetter, LetterAct } from "#domain/chair-letters/letter-acts.ts";
import { anId } from "#support/an-id.ts";
import { aLetterDraft } from "#support/chair-letters.ts";
import { instant } from "#support/factories.ts";

const session = anId<"session">("a");
const names: LetterAct = { act: "name-session", session };
const named: DoneByLetter = {
  act: "name-session",
  session,
  title: "Second session",
  before: null,
  beginsOn: "2022-03-28",
  endsOn: "2022-04-01",
};
const at = instant("2021-12-18T03:00:00Z");
const composing = { done: [named], enclosures: [], zone: "America/New_York" };

describe("A letter", () => {
  test("is dated where its process is, and says what the record says in its places", () => {
    const draft = aLetterDraft({ paragraphs: "To be held {1.days}, the {1.title}.\n\n\nDone.", does: [names] });
    expect(composeLetter(draft, composing, at)).toMatchObject({
      ok: true,
      next: {
        date: "2021-12-17",
        paragraphs: [
          ["To be held ", { beginsOn: "2022-03-28", endsOn: "2022-04-01" }, ", the ", "Second session", "."],
          ["Done."],
        ],
        does: [named],
      },
    });
  });

  test.each([
    ["{1.days} and {2.days}", "letter_has_a_place_for_nothing", "{2.days}"],
    ["{1.days} and {0.days}", "letter_has_a_place_for_nothing", "{0.days}"],
    ["{1.days} and {1.closes}", "letter_has_a_place_for_nothing", "{1.closes}"],
    ["{1.days} and {1.before}", "letter_has_a_place_for_nothing", "{1.before}"],
    ["{1.title}", "letter_does_not_say_what_it_does", "{1.days}"],
    ["{ 1.days }", "letter_does_not_say_what_it_does", "{1.days}"],
  ])("%s is refused: %s", (paragraphs, because, place) => {
    expect(mayCompose({ paragraphs, does: [names] })).toMatchObject({ because, details: { place } });
  });

  test("keeps braces that are no place", () => {
    expect(mayCompose({ paragraphs: "{1.days} {so} {1.2} {}", does: [names] })).toBeNull();
  });

  test("has its paragraphs apart by an empty line, whatever stands in it", () => {
    const draft = aLetterDraft({ paragraphs: "One\nline.\n \t\n\n Two. \n\n" });
    expect(composeLetter(draft, { ...composing, done: [] }, at)).toMatchObject({
      next: { paragraphs: [["One\nline."], ["Two."]] },
    });
  });
});
