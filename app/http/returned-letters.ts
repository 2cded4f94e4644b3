import express, { type RequestHandler } from "express";
import { type NonDelivery, readNonDelivery } from "#forms/record/non-delivery-report.ts";
import { bearerToken, isToken } from "./bearer.ts";
import { largestBodyAt, returnedLetters } from "./largest-body.ts";

export interface ReturnedLettersOptions {
  /** Who shows it is the mail server to which others report. */
  readonly token: string;
  /** @returns whether the letter had not come back before. */
  readonly take: (returned: NonDelivery, arrived: Parameters<RequestHandler>[0]) => Promise<boolean>;
}

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
        .then((returned) => returned !== null && take(returned, request))
        .then((news) => {
          response.json({ letters: news ? 1 : 0 });
        }, next);
    },
  ];
}
