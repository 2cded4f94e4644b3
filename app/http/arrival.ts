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
  /** Ties together the lines of the log that one request caused. The answer carries it, so that whoever asks about it can name it. */
  id: string;
};

const arrivals = new WeakMap<IncomingMessage, Arrival>();

/** Comes first of all, so that nothing the portal does delays the receipt. */
export const stampArrival: RequestHandler = (request, response, next) => {
  const arrival: Arrival = {
    at: Temporal.Now.instant().round({ smallestUnit: "millisecond", roundingMode: "floor" }),
    id: randomUUID(),
  };
  arrivals.set(request, arrival);
  response.set("X-Request-Id", arrival.id);
  next();
};

export function arrivalOf(request: IncomingMessage): Arrival {
  const arrival = arrivals.get(request);
  if (arrival === undefined) throw new Error("stampArrival must come before everything that asks for the arrival.");
  return arrival;
}
