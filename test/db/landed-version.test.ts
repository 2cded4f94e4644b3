import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, PostgresDialect, sql } from "kysely";
import { Migrator } from "kysely/migration";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import { afterAll, expect, test } from "vitest";
import { countAccredited } from "#db/accreditation/accredited-counts.ts";
import { countDecidedApplications } from "#db/applications/application-standings.ts";
import { listStandingsOfApplications } from "#db/applications/kept-standings.ts";
import { type Database, knownMigrations, openEmbedded, openServer } from "#db/database.ts";
import { migrateServer } from "#db/logins.ts";
import { migrations } from "#db/migrations/index.ts";
import { countAudit } from "#db/record/audit-trail.ts";
import { installJobQueue } from "#db/record/job-queue.ts";
import { outcomes as decided, type StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import { anId } from "#support/an-id.ts";
import { byHand, stopped } from "#support/broken-promise.ts";
import { addressesOf, dropDatabase, onServer, secret, server } from "#support/database.ts";
import { linesThatDiffer } from "#support/lines-of-lists.ts";
import answers from "../fixtures/landed-answers.json" with { type: "json" };

/* A database of the version with migrations to 0016, with the demonstration in it, comes up to date as `npm start` brings it. */

const LAST = "0016_once_in_a_process";

const rows = gunzipSync(readFileSync(new URL("../fixtures/landed-demonstration.ndjson.gz", import.meta.url)))
  .toString()
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as { readonly table: string; readonly row: Readonly<Record<string, unknown>> });

async function fill(owner: Kysely<unknown>): Promise<void> {
  const migrator = new Migrator({
    db: owner,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableName: "migration",
    migrationLockTableName: "migration_lock",
  });
  const { error } = await migrator.migrateTo(LAST);
  if (error !== undefined) throw new Error("The landed migrations do not run", { cause: error });
  await owner.transaction().execute(async (trx) => {
    // As a restored backup: the rows were judged when they were written.
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql`truncate installation`.execute(trx);
    for (const [table, of] of Map.groupBy(rows, (one) => one.table)) {
      const columns = sql.join(Object.keys(of[0]?.row ?? {}).map((column) => sql.ref(column)));
      await sql`
        insert into ${sql.table(table)} (${columns}) overriding system value
        select ${columns} from jsonb_populate_recordset(null::${sql.table(table)},
          ${JSON.stringify(of.map(({ row }) => row))}::jsonb)`.execute(trx);
    }
    await sql`select setval(pg_get_serial_sequence('audit_trail', 'id'), max(id)) from audit_trail`.execute(trx);
  });
}

interface Landed extends Database {
  migrate(): Promise<readonly string[]>;
  asOwner(statement: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

async function landedEmbedded(): Promise<Landed> {
  const formerly = await PGlite.create();
  await fill(new Kysely<unknown>({ dialect: new PGliteDialect({ pglite: formerly }) }));
  await installJobQueue({ pglite: formerly });
  const snapshot = await formerly.dumpDataDir("none");
  await formerly.close();
  const database = await openEmbedded({ dataDir: "memory://", secret, snapshot });
  return {
    ...database,
    async asOwner(statement) {
      const results = await database.pglite.transaction(async (trx) => {
        await trx.exec("set local role none");
        return trx.exec(statement);
      });
      return results.flatMap((result) => result.rows);
    },
  };
}

async function landedOnServer(): Promise<Landed> {
  const administrator = new pg.Pool({ connectionString: server, max: 1 });
  const name = `landed_${randomUUID().replaceAll("-", "")}`;
  await administrator.query(`create database ${name}`);
  // The one login that it had was the server's superuser, as in compose.yaml.
  const { url, superuserUrl: ownerUrl } = addressesOf(name);
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  // The database is dropped while a connection of the pool may still be closing.
  pool.on("error", () => undefined);
  await fill(new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }));
  await installJobQueue({ url: ownerUrl });
  const database = openServer({ url, secret });
  return {
    ...database,
    migrate: async () => (await migrateServer({ ownerUrl, url, secret, demonstration: true })).applied,
    asOwner: async (statement) => (await pool.query<Record<string, unknown>>(statement)).rows,
    async close() {
      await database.close();
      await pool.end();
      await dropDatabase(name);
      await administrator.end();
    },
  };
}

const landed = onServer ? await landedOnServer() : await landedEmbedded();
afterAll(() => landed.close());
const { db, asOwner } = landed;

