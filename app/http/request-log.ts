import type { Request, RequestHandler } from "express";
import type { Logger } from "#machine/logger.ts";
import { arrivalOf } from "./arrival.ts";

/** Long segments of a path are keys that were given to one person, some of them an id with its seal (to reset a password, to subscribe to a calendar). */
const key = /\/([\w-]{40,}|[\w-]{36}\.[\w-]{20,})(?=[/.]|$)/g;

/** The path that was asked for, as it may stand in the log. */
export function pathInLog({ path }: Pick<Request, "path">): string {
  return path.replace(key, "/…").slice(0, 200);
}

/** One line for each answer: no address, no browser, no query, no person. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const { id } = arrivalOf(request);
    const began = performance.now();
    const path = pathInLog(request);
    response.once("close", () => {
      const line = {
        request: id,
        method: request.method,
        path,
        status: response.statusCode,
        milliseconds: Math.round(performance.now() - began),
        ...(response.writableFinished ? {} : { aborted: true }),
      };
      // Being away for a moment is no fault of the program; what made it so has said itself.
      if (response.statusCode === 503) log.warn(line, "answered");
      else if (response.statusCode >= 500) log.error(line, "answered");
      else log.info(line, "answered");
    });
    next();
  };
}
