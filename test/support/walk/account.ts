import { base32 } from "@better-auth/utils/base32";
import { demonstrationPassword, demonstrationTotpSecret } from "#acts/demonstration/accounts.ts";
import { totpCode } from "#sign-in/totp.ts";
import type { Visitor } from "#support/visitor.ts";
import { letterTo } from "./mailbox.ts";

/** Somebody who signs up: what the portal knows of nobody before. */
export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export async function signUp(visitor: Visitor, { name, email, password }: Newcomer): Promise<void> {
  await visitor.visit("/en");
  await visitor.follow("Sign in");
  await visitor.follow("Create an account");
  await visitor.expectHeading("Create an account for your organisation");
  await visitor.look("sign-up");
  await visitor.fill({ "Your name": name, "E-mail address": email, Password: password });
  await visitor.press("Create account");
  await visitor.expectHeading("Check your e-mail");
  await visitor.look("sign-up-sent");
}

/** Opens the link that the letter to a newcomer holds, which lets them in. */
export async function verifyEmail(visitor: Visitor, { email, password }: Newcomer): Promise<void> {
  const letter = await letterTo(visitor, email, /confirm your e-mail address/);
  await visitor.look("verification-letter");
  const link = /http\S+verify-email\S+/.exec(letter.text)?.[0] ?? "";
  await visitor.visit(link);
  await visitor.expectHeading("Confirm your e-mail address");
  await visitor.look("verify-email");
  await visitor.fill({ Password: password });
  await visitor.press("Confirm");
  await visitor.expectHeading("Tell us about your organisation");
  await visitor.expectWords("Your e-mail address is confirmed");
  await visitor.look("verified");
}

export async function signIn(visitor: Visitor, email: string, password = demonstrationPassword): Promise<void> {
  await visitor.visit("/en/account/sign-in");
  await visitor.fill({ "E-mail address": email, Password: password });
  await visitor.press("Sign in");
}

/** Somebody of the demonstration who has an office, and therefore a second factor. */
export async function signInToOffice(visitor: Visitor, email: string): Promise<void> {
  await signIn(visitor, email);
  await visitor.expectHeading("Enter your code");
  await visitor.look("second-factor");
  await visitor.fill({ Code: codeNow() });
  await visitor.press("Continue");
}

/** Signs out where everybody does: on the page of their own account. */
export async function signOut(visitor: Visitor): Promise<void> {
  await visitor.follow("Account");
  await visitor.press("Sign out");
}

/** What the authenticator of a demonstration account shows. */
export function codeNow(): string {
  return totpCode(demonstrationTotpSecret, Date.now());
}

/** Opens the link in the letter to somebody who is invited to an office, makes the account, and sets up a second factor. */
export async function acceptInvitation(visitor: Visitor, { name, email, password }: Newcomer): Promise<void> {
  const letter = await letterTo(visitor, email, /you are invited/);
  await visitor.visit(/http\S+accept-invitation\S+/.exec(letter.text)?.[0] ?? "");
  await visitor.fill({ "Your name": name, Password: password });
  await visitor.press("Create the account");
  await visitor.fill({ "E-mail address": email, Password: password });
  await visitor.press("Sign in");
  await visitor.fill({ Password: password });
  await visitor.press("Continue");
  const shown = await visitor.page.getByText(/^(?:[A-Z2-7]{4} ?){4,}/).innerText();
  const secret = new TextDecoder().decode(base32.decode(shown.replaceAll(" ", "")));
  await visitor.fill({ "Enter the six digits that the authenticator shows now": totpCode(secret, Date.now()) });
  await visitor.press("Finish");
}
