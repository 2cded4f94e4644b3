import type { RequestHandler } from "express";
import helmet from "helmet";
import { arrivalOf } from "./arrival.ts";
import type { Environment } from "#machine/env.ts";

/**
 * Headers that every answer carries (OWASP ASVS 5.0, V3). Scripts run only by the nonce of the answer; there is no inline style.
 *
 * @param options.development lets Vite's dev server put styles into the page and keep its socket open.
 */
export function securityHeaders(
  env: Pick<Environment, "portalUrl">,
  options: { development: boolean },
): RequestHandler {
  const encrypted = env.portalUrl.startsWith("https:");
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [
          (request) => `'nonce-${arrivalOf(request).nonce}'`,
          "'strict-dynamic'",
          ...(options.development ? ["'self'"] : []),
        ],
        styleSrc: ["'self'", ...(options.development ? ["'unsafe-inline'"] : [])],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...(options.development ? ["ws:"] : [])],
        frameSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(encrypted ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: encrypted ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    xFrameOptions: { action: "deny" },
    referrerPolicy: { policy: "same-origin" },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
  });
}
