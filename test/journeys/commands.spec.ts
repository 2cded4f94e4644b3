import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Kysely, PostgresDialect } from "kysely";
import { Migrator } from "kysely/migration";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrations } from "#db/migrations/index.ts";
import { installJobQueue } from "#db/record/job-queue.ts";
import { program } from "#support/portal-under-test.ts";
import { aPostgresServer, freePort, type PostgresServer } from "#support/postgres-server.ts";

/* The commands of package.json, as processes of their own on one PostgreSQL server. */

const sources = fileURLToPath(new URL("../../app/program/dev.ts", import.meta.url));
let server: PostgresServer;
let variables: NodeJS.ProcessEnv;
let owner: { DATABASE_OWNER_URL: string };

beforeAll(async () => {
  server = await aPostgresServer();
  await asSuperuser("postgres", "create role portal login createrole password 'the owner'");
  await asSuperuser("postgres", "create database commands owner portal");
  owner = { DATABASE_OWNER_URL: addressOf("commands", "portal", "the owner") };
  variables = {
    NODE_ENV: "production",
    PATH: process.env["PATH"],
    DATABASE_URL: addressOf("commands", "portal_web", "the application"),
    PORTAL_DEMONSTRATION: "1",
    PORTAL_SECRET: "the commands have a secret that nobody guesses",
  };
});

afterAll(() => server.stop());

async function asSuperuser(database: string, statement: string) {
  const client = new pg.Client({ connectionString: server.url(database) });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

const tablesOf = (database: string) =>
  asSuperuser(database, "select tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema')");

function addressOf(database: string, login: string, password: string): string {
  const url = new URL(server.url(database));
  url.username = login;
  url.password = password;
  return url.href;
}

const production = {
  PORTAL_DEMONSTRATION: "0",
  PORTAL_URL: "https://portal.example",
  SMTP_URL: "smtp://127.0.0.1:9",
  MAIL_FROM: "portal@portal.example",
  CONTACT_EMAIL: "accreditation@portal.example",
};

/** What the first version's start did: its migrations, and the job queue, all through one login. */
async function installAsOfOld(url: string): Promise<void> {
  const single = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }),
  });
  const ofOld = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < "0017"));
  const migrator = new Migrator({
    db: single,
    provider: { getMigrations: () => Promise.resolve(ofOld) },
    migrationTableName: "migration",
    migrationLockTableName: "migration_lock",
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error("The first version's migrations do not run", { cause: error });
  await single.destroy();
  await installJobQueue({ url });
  await asSuperuser("of_old", "insert into person (name, email) values ('Who was there', 'before@example.org')");
}

function run(command: string | readonly string[], given: Partial<NodeJS.ProcessEnv> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...[command].flat()], {
    env: { ...variables, ...given },
    encoding: "utf8",
    timeout: 120_000,
  });
  return { status, said: stdout + stderr };
}

/** Starts it, waits until it says so or answers, and ends it with SIGTERM. */
async function untilReady(
  words: string[],
  given: Partial<NodeJS.ProcessEnv>,
  isReady: (said: string) => Promise<boolean>,
) {
  const child = spawn(process.execPath, words, { env: { ...variables, ...given }, stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece: Buffer) => lines.push(piece.toString()));
  let readied = false;
  for (let tries = 0; tries < 1_200 && !readied && child.exitCode === null; tries += 1) {
    readied = await isReady(lines.join(""));
    if (!readied) await pause(100);
  }
  const ended = once(child, "exit");
  if (child.exitCode === null) {
    child.kill("SIGTERM");
    await ended;
  }
  return { readied, code: child.exitCode, said: lines.join("") };
}

it.each([
  ["migrate", "--dry-run"],
  ["migrate", "status"],
  ["migrate", "--help"],
  ["serve", "--port=4000"],
  ["worker", "-v"],
  ["seed", "twice"],
  ["appoint-administrator", "name@example.org"],
  ["appoint-administrator", "name@example.org", "Their", "Name"],
])("%s %s changes nothing in the database, which is still empty", async (command, ...words) => {
  const { status, said } = run([command, ...words], owner);
  expect([status, said]).toEqual([
    words.includes("--help") ? 0 : 1,
    expect.stringContaining(command === "serve" ? "npm start" : `npm run ${command}`),
  ]);
  expect(await tablesOf("commands")).toEqual([]);
});

it("migrate does nothing where npm has kept --dry-run for itself", async () => {
  const { status, said } = run("migrate", { ...owner, npm_config_dry_run: "true" });
  expect([status, said]).toEqual([1, "There is no --dry-run. Nothing was done. It is: npm run migrate\n"]);
  expect(await tablesOf("commands")).toEqual([]);
});

it("migrate says whose login it needs", () => {
  const { status, said } = run("migrate");
  expect([status, said]).toEqual([1, expect.stringMatching(/^npm run migrate works as the owner .*\n$/)]);
});

