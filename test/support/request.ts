import { createHmac } from "node:crypto";
import type { AppLoadContext, data, LoaderFunctionArgs } from "@remix-run/node";
import { Temporal } from "temporal-polyfill";
import type { Db } from "#db/handles.ts";
import type { Id } from "#domain/kit/id.ts";
import type { answerRefusal } from "#http/answer.ts";
import { findsPages } from "#http/page-after.ts";
import type { Environment } from "#machine/env.ts";
import { createLogger, type Logger } from "#machine/logger.ts";
import { type Auth, createAuth } from "#sign-in/auth.ts";
import { handleFor } from "./database.ts";
import { everyRoute } from "./routes.ts";

export const portalUrl = "http://localhost:3000";

export function anEnvironment(changes: Partial<Environment> = {}): Environment {
  return {
    demonstration: false,
    port: 3000,
    host: "127.0.0.1",
    dataDirectory: "memory://",
    databaseUrl: undefined,
    databaseOwnerUrl: undefined,
    smtpUrl: undefined,
    mailFrom: "Accreditation portal <portal@example.org>",
    contactEmail: "accreditation@example.org",
    securityContact: "mailto:accreditation@example.org",
    portalUrl,
    secret: "a secret of tests that is long enough",
    checkpointSecret: "a key of tests that is long enough for it",
    provider: undefined,
    clamdUrl: undefined,
    directories: { ror: null, gleif: null },
    logLevel: "silent",
    trustedProxies: 0,
    embeddedWorker: false,
    metricsToken: undefined,
    returnedLetters: undefined,
    ...changes,
  };
}

/** A file with a page ends in .tsx; the pages themselves need not be loaded to know where they are. */
const isPage = findsPages(
  Object.fromEntries(
    everyRoute.map(({ id, path, index, file }) => [
      id,
      { id, path, index, module: { default: file.endsWith(".tsx") ? () => null : undefined } },
    ]),
  ),
);

/** What the server gives to loaders and actions, on a database of the test. `now` is the receipt of each request. */
export function aLoadContext(
  db: Db,
  changes: { env?: Partial<Environment>; now?: Temporal.Instant; clientAddress?: string } = {},
): AppLoadContext {
  const env = anEnvironment(changes.env);
  return {
    ...inProcess(db, env),
    db,
    env,
    requestId: "00000000-0000-4000-8000-000000000000",
    now: changes.now ?? Temporal.Now.instant(),
    clientAddress: changes.clientAddress ?? "192.0.2.1",
    isPage,
  };
}

interface InProcess {
  readonly log: Logger;
  readonly auth: Auth;
}

const made = new WeakMap<Db, Map<string, InProcess>>();

/** As in the program one of each for all requests: sign-in reads the tables' shapes only once. */
function inProcess(db: Db, env: Environment): InProcess {
  const ofDatabase = made.get(db) ?? new Map<string, InProcess>();
  made.set(db, ofDatabase);
  const key = JSON.stringify(env);
  const kept = ofDatabase.get(key);
  if (kept !== undefined) return kept;
  const log = createLogger(env);
  const begun = { log, auth: createAuth({ db, env, log }) };
  ofDatabase.set(key, begun);
  return begun;
}

/** A loader or an action. */
export type Handler = (args: LoaderFunctionArgs) => unknown;

/** What the page of a loader or an action shows: all that it may answer but a Response, and of an answer with a status what it carries. */
type ShownBy<Of extends Handler> = Carried<Awaited<ReturnType<Of>>>;
type Carried<Answered> = Answered extends Response ? never : Answered extends WithStatus<infer Data> ? Data : Answered;
type WithStatus<Data> = ReturnType<typeof data<Data>>;

/** What came back: what a page shows, with its status, or a Response (a redirect or a fault, thrown or not). */
export interface Answer<Shown = unknown> {
  readonly status: number;
  readonly headers: Headers;
  /** Where it leads, for a redirect. */
  readonly location: string | null;
  /** The text of a Response; null where a page came back. */
  readonly text: string | null;
  /** What the page shows. Where no page came back, to ask for it is a fault. */
  readonly data: Shown;
}

/** What the page of a form is shown with again: problems, or why a rule refused. */
export type FormAnswer = ReturnType<typeof answerRefusal>["data"];

export const said = <Shown extends FormAnswer>(answer: Answer<Shown>) => answer.data;

