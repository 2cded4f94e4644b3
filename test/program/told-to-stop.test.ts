import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const top = fileURLToPath(new URL("../..", import.meta.url));

/** A program that takes a second and a half to stop, and then ends with 3. */
const begin = `
  import { onSignalToStop } from "#machine/env.ts";
  setInterval(() => {}, 1000);
  onSignalToStop((signal) => { process.stdout.write(signal); setTimeout(() => process.exit(3), 1500); });
  const tell = (signal) => process.kill(process.pid, signal);`;

function run(program: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", begin + program], {
    cwd: top,
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

it("is told twice at once, by the group and by the launcher, and stops in order", () => {
  expect(run(`tell("SIGTERM"); setTimeout(tell, 200, "SIGTERM");`)).toEqual({ status: 3, said: "SIGTERM" });
});

it("is told again by somebody who cannot wait, and ends at once", () => {
  expect(run(`tell("SIGINT"); setTimeout(tell, 1200, "SIGINT");`)).toEqual({ status: 1, said: "SIGINT" });
});
