import { constants } from "node:zlib";
import compression from "compression";
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from "express";
import { Asker } from "#db/asker.ts";
import { isFull } from "#db/unavailable.ts";
import type { Environment } from "#machine/env.ts";
import type { Logger } from "#machine/logger.ts";
import { isLanguage } from "#messages/kit/languages.ts";
import { paths } from "#paths";
import { arrivalOf, stampArrival } from "./arrival.ts";
import { readFromAnywhere } from "./cross-origin.ts";
import { isCrossSiteWrite } from "./cross-site.ts";
import { answerFault, type Fault, languageOf } from "./fault-page.ts";
import { largestBodyAt, returnedLetters, tooLargeAt } from "./largest-body.ts";
import { answerMetrics, countAnswers, type MetricsOptions } from "./metrics.ts";
import { type Readiness, reportReadiness } from "./readiness.ts";
import { pathInLog, requestLog } from "./request-log.ts";
import { type ReturnedLettersOptions, takeReturnedLetters } from "./returned-letters.ts";
import { securityHeaders } from "./security-headers.ts";
import { askAgainAfter, isForTheMoment, sayUnavailable } from "./unavailable.ts";
import { isWellFormedHost, isWellFormedUrl } from "./well-formed.ts";

/** From arrival to answer. The settlement margin of a period (120 s) is longer, so that nothing received in time is decided too late. */
const longestRequest = 30_000;

/**
 * Node looks for requests that are late only every half minute unless it is told otherwise, and then lets a head that never ends stand for that long.
 */
export const timeLimits = {
  requestTimeout: longestRequest,
  headersTimeout: 10_000,
  // A proxy keeps idle connections, nginx for a minute, and repeats no form that it has sent on one that was being closed.
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 1_000,
};

/** Packed for one reader: a window of 256 kB, longer than nearly all pages. To set up the usual one of 4 MB takes as long as to pack a page. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 } };

/** The request header in which sign-in finds the address; whatever the outside sent under this name is overwritten. */
export const clientAddressHeader = "x-portal-client-address";

export type HttpOptions = {
  env: Pick<Environment, "portalUrl" | "demonstration" | "trustedProxies">;
  log: Logger;
  /** Counts a form that was sent; answers how many seconds to wait, or 0. */
  countWrite: (sent: { cookies: string | undefined; address: string }) => Promise<number>;
  readiness: Readiness;
  /** Null where no operator has a token for it. */
  metrics: MetricsOptions | null;
  /** Null where no mail server has a token for it. */
  returnedLetters: ReturnedLettersOptions | null;
  /** Files of the build, or the dev server. */
  assets: RequestHandler[];
  /** Gives what it keeps, and hands on everything else. */
  keptAnswers?: RequestHandler;
  /** Everything that has a page: Remix. */
  pages: (...request: Parameters<RequestHandler>) => void | Promise<void>;
  development?: boolean;
};

/** Behind a proxy that is not trusted everybody asks from one address, and shares its limits. */
function notesProxyOnce({ trustedProxies }: HttpOptions["env"], log: Logger) {
  let noted = trustedProxies > 0;
  return ({ headers }: Request) => {
    if (noted || headers["x-forwarded-for"] === undefined) return;
    noted = true;
    log.warn(
      "X-Forwarded-For was sent and TRUSTED_PROXIES is 0: behind a proxy everybody counts as one address, whose limits close sign-in to all",
    );
  };
}

