import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { aPostgresServer } from "./support/postgres-server.ts";

/**
 * `npm test`: every part runs even if an earlier one failed. A tool that only says yes or no counts as one. What needs a server is left out on PGlite;
 * a test that was left out everywhere counts as failed. The last line is `N passed, N failed`.
 */
type Outcome = { passed: number; failed: number };
type Part = { name: string; run: () => Promise<Outcome> };

const top = fileURLToPath(new URL("..", import.meta.url));
const reports = await mkdtemp(join(tmpdir(), "portal-test-"));

/** Each of these has one thread: one after the other beside the suites, and done long before the journeys, which look at the clock. */
const build = tool("build", "node", "app/program/prepare.js");
const tools: Part[] = [
  tool("lint", "eslint", "."),
  tool("types", "oxlint"),
  tool("format", "prettier", "--check", "--log-level", "warn", "."),
];

/** What asks the database alone is asked of a server too; pages are asked of the embedded database, and the acts behind them of the server. */
const onServerToo = ["test/db", "test/jobs", "test/bench"];
const onServerAlone = ["test/acts", "test/views"];

/** One after the other: each of these has as many workers as there are cores. */
const suites: Part[] = [
  {
    name: "suites on PGlite",
    run: () => vitest("pglite", ["--project", "suites", ...onServerAlone.map((folder) => `--exclude=${folder}/**`)]),
  },
  {
    name: "suites on PostgreSQL",
    async run() {
      // Nothing else orders rows anew, so that a file's database can go on to the next.
      const server = await aPostgresServer(["autovacuum=off"]);
      try {
        return await vitest("postgres", ["--project", "suites", ...onServerToo, ...onServerAlone], {
          TEST_DATABASE_URL: server.url(),
        });
      } finally {
        await server.stop();
      }
    },
  },
];
const journeys: Part = {
  name: "journeys in Chromium",
  // Nobody looks at the pictures of a whole run.
  run: () => vitest("journeys", ["--project", "journeys"], { PORTAL_PICTURES: "where-it-broke-off" }),
};

function tool(name: string, command: string, ...words: string[]): Part {
  return {
    name,
    async run() {
      const { code, output } = await execute(command, words);
      if (code === 0) return { passed: 1, failed: 0 };
      print(output);
      return { passed: 0, failed: 1 };
    },
  };
}

async function vitest(name: string, words: string[], variables: Record<string, string> = {}): Promise<Outcome> {
  const file = join(reports, `${name}.json`);
  const { code, output } = await execute(
    "vitest",
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...words],
    variables,
  );
  const outcome = await readReport(file);
  // Also a file that could not be loaded, a fault outside a test, or no test at all, fails the part.
  if (outcome.failed === 0 && (code !== 0 || outcome.passed === 0)) outcome.failed = 1;
  if (outcome.failed > 0) print(output);
  return outcome;
}

type Report = {
  testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[];
};

const ran = new Set<string>();
const leftOut = new Set<string>();

async function readReport(file: string): Promise<Outcome> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return { passed: 0, failed: 1 };
  const outcome: Outcome = { passed: 0, failed: 0 };
  for (const { name, assertionResults } of (JSON.parse(text) as Report).testResults)
    for (const { fullName, status } of assertionResults) {
      const test = `${relative(top, name)}: ${fullName}`;
      if (status === "passed" || status === "failed") {
        outcome[status] += 1;
        ran.add(test);
      } else leftOut.add(test);
    }
  return outcome;
}

function execute(command: string, words: string[], variables: Record<string, string> = {}) {
  return new Promise<{ code: number; output: string }>((resolve) => {
    const pieces: string[] = [];
    const child = spawn(command, words, {
      cwd: top,
      env: { ...process.env, ...variables, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (piece: Buffer) => pieces.push(piece.toString()));
    child.once("error", (fault) => {
      resolve({ code: 1, output: `${pieces.join("")}\n${fault.message}` });
    });
    child.once("close", (code) => {
      resolve({ code: code ?? 1, output: pieces.join("") });
    });
  });
}

function print(text: string): void {
  process.stdout.write(`${text.trimEnd()}\n`);
}

const total: Outcome = { passed: 0, failed: 0 };

async function oneByOne(parts: Part[]): Promise<void> {
  for (const part of parts) await runAndTell(part);
}

async function runAndTell(part: Part): Promise<void> {
  const began = performance.now();
  const outcome = await part.run().catch((fault: unknown): Outcome => {
    print(`${part.name}: ${fault instanceof Error ? String(fault.stack) : String(fault)}`);
    return { passed: 0, failed: 1 };
  });
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  print(
    `${outcome.failed === 0 ? "ok    " : "FAILED"} ${part.name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`,
  );
}

const built = runAndTell(build);
const looked = built.then(() => oneByOne(tools));
await oneByOne(suites);
await looked;
await runAndTell(journeys);
for (const test of leftOut) {
  if (ran.has(test)) continue;
  print(`FAILED never run: ${test}`);
  total.failed += 1;
}
await rm(reports, { recursive: true, force: true });
print(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
