import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import type { Db } from "#db/handles.ts";
import { type AttemptLimit, countAttempt, forgetAttempts } from "#db/people/sign-in-attempts.ts";
import { deleteOtherSignIns, deleteSignIn, saveSignInUsed } from "#db/people/sign-ins.ts";
import type { Role } from "#domain/kit/actor.ts";
import { impossible } from "#domain/kit/ruling.ts";
import { clientAddressHeader } from "#http/http.ts";
import { addressBlock } from "#http/rate-limit.ts";
import type { Language } from "#messages/kit/languages.ts";
import { paths } from "#paths";
import { type Auth, signInIdleSeconds } from "./auth.ts";

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
    await endSignIn(db, user.id, session.id);
    return null;
  }
  const isNew = session.updatedAt.getTime() === session.createdAt.getTime();
  if (isNew || idleSeconds > useIsNotedEverySeconds) await saveSignInUsed(db, session.id);
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

/** An authenticator's code is taken in its own half minute, and in the one before and after, for clocks that differ. */
const codeIsTakenSeconds = 90;

/**
 * Whether the code of an authenticator has opened a sign-in before (OWASP ASVS 5.0, 6.5.1); then the one that it has just opened is ended. The
 * accounts of a demonstration are everybody's, and so are their codes.
 */
export async function wasUsedBefore(
  { auth, db, env }: Pick<AppLoadContext, "auth" | "db" | "env">,
  answer: Extract<SignInAnswer, { ok: true }>,
  code: string,
): Promise<boolean> {
  if (env.demonstration) return false;
  const { token, user } = z.object({ token: z.string(), user: z.object({ id: z.string() }) }).parse(answer.body);
  const digest = createHash("sha256").update(`${user.id} ${code}`).digest("base64url");
  const wait = await countAttempt(db, `code ${digest}`, { times: 1, seconds: codeIsTakenSeconds });
  if (wait === 0) return false;
  await (await auth.$context).internalAdapter.deleteSession(token);
  return true;
}

/** Where the work of each role begins. */
export function workOf(role: SignIn["role"], language: Language): string {
  const to = paths(language);
  switch (role) {
    case "applicant":
      return to.organisation;
    case "mission":
      return to.mission;
    case "chair":
      return to.chair;
    case "secretariat":
      return to.secretariat;
    case "administrator":
      return to.people;
    default:
      return impossible(role);
  }
}

/** The page that sign-in was asked for, when it is one of the portal's own; else null. */
export function pageAfter(url: string): string | null {
  const { origin, searchParams } = new URL(url);
  const then = searchParams.get("then");
  if (then === null || !/^\/[^/\\]/.test(then) || then.length > 2000) return null;
  const target = URL.canParse(then, origin) ? new URL(then, origin) : null;
  return target?.origin === origin ? `${target.pathname}${target.search}` : null;
}

/** The same address with the page to go to afterwards. */
export function carrying(path: string, then: string | null): string {
  return then === null ? path : `${path}?${new URLSearchParams({ then }).toString()}`;
}

/** Where somebody goes who has just signed in: to a second factor that is still due, or to their work. */
export function firstPage(
  answer: Extract<SignInAnswer, { ok: true }>,
  { url, language }: { readonly url: string; readonly language: Language },
): string {
  const { role, secondFactor } = z
    .object({ role: personRole, twoFactorEnabled: z.boolean().nullish() })
    .transform((user) => ({ role: user.role, secondFactor: user.twoFactorEnabled === true }))
    .parse(answer.body["user"]);
  const then = pageAfter(url);
  if (secondFactorDue({ role, secondFactor })) return carrying(paths(language).setUpSecondFactor, then);
  return then ?? workOf(role, language);
}

/** Ends a sign-in of the person at once; false when there is none of theirs with this id. */
export function endSignIn(db: Db, person: string, signIn: string): Promise<boolean> {
  return db.transaction().execute((trx) => deleteSignIn(trx, person, signIn));
}

export async function endOtherSignIns(db: Db, person: string, kept: string): Promise<void> {
  await db.transaction().execute((trx) => deleteOtherSignIns(trx, person, kept));
}

/** Whoever signs in again in the same browser leaves no sign-in behind. */
export async function endEarlierSignIn({
  context,
  request,
}: {
  readonly context: AppLoadContext;
  readonly request: Request;
}): Promise<void> {
  const earlier = await readSignIn(context, request.headers);
  if (earlier !== null) await endSignIn(context.db, earlier.person, earlier.id);
}

/** Longer than what is done for an address that has an account, so that the time of the answer does not tell. */
const equalMilliseconds = 300;

export async function inEqualTime<Answer>(work: Promise<Answer>): Promise<Answer> {
  const [answer] = await Promise.all([work, pause(equalMilliseconds)]);
  return answer;
}

/** Whose password a link resets, for the words that the new password may not be made of; nothing when the link works no longer. */
export async function holderOfResetLink(
  { auth }: { readonly auth: Auth },
  token: string,
): Promise<{ email?: string; name?: string }> {
  const { internalAdapter } = await auth.$context;
  const link = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  const holder = link === null ? null : await internalAdapter.findUserById(link.value);
  return holder === null ? {} : { email: holder.email, name: holder.name };
}
