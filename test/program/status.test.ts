import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import type { Database } from "#db/database.ts";
import { aDatabase, secret } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCirculated, theClock } from "#support/given.ts";
import { anEnvironment } from "#support/request.ts";
import { lookAtDatabase } from "../../app/program/looks.ts";
import { lookAtPortal } from "../../app/program/status.ts";

const database = await aDatabase();
const env = anEnvironment({ demonstration: true, secret });

const look = async (changes: Partial<typeof env> = {}, of: Database = database) => {
  const looks = await lookAtDatabase(of, { ...env, ...changes });
  return Object.fromEntries(looks.map(({ part, holds, saw }) => [part, { holds, saw }]));
};

/** As a server's, where a worker may be at work. */
const onAServer = { ...database, pglite: null };

it("finds all well in an empty record", async () => {
  const looks = await look();
  expect(Object.keys(looks)).toEqual([
    "database",
    "migrations",
    "kind",
    "secret",
    "clocks",
    "letters",
    "outcomes",
    "jobs",
  ]);
  expect(Object.values(looks).filter(({ holds }) => !holds)).toEqual([]);
  expect(looks["database"]?.saw).toMatch(/^PostgreSQL \d+/);
  expect(looks["letters"]?.saw).toBe("0 wait, 0 of them were tried in vain; 0 are due; 0 were given up.");
});

it("finds what the environment says otherwise than the database", async () => {
  expect((await look({ demonstration: false }))["kind"]).toEqual({
    holds: false,
    saw: expect.stringMatching(/^This database holds a demonstration/) as string,
  });
});

it("finds what is behind where a worker should be at work, and minds it of no portal that is stopped", async () => {
  const { period } = await givenCirculated(database.db);
  const server = await look({}, onAServer);
  expect(server["worker"]).toEqual({ holds: false, saw: "None was ever here. Run npm run worker." });
  expect(server["letters"]).toEqual({
    holds: false,
    saw: expect.stringMatching(/ are due, the oldest for \d+ days;/) as string,
  });
  expect(server["outcomes"]).toEqual({
    holds: false,
    saw: expect.stringMatching(/after 5 min: 1 no-objection periods/) as string,
  });
  expect(Object.values(await look()).every(({ holds }) => holds)).toBe(true);
  accepted(await lapseNoObjectionPeriod(as(database.db, theClock, round.settled), { period: period.id }));
  expect((await look({}, onAServer))["outcomes"]?.saw).toContain(" 0 no-objection periods");
});

it("minds that a worker was here, and is no more", async () => {
  await database.asOwner("update pgboss.queue set monitor_claim_on = clock_timestamp() - interval '20 seconds'");
  expect((await look({}, onAServer))["worker"]).toMatchObject({
    holds: true,
    saw: expect.stringMatching(/^One was here \d\d s ago/) as string,
  });
  await database.asOwner("update pgboss.queue set monitor_claim_on = clock_timestamp() - interval '2 hours'");
  expect((await look({}, onAServer))["worker"]).toEqual({ holds: false, saw: "One was here 2 h ago." });
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
