import type { RequestHandler } from "express";
import { apiPaths } from "#paths";

const methods = "GET, HEAD";

/**
 * What is for programs is public, and it is read as the public whoever asks: a page of any site may have it (Fetch, section 3.2). Credentials of a browser are
 * not among what is allowed; who comes to a session is read with the token that an officer gave a program, and with nothing else. Other methods than reading are refused to everybody.
 */
export const readFromAnywhere: RequestHandler = (request, response, next) => {
  response.set({
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Allow, Content-Disposition, ETag, Link, Retry-After, X-Request-Id",
    "Cross-Origin-Resource-Policy": "cross-origin",
    Link: `<${apiPaths.document}>; rel="service-desc"`,
  });
  if (request.method !== "OPTIONS") {
    next();
    return;
  }
  response.set({
    Allow: `${methods}, OPTIONS`,
    "Access-Control-Allow-Methods": methods,
    // None gives a right here that its bearer has not been given.
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
  });
  response.status(204).end();
};
