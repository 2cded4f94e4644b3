import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createGunzip, createGzip, gzipSync } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { circulatePaper } from "#acts/papers/circulate-paper.ts";
import { backUp, restore, UnusableBackup } from "#db/backup.ts";
import { embeddedExtensions, openEmbedded, openServer } from "#db/database.ts";
import { migrateServer } from "#db/logins.ts";
import { sealAuditTrail } from "#db/record/audit-seals.ts";
import { byHand } from "#support/broken-promise.ts";
import { aDatabase, anEmptyDatabase, dropDatabase, onServer, secret } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenLapsed } from "#support/given.ts";
import { aFileOfPaper, aPaperOf } from "#support/papers.ts";

const folder = mkdtempSync(join(tmpdir(), "portal-backup-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const database = await aDatabase();
const at = "2026-01-01T00:00:00Z";
let place: { readonly ownerUrl: string } | { readonly dataDir: string };
let backup: Buffer;

/** What is counted anew, in as many rows as it takes. */
const counts = `
  select stage, sum(count)::integer as count from standing_count group by stage having sum(count) <> 0 order by stage`;

/** Every row of every table, as text; what the migration writes anew is left out. */
async function contents(ask: (statement: string) => Promise<readonly Readonly<Record<string, unknown>>[]>) {
  const tables = await ask(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relname not in ('migration', 'migration_lock', 'promises', 'reading_key', 'standing_count') order by 1`);
  const all: Record<string, unknown> = {};
  for (const { name } of tables)
    all[String(name)] = (await ask(`select row_to_json(one)::text as row from ${String(name)} as one order by 1`)).map(
      ({ row }) => row,
    );
  return all;
}

async function whole(of: typeof place): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of backUp(of, secret, at)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const pieces = (data: Buffer, length = 1000) =>
  Readable.from(
    (function* () {
      for (let from = 0; from < data.length; from += length) yield data.subarray(from, from + length);
    })(),
  );

beforeAll(async () => {
  await givenLapsed(database.db);
  const given = await givenCirculated(database.db, { count: 2 });
  const text = {
    language: "en",
    file: aFileOfPaper(new Uint8Array(1_100_000).map((_byte, place) => place % 256)),
  } as const;
  accepted(await circulatePaper(as(database.db, given.chair, round.objecting), { paper: aPaperOf(given), text }));
  // Whatever could be taken for the end of a row, or of a table.
  await database.asOwner(`insert into mission (name, member_state, email, fictional)
    values (E'\\\\.\\n\\t\\u2028 "odd" \\\\N', true, 'odd@mission.example', true)`);
  expect(await sealAuditTrail(database.db, { most: 1000, late: false })).toBeGreaterThan(0);
  if (database.server === null) {
    const dataDir = join(folder, "from");
    const dump = await database.pglite?.dumpDataDir("none");
    const copy = await PGlite.create({
      dataDir,
      extensions: embeddedExtensions,
      ...(dump === undefined ? {} : { loadDataDir: dump }),
    });
    await copy.close();
    place = { dataDir };
  } else place = { ownerUrl: database.server.ownerUrl };
  backup = await whole(place);
});

test("the record of one database is the same in an empty one of the other kind and version, with its promises and its counters", async () => {
  const before = await contents((statement) => database.asSuperuser(statement));
  expect(Object.values(before).flat().length).toBeGreaterThan(300);
  const dataDir = join(folder, "to");
  expect(await restore({ dataDir }, secret, pieces(backup).pipe(createGzip()).pipe(createGunzip()))).toEqual({ at });
  const restored = await openEmbedded({ dataDir, secret });
  await restored.migrate();
  const ask = async (statement: string) => {
    await restored.pglite.exec("reset role");
    const { rows } = await restored.pglite.query<Record<string, unknown>>(statement);
    return rows;
  };
  expect(await contents(ask)).toEqual(before);
  expect(await ask(counts)).toEqual(await database.asSuperuser(counts));
  const catalogue = `
    select conrelid::regclass::text as of, conname::text as name from pg_constraint where connamespace = 'public'::regnamespace
    union select tgrelid::regclass::text, tgname from pg_trigger where not tgisinternal
    union select polrelid::regclass::text, polname from pg_policy
    union select oid::regclass::text, 'secured ' || relforcerowsecurity from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'
    order by 1, 2`;
  const names = (rows: readonly Readonly<Record<string, unknown>>[]) =>
    rows.map(({ of, name }) => `${String(of)} ${String(name)}`).filter((name) => !name.startsWith("pgboss"));
  expect(names(await ask(catalogue))).toEqual(
    expect.arrayContaining(names(await database.asSuperuser(catalogue)).filter((name) => !/not_null/.test(name))),
  );
  const next = await ask(`
    select max(id) < nextval(pg_get_serial_sequence('audit_trail', 'id')) as ahead from audit_trail`);
  expect(next).toEqual([{ ahead: true }]);
  await restored.close();
  await expect(restore({ dataDir }, secret, pieces(backup))).rejects.toThrow(
    "There is a record in this database already",
  );
}, 60_000);

test.runIf(onServer)(
  "it is restored into an empty database of a server, whose application then works",
  async () => {
    const addresses = await anEmptyDatabase("restored");
    await restore({ ownerUrl: addresses.ownerUrl }, secret, pieces(backup));
    await migrateServer({ ownerUrl: addresses.ownerUrl, url: addresses.url, secret, demonstration: true });
    const portal = openServer({ url: addresses.url, secret });
    const processes = await portal.db.selectFrom("process").select("id").orderBy("id").execute();
    expect(processes).toEqual(await database.db.selectFrom("process").select("id").orderBy("id").execute());
    expect(await byHand(portal.db, counts)).toEqual(await byHand(database.db, counts));
    await portal.close();
    await dropDatabase("restored");
  },
  60_000,
);

// Into the embedded database and from a file that says the same, wherever it was made: asked once, in the run on PGlite.
describe.skipIf(onServer)("what is not whole is refused, and nothing is left of it", () => {
  /** Nothing may be left in it, so that all of them take the same. */
  const empty = { dataDir: join(folder, "empty") };
  const refused = async (data: Buffer, by = secret) => {
    const fault: unknown = await restore(empty, by, pieces(data)).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(UnusableBackup);
    return fault instanceof Error ? fault.message : "";
  };
  const lines = () => backup.toString("latin1").split("\n");
  const joined = (of: readonly string[]) => Buffer.from(of.join("\n"), "latin1");

  test("another file", async () => {
    expect(await refused(Buffer.from("Dear all\n"))).toContain("is no backup of the portal");
    expect(await refused(Buffer.alloc(0))).toContain("is no backup of the portal");
  });

  test("one that was cut off, in a table or between two", async () => {
    expect(await refused(backup.subarray(0, Math.floor(backup.length / 2)))).toContain("cut off");
    expect(await refused(joined([...lines().slice(0, -2), ""]))).toContain("cut off");
  }, 60_000);

  test("one of which the packed file is cut off, damaged, no packed file, or not there", async () => {
    const packed = gzipSync(backup);
    const unpacking = async (data: Buffer) => {
      const rows = Readable.from([data]).pipe(createGunzip());
      await expect(restore(empty, secret, rows)).rejects.toBeInstanceOf(UnusableBackup);
    };
    await unpacking(packed.subarray(0, Math.floor(packed.length / 2)));
    await unpacking(Buffer.from("Dear all\n"));
    const absent = createReadStream(join(folder, "absent"));
    await expect(restore(empty, secret, absent)).rejects.toThrow("There is no such file");
  }, 60_000);

  test("one in which somebody has written another name, or which bears no proof that nobody has", async () => {
    const of = lines();
    const named = of.findIndex((one) => one.startsWith('{"table":"accredited_name"')) + 1;
    const renamed = (of[named] ?? "").replace(/\t(\w)(\w+ )/u, "\t$1$1$2");
    expect(renamed).not.toBe(of[named]);
    expect(await refused(joined(of.with(named, renamed)))).toContain("is not as the portal wrote it");
    const former = joined([(of[0] ?? "").replace("portal 2", "portal 1"), ...of.slice(1, -2), '{"end":true}', ""]);
    expect(await refused(former)).toContain("wrote no proof into it");
    const dataDir = join(folder, "former");
    expect(await restore({ dataDir }, secret, pieces(former), { withoutProof: true })).toEqual({ at });
  }, 60_000);

  test("one of a later version, under another secret, or with a table that was not there", async () => {
    const [head = "", ...rest] = lines();
    expect(await refused(joined([head.replace("0001_identity", "9999_later"), ...rest]))).toContain("later version");
    expect(await refused(backup, `${secret}, another`)).toContain("another PORTAL_SECRET");
    expect(await refused(joined([head, '{"table":"pg_authid","columns":["oid"]}', "\\.", ...rest]))).toContain(
      "is damaged",
    );
  }, 60_000);
});

test.skipIf(onServer)("where there is no record there is nothing to back up", async () => {
  await expect(whole({ dataDir: join(folder, "empty") })).rejects.toThrow("There is no record in this database");
});
