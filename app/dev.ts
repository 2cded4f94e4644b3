import { createServer } from "vite";
import { EnvironmentFault, readEnvironment, refuseToStart, say } from "#platform/env.ts";
import { createLogger } from "#platform/logger.ts";

/** `npm run dev`: the portal from its sources, in one process, with the dev server in front. Changes show at once. */
async function main(): Promise<void> {
  const env = readEnvironment();
  const log = createLogger(env);
  const vite = await createServer({ server: { middlewareMode: true }, appType: "custom" });
  const load = <Module>(path: string) => vite.ssrLoadModule(path) as Promise<Module>;
  const { openPortal } = await load<typeof import("./start-up.ts")>("/app/start-up.ts");
  const { serve } = await load<typeof import("./serve.ts")>("/app/serve.ts");
  const portal = await openPortal(env, log);
  await serve(portal, {
    build: () => load<import("@remix-run/node").ServerBuild>("virtual:remix/server-build"),
    assets: [vite.middlewares],
    development: true,
  });
  say(`The portal is open at ${env.portalUrl}/`);
}

main().catch((fault: unknown) => {
  if (fault instanceof EnvironmentFault) refuseToStart(fault.sentences);
  throw fault;
});
