import type { LoaderFunctionArgs } from "@remix-run/node";
import { found } from "#http/request-context.ts";
import { securityText } from "#http/security-text.ts";

/** RFC 9116. Not there where nobody has said whom to tell. */
export function loader({ context: { env, now } }: LoaderFunctionArgs) {
  const contact = found(env.securityContact ?? null);
  return new Response(securityText({ contact, portalUrl: env.portalUrl }, now), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=0, must-revalidate" },
  });
}
