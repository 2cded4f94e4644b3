import { z } from "zod";
import { weaknessOf } from "#domain/people/password.ts";
import type { Translate } from "#messages/kit/translator.ts";

/** No form takes more: hashing a book would cost the portal, not its sender. */
const longestInput = 1000;

const typed = (required: string) =>
  z
    .string()
    .default("")
    .transform((password) => (password.length > longestInput ? password : password.normalize("NFC")))
    .refine((password) => password !== "", { error: required, abort: true });

/** The password that is there. It is not trimmed: a space at its end is part of it. */
export function passwordField(t: Translate) {
  return typed(t("people.problem.password")).refine((password) => password.length <= longestInput, {
    error: t("people.problem.wrongPasswordAgain"),
  });
}

/** What can be said of it alone is said with what is wrong elsewhere in its form; whose it is knows problemOfNewPassword. */
export function newPasswordField(t: Translate) {
  return typed(t("people.problem.newPassword")).superRefine((password, context) => {
    const words = problemOfNewPassword(t, password, {});
    if (words !== null) context.addIssue({ code: "custom", message: words });
  });
}

/** What is wrong with a new password, in words, or null. */
export function problemOfNewPassword(
  t: Translate,
  password: string,
  whose: Parameters<typeof weaknessOf>[1],
): string | null {
  switch (weaknessOf(password, whose)) {
    case null:
      return null;
    case "too-short":
      return t("people.problem.tooShort");
    case "too-long":
      return t("people.problem.tooLong");
    case "common":
      return t("people.problem.common");
    case "guessable":
      return t("people.problem.guessable");
  }
}
