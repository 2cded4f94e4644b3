import { expect, test } from "vitest";
import { AskedAndMore } from "#components/applications/asked-and-more.tsx";
import type { AnswerItem } from "#domain/applications/answer-items.ts";
import { noAnswers } from "#domain/applications/application.ts";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { render } from "../kit/gallery.tsx";

const items = ["purpose", "programmes", "activities"] as const;

function shown(asked: readonly AnswerItem[], given: { activities?: string; answer?: FormAnswer } = {}): string {
  const answers = { ...noAnswers, activities: given.activities ?? null };
  return render(
    <AskedAndMore
      items={items}
      application={{ asked, answers }}
      answer={given.answer}
      field={(item) => <i>{`[${item}]`}</i>}
    />,
  );
}

const wordsOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

test("What the decision asks for comes first; the rest is folded, and says what it is", () => {
  const html = shown(["programmes", "purpose"]);
  expect(wordsOf(html)).toMatch(/^\[purpose\] \[programmes\] You may add .+ \[activities\]$/);
  expect(html).not.toMatch(/<details[^>]* open/);
});

test("What is in the fold is not hidden: an answer that is there, one that was sent, one that is wrong", () => {
  const submitted = (value: string) => ({ problems: [], submitted: { activities: [value] } });
  const wrong = { problems: [{ field: "activities", words: "Too long" }], submitted: {} };
  const open = /<details[^>]* open/;
  expect(shown(["purpose"], { activities: "Research" })).toMatch(open);
  expect(shown(["purpose"], { answer: submitted("Research") })).toMatch(open);
  expect(shown(["purpose"], { answer: wrong })).toMatch(open);
  expect(shown(["purpose"], { answer: submitted("") })).not.toMatch(open);
});

test("Where everything is asked for, or nothing, nothing is folded", () => {
  for (const asked of [items, []]) expect(shown(asked)).not.toContain("<details");
});
