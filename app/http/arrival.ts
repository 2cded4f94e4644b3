import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import { Temporal } from "temporal-polyfill";

/** What is known of a request before anything of it has been looked at. */
export type Arrival = {
  /**
   * The machine's clock when the head of the request had arrived, before its body was read: the instant that counts for deadlines.
   * To the millisecond, as it is kept and as the rules are stated; never rounded up.
   */
  at: Temporal.Instant;
  /** Ties together the lines of the log that one request caused. */
  id: string;
};

const arrivals = new WeakMap<IncomingMessage, Arrival>();

/** Comes first of all, so that nothing the portal does delays the receipt. */
export const stampArrival: RequestHandler = (request, _response, next) => {
  arrivals.set(request, {
    at: Temporal.Now.instant().round({ smallestUnit: "millisecond", roundingMode: "floor" }),
    id: randomUUID(),
  });
  next();
};

export function arrivalOf(request: IncomingMessage): Arrival {
  const arrival = arrivals.get(request);
  if (arrival === undefined) throw new Error("stampArrival must come before everything that asks for the arrival.");
  return arrival;
}
