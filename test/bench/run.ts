import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createHmac, randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import pg from "pg";
import { demonstrationPassword, demonstrationTotpSecret } from "#acts/demonstration/accounts.ts";
import { openServer } from "#db/database.ts";
import { apiPaths, paths } from "#paths";
import { machineTime, totpCode } from "#sign-in/totp.ts";
import { aPortal, type PortalUnderTest, program } from "#support/portal-under-test.ts";
import { aPostgresServer, freePort } from "#support/postgres-server.ts";
import { fill, type Filled, type PreparedDraft } from "./fill.ts";
import { ask, type Measured, median, type Post, send } from "./measure.ts";

/*
 * `npm run bench`: the built portal against a floor (floor.ts), in turns, on a PostgreSQL server of their own with ten thousand accredited
 * organisations. README.md beside it says how to read the table.
 */

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "6" },
    rounds: { type: "string", default: "3" },
    drafts: { type: "string", default: "200" },
    organisations: { type: "string", default: "10000" },
    only: { type: "string" },
    /** Writes CPU profiles of the portal into this folder. */
    profile: { type: "string" },
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const accredited = Number(values.organisations);
const objectedTo = accredited / 100;
/** Submitted to each side in each round. */
const drafts = Number(values.drafts);

const execute = promisify(execFile);
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const secret = "the bench has a secret that nobody needs to guess";
const to = paths("en");
/** What browsers ask for: a page is compressed for them. */
const compressed = { "Accept-Encoding": "gzip, deflate, br, zstd" };
/** How browsers send what a page of the portal sends. */
const fromItself = { "Sec-Fetch-Site": "same-origin" };

const delegateAddress = "delegate@state-a.example";

/** One row of the table: the same question to both, once in each round. */
interface Question {
  readonly what: string;
  readonly toPortal: (round: number) => Promise<Measured>;
  /** Nothing else than the rule answers some. */
  readonly toFloor?: (round: number) => Promise<Measured>;
  /** Where the floor has an ideal too: the same rows from a flat table with a covering index, and their number from a row. */
  readonly toIdeal?: (round: number) => Promise<Measured>;
}

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
  const filled = await fillDatabase(url, ownerUrl);

  const { stdout } = await execute(process.execPath, [here("lapse.ts"), url, secret, filled.closedPeriod]);
  const lapse = JSON.parse(stdout) as { seconds: number; accredited: number; notAccredited: number };
  say(
    `A period with ${accredited + objectedTo} applications lapsed in ${lapse.seconds.toFixed(1)} s: ${lapse.accredited} accredited, ${lapse.notAccredited} not.`,
  );
  await asOwner(ownerUrl, idealTables);
  await asOwner(ownerUrl, "vacuum analyze");

  await asOwner(ownerUrl, "update installation set demonstration = false");
  portal = await startPortal(url);
  const portalUrl = portal.url.replace("localhost", "127.0.0.1");
  const delegate = await signInDelegate(portalUrl);
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

  const asked = questions({ portalUrl, floorUrl, filled, delegate, office });
  say(`Measuring ${asked.length} questions in ${rounds} rounds. Load before: ${load()}.`);
  const table = [];
  for (const question of asked) table.push(await measure(question));

  say("");
  say("| what | portal /s | p50 ms | p99 ms | floor /s | p50 ms | p99 ms | portal ÷ floor | ideal /s |");
  say("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
  for (const row of table) say(row);
  say("");
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
    return await fill(database.db, ownerUrl, { accredited, objectedTo, drafts: drafts * rounds * 2 });
  } finally {
    await database.close();
  }
}

