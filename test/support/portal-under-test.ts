import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "./postgres-server.ts";

/** The built portal as a process of its own. */
export type PortalUnderTest = {
  /** `http://localhost:<port>`, without a slash at its end. */
  url: string;
  dataDirectory: string;
  /** What it wrote so far, log and sentences. */
  output: () => string;
  /** SIGTERM; waits until it has ended and fails when that was not in order. Its data stay. */
  stop: () => Promise<void>;
  /** SIGKILL, as a crash would. Its data stay. */
  kill: () => Promise<void>;
  /** The same portal again, on the same data, after stop or kill. */
  restart: () => Promise<void>;
  /** Stops it, removes its data, and fails when it logged an error meanwhile. */
  close: () => Promise<void>;
};

export const program = fileURLToPath(new URL("../../build/server/index.js", import.meta.url));

/** A start on fresh data opens, migrates and fills a database. */
const startingTime = 90_000;

/**
 * Starts the built portal on a free port with a data folder of its own.
 *
 * @param options.from a data folder to begin with, copied.
 * @param options.before what is done with the data before it starts.
 * @param options.variables more of the environment, see app/machine/env.ts.
 */
export async function aPortal(
  options: {
    from?: string;
    before?: (dataDirectory: string) => Promise<void>;
    variables?: Record<string, string>;
  } = {},
): Promise<PortalUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), "portal-data-"));
  const dataDirectory = join(folder, "data");
  if (options.from !== undefined) await cp(options.from, dataDirectory, { recursive: true });
  await options.before?.(dataDirectory);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const lines: string[] = [];
  const output = () => lines.join("");

  const launch = async () => {
    const child = spawn(process.execPath, [program, "serve"], {
      env: {
        NODE_ENV: "production",
        PATH: process.env["PATH"],
        PORT: String(port),
        DATA_DIR: dataDirectory,
        PORTAL_DEMONSTRATION: "1",
        LOG_LEVEL: "warn",
        ...options.variables,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (piece: Buffer) => lines.push(piece.toString()));
    await ready(child, url, output);
    return child;
  };

  let child = await launch();
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    const [code] = (await ended) as [number | null];
    if (signal === "SIGTERM" && code !== 0) throw new Error(`The portal ended with ${String(code)}:\n${output()}`);
  };

  return {
    url,
    dataDirectory,
    output,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
    async restart() {
      child = await launch();
    },
    async close() {
      try {
        await end("SIGTERM");
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
      const faults = output()
        .split("\n")
        .filter((line) => /"level":[56]0/.test(line));
      if (faults.length > 0) throw new Error(`The portal logged faults:\n${faults.join("\n")}`);
    },
  };
}

async function ready(child: ChildProcess, url: string, output: () => string): Promise<void> {
  const patience = AbortSignal.timeout(startingTime);
  while (!patience.aborted) {
    if (child.exitCode !== null) throw new Error(`The portal did not start:\n${output()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok === true) return;
    await pause(100);
  }
  child.kill("SIGKILL");
  throw new Error(`The portal was not ready in time:\n${output()}`);
}
