import { type AppLoadContext, redirect } from "@remix-run/node";
import type { Temporal } from "temporal-polyfill";
import type { Context } from "#acts/kit/context.ts";
import type { Db } from "#db/handles.ts";
import { countAttempt } from "#db/people/attempts.ts";
import { findActor } from "#db/people/people.ts";
import type { HeldForEverybody } from "#db/record/held-by-revision.ts";
import { type Act, mayPerform } from "#domain/authority.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { type Id, readId, type Recorded } from "#domain/kit/id.ts";
import type { Put } from "#domain/modalities/silence.ts";
import { isTooLargeToKeep, keepForm } from "#forms/kit/parse-form.ts";
import type { Environment } from "#machine/env.ts";
import type { Logger } from "#machine/logger.ts";
import { isLanguage, type Language } from "#messages/kit/languages.ts";
import { paths } from "#paths";
import type { Auth } from "#sign-in/auth.ts";
import { refuseToWait } from "#sign-in/limits.ts";
import { readSignIn, secondFactorDue, type SignIn } from "#sign-in/sign-in.ts";
import { writesPerAccount } from "./writes.ts";

declare module "@remix-run/node" {
  interface AppLoadContext {
    db: Db;
    env: Environment;
    auth: Auth;
    /** Its lines name the request. */
    log: Logger;
    requestId: string;
    /** The receipt: the portal's clock when the head of the request had arrived, before its body was read. */
    now: Temporal.Instant;
    /** Why nothing can be answered for the moment; then `now` is not the portal's, and no loader or action is asked. */
    away?: Error;
    clientAddress: string;
    /** Whether a path leads to a page of the portal. */
    isPage: (path: string) => boolean;
    /** What one loader of this request has read and the others need too; absent where a context outlives its request. */
    shared?: { signedIn?: Promise<SignedInPerson | null> };
    /** What is the same for everybody, kept between requests; absent where a database is not a whole process's. */
    held?: HeldForEverybody;
  }

  interface Future {
    v3_singleFetch: true;
  }
}

/** What Remix hands to loaders and actions. */
export type RouteArgs = {
  request: Request;
  params: Readonly<Record<string, string | undefined>>;
  context: AppLoadContext;
};

/** Somebody who has signed in. */
export type SignedIn = Exclude<Actor, { role: "public" | "clock" }>;

type SignedInPerson = { signIn: SignIn; actor: SignedIn };

/**
 * The language of the page's URL.
 *
 * @throws {Response} 404 when the portal does not speak it; pseudo-languages are spoken in demonstrations only.
 */
export function readLanguage({ params, context }: Pick<RouteArgs, "params" | "context">): Language {
  const segment = params["language"];
  if (!isLanguage(segment, { pseudo: context.env.demonstration })) throw notFound();
  return segment;
}

/** Who asks: the person who signed in and has shown what their office demands, else the public. For pages that everybody may read. */
export async function readActor(args: RouteArgs): Promise<Actor> {
  const signedIn = await readSignedIn(args);
  return signedIn === null || secondFactorDue(signedIn.signIn) ? { role: "public" } : signedIn.actor;
}

/** The person who signed in, as the portal knows them now: a role that was changed counts with the next request. */
function readSignedIn(args: RouteArgs): Promise<SignedInPerson | null> {
  const { request, context } = args;
  // An action may change who is signed in: it asks for itself, and the loaders after it ask anew, once.
  if (context.shared === undefined || request.method !== "GET") return findSignedIn(args);
  return (context.shared.signedIn ??= findSignedIn(args));
}

/** When the sign-in of who asks ends by itself, if nothing is asked until then; null for nobody. */
export async function readSignInEnd(args: RouteArgs): Promise<{ seconds: number; inAnyCase: boolean } | null> {
  const signedIn = await readSignedIn(args);
  return signedIn === null
    ? null
    : { seconds: signedIn.signIn.endsInSeconds, inAnyCase: signedIn.signIn.endsInAnyCase };
}

