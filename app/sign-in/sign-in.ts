import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type AppLoadContext, redirect } from "@remix-run/node";
import { z } from "zod";
import type { Db } from "#db/handles.ts";
import { countAttempt, forgetAttempts } from "#db/people/attempts.ts";
import { findPasswordHash } from "#db/people/credentials.ts";
import { deleteOtherSignIns, deleteSignIn, saveSignInUsed } from "#db/people/sign-ins.ts";
import type { Role } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import { readId } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { impossible } from "#domain/kit/ruling.ts";
import type { Problem } from "#forms/kit/form-answer.ts";
import { clientAddressHeader } from "#http/http.ts";
import { pageAfter } from "#http/page-after.ts";
import type { Language } from "#messages/kit/languages.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { addressGiven, forgetAddress } from "./address-given.ts";
import { type Auth, signInIdleSeconds } from "./auth.ts";
import { cookieIn } from "./cookie.ts";
import { rememberDevice } from "./device.ts";
import { countTry, type Tried } from "./limits.ts";

/** A person in a browser. */
export interface SignIn {
  /** The id of the sign-in, not its secret. */
  readonly id: Id<"sign_in">;
  readonly person: Id<"person">;
  readonly name: string;
  readonly email: string;
  readonly role: Exclude<Role, "public" | "clock">;
  /** After which it ends if it is not used until then. */
  readonly endsInSeconds: number;
  /** It ends then also if it is used: a day has passed. */
  readonly endsInAnyCase: boolean;
  /** Whether this sign-in has shown one: the person's code, or by itself, as a passkey does. */
  readonly secondFactor: boolean;
}

export const personRole = z.enum(["applicant", "mission", "chair", "secretariat", "administrator"]);

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
  const id = mustExist(readId<"sign_in">(session.id));
  const person = mustExist(readId<"person">(user.id));
  const idleSeconds = (Date.now() - session.updatedAt.getTime()) / 1000;
  if (idleSeconds > signInIdleSeconds) {
    await endSignIn(db, person, id);
    return null;
  }
  const isNew = session.updatedAt.getTime() === session.createdAt.getTime();
  const noted = isNew || idleSeconds > useIsNotedEverySeconds;
  if (noted) await saveSignInUsed(db, id);
  const idleFrom = noted ? Date.now() : session.updatedAt.getTime();
  const idleUntil = idleFrom + signInIdleSeconds * 1000;
  const endsAt = Math.min(idleUntil, session.expiresAt.getTime());
  return {
    endsInSeconds: Math.round((endsAt - Date.now()) / 1000),
    endsInAnyCase: session.expiresAt.getTime() <= idleUntil,
    id,
    person,
    name: user.name,
    email: user.email,
    role: personRole.parse(user.role),
    secondFactor: user.twoFactorEnabled === true || session.bothFactors === true,
  };
}

/** Whoever acts for a State, the Chair, the Secretariat or the portal shows a second factor; until it is set up, no page of theirs opens. */
export function secondFactorDue({ role, secondFactor }: Pick<SignIn, "role" | "secondFactor">): boolean {
  return role !== "applicant" && !secondFactor;
}

export type SignInAnswer =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>>; readonly cookies: Headers }
  | { readonly ok: false; readonly code: string; readonly cookies: Headers };

/** What each address of better-auth that a page asks lets somebody try; the others let nobody guess. */
const tries: Readonly<Record<string, Tried>> = {
  "/sign-in/email": "password",
  "/sign-in/passkey": "passkey",
  "/two-factor/enable": "password",
  "/two-factor/verify-totp": "code",
  "/two-factor/verify-backup-code": "code",
  "/request-password-reset": "letter",
  "/reset-password": "link",
  "/sign-in/social": "link",
};

/**
 * Hands what a form said to better-auth, through its handler. Only the fields named by the page go along.
 *
 * @param account the e-mail address of the account, where the form does not say it.
 * @throws {Response} 429 with Retry-After, for who tries too often, whether the account exists or not.
 */
export async function askSignIn(
  { context, request }: { readonly context: AppLoadContext; readonly request: Request },
  path: string,
  body: Readonly<Record<string, string>>,
  account: string | undefined = body["email"],
): Promise<SignInAnswer> {
  const { auth, db, env, clientAddress } = context;
  const what = tries[path];
  const trier = { env, clientAddress, cookies: request.headers.get("Cookie") };
  const counted = what === undefined ? [] : await countTry(db, what, trier, account);
  const base = await auth.$context;
  const address = new URL(base.baseURL + path);
  const headers = forwarded({ context, request }, address);
  headers.set("Content-Type", "application/json");
  const answer = await auth.handler(new Request(address, { method: "POST", headers, body: JSON.stringify(body) }));
  if (answer.status >= 500) throw new Error(`Signing in failed: ${path} answered ${String(answer.status)}.`);
  const cookies = new Headers();
  for (const cookie of answer.headers.getSetCookie()) cookies.append("Set-Cookie", cookie);
  const said = z
    .record(z.string(), z.unknown())
    .catch({})
    .parse(await answer.json().catch(() => ({})));
  if (!answer.ok) return { ok: false, code: typeof said["code"] === "string" ? said["code"] : "", cookies };
  if ((what === "password" || what === "code") && isOf(said, account)) await forgetAttempts(db, counted);
  return { ok: true, body: said, cookies };
}

