import { createHash } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import type { Db } from "#db/database.ts";
import { countAttempt, forgetAttempts, type AttemptLimit } from "#db/sign-in-attempts.ts";
import { deleteSignIn, saveSignInUsed } from "#db/sign-ins.ts";
import type { Role } from "#domain/authority.ts";
import { signInIdleSeconds, type Auth } from "./auth.ts";
import { clientAddressHeader } from "./http.ts";
import { addressBlock } from "./rate-limit.ts";

/** A person in a browser. */
export interface SignIn {
  /** The id of the sign-in, not its secret. */
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly role: Exclude<Role, "public" | "clock">;
  /** Whether the person has set one up; then this sign-in has shown it. */
  readonly secondFactor: boolean;
}

const personRole = z.enum(["applicant", "mission", "chair", "secretariat", "administrator"]);

/** A use is written down at most this often. */
const useIsNotedEverySeconds = 5 * 60;

/** Who is signed in, from the cookie; null also for a sign-in that was revoked, has ended, or was not used for too long. */
export async function readSignIn(
  { auth, db }: { readonly auth: Auth; readonly db: Db },
  headers: Headers,
): Promise<SignIn | null> {
  if (!headers.has("Cookie")) return null;
  const found = await auth.api.getSession({ headers });
  if (found === null) return null;
  const { session, user } = found;
  const idleSeconds = (Date.now() - session.updatedAt.getTime()) / 1000;
  if (idleSeconds > signInIdleSeconds) {
    await db.transaction().execute((trx) => deleteSignIn(trx, user.id, session.id));
    return null;
  }
  if (idleSeconds > useIsNotedEverySeconds) await saveSignInUsed(db, session.id);
  return {
    id: session.id,
    person: user.id,
    name: user.name,
    email: user.email,
    role: personRole.parse(user.role),
    secondFactor: user.twoFactorEnabled === true,
  };
}

/** Whoever acts for a State, the Chair, the Secretariat or the portal shows a second factor; until it is set up, no page of theirs opens. */
export function secondFactorDue({ role, secondFactor }: Pick<SignIn, "role" | "secondFactor">): boolean {
  return role !== "applicant" && !secondFactor;
}

export type SignInAnswer =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>>; readonly cookies: Headers }
  | { readonly ok: false; readonly code: string; readonly cookies: Headers };

/** On one account: from one address, and from anywhere. The second is generous, so that nobody far away can lock a mission out in the last hour. */
const accountLimits: Readonly<Record<string, { readonly here: AttemptLimit; readonly anywhere: AttemptLimit }>> = {
  "/sign-in/email": { here: { times: 10, seconds: 900 }, anywhere: { times: 100, seconds: 900 } },
  "/sign-up/email": { here: { times: 5, seconds: 3600 }, anywhere: { times: 10, seconds: 3600 } },
  "/request-password-reset": { here: { times: 5, seconds: 3600 }, anywhere: { times: 10, seconds: 3600 } },
};

/**
 * Hands what a form said to better-auth, through its handler, because its limits stand there. Only the fields named by
 * the page go along.
 *
 * @throws {Response} 429 with Retry-After, for an address or an account that tries too often, whether the account exists or not.
 */
export async function askSignIn(
  { context, request }: { readonly context: AppLoadContext; readonly request: Request },
  path: string,
  sent: { readonly body: Readonly<Record<string, string>> } | { readonly query: Readonly<Record<string, string>> },
): Promise<SignInAnswer> {
  const { auth, db, clientAddress } = context;
  const limits = accountLimits[path];
  const account = "body" in sent ? sent.body["email"] : undefined;
  const keys = limits === undefined || account === undefined ? [] : accountKeys(path, account, clientAddress);
  if (limits !== undefined)
    for (const [at, key] of keys.entries()) {
      const wait = await countAttempt(db, key, at === 0 ? limits.here : limits.anywhere);
      if (wait > 0) throw tooMany(wait);
    }
  const base = await auth.$context;
  const address = new URL(base.baseURL + path);
  const headers = new Headers({ Origin: address.origin, [clientAddressHeader]: clientAddress });
  for (const name of ["Cookie", "User-Agent"]) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value.slice(0, name === "User-Agent" ? 500 : undefined));
  }
  if ("body" in sent) headers.set("Content-Type", "application/json");
  else address.search = new URLSearchParams(sent.query).toString();
  const answer = await auth.handler(
    new Request(
      address,
      "body" in sent ? { method: "POST", headers, body: JSON.stringify(sent.body) } : { method: "GET", headers },
    ),
  );
  if (answer.status === 429) throw tooMany(Number(answer.headers.get("X-Retry-After") ?? 900));
  if (answer.status >= 500) throw new Error(`Signing in failed: ${path} answered ${String(answer.status)}.`);
  const cookies = new Headers();
  for (const cookie of answer.headers.getSetCookie()) cookies.append("Set-Cookie", cookie);
  const body = z
    .record(z.string(), z.unknown())
    .catch({})
    .parse(await answer.json().catch(() => ({})));
  if (!answer.ok) return { ok: false, code: typeof body["code"] === "string" ? body["code"] : "", cookies };
  if (path === "/sign-in/email") await forgetAttempts(db, keys);
  return { ok: true, body, cookies };
}

function accountKeys(path: string, account: string, address: string): string[] {
  const digest = createHash("sha256").update(account.toLowerCase()).digest("base64url");
  return [`account ${path} ${digest} from ${addressBlock(address)}`, `account ${path} ${digest}`];
}

function tooMany(seconds: number): Response {
  return new Response(null, {
    status: 429,
    statusText: "Too Many Requests",
    headers: { "Retry-After": String(seconds) },
  });
}
