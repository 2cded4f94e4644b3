/**
 * Runs a command on the Node that the project brings: `node app/program/launch.js <node | a tool of the packages> <words>`. Plain JavaScript for
 * whatever Node the machine has; docs/decisions.md says why the project brings its own.
 *
 * It finds the binary by platform and architecture, because npm 10 leaves out the link node_modules/.bin/node, and puts it first in PATH, where the
 * tools' own shims and whatever they start look for `node`. Where there is none for this machine, the machine's own serves if it is new enough.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const modules = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "node_modules");

/** What runs TypeScript as it stands and what the packages ask for. */
const oldest = [22, 18];

/**
 * A third of the portal's memory, for little time (docs/speed.md): what a page has used is collected sooner, the threads that pack
 * pages share what glibc keeps for them, and it gives back what is large and free instead of learning to keep it (mallopt(3)). None can be said once Node has begun.
 */
const sparing = {
  // What stands in NODE_OPTIONS would not count against it.
  flags: process.env.NODE_OPTIONS?.includes("semi-space") === true ? [] : ["--max-semi-space-size=16"],
  variables: { MALLOC_ARENA_MAX: "2", MALLOC_TRIM_THRESHOLD_: "131072", MALLOC_MMAP_THRESHOLD_: "131072" },
};

const windows = process.platform === "win32";
const [command, ...words] = process.argv.slice(2);
if (command === undefined) stop("Say what to run: node app/program/launch.js node build/server/index.js serve");

const node = pinnedNode() ?? machineNode();
const bin = join(modules, ".bin");
const isPortal = command === "node" && words[0] === "build/server/index.js";
const child = spawn(command === "node" ? node : command, isPortal ? [...sparing.flags, ...words] : words, {
  stdio: "inherit",
  env: {
    ...(isPortal ? sparing.variables : {}),
    ...process.env,
    [pathName()]: [dirname(node), bin, process.env[pathName()] ?? ""].join(delimiter),
  },
  // Tools are scripts for the command interpreter there.
  shell: windows && command !== "node",
});
child.once("error", (fault) => {
  stop(`${command} could not be started: ${fault.message}`);
});
child.once("exit", (code, signal) => {
  process.exit(signal === null ? (code ?? 1) : 128 + (constants.signals[signal] ?? 0));
});
// The terminal tells the whole group; whoever stops the launcher alone means the command. A command may thus be told twice.
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
  process.on(signal, () => {
    child.kill(signal);
  });
if (process.env.npm_lifecycle_event !== undefined) followNpm();

/** @returns {string | null} the binary of the package for this machine, if it runs here: on a system without glibc it is there and does not. */
function pinnedNode() {
  for (const name of [
    `node-${windows ? "win" : process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ]) {
    const file = join(modules, name, "bin", windows ? "node.exe" : "node");
    if (existsSync(file) && spawnSync(file, ["--version"]).status === 0) return file;
  }
  return null;
}

/** @returns {string} the Node that runs this. */
function machineNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor))
    stop(
      `The packages hold no Node for ${process.platform} ${process.arch}. Node ${oldest.join(".")} or later is then needed; this is ${process.version}.`,
    );
  return process.execPath;
}

/** The variable's own spelling: Windows writes Path. */
function pathName() {
  return Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
}

/** A shell stands between npm and this. It dies of a SIGTERM to npm without passing it on; then the parent changes, and what was meant for it is done. */
function followNpm() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill("SIGTERM");
  }, 500);
  watch.unref();
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
