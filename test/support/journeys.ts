import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { aPortal, program } from "./portal-under-test.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The data folder of a demonstration that was just loaded and has been stopped: `aPortal({ from: inject("demonstration") })`. */
    demonstration: string;
  }
}

/** Loads the demonstration once, so that each journey begins with a copy of it. */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(program)) throw new Error("The journeys walk the built portal: run `npm run build` first.");
  const folder = await mkdtemp(join(tmpdir(), "portal-demonstration-"));
  const portal = await aPortal();
  await portal.stop();
  await cp(portal.dataDirectory, folder, { recursive: true });
  await portal.close();
  project.provide("demonstration", folder);
  return () => rm(folder, { recursive: true, force: true });
}
