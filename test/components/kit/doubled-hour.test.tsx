import { expect, test } from "vitest";
import { AnswerProvider } from "#components/kit/form/answer.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { render } from "./gallery.tsx";

const input = (answer?: Parameters<typeof AnswerProvider>[0]["value"]) =>
  render(
    <AnswerProvider value={answer}>
      <DateInput name="closes" legend="Closing" clock />
    </AnswerProvider>,
  );

test("two radios are there when the hour is asked once more, the problem leads to the first, and the choice is kept", () => {
  expect(input()).not.toContain('type="radio"');
  const problems = [{ field: "closes.which", words: "It occurs twice" }];
  const asked = input({ problems, submitted: {} });
  expect(asked.match(/type="radio"/g)).toHaveLength(2);
  expect(asked).toContain('id="closes-which"');
  const kept = input({ problems: [], submitted: { "closes.which": ["second"] } });
  expect(kept).toMatch(/<input(?=[^>]*value="second")[^>]* checked/);
});
