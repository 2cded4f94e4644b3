import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequestHandler } from "@remix-run/express";
import { type AppLoadContext, createRequestHandler as createAnswer, type ServerBuild } from "@remix-run/node";
import type { Request, RequestHandler } from "express";
import type { Temporal } from "temporal-polyfill";
import { takeLetterBack } from "#acts/record/take-letter-back.ts";
import { listUnknownMigrations, NewerDatabase } from "#db/migrations/index.ts";
import { isKnownToTheDatabase } from "#db/readers.ts";
import { holdForEverybody } from "#db/record/held-by-revision.ts";
import { listPendingMigrations } from "#db/record/installation.ts";
import { nextPublicInstant, readPublicRevision } from "#db/record/public-revision.ts";
import { OtherRecord } from "#db/unavailable.ts";
import { arrivalOf } from "#http/arrival.ts";
import { closeInOrder } from "#http/close-in-order.ts";
import { drawnOnce } from "#http/drawn-once.ts";
import { createHttpApp, type HttpOptions, timeLimits } from "#http/http.ts";
import { keptAnswers } from "#http/kept-answers.ts";
import { formatsOfList } from "#http/list-file.ts";
import type { MetricsOptions } from "#http/metrics.ts";
import { findsPages } from "#http/page-after.ts";
import type { Readiness } from "#http/readiness.ts";
import { findsPattern } from "#http/route-pattern.ts";
import { byRoutesThatFit } from "#http/routes-that-fit.ts";
import { answeringUnavailable, isForTheMoment, wasFullLately } from "#http/unavailable.ts";
import { countWrite } from "#http/writes.ts";
import { cookiePrefix } from "#sign-in/cookie.ts";
import { figuresForMetrics } from "./figures.ts";
import type { Portal } from "./start-up.ts";

export type Web = {
  port: number;
  /** No new requests; those under way are answered. */
  stop: () => Promise<void>;
};

/** The portal cannot be opened to the network at its address. The sentence is for the person who starts it. */
export class AddressUnusable extends Error {
  override readonly name = "AddressUnusable";

  constructor({ code = "" }: NodeJS.ErrnoException, port: number, host: string) {
    super(
      code === "EADDRINUSE"
        ? `Port ${String(port)} is taken by another program. Stop it, or choose another port: PORT=${String(port + 1)} npm start`
        : `HOST=${host} and PORT=${String(port)} must be an address of this machine and a port that may be listened on (${code}).`,
    );
  }
}

/** Opens the portal to the network. */
export async function serve(
  portal: Portal,
  options: { build: ServerBuild | (() => Promise<ServerBuild>); assets: RequestHandler[]; development?: boolean },
): Promise<Web> {
  const { env, log, database, clock, auth } = portal;
  const { assets, development = false } = options;
  const load = options.build;
  const build =
    typeof load === "function" ? async () => answeringUnavailable(await load()) : answeringUnavailable(load);
  const readiness = watch(portal);
  const held = holdForEverybody();
  const contextOf = async (asked: Asked): Promise<AppLoadContext> => {
    const { routes } = typeof build === "function" ? await build() : build;
    return {
      ...{
        db: asked.reads ? database.forOnePage() : database.db,
        env,
        auth,
        log: log.child({ request: asked.id }),
        requestId: asked.id,
      },
      ...asked.time,
      clientAddress: asked.address,
      isPage: (path) => findsPages(routes)(path),
      shared: {},
      held,
    };
  };
  const getLoadContext = async (request: Request): Promise<AppLoadContext> => {
    const { at, id } = arrivalOf(request);
    const time = await clock.at(at).then((now) => ({ now }), answerLater(at));
    const reads = request.method === "GET" || request.method === "HEAD";
    return contextOf({ id, time, reads, address: request.ip ?? "" });
  };
  const app = createHttpApp({
    env,
    log,
    countWrite: (sent) => countWrite(database.db, env, sent),
    readiness,
    metrics: await metricsOf(portal, build),
    returnedLetters: returnedLettersOf(portal),
    assets,
    development,
    // While one develops, pages change without the record.
    ...(typeof build === "function" ? {} : { keptAnswers: keepAnswers(portal, build, contextOf) }),
    pages: pagesOf(build, { getLoadContext, mode: development ? "development" : "production" }),
  });
  const server = createServer(timeLimits, app);
  await listen(server, env.port, env.host);
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      readiness.stopping = true;
      return closeInOrder(server);
    },
  };
}

/** While one develops, routes come and go. */
function pagesOf(
  build: ServerBuild | (() => Promise<ServerBuild>),
  given: { readonly getLoadContext: (request: Request) => Promise<AppLoadContext>; readonly mode: string },
): HttpOptions["pages"] {
  if (typeof build === "function") return createRequestHandler({ build, ...given });
  const pageAt = byRoutesThatFit(drawnOnce(build), (of) => createRequestHandler({ build: of, ...given }));
  return (request, response, next) => pageAt(request.path)(request, response, next);
}