it.each(["serve", "worker", "seed", "status"])("%s does not migrate, and says what does", (command) => {
  const asIt = { DATABASE_URL: addressOf("commands", "unheard_of", "nothing"), PORT: "0" };
  const { status, said } = run(command, asIt);
  expect([status, said]).toEqual([1, expect.stringMatching(/npm run migrate has not made this login yet\.\n$/)]);
});

it("migrate brings an empty database up to date, makes the application's login, and says the second time that it is done", () => {
  expect(run("migrate", owner)).toMatchObject({ status: 0, said: expect.stringContaining("0001_identity") as string });
  expect(run("migrate", owner)).toEqual({ status: 0, said: "The database is up to date.\n" });
});

it.each(["serve", "worker", "seed"])("%s refuses to run as the owner of the record, or as a superuser", (command) => {
  for (const [url, because] of [
    [owner.DATABASE_OWNER_URL, "as the owner of its record, and portal is that"],
    [server.url("commands"), "as a superuser, and postgres is one"],
  ] as const) {
    const { status, said } = run(command, { DATABASE_URL: url, PORT: "0" });
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(new RegExp(`^The portal does not run ${because}\\. .*npm run migrate.*\\n$`)),
    ]);
  }
});

it("a database that is behind the program is left as it is, and the way forward said", async () => {
  await asSuperuser("commands", "delete from promises");
  for (const command of ["worker", "seed"]) {
    const { status, said } = run(command);
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/^The database is behind the program.*npm run migrate.*\n$/),
    ]);
  }
  expect(run("migrate", owner)).toMatchObject({ status: 0, said: expect.stringContaining("promises") as string });
});

it("status says how it is, minds what is not as it should be, and changes nothing", async () => {
  const looks = (given: Partial<NodeJS.ProcessEnv> = {}) => {
    const { status, said } = run("status", given);
    return {
      status,
      lines: said
        .trimEnd()
        .split("\n")
        .map((line) => line.split(/ +/).slice(0, 2).join(" ")),
    };
  };
  const all = [
    "ok database",
    "ok login",
    "ok sessions",
    "ok migrations",
    "ok promises",
    "ok tables",
    "ok encoding",
    "ok kind",
    "ok secret",
    "ok clocks",
    "ok letters",
    "ok outcomes",
    "ok audit",
    "ok jobs",
  ];
  expect(looks()).toEqual({ status: 1, lines: [...all, "LOOK worker", "ok scanner"] });
  await asSuperuser("commands", "update pgboss.queue set monitor_claim_on = now()");
  expect(looks()).toEqual({ status: 0, lines: [...all, "ok worker", "ok scanner"] });
  expect(looks({ DATABASE_URL: owner.DATABASE_OWNER_URL })).toMatchObject({
    status: 1,
    lines: { 1: "LOOK login", 2: "ok scanner", length: 3 },
  });
  expect(looks({ PORTAL_SECRET: "another secret of the commands, as long as it must be" })).toMatchObject({
    status: 1,
    lines: { 8: "LOOK secret", length: 10 },
  });
  await asSuperuser("commands", "delete from promises");
  expect(looks()).toMatchObject({ status: 1, lines: { 3: "LOOK migrations", length: 5 } });
  expect(await asSuperuser("commands", "select from promises")).toEqual([]);
  expect(run("migrate", owner).status).toBe(0);
});

it("a server that has no connection left is said to be that", async () => {
  await asSuperuser("postgres", "alter role portal_web connection limit 0");
  const outcomes = [run("worker"), run("status")];
  await asSuperuser("postgres", "alter role portal_web connection limit -1");
  const said = expect.stringMatching(/^The database .* cannot be used: all its connections are taken\.\n$/) as string;
  expect(outcomes).toEqual([
    { status: 1, said },
    { status: 1, said },
  ]);
});

it("a server that cannot be talked to is said to be that, in one sentence", () => {
  const url = `${String(variables["DATABASE_URL"])}?sslmode=no-verify`;
  const said = expect.stringMatching(
    /^The database .* cannot be used: The server does not support SSL connections\.\n$/,
  ) as string;
  for (const command of ["serve", "status"])
    expect(run(command, { DATABASE_URL: url, PORT: "0" })).toEqual({ status: 1, said });
});

it("restore takes no folder for a file", () => {
  const { status, said } = run(["restore", tmpdir()], owner);
  expect([status, said]).toEqual([1, `There is no file ${tmpdir()}.\n`]);
});

it("another secret than the database's is refused until migrate has been run with it", () => {
  const another = { PORTAL_SECRET: "another secret of the commands, as long as it must be" };
  for (const command of ["serve", "worker", "seed"]) {
    const { status, said } = run(command, { ...another, PORT: "0" });
    expect([status, said]).toEqual([1, expect.stringMatching(/^PORTAL_SECRET is not the one .*npm run migrate.*\n$/)]);
  }
  expect(run("migrate", { ...owner, ...another }).status).toBe(0);
  expect(run("seed").said).toMatch(/^PORTAL_SECRET is not the one /);
  expect(run("migrate", owner).status).toBe(0);
});

