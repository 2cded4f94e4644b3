/** The portal's pages, as Remix's Vite plugin makes them into a module. */
declare module "virtual:remix/server-build" {
  import type { ServerBuild } from "@remix-run/node";
  const build: ServerBuild;
  export = build;
}
