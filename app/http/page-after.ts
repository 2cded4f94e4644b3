import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { matchPath } from "@remix-run/react";

/** Whether a path, without its query, leads to a page of the portal, by the table of its routes. That there is no such page is no page. */
export function findsPages(routes: ServerBuild["routes"]): (path: string) => boolean {
  const paths = Object.values(routes).flatMap(({ path, module }) =>
    path === undefined || path === "" || path.endsWith("*") || module.default === undefined ? [] : [`/${path}`],
  );
  return (path) => paths.some((page) => matchPath(page, path) !== null);
}

/** The page to go to afterwards, which the address of this one names in `then`; null for whatever is no page of the portal's own. */
export function pageAfter({
  request,
  context,
}: {
  readonly request: Request;
  readonly context: Pick<AppLoadContext, "isPage">;
}): string | null {
  const { origin, searchParams } = new URL(request.url);
  const then = searchParams.get("then") ?? "";
  if (!then.startsWith("/") || then.length > 2000 || !URL.canParse(then, origin)) return null;
  // As a browser reads it, which takes "/.//host" for the path "//host", and that for a host.
  const target = new URL(then, origin);
  return target.origin === origin && context.isPage(target.pathname) ? `${target.pathname}${target.search}` : null;
}