interface Asked {
  readonly id: string;
  readonly time: Pick<AppLoadContext, "now" | "away">;
  readonly reads: boolean;
  readonly address: string;
}

/** The pages of everybody, and the lists for programs, are the same for all who have not signed in. */
function keepAnswers(
  { env, database: { db }, clock }: Portal,
  build: ServerBuild,
  contextOf: (asked: Asked) => Promise<AppLoadContext>,
): RequestHandler {
  const answerAt = byRoutesThatFit(drawnOnce(build), (of) => createAnswer(of, "production"));
  const patternOf = findsPattern(
    Object.values(build.routes).flatMap(({ path = "" }) => (path === "" ? [] : [`/${path}`])),
  );
  const ofEverybody = new Set(
    Object.values(build.routes).flatMap(({ id, path = "", module }) =>
      (id.startsWith("routes/public/") && module.default !== undefined) || otherLists.has(id) ? [`/${path}`] : [],
    ),
  );
  return keptAnswers({
    render: async (address, { at, id }) => {
      const url = new URL(address, env.portalUrl);
      return answerAt(url.pathname)(
        new Request(url),
        await contextOf({ id, time: { now: at }, reads: true, address: "" }),
      );
    },
    readRevision: () => readPublicRevision(db),
    now: (request) => clock.at(arrivalOf(request).at),
    nextInstant: (after) => nextPublicInstant(db, after),
    cookiesOfSignIn: `${cookiePrefix(env)}.session`,
    isForEverybody: (path) => ofEverybody.has(patternOf(path) ?? ""),
  });
}

/** For programs, and as files. */
const otherLists = new Set([
  "routes/api/processes",
  "routes/api/sessions",
  "routes/api/accredited-organisations",
  ...["accredited-organisations-file.ts", "sealed-list-file.ts"].flatMap((file) =>
    Object.keys(formatsOfList).map((name) => `routes/public/${file} ${name}`),
  ),
]);

/** What cannot be known for the moment is answered by the page, in its look. */
function answerLater(at: Temporal.Instant) {
  return (fault: unknown) => {
    if (!(fault instanceof Error && isForTheMoment(fault))) throw fault;
    return { now: at, away: fault };
  };
}

async function metricsOf(
  portal: Portal,
  build: ServerBuild | (() => Promise<ServerBuild>),
): Promise<MetricsOptions | null> {
  const { metrics, env } = portal;
  if (metrics === null || env.metricsToken === undefined) return null;
  const { routes } = typeof build === "function" ? await build() : build;
  return {
    token: env.metricsToken,
    metrics,
    patterns: Object.values(routes).flatMap(({ path = "" }) => (path === "" ? [] : [`/${path}`])),
    figures: () => figuresForMetrics(portal),
  };
}

function returnedLettersOf({ env, database: { db }, clock }: Portal): HttpOptions["returnedLetters"] {
  if (env.returnedLetters === undefined) return null;
  const { token } = env.returnedLetters;
  return {
    token,
    take: async (returned, request) => takeLetterBack({ db, now: await clock.at(arrivalOf(request).at) }, returned),
  };
}

function watch({ database, clock }: Portal): Readiness {
  const { db } = database;
  return {
    stopping: false,
    checks: [
      async () => {
        const unknown = await listUnknownMigrations(db);
        return unknown.length === 0 ? null : new NewerDatabase(unknown).message;
      },
      async () => {
        const pending = await listPendingMigrations(db);
        return pending.length === 0
          ? null
          : `The database is behind the program by ${String(pending.length)} migrations: run npm run migrate.`;
      },
      async () => ((await isKnownToTheDatabase(db)) ? null : "PORTAL_SECRET is not the one of the database."),
      () =>
        clock.now().then(
          () => null,
          (fault: unknown) => {
            if (fault instanceof OtherRecord) return fault.message;
            throw fault;
          },
        ),
      () => {
        const hasRoom = database.pglite === null ? !wasFullLately() : database.hasRoom();
        return Promise.resolve(hasRoom ? null : "There is no room left on the disk of the database.");
      },
    ],
  };
}

/** Whether the port is free, asked before the database is opened, so that a second start says so at once. */
export async function checkPort(port: number, host: string): Promise<void> {
  const probe = createServer();
  await listen(probe, port, host);
  await new Promise((resolve) => probe.close(resolve));
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (fault: NodeJS.ErrnoException) => {
      reject(new AddressUnusable(fault, port, host));
    });
    server.listen(port, host, () => {
      resolve();
    });
  });
}
