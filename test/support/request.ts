import { createHmac, randomUUID } from "node:crypto";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { Temporal } from "temporal-polyfill";
import { keepingAccounts } from "#db/account-keeper.ts";
import type { Db } from "#db/handles.ts";
import { createAuth } from "#sign-in/auth.ts";
import type { Environment } from "#machine/env.ts";
import { createLogger } from "#machine/logger.ts";
import { createRateLimiter } from "#http/rate-limit.ts";

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
    portalUrl,
    secret: "a secret of tests that is long enough",
    logLevel: "silent",
    trustedProxies: 0,
    embeddedWorker: false,
    ...changes,
  };
}

/** What the server gives to loaders and actions, on a database of the test. `now` is the receipt of each request. */
export function aLoadContext(
  db: Db,
  changes: { env?: Partial<Environment>; now?: Temporal.Instant; clientAddress?: string } = {},
): AppLoadContext {
  const env = anEnvironment(changes.env);
  const log = createLogger(env);
  return {
    db,
    env,
    log,
    auth: createAuth({ db, env, log }),
    limiter: createRateLimiter(),
    now: changes.now ?? Temporal.Now.instant(),
    clientAddress: changes.clientAddress ?? "192.0.2.1",
  };
}

interface Route {
  loader?: (args: LoaderFunctionArgs) => unknown;
  action?: (args: ActionFunctionArgs) => unknown;
}

/** What came back: a Response (a redirect or a fault, thrown or not), or what the page is rendered from, with its status. */
export interface Answer {
  status: number;
  headers: Headers;
  /** Where it leads, for a redirect. */
  location: string | null;
  data: unknown;
}

/** A browser as far as routes see one: it keeps its cookies from one request to the next. */
export interface Browser {
  cookies: Map<string, string>;
  /** GET by the route's loader. Parameters of the path are given as Remix would find them. */
  load(route: Route, path: string, params?: Record<string, string>): Promise<Answer>;
  /** POST of a form by the route's action. */
  send(
    route: Route,
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>> | URLSearchParams,
    params?: Record<string, string>,
  ): Promise<Answer>;
}

export function aBrowserOn(context: AppLoadContext): Browser {
  const cookies = new Map<string, string>();
  const ask = async (
    handler: ((args: LoaderFunctionArgs) => unknown) | undefined,
    path: string,
    params: Record<string, string>,
    init: RequestInit,
  ): Promise<Answer> => {
    if (handler === undefined) throw new Error(`The route of ${path} does not answer ${init.method ?? "GET"}.`);
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
    load: (route, path, params = {}) => ask(route.loader, path, params, { method: "GET" }),
    send: (route, path, fields, params = {}) =>
      ask(route.action, path, params, { method: "POST", body: formOf(fields) }),
  };
}

function formOf(fields: Parameters<Browser["send"]>[2]): URLSearchParams {
  if (fields instanceof URLSearchParams) return fields;
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each])),
  );
}

async function settle(handler: (args: LoaderFunctionArgs) => unknown, args: LoaderFunctionArgs): Promise<Answer> {
  const answer = await answerOf(handler, args);
  if (answer instanceof Response)
    return {
      status: answer.status,
      headers: answer.headers,
      location: answer.headers.get("Location"),
      data: answer.body === null ? null : await answer.text(),
    };
  if (isDataWithStatus(answer))
    return {
      status: answer.init?.status ?? 200,
      headers: new Headers(answer.init?.headers),
      location: null,
      data: answer.data,
    };
  return { status: 200, headers: new Headers(), location: null, data: answer };
}

async function answerOf(handler: (args: LoaderFunctionArgs) => unknown, args: LoaderFunctionArgs): Promise<unknown> {
  try {
    return await handler(args);
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

function isDataWithStatus(answer: unknown): answer is { data: unknown; init: ResponseInit | null } {
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
export async function signedInAs(context: AppLoadContext, person: string): Promise<Browser> {
  const { internalAdapter, secret, authCookies } = await context.auth.$context;
  const { token } = await internalAdapter.createSession(person);
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  const browser = aBrowserOn(context);
  browser.cookies.set(authCookies.sessionToken.name, encodeURIComponent(`${token}.${signature}`));
  return browser;
}

/** Somebody in an office or of an organisation, with an address of their own, and a second factor where one is due. */
export async function aPersonIn(
  db: Db,
  office:
    | { role: "applicant"; organisation?: string }
    | { role: "mission"; mission: string }
    | { role: "chair"; process: string }
    | { role: "secretariat" | "administrator" },
): Promise<string> {
  const id = randomUUID();
  await keepingAccounts(db)
    .insertInto("person")
    .values({
      id,
      name: `Person of ${office.role}`,
      email: `${id}@example.org`,
      email_verified: true,
      role: office.role,
      mission_id: office.role === "mission" ? office.mission : null,
      process_id: office.role === "chair" ? office.process : null,
      organisation_id: office.role === "applicant" ? (office.organisation ?? null) : null,
      two_factor_enabled: office.role !== "applicant",
    })
    .execute();
  return id;
}
