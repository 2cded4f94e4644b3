import type { RequestHandler } from "express";
import type { Logger } from "#machine/logger.ts";
import { arrivalOf } from "./arrival.ts";

/** Long segments of a path are keys that were sent to one person (confirm an address, reset a password). */
const key = /\/[\w-]{40,}(?=\/|$)/g;

/** One line for each answer: no address, no browser, no query, no person. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const { id } = arrivalOf(request);
    const began = performance.now();
    const path = request.path.replace(key, "/…").slice(0, 200);
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
