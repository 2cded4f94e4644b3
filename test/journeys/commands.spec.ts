import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { program } from "#support/portal-under-test.ts";
import { aPostgresServer, freePort, type PostgresServer } from "#support/postgres-server.ts";

/* The commands of package.json, as processes of their own on one PostgreSQL server. */

const sources = fileURLToPath(new URL("../../app/program/dev.ts", import.meta.url));
let server: PostgresServer;
let variables: NodeJS.ProcessEnv;

beforeAll(async () => {
  server = await aPostgresServer();
  await server.createDatabase("commands");
  variables = {
    NODE_ENV: "production",
    PATH: process.env["PATH"],
    DATABASE_URL: server.url("commands"),
    PORTAL_DEMONSTRATION: "1",
    PORTAL_SECRET: "the commands have a secret that nobody guesses",
  };
});

afterAll(() => server.stop());

function run(command: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, command], {
    env: variables,
    encoding: "utf8",
    timeout: 120_000,
  });
  return { status, said: stdout + stderr };
}

/** Starts it, waits until it says so or answers, and ends it with SIGTERM. */
async function untilReady(
  words: string[],
  given: Partial<NodeJS.ProcessEnv>,
  isReady: (said: string) => Promise<boolean>,
) {
  const child = spawn(process.execPath, words, { env: { ...variables, ...given }, stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece: Buffer) => lines.push(piece.toString()));
  for (let tries = 0; tries < 600 && child.exitCode === null; tries += 1) {
    if (await isReady(lines.join(""))) break;
    await pause(100);
  }
  const readied = await isReady(lines.join(""));
  const ended = once(child, "exit");
  if (child.exitCode === null) {
    child.kill("SIGTERM");
    await ended;
  }
  return { readied, code: child.exitCode };
}

it("migrate brings an empty database up to date, and says the second time that it is", () => {
  expect(run("migrate")).toMatchObject({ status: 0, said: expect.stringContaining("0001_identity") as string });
  expect(run("migrate")).toEqual({ status: 0, said: "The database is up to date.\n" });
});

it("seed loads the demonstration once", () => {
  expect(run("seed").said).toContain("the demonstration has been loaded");
  const again = run("seed");
  expect(again.status).toBe(0);
  expect(again.said).not.toContain("the demonstration has been loaded");
});

it("worker does the jobs until it is told to stop", async () => {
  const outcome = await untilReady([program, "worker"], {}, (said) =>
    Promise.resolve(said.includes("The worker is at work.")),
  );
  expect(outcome).toEqual({ readied: true, code: 0 });
});

it("dev serves the pages and the browser's script from their sources", async () => {
  const port = String(await freePort());
  const outcome = await untilReady(
    [sources],
    { NODE_ENV: "development", PORT: port, PORTAL_URL: `http://localhost:${port}` },
    async () => {
      const answer = await fetch(`http://localhost:${port}/en`).catch(() => null);
      const script = /<script type="module" src="([^"]+)"/.exec((await answer?.text()) ?? "")?.[1];
      if (answer?.status !== 200 || script === undefined) return false;
      return (await (await fetch(`http://localhost:${port}${script}`)).text()).includes("customElements.define");
    },
  );
  expect(outcome.readied).toBe(true);
});

it("what is no command is told which there are", () => {
  expect(run("fly")).toEqual({
    status: 1,
    said: "There is no command fly; there are serve, worker, migrate, appoint-administrator, seed.\n",
  });
});
