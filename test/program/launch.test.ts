import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";

/* As npm 10 leaves the packages: the pinned Node is in its package, and no link in node_modules/.bin leads to it. */

const launcher = fileURLToPath(new URL("../../app/program/launch.js", import.meta.url));
let top: string;

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), "portal launcher é "));
  await mkdir(join(top, "app", "program"), { recursive: true });
  await cp(launcher, join(top, "app", "program", "launch.js"));
  await writeFile(join(top, "package.json"), JSON.stringify({ type: "module" }));
});

afterEach(() => rm(top, { recursive: true, force: true }));

async function bringNode(name = `node-${process.platform}-${process.arch}`) {
  const folder = join(top, "node_modules", name, "bin");
  await mkdir(folder, { recursive: true });
  await symlink(process.execPath, join(folder, "node"));
  return folder;
}

/** A machine whose own Node is of that version; its PATH holds nothing of the project. */
async function launch(
  words: string[],
  {
    machine = "20.19.0",
    input = "",
    variables = {},
  }: { machine?: string; input?: string; variables?: Record<string, string> } = {},
) {
  const pretend = join(top, "machine.cjs");
  await writeFile(pretend, `Object.defineProperty(process.versions, "node", { value: ${JSON.stringify(machine)} });`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--require", pretend, join(top, "app", "program", "launch.js"), ...words],
    { encoding: "utf8", input, cwd: top, env: { NODE_ENV: "test", PATH: "/usr/bin:/bin", ...variables } },
  );
  return { status, stdout, stderr };
}

it("starts the Node of the package, and puts it and the tools first in PATH for whatever that starts", async () => {
  const folder = await bringNode();
  const program = "process.stdout.write(process.env.PATH)";
  expect(await launch(["node", "--eval", program])).toEqual({
    status: 0,
    stdout: [folder, join(top, "node_modules", ".bin"), "/usr/bin:/bin"].join(delimiter),
    stderr: "",
  });
});

it("finds it under the package's other name too", async () => {
  await bringNode(`node-bin-${process.platform}-${process.arch}`);
  expect(await launch(["node", "--print", "1 + 1"])).toMatchObject({ status: 0, stdout: "2\n" });
});

it("starts a tool of the packages, whose own first line asks PATH for node", async () => {
  await bringNode();
  await mkdir(join(top, "node_modules", ".bin"));
  const tool = join(top, "node_modules", ".bin", "a-tool");
  await writeFile(tool, `#!/usr/bin/env node\nconsole.log(process.execPath === ${JSON.stringify(process.execPath)});`, {
    mode: 0o755,
  });
  expect(await launch(["a-tool"])).toMatchObject({ status: 0, stdout: "true\n" });
});

it("takes the machine's Node where the packages hold none that runs here", async () => {
  const folder = join(top, "node_modules", `node-${process.platform}-${process.arch}`, "bin");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "node"), "of another system", { mode: 0o755 });
  const outcome = await launch(["node", "--print", "process.execPath"], { machine: "22.18.0" });
  expect(outcome).toMatchObject({ status: 0, stdout: `${process.execPath}\n` });
});

it("says which Node is needed where neither is", async () => {
  const { status, stdout, stderr } = await launch(["node", "--print", "1"], { machine: "22.17.1" });
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^The packages hold no Node for \w+ \w+\. Node 22\.18 or later is then needed; .*\n$/);
});

it("starts the portal with what spares memory, and nothing else so", async () => {
  await bringNode();
  await mkdir(join(top, "build", "server"), { recursive: true });
  const variables = "Object.entries(process.env).filter(([name]) => name.startsWith('MALLOC_')).sort()";
  const said = `console.log(JSON.stringify([process.execArgv, ${variables}, process.argv.slice(2)]))`;
  const givenBack = [
    ["MALLOC_MMAP_THRESHOLD_", "131072"],
    ["MALLOC_TRIM_THRESHOLD_", "131072"],
  ];
  await writeFile(join(top, "build", "server", "index.js"), said);
  expect(await launch(["node", "build/server/index.js", "serve"])).toMatchObject({
    stdout: `${JSON.stringify([["--max-semi-space-size=16"], [["MALLOC_ARENA_MAX", "2"], ...givenBack], ["serve"]])}\n`,
  });
  const chosen = { NODE_OPTIONS: "--max-semi-space-size=32", MALLOC_ARENA_MAX: "4" };
  expect(await launch(["node", "build/server/index.js"], { variables: chosen })).toMatchObject({
    stdout: `${JSON.stringify([[], [["MALLOC_ARENA_MAX", "4"], ...givenBack], []])}\n`,
  });
  expect(await launch(["node", "--eval", said])).toMatchObject({
    stdout: `${JSON.stringify([["--eval", said], [], []])}\n`,
  });
});

it("ends as the command ends", async () => {
  await bringNode();
  expect((await launch(["node", "--eval", "process.exit(7)"])).status).toBe(7);
  expect((await launch(["node", "--eval", "process.kill(process.pid, 'SIGKILL')"])).status).toBe(137);
  const none = await launch(["no-such-tool"]);
  expect(none.status).toBe(1);
  expect(none.stderr).toContain("no-such-tool could not be started");
});

it("passes a request to stop on to the command, and waits for its end", async () => {
  await bringNode();
  const program = `process.on("SIGTERM", () => setTimeout(() => process.exit(5), 200)); setInterval(() => {}, 1000); console.log("up")`;
  const child = spawn(process.execPath, [join(top, "app", "program", "launch.js"), "node", "--eval", program]);
  await once(child.stdout, "data");
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([5, null]);
});
