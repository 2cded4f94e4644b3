import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/node";
import { drawnOnce } from "#http/drawn-once.ts";
import { byRoutesThatFit } from "#http/routes-that-fit.ts";
import { answeringUnavailable } from "#http/unavailable.ts";
import { handleFor } from "./database.ts";
import { portalUrl } from "./request.ts";
import { everyRoute } from "./routes.ts";

type ServerRoutes = ServerBuild["routes"];

type RouteModule = ServerRoutes[string]["module"];

const ofEverybody = import.meta.glob<RouteModule>("../../app/routes/{public,api,demonstration}/*.{ts,tsx}");
const everyPage = import.meta.glob<RouteModule>("../../app/routes/*/*.{ts,tsx}");

/** The pages of everybody. */
export const thePublicPortal = () => portalOf(ofEverybody);

/** Every page that the table of routes names. */
export const theWholePortal = () => portalOf(everyPage);

/**
 * The pages as Remix answers them, markup and all: what a route's loader alone does not show. The build is put together from the same table of
 * routes; the paths of its files for the browser mean nothing.
 */
async function portalOf(modules: typeof everyPage) {
  const root = (await import("../../app/root.tsx")) as ServerRoutes[string]["module"];
  const found: ServerRoutes = { root: { id: "root", path: "", module: root } };
  for (const { id, file, path, index } of everyRoute) {
    const load = modules[`../../app/${file}`];
    if (load !== undefined) found[id] = { id, parentId: "root", path, index, module: await load() };
  }
  const build: ServerBuild = {
    entry: { module: await import("../../app/entry.server.tsx") },
    routes: found,
    assets: {
      entry: { imports: [], module: "/assets/entry.js" },
      routes: Object.fromEntries(
        Object.values(found).map(({ module, ...route }) => [
          route.id,
          {
            ...route,
            hasLoader: "loader" in module,
            hasAction: "action" in module,
            hasClientLoader: false,
            hasClientAction: false,
            hasErrorBoundary: "ErrorBoundary" in module,
            module: `/assets/${route.id}.js`,
          },
        ]),
      ),
      url: "/assets/manifest.js",
      version: "test",
    },
    mode: "production",
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: {
      v3_fetcherPersist: true,
      v3_lazyRouteDiscovery: true,
      v3_relativeSplatPath: true,
      v3_singleFetch: true,
      v3_throwAbortReason: true,
    },
    isSpaMode: false,
  };
  const answerAt = byRoutesThatFit(drawnOnce(answeringUnavailable(build)), (of) =>
    createRequestHandler(of, "production"),
  );
  return (context: AppLoadContext, address: string, init: RequestInit = {}) => {
    const url = new URL(address, portalUrl);
    const request = new Request(url, init);
    return answerAt(url.pathname)(request, { ...context, db: handleFor(request.method, context.db) });
  };
}
