import { createRequestHandler, data, type EntryContext, redirect, type ServerBuild } from "@remix-run/node";
import { expect, it } from "vitest";
import { drawnOnce, readyToDraw } from "#http/drawn-once.ts";

type Module = ServerBuild["routes"][string]["module"];

/** What was read of an answer, and when. */
const read: string[] = [];

/** An answer that notes who reads it. */
const answer = () => ({
  get name() {
    read.push(drawing ? "drawn" : "written");
    return "Meridian";
  },
});

let drawing = false;

function draw(request: Request, status: number, headers: Headers, remix: EntryContext): Response {
  readyToDraw(remix);
  drawing = true;
  const { page } = remix.staticHandlerContext.loaderData as { page: { name: string } | null };
  const drawn = `${new URL(request.url).pathname} ${page === null ? "nothing" : page.name}`;
  drawing = false;
  return new Response(drawn, { status, headers });
}

function ask(module: Module): Promise<Response> {
  read.length = 0;
  const routes: ServerBuild["routes"] = { page: { id: "page", path: "list", module } };
  const listed = { id: "page", path: "list", hasLoader: true, hasAction: false, hasErrorBoundary: false, module: "" };
  const build: ServerBuild = {
    entry: { module: { default: draw } },
    routes,
    assets: {
      entry: { imports: [], module: "" },
      routes: { page: { ...listed, hasClientAction: false, hasClientLoader: false } },
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
  return createRequestHandler(drawnOnce(build), "production")(new Request("http://portal.example/list"));
}

const page = () => null;

it("what a loader answers is read by the page, and is not written down before", async () => {
  const drawn = await ask({ default: page, loader: answer });
  expect(await drawn.text()).toBe("/list Meridian");
  expect(read).toEqual(["drawn"]);
});

it("its status and its headers stand", async () => {
  const drawn = await ask({
    default: page,
    loader: () => data(answer(), { status: 202, headers: { "Retry-After": "5" } }),
    headers: ({ loaderHeaders }) => loaderHeaders,
  });
  expect(await drawn.text()).toBe("/list Meridian");
  expect(drawn.status).toBe(202);
  expect(drawn.headers.get("Retry-After")).toBe("5");
  expect(read).toEqual(["drawn"]);
});

it("an answer of nothing is nothing", async () => {
  expect(await (await ask({ default: page, loader: () => null })).text()).toBe("/list nothing");
});

it("a Response goes out as it is, and so does what is no page", async () => {
  const sent = await ask({ default: page, loader: () => redirect("/elsewhere") });
  expect(sent.headers.get("Location")).toBe("/elsewhere");
  const file = await ask({ default: undefined, loader: () => Response.json({ name: "Meridian" }) });
  expect(await file.json()).toEqual({ name: "Meridian" });
});
