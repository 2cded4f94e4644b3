/**
 * Runs before `npm start` and its like, under whatever Node the machine has, with nothing installed: installs the packages when the
 * lockfile is not the installed one, and builds when a source is not the built one. The script that follows runs on the pinned Node.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
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

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) stop(`Node 20.19 or later is needed; this is ${process.version}.`);

const lockfile = digest(["package-lock.json"], `${process.platform} ${process.arch}`);
if (!isStamped(installStamp, lockfile)) {
  say("Installing the packages. This is done once for each lockfile.");
  // An old Node only installs: what the packages say of it would be about the Node that runs them. `npm install` would write the lockfile anew in the manner of
  // its version, and whoever prepares next would take it for another one and install once more, under the feet of what runs by then.
  npm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  writeFileSync(installStamp, lockfile);
}

if (!process.argv.includes("--install-only")) {
  const built = digest(sources, lockfile);
  if (!isStamped(buildStamp, built)) {
    say("Building. This is done once for each change of the sources.");
    rmSync(join(top, "build", "compiled"), { recursive: true, force: true });
    npm(["run", "--silent", "build", "--", "--logLevel", "error"]);
    writeFileSync(buildStamp, built);
  }
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
