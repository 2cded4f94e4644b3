import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";

/** Unpacked once for each version of the package; a temporary folder of the system could hold a half unpacked one of somebody else. */
const cache = fileURLToPath(new URL("../../.cache/", import.meta.url));

/** The package's own arguments switch off the web's security and put everything into one process. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The Chromium inside the package @sparticuz/chromium, without a window. Close it when done. */
export function aBrowser(): Promise<Browser> {
  const folder = unpack();
  const executablePath = join(folder, "chromium");
  const env = { ...process.env } as Record<string, string>;
  // The package brings the few libraries (nss, nspr, expat) and the font that a bare system lacks.
  if (spawnSync("ldd", [executablePath], { encoding: "utf8" }).stdout.includes("not found"))
    env["LD_LIBRARY_PATH"] = join(folder, "al2023", "lib");
  if (!existsSync("/etc/fonts/fonts.conf")) env["FONTCONFIG_PATH"] = join(folder, "fonts");
  return chromium.launch({ executablePath, args, env });
}

function unpack(): string {
  const require = createRequire(import.meta.url);
  const main = require.resolve("@sparticuz/chromium");
  const { version } = JSON.parse(readFileSync(join(main, "..", "..", "package.json"), "utf8")) as { version: string };
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const begun = mkdtempSync(join(cache, "unpacking-"));
  const program = `import chromium from "@sparticuz/chromium"; await chromium.executablePath();`;
  // The package unpacks into the temporary folder of its process; the variable makes it unpack its libraries too.
  const done = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
    env: { ...process.env, TMPDIR: begun, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" },
    encoding: "utf8",
  });
  if (done.status !== 0) {
    rmSync(begun, { recursive: true, force: true });
    throw new Error(`Chromium could not be unpacked: ${done.stderr}`);
  }
  try {
    renameSync(begun, folder);
  } catch (fault) {
    // Another process has been faster.
    rmSync(begun, { recursive: true, force: true });
    if (!existsSync(folder)) throw fault;
  }
  return folder;
}
