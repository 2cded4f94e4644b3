import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import pg from "pg";
import { openServer } from "#db/database.ts";
import { apiPaths, paths } from "#paths";
import { aPortal, type PortalUnderTest, program } from "#support/portal-under-test.ts";
import { aPostgresServer, freePort } from "#support/postgres-server.ts";
import { signedIn } from "#support/signed-in.ts";
import { meetClose } from "./close.ts";
import { giveDelegates, meetDeadline } from "./deadline.ts";
import { fill, type Filled } from "./fill.ts";
import { ask, type Measured, median } from "./measure.ts";
import { figuresOf, postmasterOf, type ProcessorTime, processorTime } from "./processor.ts";
import { type Question, questions } from "./questions.ts";
import { readBenchWords } from "./words.ts";

/*
 * `npm run bench`: the built portal against a floor (floor.ts), in turns, on a PostgreSQL server of their own with ten thousand accredited
 * organisations. README.md beside it says how to read the table.
 */

const words = readBenchWords(process.argv.slice(2));
if (words.kind === "help") {
  say(words.lines.join("\n"));
  process.exit(0);
}
if (words.kind === "refused") {
  process.stderr.write(`${words.sentence}\n`);
  process.exit(1);
}
const { seconds, rounds, only, profile, organisations: accredited } = words;
const objectedTo = accredited / 100;
/** Submitted to each side in each round. */
const { drafts } = words;

/** How fast the machine is in the seconds beside each measure: what else it does, and what it is, falls on both. */
const IDEAL_SECONDS = 1;

/** Sent in the last seconds of a call, and for a while after it. */
const atTheDeadline = 1500;
const deadlineSeconds = 20;

const execute = promisify(execFile);
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const secret = "the bench has a secret that nobody needs to guess";
const to = paths("en");
const metricsToken = "the-bench-is-an-operator-of-this-portal";

const delegateAddress = "delegate@state-a.example";
const officerAddress = "officer@secretariat.example";

/** A row has all that the list shows, in the order of the list, and so has the index. */
const idealTables = `
  create table ideal_accredited as
    select accreditation.id, named.name, named.acronym, named.country_code, application.category, accreditation.granted_at,
      accreditation.valid_until_on
    from accreditation
    join accredited_name as named on named.accreditation_id = accreditation.id
    join application on application.id = accreditation.application_id;
  create index on ideal_accredited (name, id) include (acronym, country_code, category, granted_at, valid_until_on);
  create table ideal_count as select count(*)::integer as total from ideal_accredited;
  grant select on ideal_accredited, ideal_count to portal_application`;

