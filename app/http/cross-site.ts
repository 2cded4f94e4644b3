import type { IncomingHttpHeaders } from "node:http";
import type { Environment } from "#machine/env.ts";

/**
 * Whether a write may have been caused by another site (OWASP Cross-Site Request Forgery Prevention, "Fetch Metadata headers" with
 * fallback to the origin). Browsers set both headers themselves and no page can change them.
 *
 * - Sec-Fetch-Site decides when there is one: only a page of the portal itself, or the person (`none`), may write.
 * - Else Origin must be the portal's; in a demonstration, which is reached by whatever address people use, the host that was asked.
 * - With neither, no browser of the last years has sent it: it passes only if it carries no cookie, because then it carries nobody's authority.
 */
export function isCrossSiteWrite(headers: IncomingHttpHeaders, env: Pick<Environment, "portalUrl" | "demonstration">) {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const origin = headers.origin;
  if (origin === undefined) return headers.cookie !== undefined;
  if (origin === new URL(env.portalUrl).origin) return false;
  if (!env.demonstration || !URL.canParse(origin)) return true;
  return new URL(origin).host !== headers.host;
}
