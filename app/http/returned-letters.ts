import express, { type Request, type RequestHandler } from "express";
import type { takeLetterBack } from "#acts/record/take-letter-back.ts";
import { type NonDelivery, readNonDelivery } from "#forms/record/non-delivery-report.ts";
import { bearerToken, isToken } from "./bearer.ts";
import { largestBodyAt, returnedLetters } from "./largest-body.ts";

export interface ReturnedLettersOptions {
  /** Who shows it is the mail server to which others report. */
  readonly token: string;
  readonly take: (returned: NonDelivery, request: Request) => ReturnType<typeof takeLetterBack>;
}

/** In seconds. A letter that came back faster than it was put on record as sent is on record by then. */
const SOON = "60";

/**
 * Takes a message as it came to the address for reports (RFC 3464), and answers how many letters came back by it: none, where it is no such report. A mail
 * server that is told so does not send it again.
 */
export function takeReturnedLetters({ token, take }: ReturnedLettersOptions): RequestHandler[] {
  return [
    (request, response, next) => {
      response.set("Cache-Control", "no-store");
      if (isToken(bearerToken(request.headers.authorization), token)) next();
      else response.status(401).set("WWW-Authenticate", "Bearer").end();
    },
    express.raw({ type: () => true, limit: largestBodyAt(returnedLetters), inflate: false }),
    (request, response, next) => {
      const content: unknown = request.body;
      readNonDelivery(Buffer.isBuffer(content) ? content : new Uint8Array())
        .then((returned) => (returned === null ? "nothing_new" : take(returned, request)))
        .then((outcome) => {
          if (outcome === "under_way") response.status(503).set("Retry-After", SOON);
          response.json({ letters: outcome === "came_back" ? 1 : 0 });
        }, next);
    },
  ];
}
