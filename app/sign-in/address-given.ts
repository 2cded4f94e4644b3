import type { Environment } from "#machine/env.ts";
import { cookieIn, cookiePrefix, isEncrypted } from "./cookie.ts";

/* The address that somebody has just given at sign-up or confirmed, so that the next page can say it. It stands in no address of a page, where histories and logs would keep it. */

/** As long as the link in the letter works. */
const keptSeconds = 60 * 60;

const longest = 254;

type Keeper = Pick<Environment, "portalUrl">;

export function rememberAddress(env: Keeper, email: string): string {
  return cookieOf(env, Buffer.from(email).toString("base64url"), keptSeconds);
}

/** Once its account has signed in here. */
export function forgetAddress(env: Keeper): string {
  return cookieOf(env, "", 0);
}

/** Null where none was given in this browser. */
export function addressGiven(env: Keeper, headers: Headers): string | null {
  const value = cookieIn(headers.get("Cookie"), nameOf(env));
  if (value === null) return null;
  const email = Buffer.from(value, "base64url").toString();
  return email.length <= longest && /^[^\s@]+@[^\s@]+$/.test(email) ? email : null;
}

function cookieOf(env: Keeper, value: string, seconds: number): string {
  const attributes = ["Path=/", `Max-Age=${String(seconds)}`, "HttpOnly", "SameSite=Lax"];
  return [`${nameOf(env)}=${value}`, ...attributes, ...(isEncrypted(env.portalUrl) ? ["Secure"] : [])].join("; ");
}

function nameOf(env: Keeper): string {
  return `${cookiePrefix(env)}.address`;
}
