import { randomUUID } from "node:crypto";
import { demonstrationPassword, demonstrationTotpSecret } from "#acts/demonstration/accounts.ts";
import { paths } from "#paths";
import { machineTime, totpCode } from "#sign-in/totp.ts";

/** How browsers send what a page of the portal sends. */
export const fromItself = { "Sec-Fetch-Site": "same-origin" };

/** Headers of somebody of the demonstration who has an office: signed in by the forms, with the second factor. */
export async function signedIn(portalUrl: string, email: string): Promise<{ Cookie: string }> {
  const to = paths("en");
  const cookies = new Map<string, string>();
  const cookie = () => Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ");
  const steps: [string, Record<string, string>][] = [
    [to.signIn, { email, password: demonstrationPassword }],
    [to.secondFactor, { code: totpCode(demonstrationTotpSecret, machineTime()) }],
  ];
  for (const [path, fields] of steps) {
    const answer = await fetch(`${portalUrl}${path}`, {
      method: "POST",
      redirect: "manual",
      headers: { ...fromItself, Cookie: cookie() },
      body: new URLSearchParams({ ...fields, idempotencyKey: randomUUID() }),
    });
    if (answer.status !== 303) throw new Error(`Signing in at ${path} was answered with ${answer.status}.`);
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", ...value] = pair.split("=");
      cookies.set(name, value.join("="));
    }
  }
  return { Cookie: cookie() };
}