async function findSignedIn({ request, context }: RouteArgs): Promise<SignedInPerson | null> {
  const signIn = await readSignIn(context, request.headers);
  const actor = signIn === null ? null : await findActor(context.db, signIn.person);
  return signIn === null || actor === null ? null : { signIn, actor };
}

/**
 * Whether who asks may perform the act, and what it stands on. Each loader and action calls it itself. The sign-in is read
 * before any transaction is opened.
 *
 * @throws {Response} a redirect to sign-in when nobody has signed in, or to the second factor that the office demands; 403 when the
 *   role may not, and with the form when a form was sent by nobody who has signed in; 429 when an account writes too often.
 */
export async function authorise(args: RouteArgs, act: Act): Promise<{ context: Context; actor: SignedIn }> {
  const { request, context } = args;
  const signedIn = await readSignedIn(args);
  if (signedIn === null) throw await turnAway(args);
  const { signIn, actor } = signedIn;
  if (secondFactorDue(signIn) && !withoutSecondFactor.includes(act))
    throw redirect(paths(readLanguage(args)).setUpSecondFactor);
  if (!mayPerform(actor, act)) throw new Response(null, { status: 403, statusText: "Forbidden" });
  if (request.method !== "GET" && request.method !== "HEAD")
    refuseToWait(await countAttempt(context.db, `write account ${actor.person}`, writesPerAccount));
  return { context: { db: context.db, now: context.now, actor }, actor };
}

/** What sets a second factor up. */
const withoutSecondFactor: readonly Act[] = ["add-passkey"];

/** Also for what exists but may not be known to who asks. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" });
}

/**
 * What the page is about.
 *
 * @throws {Response} 404 when it is not there, or may not be known to who asks.
 */
export function found<Seen>(seen: Seen | null): Seen {
  if (seen === null) throw notFound();
  return seen;
}

/**
 * A number in the address, from 1: of a version, of a text.
 *
 * @throws {Response} 404 for anything else.
 */
export function numberIn({ params }: Pick<RouteArgs, "params">, name: string): number {
  const number = params[name] ?? "";
  if (!/^[1-9]\d{0,5}$/.test(number)) throw notFound();
  return Number(number);
}

/**
 * Which act the last part of the address names, where one page serves several.
 *
 * @throws {Response} 404 for none of them.
 */
export function actIn<Slug extends string>(
  { request }: Pick<RouteArgs, "request">,
  acts: Readonly<Record<Slug, unknown>>,
): Slug {
  const { pathname } = new URL(request.url);
  const slugs = Object.keys(acts) as Slug[]; // the keys of what was given, and no other
  return found(slugs.find((slug) => pathname.endsWith(`/${slug}`)) ?? null);
}

/**
 * The id in the address of a page.
 *
 * @throws {Response} 404 for a text that is none.
 */
export function idIn<Of extends Recorded>({ params }: Pick<RouteArgs, "params">, name: Of): Id<Of> {
  return found(readId<Of>(params[name]));
}

/** A modalities decision or another text, as the address names it: the pages of the acts on them are the same. */
export function putIn(args: Pick<RouteArgs, "params">): Put {
  return args.params["text"] === undefined
    ? { kind: "decision", id: idIn(args, "decision") }
    : { kind: "text", id: idIn(args, "text") };
}

/** To sign-in. Whose sign-in ended while they typed gets the form back, with what it said: nothing is stored for somebody who is not known. */
async function turnAway(args: RouteArgs): Promise<Response> {
  const isForm = args.request.method === "POST";
  if (isForm && isTooLargeToKeep(args.request)) return redirect(signInAddress(args, { after: "notKept" }));
  const form = isForm ? await keepForm(args.request) : null;
  return form === null ? redirect(signInAddress(args)) : Response.json(form, { status: 403, statusText: "Forbidden" });
}

/** Sign-in leads back to the page. */
function signInAddress(args: RouteArgs, said: { after?: "notKept" } = {}): string {
  const { pathname, search } = new URL(args.request.url);
  return `${paths(readLanguage(args)).signIn}?${new URLSearchParams({ ...said, then: `${pathname}${search}` }).toString()}`;
}