it("a database that holds a demonstration serves no portal", () => {
  const { status, said } = run("worker", production);
  expect([status, said]).toEqual([1, expect.stringMatching(/^This database holds a demonstration.*\n$/)]);
});

it("seed loads the demonstration once", () => {
  expect(run("seed").said).toContain("the demonstration has been loaded");
  const again = run("seed");
  expect(again.status).toBe(0);
  expect(again.said).not.toContain("the demonstration has been loaded");
});

it("worker does the jobs until it is told to stop", async () => {
  const outcome = await untilReady([program, "worker"], {}, (said) =>
    Promise.resolve(said.includes("The worker is at work.")),
  );
  expect(outcome).toMatchObject({ readied: true, code: 0 });
});

describe("an installation of the first version, with one login that is superuser and owner", () => {
  const single = { ...production, DATABASE_URL: "" };
  const led = { ...production, DATABASE_URL: "", DATABASE_OWNER_URL: "" };

  beforeAll(async () => {
    await asSuperuser("postgres", "create role portal_of_old superuser login password 'known to the web'");
    await asSuperuser("postgres", "create database of_old owner portal_of_old");
    single.DATABASE_URL = addressOf("of_old", "portal_of_old", "known to the web");
    led.DATABASE_OWNER_URL = single.DATABASE_URL;
    led.DATABASE_URL = addressOf("of_old", "portal_of_new", "new");
    await installAsOfOld(single.DATABASE_URL);
  });

  it("is refused with the sentence that leads it over", () => {
    const { status, said } = run("worker", single);
    expect([status, said]).toEqual([1, expect.stringContaining("and portal_of_old is one. Set DATABASE_OWNER_URL to")]);
  });

  it("is led over by migrate: the login is the owner's, the application has one that can do nothing of that, and the data stay", async () => {
    expect(run("migrate", led)).toMatchObject({ status: 0, said: expect.stringContaining("promises") as string });
    expect(run("migrate", led)).toEqual({ status: 0, said: "The database is up to date.\n" });
    expect(
      await asSuperuser(
        "of_old",
        `select rolsuper, rolcreaterole, rolbypassrls, pg_has_role(rolname, 'portal_of_old', 'member') as owns,
           has_database_privilege(rolname, current_database(), 'temp') as temp,
           has_database_privilege(rolname, current_database(), 'create') as creates,
           (select rolcanlogin from pg_roles where rolname = 'portal_application') as group_enters,
           (select count(*)::integer from person) as people
         from pg_roles where rolname = 'portal_of_new'`,
      ),
    ).toEqual([
      {
        rolsuper: false,
        rolcreaterole: false,
        rolbypassrls: false,
        owns: false,
        temp: false,
        creates: false,
        group_enters: false,
        people: 1,
      },
    ]);
  });

  it("works from then on with the new login", async () => {
    const outcome = await untilReady([program, "worker"], { ...led, DATABASE_OWNER_URL: "" }, (said) =>
      Promise.resolve(said.includes("The worker is at work.")),
    );
    expect(outcome).toMatchObject({ readied: true, code: 0 });
  });
});

async function servesItsScript(portal: string): Promise<boolean> {
  const page = await (await fetch(`${portal}/en`)).text();
  const script = /<script type="module" src="([^"]+)"/.exec(page)?.[1];
  return script !== undefined && (await (await fetch(`${portal}${script}`)).text()).includes("customElements.define");
}

it("dev serves the pages and the browser's script from their sources", async () => {
  const port = String(await freePort());
  const outcome = await untilReady(
    [sources],
    { NODE_ENV: "development", PORT: port, PORTAL_URL: `http://localhost:${port}` },
    // An answer that breaks off, as one of a source that is slow to load the first time may, is asked for again.
    () => servesItsScript(`http://localhost:${port}`).catch(() => false),
  );
  expect(outcome.readied, outcome.said).toBe(true);
});

it("what is no command is told which there are", () => {
  expect(run("fly")).toEqual({
    status: 1,
    said: expect.stringMatching(/^There is no command fly; there are serve, .*\.\n$/) as string,
  });
});

it("says which Node it needs under an older one, and loads nothing that it would stumble over", async () => {
  const folder = await mkdtemp(join(tmpdir(), "portal-node-"));
  const older = join(folder, "older.cjs");
  await writeFile(older, `Object.defineProperty(process.versions, "node", { value: "20.19.0" });`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--require", older, program, "serve"], {
    env: { NODE_ENV: "production", PATH: process.env["PATH"] },
    encoding: "utf8",
    timeout: 30_000,
  });
  await rm(folder, { recursive: true });
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^The portal needs Node 22\.18 or later; this is .*\n$/);
});