/** The chain that every request walks, in this order. */
export function createHttpApp(options: HttpOptions): Express {
  const { env, log, countWrite, readiness, metrics, assets, keptAnswers, pages, development = false } = options;
  const pseudo = env.demonstration || development;
  const refuse = (request: Request, response: Response, fault: Fault) => {
    answerFault(request, response, fault, { pseudo });
  };

  const noteProxy = notesProxyOnce(env, log);
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", env.trustedProxies);
  app.set("query parser", false);

  app.use(stampArrival, requestLog(log), securityHeaders(env));
  const files = new WeakSet<Request>();
  if (metrics !== null) app.use(countAnswers(metrics, (request) => files.has(request)));
  app.use((_request, response, next) => {
    if (readiness.stopping) response.set("Connection", "close");
    next();
  });

  app.all(["/healthz", "/readyz", ...(metrics === null ? [] : ["/metrics"])], (request, response, next) => {
    if (isRead(request)) next();
    else refuse(request, response.set("Allow", "GET, HEAD"), "wrongMethod");
  });
  app.get("/healthz", (_request, response) => {
    response.set("Cache-Control", "no-store").json({ alive: true });
  });
  app.get("/readyz", (request, response, next) => {
    const ofRequest = log.child({ request: arrivalOf(request).id });
    const onFault = (fault: unknown) => {
      if (isForTheMoment(fault)) sayUnavailable(ofRequest, fault);
      else ofRequest.error({ err: fault }, "not ready");
    };
    reportReadiness(readiness, onFault).then((report) => {
      if (!report.ready) response.set("Retry-After", askAgainAfter);
      response
        .status(report.ready ? 200 : 503)
        .set("Cache-Control", "no-store")
        .json(report);
    }, next);
  });

  if (metrics !== null) app.get("/metrics", answerMetrics(metrics));

  if (options.returnedLetters !== null) {
    const refuseUnlessSent: RequestHandler = (request, response, next) => {
      const fault = faultOfLength(request);
      if (request.method !== "POST") refuse(request, response.set("Allow", "POST"), "wrongMethod");
      else if (fault !== null) refuse(request, response, fault);
      else next();
    };
    app.all(returnedLetters, refuseUnlessSent, ...takeReturnedLetters(options.returnedLetters));
  }

  app.use("/api", readFromAnywhere, (request, response, next) => {
    if (isRead(request)) next();
    else refuse(request, response.set("Allow", "GET, HEAD, OPTIONS"), "wrongMethod");
  });

  app.use((request, response, next) => {
    if (!isWellFormedUrl(request.originalUrl) || !isWellFormedHost(request.headers.host))
      refuse(request, response, "unreadable");
    else if (!isRead(request) && request.method !== "POST")
      refuse(request, response.set("Allow", "GET, HEAD, POST"), "wrongMethod");
    else next();
  });

  app.use(
    compression({ brotli }),
    (request, response, next) => {
      // Remix asks for what is packed after each piece, which packs a page twice as slowly. The pieces of a file are large, and its first is sent at once.
      if (!request.path.endsWith(".csv")) Object.assign(response, { flush: undefined });
      files.add(request);
      next();
    },
    ...assets,
    (request, _response, next) => {
      files.delete(request);
      next();
    },
  );

  app.use((request, response, next) => {
    const timer = setTimeout(() => {
      if (response.headersSent) {
        // A whole list on its way to a slow reader goes on for as long as something of it is taken.
        response.setTimeout(longestRequest, () => response.destroy());
        return;
      }
      log.error({ request: arrivalOf(request).id, path: pathInLog(request) }, "no answer in time");
      refuse(request, response.set("Retry-After", askAgainAfter), "unavailable");
    }, longestRequest);
    response.once("close", () => {
      clearTimeout(timer);
    });
    next();
  });

  app.use((request, response, next) => {
    // Only the number of proxies in TRUSTED_PROXIES may say who asked; Remix and sign-in would believe these names from anybody.
    delete request.headers["x-forwarded-host"];
    request.headers[clientAddressHeader] = request.ip ?? "";
    noteProxy(request);
    response.set("Cache-Control", "no-store");
    if (isRead(request)) {
      next();
      return;
    }
    if (isCrossSiteWrite(request.headers, env)) {
      const { origin } = request.headers;
      log.warn(
        { request: arrivalOf(request).id, origin: origin?.slice(0, 200), portalUrl: env.portalUrl },
        "refused as sent from another site: where it is the portal itself, PORTAL_URL is not its address",
      );
      refuse(request, response, "crossSite");
      return;
    }
    const fault = faultOfLength(request);
    if (fault !== null) refuse(request, response, fault);
    else
      countWrite({ cookies: request.headers.cookie, address: request.ip ?? "" }).then((wait) => {
        if (wait > 0) refuse(request, response.set("Retry-After", String(wait)), "tooMany");
        else next();
      }, next);
  });

  app.use((request, _response, next) => {
    // Whatever a proxy made of the Host, the portal is at its own address. Where a write comes from is settled above, and Remix would compare it with the Host.
    request.headers.host = new URL(env.portalUrl).host;
    delete request.headers.origin;
    next();
  });

  app.all("/", (request, response) => {
    if (!isRead(request)) refuse(request, response.set("Allow", "GET, HEAD"), "wrongMethod");
    else response.vary("Accept-Language").redirect(302, paths(languageOf(request, { pseudo })).home);
  });

  // https://w3c.github.io/webappsec-change-password-url/: where a keeper of passwords sends its owner.
  app.all("/.well-known/change-password", (request, response) => {
    if (!isRead(request)) refuse(request, response.set("Allow", "GET, HEAD"), "wrongMethod");
    else response.vary("Accept-Language").redirect(302, paths(languageOf(request, { pseudo })).changePassword);
  });

  app.use((request, response, next) => {
    if (isForScripts(request)) refuse(request, response, "notFound");
    // A page has the language of its address. Where there is none, the browser says what its reader reads.
    else if (!withoutLanguage.test(request.path) && !isLanguage(request.path.split("/")[1], { pseudo }))
      refuse(request, response.vary("Accept-Language"), "notFound");
    else next();
  });

  if (keptAnswers !== undefined) app.use(keptAnswers);

  app.use(replaceHeadersOnAppend, (request, response, next) => {
    const answer = () => Promise.resolve(pages(request, response, next)).catch(next);
    if (!isRead(request)) return void answer();
    const asker = new Asker();
    response.once("close", () => {
      if (!response.writableFinished) asker.leave();
    });
    void asker.readsBy(answer);
  });

  const onFault: ErrorRequestHandler = (fault: unknown, request, response, next) => {
    // A page that comes after its time finds its asker answered; the connection goes on to the next request.
    if (response.writableEnded && isLateAnswer(fault)) return;
    const ofRequest = log.child({ request: arrivalOf(request).id });
    if (isForTheMoment(fault)) sayUnavailable(ofRequest, fault);
    else ofRequest.error({ err: fault }, "fault outside the pages");
    if (response.writableEnded) return;
    if (response.headersSent) next(fault);
    else if (isForTheMoment(fault))
      refuse(request, response.set("Retry-After", askAgainAfter), isFull(fault) ? "full" : "unavailable");
    else refuse(request, response, "internal");
  };
  app.use(onFault);
  return app;
}

