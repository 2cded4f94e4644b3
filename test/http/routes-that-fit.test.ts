import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { expect, it } from "vitest";
import { byRoutesThatFit } from "#http/routes-that-fit.ts";
import { everyRoute } from "#support/routes.ts";

type Routes = ServerBuild["routes"];

const routes: Routes = {
  root: { id: "root", path: "", module: { default: () => null } },
  ...Object.fromEntries(
    everyRoute.map(({ id, path, index }) => [
      id,
      { id, parentId: "root", path, index, module: { default: () => null } },
    ]),
  ),
};

const build: ServerBuild = {
  entry: { module: { default: () => new Response() } },
  routes,
  assets: {
    entry: { imports: [], module: "" },
    routes: Object.fromEntries(
      Object.keys(routes).map((id) => [
        id,
        {
          id,
          hasLoader: false,
          hasAction: false,
          hasErrorBoundary: false,
          hasClientAction: false,
          hasClientLoader: false,
          module: "",
        },
      ]),
    ),
    url: "",
    version: "",
  },
  mode: "production",
  publicPath: "/",
  assetsBuildDirectory: "",
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
  isSpaMode: false,
};

/** As Remix does: the routes below the root, ranked by its router. */
function answering({ routes: those }: ServerBuild) {
  const children = Object.values(those).flatMap(({ id, path = "", index, parentId }) =>
    parentId === undefined ? [] : [index === true ? { id, path, index: true as const } : { id, path }],
  );
  return {
    many: children.length,
    at: (path: string) =>
      matchRoutes([{ id: "root", path: "", children }], path)?.map(({ route, params }) => [route.id, params]) ?? null,
  };
}

const whole = answering(build);
const find = byRoutesThatFit(build, answering);

it.each([
  ...everyRoute.flatMap(({ path }) => {
    const address = `/${path.replaceAll(/:\w+/g, "A-7Q4K-M2XD").replace("*", "what/there/is-not")}`;
    return [address, `${address}/`, address.toUpperCase()];
  }),
  "/",
  "/en/",
  "//en",
  "/en//processes/x",
  "/en/%70rocesses/x",
  "/en/processes/%2e%2e/x",
  "/ar-XB/processes/a.b/modalities/2.json",
  "/en/processes/x/modalities/.json",
  "/en/سلام",
  "/a/b/c/d/e/f/g",
])("leads %s to the same route as the whole table", (path) => {
  expect(find(path).at(path)).toEqual(whole.at(path));
});

it("hands over few of them", () => {
  const sizes = everyRoute.map(({ path }) => find(`/${path.replaceAll(/:\w+/g, "x-1").replace("*", "x")}`).many);
  expect(sizes.filter((many) => many > 6)).toEqual([]);
});
