import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { keptFor } from "#domain/record/retention.ts";
import type { Environment } from "#machine/env.ts";
import { cookieIn, cookiePrefix, isEncrypted } from "./cookie.ts";

/**
 * A browser in which somebody has signed in before. It has an allowance of its own wherever attempts are counted, so that nobody
 * elsewhere, nor in the same building, uses it up (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"). It opens nothing.
 */
export interface Device {
  readonly id: string;
  /** One for each account that has signed in here, the latest first. */
  readonly marks: readonly string[];
}

type Keeper = Pick<Environment, "secret" | "portalUrl">;

const keptSeconds = keptFor.deviceDays * 24 * 60 * 60;

/** Of one browser that many share, the latest. */
const mostAccounts = 8;

/** The device that sent the cookie; null for none, or one that the portal did not make. */
export function readDevice(env: Keeper, cookies: string | null | undefined): Device | null {
  const [id = "", seal = "", ...marks] = (cookieIn(cookies, nameOf(env)) ?? "").split(".");
  return id !== "" && isEqual(seal, sign(env, "device", id)) ? { id, marks } : null;
}

export function hasSignedIn(env: Keeper, device: Device, account: string): boolean {
  const mark = sign(env, device.id, account.toLowerCase());
  return device.marks.some((each) => isEqual(each, mark));
}

/** The cookie of a browser in which the account has just signed in. */
export function rememberDevice(env: Keeper, cookies: string | null | undefined, account: string): string {
  const device = readDevice(env, cookies) ?? { id: randomBytes(16).toString("base64url"), marks: [] };
  const mark = sign(env, device.id, account.toLowerCase());
  const marks = [mark, ...device.marks.filter((other) => other !== mark)].slice(0, mostAccounts);
  const value = [device.id, sign(env, "device", device.id), ...marks].join(".");
  const attributes = ["Path=/", `Max-Age=${String(keptSeconds)}`, "HttpOnly", "SameSite=Lax"];
  return [`${nameOf(env)}=${value}`, ...attributes, ...(isEncrypted(env.portalUrl) ? ["Secure"] : [])].join("; ");
}

function nameOf(env: Keeper): string {
  return `${cookiePrefix(env)}.device`;
}

function sign({ secret }: Keeper, ...words: readonly string[]): string {
  return createHmac("sha256", secret)
    .update(["device cookie", ...words].join("\n"))
    .digest("base64url")
    .slice(0, 22);
}

function isEqual(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}