const jobs = "select count(*)::integer as queues from pgboss.queue";
const counts = [...new Set(rows.map(({ table }) => table))]
  .map((table) => `select '${table}' as name, count(*)::integer as rows from ${table}`)
  .join(" union all ");

test("it comes up to date, and every row is where it was", async () => {
  const [before, queues] = [await asOwner(`${counts} order by 1`), await asOwner(jobs)];
  expect(before.reduce((sum, { rows: of }) => sum + Number(of), 0)).toBe(rows.length);
  expect(await landed.migrate()).toEqual([...knownMigrations.slice(knownMigrations.indexOf(LAST) + 1), "promises"]);
  expect(await asOwner(`${counts} order by 1`)).toEqual(before);
  expect(await asOwner(jobs)).toEqual(queues);
  expect(await landed.migrate()).toEqual([]);
});

test("what was sent, and what was granted, has the name of its day", async () => {
  const nameless = await asOwner(`
    select (select count(*)::integer from application where received_at is not null and not exists (
        select from submitted_organisation as sent
        where sent.application_id = application.id and sent.frozen_at = application.received_at)) as sent,
      (select count(*)::integer from accreditation where not exists (
        select from accredited_name as named
        where named.accreditation_id = accreditation.id and named.effective_at = accreditation.granted_at)) as granted,
      (select count(*)::integer from accredited_name
        join accreditation on accreditation.id = accreditation_id
        join circulated_organisation as listed using (application_id)
        where (accredited_name.name, accredited_name.country_code) <> (listed.name, listed.country_code)) as otherwise`);
  expect(nameless).toEqual([{ sent: 0, granted: 0, otherwise: 0 }]);
  const both = await asOwner(`
    select (select count(*) from accredited_name) as named, (select count(*) from accreditation) as granted`);
  expect(both[0]?.["named"]).toEqual(both[0]?.["granted"]);
  expect(Number(both[0]?.["named"])).toBeGreaterThan(50);
});

test("what lists count, filter and sort by is what is on record", async () => {
  expect(await asOwner(linesThatDiffer)).toEqual([]);
});

test("its processes have short names", async () => {
  expect(await asOwner("select slug, short_name from process order by slug")).toEqual([
    { slug: "demonstration-mechanism", short_name: "Demonstration mechanism" },
    { slug: "oewg-ict-2021-2025", short_name: "OEWG 2021–2025" },
  ]);
});

test("its own reads answer what they answered before", async () => {
  const applications = await byHand(db, "select id, reference from application order by reference");
  const { states, audit, ...byInstant } = answers;
  const byState = await byHand(db, "select state, count(*)::integer as count from application group by state");
  expect(Object.fromEntries(byState.map(({ state, count }) => [state, count]))).toEqual(states);
  expect(await countAudit(db, {})).toEqual(audit);
  for (const [at, { accredited, outcomes, standings }] of Object.entries(byInstant)) {
    const instant = Temporal.Instant.from(at);
    const found = await listStandingsOfApplications(
      db,
      instant,
      applications.map(({ id }) => anId(String(id))),
    );
    expect(await countAccredited(db, { at: instant }), at).toBe(accredited);
    // It counted at an earlier instant also what was decided later.
    const later = await decidedAfter(at);
    const less = (outcome: string) =>
      later.filter(({ reference }) =>
        Object.entries(standings).some(([of, word]) => of === reference && word === outcome),
      ).length;
    expect(await countDecidedApplications(db, { at: instant }), at).toEqual({
      ...Object.fromEntries(Object.entries(outcomes).map(([outcome, count]) => [outcome, count - less(outcome)])),
      undecided: 0,
    });
    expect(
      Object.fromEntries(
        applications.map(({ id, reference }) => [String(reference), outcomeOf(found.get(anId(String(id))))]),
      ),
      at,
    ).toEqual({ ...standings, ...Object.fromEntries(later.map(({ reference }) => [String(reference), null])) });
  }
});

test("today's promises hold for yesterday's rows", async () => {
  expect(await stopped(db, "update accreditation set id = id")).toBe("accreditation_is_never_rewritten");
  expect(await stopped(db, "update modalities_decision set title = 'Another'")).toBe("text_under_silence_is_frozen");
  expect(await byHand(db, "select from objection")).toEqual([]);
});

async function decidedAfter(at: string) {
  return byHand(
    db,
    `select reference from application left join accreditation on accreditation.application_id = application.id
     where greatest(refused_at, withdrawn_at, granted_at) > '${at}'`,
  );
}

/** The landed version had no word for what waits. */
function outcomeOf(standing: StandingInAWord | undefined) {
  return decided.find((one) => one === standing) ?? null;
}
