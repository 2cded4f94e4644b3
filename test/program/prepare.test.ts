import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";

const prepare = fileURLToPath(new URL("../../app/program/prepare.js", import.meta.url));
let top: string;

/**
 * Notes how it was called and, as npm 10 does with a lockfile of npm 11, writes it anew when it is to install and not to take what it says. A build takes its time, fails
 * where another one is at it, and begins its folder anew.
 */
const npm = `
  const { appendFileSync, mkdirSync, rmdirSync, rmSync, writeFileSync } = require("node:fs");
  const [command] = process.argv.slice(2);
  appendFileSync("called", command + "\\n");
  mkdirSync("node_modules", { recursive: true });
  if (command === "install") writeFileSync("package-lock.json", "{ }");
  if (command === "run") {
    mkdirSync("building");
    rmSync("build", { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    rmdirSync("building");
    mkdirSync("build");
  }`;

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), "portal-prepare-"));
  await mkdir(join(top, "app", "program"), { recursive: true });
  await cp(prepare, join(top, "app", "program", "prepare.js"));
  await writeFile(join(top, "package.json"), JSON.stringify({ type: "module" }));
  await writeFile(join(top, "package-lock.json"), "{}");
  await writeFile(join(top, "npm.cjs"), npm);
});

afterEach(() => rm(top, { recursive: true, force: true }));

const at = () => ({
  cwd: top,
  env: { NODE_ENV: "test", PATH: "/usr/bin:/bin", npm_execpath: join(top, "npm.cjs") } as const,
});

function prepared(...words: string[]) {
  const program = join(top, "app", "program", "prepare.js");
  const { status, stdout } = spawnSync(process.execPath, [program, ...words], { ...at(), encoding: "utf8" });
  return { status, stdout };
}

async function calls() {
  return (await readFile(join(top, "called"), "utf8")).split("\n").filter((line) => line !== "");
}

it("installs once for each lockfile, which it leaves as it is", async () => {
  const said = "Installing the packages. This is done once for each lockfile.\n";
  expect(prepared("--install-only")).toEqual({ status: 0, stdout: said });
  expect(prepared("--install-only")).toEqual({ status: 0, stdout: "" });
  expect(await readFile(join(top, "package-lock.json"), "utf8")).toBe("{}");
  await writeFile(join(top, "package-lock.json"), '{"of":"another day"}');
  expect(prepared("--install-only")).toEqual({ status: 0, stdout: said });
  expect(await calls()).toHaveLength(2);
});

it("of several that start at once installs and builds in one, and the others wait for it", async () => {
  const program = join(top, "app", "program", "prepare.js");
  const all = Array.from({ length: 3 }, () => spawn(process.execPath, [program], { ...at(), stdio: "ignore" }));
  const codes = await Promise.all(all.map(async (one) => (await once(one, "exit"))[0] as unknown));
  expect(codes).toEqual([0, 0, 0]);
  expect(await calls()).toEqual(["ci", "run"]);
  expect(await readdir(join(top, ".cache"))).toEqual([]);
});

it("does not wait for one that was killed", async () => {
  const { pid: killed } = spawnSync(process.execPath, ["--version"]);
  await mkdir(join(top, ".cache"));
  await writeFile(join(top, ".cache", "preparing"), String(killed));
  expect(prepared().status).toBe(0);
  expect(await calls()).toEqual(["ci", "run"]);
  expect(await readdir(join(top, ".cache"))).toEqual([]);
});
