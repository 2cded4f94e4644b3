import type { ServerBuild } from "@remix-run/node";
import { fits, segmentsOf } from "./route-pattern.ts";

type Routes = ServerBuild["routes"];

/** Segments that mean themselves: nothing is encoded, and none is empty. */
const plain = /^(\/[\w.~-]+)+\/?$/;

/**
 * For each request Remix ranks all routes of the portal anew, four times, and draws the page in a tree of all of them. Here it gets those alone that fit
 * the address, which are one to three: which of them it is, it decides as before. What is made of them is kept; there are no more sets of routes than routes.
 */
export function byRoutesThatFit<Made>(build: ServerBuild, make: (build: ServerBuild) => Made): (path: string) => Made {
  const whole = make(build);
  const ofRoutes = Object.values(build.routes).map(({ id, path = "" }) => ({ id, parts: segmentsOf(path) }));
  const made = new Map<string, Made>();
  return (path) => {
    if (!plain.test(path)) return whole;
    const parts = segmentsOf(path.toLowerCase());
    const fitting = ofRoutes.filter((route) => route.parts.length > 0 && fits(route.parts, parts)).map(({ id }) => id);
    if (fitting.length === 0) return whole;
    const key = fitting.join(" ");
    const known = made.get(key);
    if (known !== undefined) return known;
    const own = make(only(build, fitting));
    made.set(key, own);
    return own;
  };
}

/** The build with these routes and those around them. */
function only(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const kept = new Set<string>();
  for (const id of ids)
    for (let one: Routes[string] | undefined = build.routes[id]; one !== undefined; one = parentOf(build.routes, one))
      kept.add(one.id);
  const those = <Of>(all: Readonly<Record<string, Of>>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)));
  return {
    ...build,
    routes: those(build.routes),
    assets: { ...build.assets, routes: those(build.assets.routes) },
  };
}

function parentOf(routes: Routes, { parentId }: Routes[string]): Routes[string] | undefined {
  return parentId === undefined ? undefined : routes[parentId];
}