/** Content whose length is not said beforehand, or is more than may come to the address: refused before it is read. */
function faultOfLength({ headers, path }: Request): Fault | null {
  if (headers["transfer-encoding"] !== undefined) return "lengthRequired";
  return Number(headers["content-length"] ?? 0) > largestBodyAt(path) ? tooLargeAt(path) : null;
}

/** What is for programs. */
const withoutLanguage = /^\/(api|schemas|\.well-known)\//i;

function isLateAnswer(fault: unknown): boolean {
  return fault instanceof Error && "code" in fault && fault.code === "ERR_HTTP_HEADERS_SENT";
}

function isRead(request: Request): boolean {
  return request.method === "GET" || request.method === "HEAD";
}

/** What Remix has for scripts that draw a page anew: its data without the page, and the list of routes. No page of the portal has such a script. */
function isForScripts({ path, originalUrl }: Request): boolean {
  // A second question mark belongs to the query.
  const begins = originalUrl.indexOf("?");
  const query = new URLSearchParams(begins === -1 ? "" : originalUrl.slice(begins));
  return path.endsWith(".data") || path === "/__manifest" || query.has("_data");
}

/** Remix appends its headers; a page that sets one of the headers above means to replace it. */
const replaceHeadersOnAppend: RequestHandler = (_request, response, next) => {
  const append = response.append.bind(response);
  response.append = (name, value) =>
    /^(set-cookie|vary)$/i.test(name) ? append(name, value) : response.set(name, value);
  next();
};