/** Whoever was let in may be another than whose tries were counted: the browser can have a sign-in of its own. Before a second factor nobody is let in yet. */
function isOf({ user }: Readonly<Record<string, unknown>>, account: string | undefined): boolean {
  const said = z.object({ email: z.string() }).safeParse(user);
  return user === undefined || (said.success && said.data.email === account?.toLowerCase());
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

/** The same address with the page to go to afterwards. */
export function carrying(path: string, then: string | null): string {
  if (then === null) return path;
  return `${path}${path.includes("?") ? "&" : "?"}${new URLSearchParams({ then }).toString()}`;
}

/** Whose browser it is, and from where, as better-auth is told. */
export function forwarded(
  { context: { clientAddress }, request }: { readonly context: AppLoadContext; readonly request: Request },
  { origin }: URL,
): Headers {
  const headers = new Headers({ Origin: origin, [clientAddressHeader]: clientAddress });
  for (const name of ["Cookie", "User-Agent"]) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value.slice(0, name === "User-Agent" ? 500 : undefined));
  }
  return headers;
}

const signedInUser = z
  .object({
    email: z.string(),
    role: personRole,
    twoFactorEnabled: z.boolean().nullish(),
    bothFactors: z.boolean().default(false),
  })
  .transform(({ email, role, twoFactorEnabled, bothFactors }) => ({
    email,
    role,
    secondFactor: twoFactorEnabled === true || bothFactors,
  }));

/** Lets somebody in who has just signed in: to a second factor that is still due, or to their work. From now on this browser is known. */
export function letIn(
  { context, request }: { readonly context: AppLoadContext; readonly request: Request },
  { body, cookies }: Extract<SignInAnswer, { ok: true }>,
  language: Language,
  then: string | null = pageAfter({ context, request }),
) {
  const user = signedInUser.parse(body["user"]);
  const headers = new Headers(cookies);
  headers.append("Set-Cookie", rememberDevice(context.env, request.headers.get("Cookie"), user.email));
  if (addressGiven(context.env, request.headers) !== null) headers.append("Set-Cookie", forgetAddress(context.env));
  const to = secondFactorDue(user)
    ? carrying(paths(language).setUpSecondFactor, then)
    : (then ?? workOf(user.role, language));
  return redirect(to, { status: 303, headers });
}

/** The account whose password was right and whose code is awaited, if there is one. */
export async function accountAwaitingCode({
  context: { auth },
  request,
}: {
  readonly context: Pick<AppLoadContext, "auth">;
  readonly request: Request;
}): Promise<string | undefined> {
  const { createAuthCookie, internalAdapter } = await auth.$context;
  const cookie = cookieIn(request.headers.get("Cookie"), createAuthCookie("two_factor").name);
  const [identifier = ""] = /^[\w-]+/.exec(cookie ?? "") ?? [];
  const awaited = await internalAdapter.findVerificationValue(identifier);
  return awaited === null ? undefined : (await internalAdapter.findUserById(awaited.value))?.email;
}

/** Ends a sign-in of the person at once; false when there is none of theirs with this id. */
export function endSignIn(db: Db, person: Id<"person">, signIn: Id<"sign_in">): Promise<boolean> {
  return db.transaction().execute((trx) => deleteSignIn(trx, person, signIn));
}

export async function endOtherSignIns(db: Db, person: Id<"person">, kept: Id<"sign_in">): Promise<void> {
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

/** Whose password a link resets; null when the link works no longer. */
export async function holderOfResetLink(
  { auth }: { readonly auth: Auth },
  token: string,
): Promise<{ person: Id<"person">; email: string; name: string } | null> {
  const { internalAdapter } = await auth.$context;
  const link = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  const holder =
    link === null || link.expiresAt.getTime() < Date.now() ? null : await internalAdapter.findUserById(link.value);
  return holder === null
    ? null
    : { person: mustExist(readId<"person">(holder.id)), email: holder.email, name: holder.name };
}

/**
 * Whether this is the password behind the hash; also for somebody who is signed in, and proves again who they are. Counted like a sign-in to the account.
 *
 * @throws {Response} 429 with Retry-After.
 */
export async function isPassword(
  { context, request }: { readonly context: AppLoadContext; readonly request: Request },
  { account, password, hash }: { readonly account: string; readonly password: string; readonly hash: string | null },
): Promise<boolean> {
  const { auth, db, env, clientAddress } = context;
  const trier = { env, clientAddress, cookies: request.headers.get("Cookie") };
  const counted = await countTry(db, "password", trier, account);
  const right = hash !== null && (await (await auth.$context).password.verify({ hash, password }));
  if (right) await forgetAttempts(db, counted);
  return right;
}

/** Whoever is signed in proves again who they are, before something that a passer-by at their desk must not do. */
export async function isOwnPassword(
  args: { readonly context: AppLoadContext; readonly request: Request },
  password: string,
): Promise<boolean> {
  const { context, request } = args;
  const signIn = await readSignIn(context, request.headers);
  if (signIn === null) return false;
  const hash = await findPasswordHash(context.db, signIn.person);
  return isPassword(args, { account: signIn.email, password, hash });
}

/** What such a form does, when its own password is right; or what is wrong with it. */
export async function withOwnPassword<Outcome>(
  args: { readonly context: AppLoadContext; readonly request: Request },
  { password, t }: { readonly password: string; readonly t: Translate },
  act: () => Promise<Outcome>,
): Promise<Outcome | Problem> {
  if (await isOwnPassword(args, password)) return act();
  return { field: "password", words: t("people.problem.wrongPasswordAgain") };
}

/** For a form at the door that better-auth does not see, such as one that asks for a letter. */
export async function countAtTheDoor(
  { context, request }: { readonly context: AppLoadContext; readonly request: Request },
  what: Tried,
  account?: string,
): Promise<void> {
  const { db, env, clientAddress } = context;
  await countTry(db, what, { env, clientAddress, cookies: request.headers.get("Cookie") }, account);
}
