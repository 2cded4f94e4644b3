import type { RequestHandler } from "express";
import type { Figure, Metrics } from "#machine/metrics.ts";
import { bearerToken, isToken } from "./bearer.ts";
import { returnedLetters } from "./largest-body.ts";
import { findsPattern } from "./route-pattern.ts";

export type MetricsOptions = {
  /** Who shows it is an operator. */
  token: string;
  metrics: Metrics;
  /** Every address of the portal's pages. */
  patterns: readonly string[];
  /** Read when somebody asks. It never fails: what cannot be read is left out. */
  figures: () => Promise<readonly Figure[]>;
};

const own = ["/", "/healthz", "/readyz", "/metrics", returnedLetters];
const methods = ["GET", "HEAD", "POST", "OPTIONS"];

/** Counts each answer by the pattern of its address. `isFile` says of which it was a file of the build, whose names are no patterns. */
export function countAnswers(
  { metrics, patterns }: MetricsOptions,
  isFile: (request: Parameters<RequestHandler>[0]) => boolean,
): RequestHandler {
  const patternOf = findsPattern([...own, ...patterns]);
  return (request, response, next) => {
    const began = performance.now();
    const { path, method } = request;
    response.once("close", () => {
      metrics.answered(
        {
          method: methods.includes(method) ? method : "other",
          route: isFile(request) ? "file" : (patternOf(path) ?? "none"),
          status: response.writableFinished ? String(response.statusCode) : "aborted",
        },
        (performance.now() - began) / 1000,
      );
    });
    next();
  };
}

/** For operators, who show the token. */
export function answerMetrics({ token, metrics, figures }: MetricsOptions): RequestHandler {
  return (request, response, next) => {
    response.set("Cache-Control", "no-store");
    if (!isToken(bearerToken(request.headers.authorization), token)) {
      response.status(401).set("WWW-Authenticate", "Bearer").end();
      return;
    }
    figures()
      .then((read) => metrics.write(read))
      .then(({ type, text }) => {
        response.set("Content-Type", type).send(text);
      }, next);
  };
}
