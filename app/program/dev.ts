import { createServer } from "vite";
import { commandLine, EnvironmentFault, finish, readEnvironment, refuseToStart, say } from "#machine/env.ts";
import { createLogger } from "#machine/logger.ts";
import { readDevelopmentWords } from "./command-line.ts";

/** `npm run dev`: the portal from its sources, in one process, with the dev server in front. Changes show with the next load of a page. */
async function main(): Promise<void> {
  const asked = readDevelopmentWords(commandLine());
  if (asked.kind === "refused") refuseToStart([asked.sentence]);
  if (asked.kind === "help") {
    for (const line of asked.lines) say(line);
    finish(0);
  }
  const env = readEnvironment();
  const log = createLogger(env);
  const vite = await createServer({ server: { middlewareMode: true }, appType: "custom" });
  const load = <Module>(path: string) => vite.ssrLoadModule(path) as Promise<Module>;
  const { openDemonstration, openPortal } = await load<typeof import("./start-up.ts")>("/app/program/start-up.ts");
  const { AddressUnusable, checkPort, serve } = await load<typeof import("./serve.ts")>("/app/program/serve.ts");
  const { sayAddress, stopWithGrace, work } = await load<typeof import("./running.ts")>("/app/program/running.ts");
  await checkPort(env.port, env.host).catch((fault: unknown) => {
    throw fault instanceof AddressUnusable ? new EnvironmentFault([fault.message]) : fault;
  });
  const portal = env.demonstration ? await openDemonstration(env, log) : await openPortal(env, log);
  const web = await serve(portal, {
    build: () => load<import("@remix-run/node").ServerBuild>("virtual:remix/server-build"),
    assets: [vite.middlewares],
    development: true,
  });
  stopWithGrace(portal, [web, await work(portal), { stop: () => vite.close() }]);
  sayAddress(env);
}

main().catch((fault: unknown) => {
  if (fault instanceof EnvironmentFault) refuseToStart(fault.sentences);
  refuseToStart([fault instanceof Error ? String(fault.stack) : String(fault)]);
});
