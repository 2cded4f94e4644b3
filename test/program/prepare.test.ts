import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";

const prepare = fileURLToPath(new URL("../../app/program/prepare.js", import.meta.url));
let top: string;

/** Notes how it was called and, as npm 10 does with a lockfile of npm 11, writes it anew when it is to install and not to take what it says. */
const npm = `
  const { appendFileSync, mkdirSync, writeFileSync } = require("node:fs");
  const [command] = process.argv.slice(2);
  appendFileSync("called", command + "\\n");
  mkdirSync("node_modules", { recursive: true });
  if (command === "install") writeFileSync("package-lock.json", "{ }");`;

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), "portal-prepare-"));
  await mkdir(join(top, "app", "program"), { recursive: true });
  await cp(prepare, join(top, "app", "program", "prepare.js"));
  await writeFile(join(top, "package.json"), JSON.stringify({ type: "module" }));
  await writeFile(join(top, "package-lock.json"), "{}");
  await writeFile(join(top, "npm.cjs"), npm);
});

afterEach(() => rm(top, { recursive: true, force: true }));

function prepared() {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(top, "app", "program", "prepare.js"), "--install-only"],
    {
      encoding: "utf8",
      cwd: top,
      env: { NODE_ENV: "test", PATH: "/usr/bin:/bin", npm_execpath: join(top, "npm.cjs") },
    },
  );
  return { status, stdout };
}

it("installs once for each lockfile, which it leaves as it is", async () => {
  const said = "Installing the packages. This is done once for each lockfile.\n";
  expect(prepared()).toEqual({ status: 0, stdout: said });
  expect(prepared()).toEqual({ status: 0, stdout: "" });
  expect(await readFile(join(top, "package-lock.json"), "utf8")).toBe("{}");
  await writeFile(join(top, "package-lock.json"), '{"of":"another day"}');
  expect(prepared()).toEqual({ status: 0, stdout: said });
  expect((await readFile(join(top, "called"), "utf8")).split("\n").filter((line) => line !== "")).toHaveLength(2);
});