const folder = await mkdtemp(join(tmpdir(), "portal-bench-"));
// As in production what is committed is on the disk.
const server = await aPostgresServer(["fsync=on", "full_page_writes=on"]);
let portal: PortalUnderTest | undefined;
let floor: ChildProcess | undefined;
try {
  const ownerUrl = server.url("bench");
  const url = withLogin(ownerUrl, "bench_application");
  await server.createDatabase("bench");
  say("Loading the demonstration.");
  for (const command of ["migrate", "seed"])
    await execute(process.execPath, [program, command], {
      env: {
        NODE_ENV: "production",
        PATH: process.env["PATH"],
        DATABASE_URL: url,
        DATABASE_OWNER_URL: ownerUrl,
        PORTAL_DEMONSTRATION: "1",
        PORTAL_SECRET: secret,
        LOG_LEVEL: "warn",
      },
    });
  say(`Filling in ${2 * (accredited + objectedTo)} circulated applications.`);
  const began = performance.now();
  const filled = await fillDatabase(url, ownerUrl);
  say(`Filled in ${secondsSince(began)} s.`);

  const { stdout } = await execute(process.execPath, [here("lapse.ts"), url, secret, filled.closedPeriod]);
  const lapse = JSON.parse(stdout) as { seconds: number; accredited: number; notAccredited: number };
  say(
    `A period with ${accredited + objectedTo} applications lapsed in ${lapse.seconds.toFixed(1)} s: ${lapse.accredited} accredited, ${lapse.notAccredited} not.`,
  );
  await asOwner(ownerUrl, idealTables);
  const delegates = await giveDelegates(ownerUrl);
  await asOwner(ownerUrl, "vacuum analyze");

  await asOwner(ownerUrl, "update installation set demonstration = false");
  portal = await startPortal(url);
  const portalUrl = portal.url.replace("localhost", "127.0.0.1");
  const delegate = await signedIn(portalUrl, delegateAddress);
  const officer = await signedIn(portalUrl, officerAddress);
  const office = await officeOf(url, delegateAddress);
  const floorPort = await freePort();
  const floorUrl = `http://127.0.0.1:${floorPort}`;
  const frames = {
    accredited: await frameOf(`${portalUrl}${to.accreditedOrganisations}`, {}),
    circulated: await frameOf(`${portalUrl}${to.circulatedList(filled.openPeriod)}`, delegate),
  };
  const framesFile = join(folder, "frames.json");
  await writeFile(framesFile, JSON.stringify(frames));
  floor = spawn(process.execPath, [here("floor.ts"), url, secret, String(floorPort), framesFile], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  await untilReady(floorUrl);

  const postmaster = await postmasterOf(ownerUrl);
  const processor = () => processorTime({ portalUrl, metricsToken, postmaster });
  const deepCursor = await cursorAfter(`${portalUrl}${apiPaths.accreditedOrganisations(filled.process)}`, 100 * 50);
  const asked = questions({
    ...{ portalUrl, floorUrl, secret, filled, delegate, officer, office, deepCursor, seconds, drafts },
  }).filter(({ what }) => only === undefined || what.includes(only));
  // A program that has just begun has compiled nothing yet.
  await ask(`${portalUrl}${to.home}`, seconds);
  say(`Measuring ${asked.length} questions in ${rounds} rounds. Load before: ${load()}.`);
  say("CPU is milliseconds for an answer; the database's are all its processes.");
  say("");
  say(
    "| what | portal /s | p50 ms | p99 ms | CPU, portal | database | floor /s | portal ÷ floor | ideal /s | portal ÷ ideal |",
  );
  say("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
  const toIdeal = async () => {
    await untilIdle(ownerUrl);
    return ask(`${floorUrl}/ideal`, IDEAL_SECONDS);
  };
  for (const question of asked) say(await measure(question, toIdeal, processor));
  say("");
  if (only === undefined || only === "whole")
    say(await readWhole(`${portalUrl}${apiPaths.accreditedOrganisations(filled.process)}.csv`, processor));
  if (only === undefined || only === "deadline")
    say(
      await meetDeadline({
        ...{ portalUrl, ownerUrl, secret, filled, delegates, seconds: deadlineSeconds },
        drafts: filled.drafts.slice(drafts * rounds * 2),
      }),
    );
  if (only === undefined || only === "close")
    say(await meetClose(`${portalUrl}${to.secretariat}`, { ownerUrl, headers: officer }));
  const memory = async () => (await figuresOf({ portalUrl, metricsToken })).megabytes.toFixed(0);
  const afterwards = await memory();
  await pause(15_000);
  say(`The portal has ${afterwards} MB of memory, and ${await memory()} when it has rested for 15 s.`);
  await portal.stop();
  const stopped = performance.now();
  await portal.restart();
  say(`Ready again ${secondsSince(stopped)} s after it was started.`);
  say(
    `A period with ${accredited + objectedTo} applications lapsed in ${lapse.seconds.toFixed(1)} s (${lapse.accredited} accredited, ${lapse.notAccredited} not).`,
  );
  const [cpu] = cpus();
  say(
    `${cpus().length} cores (${cpu?.model ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, load ${load()}; ${rounds} rounds of ${seconds} s, 16 connections.`,
  );
} finally {
  await portal?.close();
  if (floor !== undefined) {
    floor.kill("SIGKILL");
    await once(floor, "exit");
  }
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function fillDatabase(url: string, ownerUrl: string): Promise<Filled> {
  const database = openServer({ url, secret });
  try {
    return await fill(database.db, ownerUrl, { accredited, objectedTo, drafts: drafts * rounds * 2 + atTheDeadline });
  } finally {
    await database.close();
  }
}

function withLogin(address: string, login: string): string {
  const url = new URL(address);
  url.username = login;
  return url.href;
}

/** The database goes on for a while with what the floor was asked last, which takes seconds there. */
async function untilIdle(url: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const { rowCount } = await owner.query(
        "select from pg_stat_activity where state = 'active' and pid <> pg_backend_pid() and backend_type = 'client backend'",
      );
      if (rowCount === 0) return;
      await pause(100);
    }
    throw new Error("The database did not come to rest.");
  } finally {
    await owner.end();
  }
}

async function asOwner(url: string, statement: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query(statement);
  await owner.end();
}

/** As in production: not a demonstration any more, jobs in a process of their own (which is not started), its usual log. */
async function startPortal(url: string): Promise<PortalUnderTest> {
  return aPortal({
    variables: {
      DATABASE_URL: url,
      PORTAL_SECRET: secret,
      PORTAL_DEMONSTRATION: "0",
      PORTAL_URL: "http://portal.localhost",
      SMTP_URL: "smtp://127.0.0.1:9",
      MAIL_FROM: "portal@portal.example",
      CONTACT_EMAIL: "accreditation@portal.example",
      PORTAL_WORKER: "separate",
      TRUSTED_PROXIES: "1",
      LOG_LEVEL: "info",
      METRICS_TOKEN: metricsToken,
      // As app/program/launch.js starts it.
      ...{ MALLOC_ARENA_MAX: "2", MALLOC_TRIM_THRESHOLD_: "131072", MALLOC_MMAP_THRESHOLD_: "131072" },
      NODE_OPTIONS: [
        "--max-semi-space-size=16",
        ...(profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`]),
      ].join(" "),
    },
  });
}

/** In turns, so that what else the machine does falls on all. */
async function measure(
  { what, toPortal, toFloor }: Question,
  toIdeal: () => Promise<Measured>,
  processor: () => Promise<ProcessorTime>,
): Promise<string> {
  const measured = { portal: [] as Measured[], floor: [] as Measured[], ideal: [] as Measured[] };
  const used = { portal: 0, database: 0, answers: 0 };
  for (let round = 0; round < rounds; round += 1) {
    if (toFloor !== undefined) measured.floor.push(await toFloor(round));
    measured.ideal.push(await toIdeal());
    const before = await processor();
    const portalMeasured = await toPortal(round);
    const after = await processor();
    measured.portal.push(portalMeasured);
    used.portal += after.portal - before.portal;
    used.database += after.database - before.database;
    used.answers += portalMeasured.answers;
  }
  const middle = (side: readonly Measured[], figure: keyof Measured) => median(side.map((one) => one[figure]));
  const ratioTo = (side: readonly Measured[]) =>
    median(measured.portal.map(({ perSecond }, round) => perSecond / (side[round]?.perSecond ?? NaN)));
  const columns = (["perSecond", "p50", "p99"] as const).map((figure) => shown(middle(measured.portal, figure), 0));
  const perAnswer = (seconds: number) => shown((seconds * 1000) / used.answers, 2);
  return `| ${[
    ...[what, ...columns, perAnswer(used.portal), perAnswer(used.database)],
    ...[shown(middle(measured.floor, "perSecond"), 0), shown(ratioTo(measured.floor), 2)],
    ...[shown(middle(measured.ideal, "perSecond"), 0), shown(ratioTo(measured.ideal), 4)],
  ].join(" | ")} |`;
}

/** The whole list as a file: once anew, and once by who has it already. */
async function readWhole(url: string, processor: () => Promise<ProcessorTime>): Promise<string> {
  const before = await processor();
  const began = performance.now();
  const answer = await fetch(url, { headers: { "Accept-Encoding": "br" } });
  const first = secondsSince(began);
  const bytes = (await answer.arrayBuffer()).byteLength;
  const whole = secondsSince(began);
  const after = await processor();
  const known = performance.now();
  const { status } = await fetch(url, { headers: { "If-None-Match": answer.headers.get("ETag") ?? "" } });
  return `The whole list as CSV: head after ${first} s, all ${(bytes / 1e6).toFixed(1)} MB after ${whole} s (CPU: portal ${(
    after.portal - before.portal
  ).toFixed(
    2,
  )} s, database ${(after.database - before.database).toFixed(2)} s); ${String(status)} in ${secondsSince(known)} s.`;
}

/** The cursor of a program that has read so many. */
async function cursorAfter(url: string, many: number): Promise<string> {
  let cursor = "";
  for (let read = 0; read < many; read += 1000) {
    const answer = await fetch(`${url}?limit=1000${cursor === "" ? "" : `&cursor=${cursor}`}`);
    const { next } = (await answer.json()) as { next: string | null };
    if (next === null) return cursor;
    cursor = encodeURIComponent(next);
  }
  return cursor;
}

function secondsSince(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(2);
}

/** Nothing where there is nothing to compare with. */
function shown(figure: number, digits: number): string {
  return Number.isNaN(figure) ? "" : figure.toFixed(digits);
}

async function officeOf(url: string, email: string): Promise<{ person: string; mission: string }> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ person: string; mission: string }>(
      "select id as person, mission_id as mission from person where email = $1",
      [email],
    );
    return rows[0] ?? { person: "", mission: "" };
  } finally {
    await owner.end();
  }
}

/** The portal's page without the rows of its table. */
async function frameOf(url: string, headers: Record<string, string>): Promise<{ before: string; after: string }> {
  const answer = await fetch(url, { headers });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  const page = await answer.text();
  const [before = "", rest = ""] = page.split(/(?<=<tbody[^>]*>)/);
  return { before, after: rest.slice(rest.indexOf("</tbody>")) };
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return;
    await pause(100);
  }
  throw new Error("The floor did not start.");
}

function load(): string {
  return loadavg()
    .map((figure) => figure.toFixed(1))
    .join(" ");
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