/** A browser as far as routes see one: it keeps its cookies from one request to the next. */
export interface Browser {
  cookies: Map<string, string>;
  /** GET by the route's loader. Parameters of the path are given as Remix would find them. */
  load<Route extends { readonly loader: Handler }>(
    route: Route,
    path: string,
    params?: Record<string, string>,
  ): Promise<Answer<ShownBy<Route["loader"]>>>;
  /** POST of a form by the route's action. */
  send<Route extends { readonly action: Handler }>(
    route: Route,
    path: string,
    fields: Fields,
    params?: Record<string, string>,
  ): Promise<Answer<ShownBy<Route["action"]>>>;
}

type Fields = Readonly<Record<string, string | readonly string[]>> | URLSearchParams | FormData;

export function aBrowserOn(context: AppLoadContext): Browser {
  const cookies = new Map<string, string>();
  const ask = async <Of extends Handler>(
    handler: Of,
    path: string,
    params: Record<string, string>,
    init: RequestInit,
  ): Promise<Answer<ShownBy<Of>>> => {
    const headers = new Headers(init.headers);
    headers.set("User-Agent", "Test browser");
    if (cookies.size > 0) headers.set("Cookie", Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; "));
    const request = new Request(new URL(path, portalUrl), { ...init, headers });
    const language = new URL(request.url).pathname.split("/")[1] ?? "";
    const answer = await settle(handler, { request, params: { language, ...params }, context });
    for (const cookie of answer.headers.getSetCookie()) keep(cookies, cookie);
    return answer;
  };
  return {
    cookies,
    load: <Route extends { readonly loader: Handler }>({ loader }: Route, path: string, params = {}) =>
      ask<Route["loader"]>(loader, path, params, { method: "GET" }),
    send: <Route extends { readonly action: Handler }>({ action }: Route, path: string, fields: Fields, params = {}) =>
      ask<Route["action"]>(action, path, params, { method: "POST", body: formOf(fields) }),
  };
}

function formOf(fields: Fields): URLSearchParams | FormData {
  if (fields instanceof URLSearchParams || fields instanceof FormData) return fields;
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each])),
  );
}

async function settle<Of extends Handler>(handler: Of, args: LoaderFunctionArgs): Promise<Answer<ShownBy<Of>>> {
  const answer = await answerOf(handler, args);
  if (answer instanceof Response) return new NoPage(answer, answer.body === null ? null : await answer.text());
  // What is neither a Response nor an answer with a status is what the page shows; the compiler cannot follow that through ShownBy.
  const shown = (isWithStatus(answer) ? answer.data : answer) as ShownBy<Of>;
  const init = isWithStatus(answer) ? answer.init : null;
  return { status: init?.status ?? 200, headers: new Headers(init?.headers), location: null, text: null, data: shown };
}

class NoPage implements Answer<never> {
  readonly status: number;
  readonly headers: Headers;
  readonly location: string | null;
  readonly text: string | null;

  constructor({ status, headers }: Response, text: string | null) {
    this.status = status;
    this.headers = headers;
    this.location = headers.get("Location");
    this.text = text;
  }

  get data(): never {
    throw new Error(`No page came back, but ${String(this.status)} ${this.location ?? this.text ?? ""}`);
  }
}

async function answerOf(handler: Handler, args: LoaderFunctionArgs): Promise<unknown> {
  try {
    const { context, request } = args;
    return await handler({ ...args, context: { ...context, db: handleFor(request.method, context.db) } });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

function isWithStatus(answer: unknown): answer is WithStatus<unknown> {
  return typeof answer === "object" && answer !== null && "type" in answer && answer.type === "DataWithResponseInit";
}

function keep(cookies: Map<string, string>, header: string): void {
  const [pair = "", ...attributes] = header.split("; ");
  const at = pair.indexOf("=");
  const name = pair.slice(0, at);
  if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) cookies.delete(name);
  else cookies.set(name, pair.slice(at + 1));
}

/**
 * A browser in which the person is signed in, without going through the pages. Their row must be there; for an office it
 * must say that the second factor is set up (`two_factor_enabled`).
 */
export async function signedInAs(context: AppLoadContext, person: Id<"person">): Promise<Browser> {
  const { internalAdapter, secret, authCookies } = await context.auth.$context;
  const { token } = await internalAdapter.createSession(person);
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  const browser = aBrowserOn(context);
  browser.cookies.set(authCookies.sessionToken.name, encodeURIComponent(`${token}.${signature}`));
  return browser;
}
