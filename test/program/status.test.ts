import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, it } from "vitest";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { type Database, openServer } from "#db/database.ts";
import { migrateServer } from "#db/logins.ts";
import { createLogger } from "#machine/logger.ts";
import { aScanner } from "#support/clamd.ts";
import { aDatabase, anEmptyDatabase, secret } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCirculated, theClock } from "#support/given.ts";
import { aPostgresServer } from "#support/postgres-server.ts";
import { anEnvironment } from "#support/request.ts";
import { lookAtDatabase, lookAtScanner } from "../../app/program/looks.ts";
import { openPortal } from "../../app/program/start-up.ts";
import { lookAtPortal } from "../../app/program/status.ts";

const database = await aDatabase();

/* A server of the test's own: only there can a worker be at work while somebody looks, and a login be another than the application's. */
const server = await aPostgresServer();
const addresses = await anEmptyDatabase("portal", server.url());
await migrateServer({ ...addresses, secret, demonstration: true });
const onServer = openServer({ url: addresses.url, secret });
const asOwner = async (statement: string) => {
  const client = new pg.Client({ connectionString: addresses.superuserUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
};

afterAll(async () => {
  await onServer.close();
  await server.stop();
});
const env = anEnvironment({ demonstration: true, secret });

const look = async (changes: Partial<typeof env> = {}, of: Database = database) => {
  const looks = await lookAtDatabase(of, { ...env, ...changes });
  return Object.fromEntries(looks.map(({ part, holds, saw }) => [part, { holds, saw }]));
};

it("finds all well in an empty record", async () => {
  const looks = await look();
  expect(Object.keys(looks)).toEqual([
    "database",
    "migrations",
    "promises",
    "tables",
    "encoding",
    "kind",
    "secret",
    "clocks",
    "letters",
    "outcomes",
    "audit trail",
    "jobs",
  ]);
  expect(Object.values(looks).filter(({ holds }) => !holds)).toEqual([]);
  expect(looks["database"]?.saw).toMatch(/^PostgreSQL \d+/);
  expect(looks["letters"]?.saw).toBe("0 wait, 0 of them were tried in vain; 0 are due; 0 were given up, 0 came back.");
  expect(looks["audit trail"]?.saw).toBe("Its last seal is none; nothing waits for one.");
});

it("finds what the environment says otherwise than the database", async () => {
  expect((await look({ demonstration: false }))["kind"]).toEqual({
    holds: false,
    saw: expect.stringMatching(/^This database holds a demonstration/) as string,
  });
});

it("finds what is behind where a worker should be at work, and minds it of no portal that is stopped", async () => {
  await givenCirculated(database.db);
  const { period } = await givenCirculated(onServer.db);
  const seen = await look({}, onServer);
  expect(seen["login"]?.holds).toBe(true);
  expect(seen["worker"]).toEqual({
    holds: false,
    saw: "None was ever here. npm start does the jobs too; where PORTAL_WORKER=separate, npm run worker does.",
  });
  expect(seen["letters"]).toEqual({
    holds: false,
    saw: expect.stringMatching(/ are due, the oldest for \d+ days;/) as string,
  });
  expect(seen["outcomes"]).toEqual({
    holds: false,
    saw: expect.stringMatching(/after 5 min: 1 no-objection periods/) as string,
  });
  expect(Object.values(await look()).every(({ holds }) => holds)).toBe(true);
  accepted(await lapseNoObjectionPeriod(as(onServer.db, theClock, round.settled), { period: period.id }));
  expect((await look({}, onServer))["outcomes"]?.saw).toContain(" 0 no-objection periods");
});

it("minds that a worker was here, and is no more", async () => {
  await asOwner("update pgboss.queue set monitor_claim_on = clock_timestamp() - interval '20 seconds'");
  expect((await look({}, onServer))["worker"]).toMatchObject({
    holds: true,
    saw: expect.stringMatching(/^One was here \d\d s ago/) as string,
  });
  await asOwner("update pgboss.queue set monitor_claim_on = clock_timestamp() - interval '2 hours'");
  expect((await look({}, onServer))["worker"]).toEqual({ holds: false, saw: "One was here 2 h ago." });
});

it("minds another login than the application's, and looks no further", async () => {
  const owner = openServer({ url: addresses.ownerUrl, secret });
  const looks = await look({}, owner);
  await owner.close();
  expect(Object.keys(looks)).toEqual(["database", "login"]);
  expect(looks["login"]).toEqual({ holds: false, saw: expect.stringMatching(/as the owner of its record/) as string });
});

it("names what the database has lost, with what brings it back, and a portal is not started without its guards", async () => {
  const onTheServer = { ...env, databaseUrl: addresses.url };
  const start = async () => {
    const portal = await openPortal(onTheServer, createLogger(onTheServer));
    await portal.close();
  };
  await asOwner("drop index letter_came_back");
  expect((await look({}, onServer))["tables"]).toEqual({
    holds: false,
    saw: "Not all columns, constraints, indexes and rights as in db/schema.sql: index letter_came_back on letter (missing). As the owner, make them again as they stand there.",
  });
  await start();
  await asOwner("alter table accreditation disable trigger user");
  const { promises } = await look({}, onServer);
  expect(promises?.holds).toBe(false);
  expect(promises?.saw).toMatch(/: trigger \w+ on accreditation \(switched off\), .+ It applies them anew\.$/);
  await expect(start()).rejects.toThrow(
    /^The database has lost what keeps the record right: trigger \w+ on accreditation \(switched off\)/,
  );
  await migrateServer({ ...addresses, secret, demonstration: true });
  await start();
  await asOwner("alter table accreditation drop constraint one_accreditation_per_application");
  await expect(start()).rejects.toThrow("constraint one_accreditation_per_application on accreditation (missing)");
});

it("says which migration is missing, and looks no further", async () => {
  await database.asOwner("delete from promises");
  const looks = await look();
  expect(Object.keys(looks)).toEqual(["database", "migrations"]);
  expect(looks["migrations"]).toEqual({
    holds: false,
    saw: "It is behind the program: promises. Run npm run migrate.",
  });
});

it("asks the scanner of files, and says what is missing without one", async () => {
  const scanner = await aScanner();
  const at = { clamdUrl: scanner.url, demonstration: false };
  expect(await lookAtScanner({ ...env, ...at })).toMatchObject({
    holds: true,
    saw: expect.stringMatching(/^ClamAV/) as string,
  });
  await scanner.stop();
  expect(await lookAtScanner({ ...env, ...at })).toMatchObject({ part: "scanner", holds: false });
  expect(await lookAtScanner(env)).toMatchObject({ holds: true, saw: "None: files are marked as not scanned." });
  const real = await lookAtScanner({ ...env, demonstration: false });
  expect(real).toMatchObject({ holds: false, saw: expect.stringContaining("CLAMD_URL") as string });
});

it("makes no database where there is none", async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), "portal-status-"));
  const looks = await lookAtPortal({ ...env, dataDirectory, databaseUrl: undefined });
  expect(looks).toEqual([
    {
      part: "database",
      holds: false,
      saw: `There is none in ${join(dataDirectory, "database")} yet; npm start makes it.`,
    },
  ]);
  expect((await readdir(dataDirectory)).filter((name) => name !== "lock.sqlite")).toEqual([]);
  await rm(dataDirectory, { recursive: true });
});
