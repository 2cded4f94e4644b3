import { expect, test } from "vitest";
import { ActForm } from "#components/kit/form/act-form.tsx";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { render } from "./gallery.tsx";

const refusal = { ok: false as const, because: "not_allowed" as const, details: {}, cites: null };
const before = { problems: [{ field: "reason", words: "Enter a reason" }], submitted: { reason: [""] } };

const shown = (props: { refusal: typeof refusal | null; answer?: FormAnswer | undefined }) =>
  render(
    <ActForm act="End the mandate" name="end-mandate" {...props}>
      <p>The fields</p>
    </ActForm>,
  );

const why = "Not possible now: End the mandate";

test("An act that the rule lets has its fields, whatever was wrong in them", () => {
  for (const answer of [undefined, before]) {
    const html = shown({ refusal: null, answer });
    expect(html).toContain("The fields");
    expect(html).not.toContain(why);
  }
});

test("An act that the rule would refuse has its reason instead, also where the last answer had only problems of fields", () => {
  for (const answer of [undefined, before]) {
    const html = shown({ refusal, answer });
    expect(html).toContain(why);
    expect(html).not.toContain("The fields");
  }
});

test("A reason that the form has just answered is not said twice", () => {
  const answer: FormAnswer = {
    problems: [],
    submitted: {},
    refusal: { because: refusal.because, words: "Because.", citation: null },
  };
  const html = shown({ refusal, answer });
  expect(html).not.toContain(why);
  expect(html).not.toContain("The fields");
});

test("Where somebody else was faster, the page says beside it why the act is no longer possible", () => {
  const stale = { because: "changed_meanwhile" as const, words: "Look again.", citation: null };
  const html = shown({ refusal, answer: { problems: [], submitted: {}, refusal: stale } });
  expect(html).toContain("Look again.");
  expect(html).toContain(why);
});

test("What was typed into an act that is refused is given back to be copied, in any script, and nothing that was only chosen or carried", () => {
  const submitted = {
    reason: ["The hall is closed."],
    remark: ["大厅已关闭。"],
    choice: ["not-adopted"],
    seen: ["9f86d081884c7d65"],
    none: [""],
  };
  const answer: FormAnswer = {
    problems: [],
    submitted,
    refusal: { because: refusal.because, words: "Because.", citation: null },
  };
  const closed = shown({ refusal, answer });
  expect(closed).toContain("What you typed");
  expect(closed).toContain("The hall is closed.");
  expect(closed).toContain("大厅已关闭。");
  expect(closed).not.toContain("not-adopted");
  expect(closed).not.toContain("9f86d081884c7d65");
  expect(shown({ refusal: null, answer })).not.toContain("What you typed");
  expect(shown({ refusal, answer: { ...answer, restSaved: true } })).not.toContain("What you typed");
  expect(shown({ refusal, answer: { ...answer, submitted: { choice: ["no"] } } })).not.toContain("What you typed");
});
