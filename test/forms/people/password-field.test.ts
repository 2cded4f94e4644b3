import { expect, test } from "vitest";
import { z } from "zod";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { newPasswordField } from "#forms/people/password-field.ts";
import { translator } from "#messages/kit/translator.ts";

const t = translator("en");
const schema = z.object({
  email: formFields(t).email({ field: "E-mail address", required: "Enter one" }),
  password: newPasswordField(t),
});

async function problemsOf(form: Record<string, string>) {
  const request = new Request("http://portal.example/en/account/sign-up", {
    method: "POST",
    body: new URLSearchParams(form),
  });
  const parsed = await parseForm(request, schema);
  return parsed.ok ? [] : parsed.problems.map(({ field, words }) => [field, words]);
}

test("what is wrong with a new password is said together with what is wrong elsewhere", async () => {
  expect(await problemsOf({ email: "nobody", password: "short" })).toEqual([
    ["email", expect.stringContaining("such as name@example.org")],
    ["password", t("people.problem.tooShort")],
  ]);
  for (const [password, words] of [
    ["", t("people.problem.newPassword")],
    ["x".repeat(129), t("people.problem.tooLong")],
    ["1".repeat(1001), t("people.problem.tooLong")],
    ["password1", t("people.problem.common")],
    ["portal2026", t("people.problem.guessable")],
  ] as const)
    expect(await problemsOf({ email: "name@example.org", password })).toEqual([["password", words]]);
  expect(await problemsOf({ email: "name@example.org", password: "nine loud mountains" })).toEqual([]);
});