function withLogin(address: string, login: string): string {
  const url = new URL(address);
  url.username = login;
  return url.href;
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
      PORTAL_URL: "http://portal.example",
      SMTP_URL: "smtp://127.0.0.1:9",
      MAIL_FROM: "portal@portal.example",
      CONTACT_EMAIL: "accreditation@portal.example",
      PORTAL_WORKER: "separate",
      TRUSTED_PROXIES: "1",
      LOG_LEVEL: "info",
      ...(values.profile === undefined ? {} : { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${values.profile}` }),
    },
  });
}

function questions(given: {
  portalUrl: string;
  floorUrl: string;
  filled: Filled;
  delegate: Record<string, string>;
  office: { person: string; mission: string };
}): Question[] {
  const { portalUrl, floorUrl, filled, delegate, office } = given;
  const page = (what: string, path: string, floorPath: string, headers: Record<string, string> = {}): Question => ({
    what,
    toPortal: () => ask(`${portalUrl}${path}`, seconds, { ...compressed, ...headers }),
    toFloor: () => ask(`${floorUrl}${floorPath}`, seconds),
  });
  const list = to.accreditedOrganisations;
  const half = (round: number, side: 0 | 1) =>
    filled.drafts.slice((round * 2 + side) * drafts, (round * 2 + side + 1) * drafts);
  const all = [
    page("accredited list, HTML", list, "/accredited"),
    page("accredited list, page 200, HTML", `${list}?page=200`, "/accredited?page=200"),
    page("search, HTML", `${list}?q=horizon`, "/accredited?q=horizon"),
    {
      ...page(
        "accredited list, JSON, 100 rows",
        `${apiPaths.accreditedOrganisations(filled.process)}?limit=100`,
        `/json/${filled.process}?limit=100`,
      ),
      toIdeal: () => ask(`${floorUrl}/ideal`, seconds),
    },
    page(
      "a mission's circulated list, HTML, signed in",
      to.circulatedList(filled.openPeriod),
      `/circulated/${filled.openPeriod}?${new URLSearchParams(office).toString()}`,
      delegate,
    ),
    {
      what: "a decision's preview with its dry run against a past round, HTML, one at a time",
      toPortal: () =>
        ask(`${portalUrl}${to.previewModalities(filled.process, 1)}?call=${filled.pastCall}`, seconds, compressed, 1),
    },
    {
      what: "submit an application, signed in",
      toPortal: (round: number) => send(half(round, 0).map((draft, place) => formToPortal(portalUrl, draft, place))),
      toFloor: (round: number) => send(half(round, 1).map((draft) => formToFloor(floorUrl, draft))),
    },
  ];
  const { only } = values;
  return only === undefined ? all : all.filter(({ what }) => what.includes(only));
}

/** In turns, so that what else the machine does falls on both. */
async function measure({ what, toPortal, toFloor, toIdeal }: Question): Promise<string> {
  const measured = { portal: [] as Measured[], floor: [] as Measured[], ideal: [] as Measured[] };
  for (let round = 0; round < rounds; round += 1) {
    if (toIdeal !== undefined) measured.ideal.push(await toIdeal(round));
    if (toFloor !== undefined) measured.floor.push(await toFloor(round));
    measured.portal.push(await toPortal(round));
  }
  const middle = (side: readonly Measured[], figure: keyof Measured) => median(side.map((one) => one[figure]));
  const ratio = median(
    measured.portal.map(({ perSecond }, round) => perSecond / (measured.floor[round]?.perSecond ?? NaN)),
  );
  const columns = (side: readonly Measured[]) =>
    (["perSecond", "p50", "p99"] as const).map((figure) => shown(middle(side, figure), 0)).join(" | ");
  const ideal = shown(middle(measured.ideal, "perSecond"), 0);
  const row = `| ${what} | ${columns(measured.portal)} | ${columns(measured.floor)} | ${shown(ratio, 2)} | ${ideal} |`;
  say(row);
  return row;
}

/** Nothing where there is nothing to compare with. */
function shown(figure: number, digits: number): string {
  return Number.isNaN(figure) ? "" : figure.toFixed(digits);
}

/** The form as the page of a signed-in applicant sends it; from several addresses, as one may send 300 in five minutes. */
function formToPortal(portalUrl: string, { reference, version, token }: PreparedDraft, place: number): Post {
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return {
    url: `${portalUrl}${to.submitApplication(reference)}`,
    headers: {
      ...fromItself,
      "X-Forwarded-For": `192.0.2.${place % 250}`,
      Cookie: `portal.session_token=${encodeURIComponent(`${token}.${signature}`)}`,
    },
    body: new URLSearchParams({ version: String(version), idempotencyKey: randomUUID() }).toString(),
  };
}

function formToFloor(floorUrl: string, { reference, version, person, organisation }: PreparedDraft): Post {
  return {
    url: `${floorUrl}/submit?${new URLSearchParams({ reference, person, organisation }).toString()}`,
    headers: {},
    body: new URLSearchParams({ version: String(version), idempotencyKey: randomUUID() }).toString(),
  };
}

/** A delegate of State A signs in by the forms, with the second factor. */
async function signInDelegate(portalUrl: string): Promise<Record<string, string>> {
  const cookies = new Map<string, string>();
  const cookie = () => Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ");
  const steps: [string, Record<string, string>][] = [
    [to.signIn, { email: delegateAddress, password: demonstrationPassword }],
    [to.secondFactor, { code: totpCode(demonstrationTotpSecret, machineTime()) }],
  ];
  for (const [path, fields] of steps) {
    const answer = await fetch(`${portalUrl}${path}`, {
      method: "POST",
      redirect: "manual",
      headers: { ...fromItself, Cookie: cookie() },
      body: new URLSearchParams({ ...fields, idempotencyKey: randomUUID() }),
    });
    if (answer.status !== 303) throw new Error(`Signing in at ${path} was answered with ${answer.status}.`);
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", ...value] = pair.split("=");
      cookies.set(name, value.join("="));
    }
  }
  return { Cookie: cookie() };
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
