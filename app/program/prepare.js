/**
 * Runs before `npm start` and its like, under whatever Node the machine has, with nothing installed: installs the packages when the
 * lockfile is not the installed one, and builds when a source is not the built one. Of several that start at once one does so, and the others wait. The script that follows runs on the pinned Node.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const top = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const sources = [
  "app",
  "db",
  "emails",
  "public",
  "package-lock.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
];
const installStamp = join(top, "node_modules", ".portal-installed");
const buildStamp = join(top, "build", "stamp");
/** Who is at it, by the number of its process. Neither an install nor a build begins this folder anew. */
const turn = join(top, ".cache", "preparing");
const LONGEST_MINUTES = 10;
const LOOK_AGAIN_MILLISECONDS = 200;

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) stop(`Node 20.19 or later is needed; this is ${process.version}.`);

const lockfile = digest(["package-lock.json"], `${process.platform} ${process.arch}`);
const installOnly = process.argv.includes("--install-only");
if (!isPrepared()) {
  takeTurn();
  install();
  if (!installOnly) build();
}

function isPrepared() {
  return isStamped(installStamp, lockfile) && (installOnly || isStamped(buildStamp, digest(sources, lockfile)));
}

function install() {
  if (isStamped(installStamp, lockfile)) return;
  say("Installing the packages. This is done once for each lockfile.");
  // An old Node only installs: what the packages say of it would be about the Node that runs them. `npm install` would write the lockfile anew in the manner of
  // its version, and whoever prepares next would take it for another one and install once more, under the feet of what runs by then.
  npm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  writeFileSync(installStamp, lockfile);
}

function build() {
  const built = digest(sources, lockfile);
  if (isStamped(buildStamp, built)) return;
  say("Building. This is done once for each change of the sources.");
  rmSync(join(top, "build", "compiled"), { recursive: true, force: true });
  npm(["run", "--silent", "build", "--", "--logLevel", "error"]);
  writeFileSync(buildStamp, built);
}

/** Waits until no other one is at it, and is at it until this process ends. */
function takeTurn() {
  mkdirSync(dirname(turn), { recursive: true });
  for (let waits = false; !takes();) {
    if (isLeft()) rmSync(turn, { force: true });
    else {
      if (!waits) say("Another start is installing or building; this one waits for it.");
      waits = true;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN_MILLISECONDS);
    }
  }
  process.once("exit", () => {
    rmSync(turn, { force: true });
  });
}

function takes() {
  try {
    writeFileSync(turn, String(process.pid), { flag: "wx" });
    return true;
  } catch (fault) {
    if (codeOf(fault) === "EEXIST") return false;
    throw fault;
  }
}

/** Whether its process was killed. The number may be another one's by now, after a restart of the machine or in a container. */
function isLeft() {
  try {
    if (Date.now() - statSync(turn).mtimeMs > LONGEST_MINUTES * 60_000) return true;
    const who = Number(readFileSync(turn, "utf8"));
    return who === process.pid || !process.kill(who, 0);
  } catch (fault) {
    // None of that number. Else there is one of somebody else's, or the file has just gone.
    return codeOf(fault) === "ESRCH";
  }
}

/** @param {unknown} fault */
function codeOf(fault) {
  return fault instanceof Error && "code" in fault ? fault.code : undefined;
}

/** @param {string[]} words */
function npm(words) {
  const own = process.env.npm_execpath;
  const done =
    own !== undefined && /\.c?js$/.test(own)
      ? spawnSync(process.execPath, [own, ...words], { cwd: top, stdio: "inherit" })
      : spawnSync("npm", words, { cwd: top, stdio: "inherit", shell: process.platform === "win32" });
  if (done.error !== undefined) stop(`npm could not be started: ${done.error.message}`);
  if (done.status !== 0) stop(`npm ${words.join(" ")} failed; its own words are above.`);
}

/** @param {string} file @param {string} content */
function isStamped(file, content) {
  return existsSync(file) && readFileSync(file, "utf8") === content;
}

/** @param {string[]} names @param {string} seed */
function digest(names, seed) {
  const hash = createHash("sha256").update(seed);
  for (const name of names) add(hash, name);
  return hash.digest("hex");
}

/** @param {import("node:crypto").Hash} hash @param {string} name */
function add(hash, name) {
  const path = join(top, name);
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) for (const entry of readdirSync(path).sort()) add(hash, `${name}/${entry}`);
  else hash.update(`\0${name}\0`).update(readFileSync(path));
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

/** @param {string} sentence */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
