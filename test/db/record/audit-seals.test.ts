import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { embeddedExtensions } from "#db/database.ts";
import type { Place } from "#db/owner.ts";
import { sealAuditTrail } from "#db/record/audit-seals.ts";
import { readCheckpoint, UnusableCheckpoint, writeCheckpoint } from "#db/record/checkpoint.ts";
import { readLastSeal, verifyAuditTrail } from "#db/record/verify-audit-trail.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { isForbidden, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase, secret } from "#support/database.ts";
import { givenLapsed, givenOpenCall } from "#support/given.ts";

const folder = mkdtempSync(join(tmpdir(), "portal-seals-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const database = await aDatabase();
const { db, asOwner } = database;
let copies = 0;

/** Where the record is for its owner: the server, or a folder with the record as it is now. */
async function placeNow(): Promise<Place> {
  if (database.server !== null) return { ownerUrl: database.server.ownerUrl };
  copies += 1;
  const dataDir = join(folder, String(copies));
  const dump = mustExist((await database.pglite?.dumpDataDir("none")) ?? null);
  await (await PGlite.create({ dataDir, extensions: embeddedExtensions, loadDataDir: dump })).close();
  return { dataDir };
}

const verify = async (checkpoint: Parameters<typeof verifyAuditTrail>[1] = null) =>
  verifyAuditTrail(await placeNow(), checkpoint);
const numberOf = async (statement: string) => Number((await asOwner(statement))[0]?.["count"]);
const unsealed = "select count(*) from audit_trail where id not in (select entry from sealed_entry)";

/** As whoever owns the database could, past everything that keeps the trail. */
async function tamper(...statements: string[]): Promise<void> {
  const triggers = (word: "disable" | "enable") =>
    ["audit_trail", "audit_seal", "sealed_entry"].map((table) => `alter table ${table} ${word} trigger user`).join(";");
  await asOwner(`${triggers("disable")};
    alter table sealed_entry drop constraint sealed_entry_entry_fkey, drop constraint sealed_entry_seal_fkey;
    ${statements.join(";")};
    alter table sealed_entry
      add constraint sealed_entry_entry_fkey foreign key (entry) references audit_trail (id) not valid,
      add constraint sealed_entry_seal_fkey foreign key (seal) references audit_seal (number) not valid;
    ${triggers("enable")}`);
}

await givenLapsed(db);
await sealAuditTrail(db);
await givenOpenCall(db);

test("what was committed is sealed once, and the next time only what has come since", async () => {
  expect(await numberOf(unsealed)).toBeGreaterThan(0);
  const second = mustExist(await sealAuditTrail(db));
  expect(second).toMatchObject({ number: 2, more: false });
  expect(await numberOf(unsealed)).toBe(0);
  expect(await sealAuditTrail(db)).toEqual(second);
  expect(await readLastSeal(await placeNow())).toMatchObject({ number: 2, hash: second.hash });
});

test("what commits late goes under a later seal", async () => {
  const entry = (id: string) => `insert into audit_trail (id, at, act, event, actor_role, subject_kind, data)
    overriding system value values (${id}, now(), 'act', 'Event', 'clock', 'person', '{}') returning id`;
  const next = "nextval(pg_get_serial_sequence('audit_trail', 'id'))";
  // Its number is drawn, and another that is drawn after it commits first.
  const [drawn] = await asOwner(`select ${next} as id`);
  const [early] = await asOwner(entry(next));
  await sealAuditTrail(db);
  await asOwner(entry(String(drawn?.["id"])));
  await sealAuditTrail(db);
  const sealOf = (id: unknown) => numberOf(`select seal as count from sealed_entry where entry = ${String(id)}`);
  expect(await sealOf(drawn?.["id"])).toBe((await sealOf(early?.["id"])) + 1);
  expect(await verify()).toMatchObject({ faults: [], count: 0 });
});

test("audit_seal_is_append_only, keep_seals, audit_seals_follow_one_another, guard_audit_seal", async () => {
  for (const statement of [
    "update audit_seal set hash = sha256('x')",
    "delete from sealed_entry",
    "truncate audit_seal cascade",
    "update sealed_entry set seal = 1",
  ])
    expect(await stoppedForTheOwner(database, statement), statement).toBe("audit_seal_is_append_only");
  expect(await stoppedForTheOwner(database, "insert into audit_seal values (99, now(), 1, sha256('x'))")).toBe(
    "audit_seals_follow_one_another",
  );
  for (const statement of [
    "select from audit_seal",
    "select from sealed_entry",
    "insert into audit_seal values (3, now(), 1, sha256('x'))",
  ])
    expect(await isForbidden(db, statement), statement).toBe(true);
});

describe("of a trail that was changed", () => {
  let kept: string;

  beforeEach(async () => {
    const [last] = await asOwner(
      `select number::integer, encode(hash, 'hex') as hash from audit_seal order by 1 desc limit 1`,
    );
    const said = { number: Number(last?.["number"]), hash: String(last?.["hash"]), sealedAt: "2026-01-01T00:00:00Z" };
    kept = writeCheckpoint({ ...said, portal: "https://portal.example" }, secret);
  });

  test("nothing is told before it was", async () => {
    expect(await verify(readCheckpoint(kept, secret))).toMatchObject({ faults: [], count: 0 });
  });

  test("an entry that was changed or has gone is named", async () => {
    const [one, other] = await asOwner("select id, data::text from audit_trail order by id limit 2");
    await tamper(
      `update audit_trail set data = '{"forged": true}' where id = ${String(one?.["id"])}`,
      `create table gone as select * from audit_trail where id = ${String(other?.["id"])}`,
      `delete from audit_trail where id = ${String(other?.["id"])}`,
    );
    expect((await verify()).faults).toEqual([
      `Entry ${String(one?.["id"])} was changed.`,
      `Entry ${String(other?.["id"])} is gone.`,
    ]);
    await tamper(
      `update audit_trail set data = '${String(one?.["data"])}' where id = ${String(one?.["id"])}`,
      "insert into audit_trail overriding system value select * from gone",
      "drop table gone",
    );
  });

  test("an entry that was put in shows, once the worker should have sealed it", async () => {
    const old = `insert into audit_trail (at, recorded_at, act, event, actor_role, subject_kind, data)
      values (now() - interval '1 day', now() - interval '1 day', 'act', 'Event', 'clock', 'person', '{}')`;
    await tamper(old);
    expect((await verify()).faults).toEqual([expect.stringContaining("1 entries that are older than 10 minutes")]);
    await tamper("delete from audit_trail where id not in (select entry from sealed_entry)");
  });

  test("a chain whose end was cut off shows by the checkpoint alone", async () => {
    const { number } = readCheckpoint(kept, secret);
    await tamper(
      `create table cut as select * from sealed_entry where seal = ${String(number)}`,
      `create table cut_seal as select * from audit_seal where number = ${String(number)}`,
      `delete from sealed_entry where seal = ${String(number)}`,
      `delete from audit_seal where number = ${String(number)}`,
      "create table cut_entries as select * from audit_trail where id in (select entry from cut)",
      "delete from audit_trail where id in (select entry from cut)",
    );
    expect((await verify()).count).toBe(0);
    expect((await verify(readCheckpoint(kept, secret))).faults).toEqual([
      expect.stringContaining("its end was cut off"),
    ]);
    await tamper(
      "insert into audit_trail overriding system value select * from cut_entries",
      "insert into audit_seal select * from cut_seal",
      "insert into sealed_entry select * from cut",
      "drop table cut, cut_seal, cut_entries",
    );
  });

  test("a chain that was made anew over a changed trail shows by the checkpoint alone", async () => {
    await tamper(
      "update audit_trail set data = data || '{\"forged\": true}' where id = (select max(id) from audit_trail)",
      "delete from sealed_entry",
      "delete from audit_seal",
    );
    const { number } = readCheckpoint(kept, secret);
    for (let made = 1; made <= number; made += 1)
      await asOwner(`select from seal_audit_trail(${String(made === number ? 10_000 : 1)})`);
    expect((await verify()).count).toBe(0);
    expect((await verify(readCheckpoint(kept, secret))).faults).toEqual([
      `Seal ${String(number)} is another than that of the checkpoint: the chain was made anew.`,
    ]);
  });
});

describe("A checkpoint", () => {
  const said = {
    portal: "https://portal.example",
    number: 7,
    sealedAt: "2026-01-01T00:00:00.000000Z",
    hash: "ab".repeat(32),
  };
  const written = writeCheckpoint(said, secret);

  test("is read as it was written, also the last of many and with the ends of lines of another system", () => {
    expect(readCheckpoint(written, secret)).toEqual(said);
    const later = writeCheckpoint({ ...said, number: 8 }, secret);
    expect(readCheckpoint(`${written}\n${later}`.replaceAll("\n", "\r\n"), secret).number).toBe(8);
  });

  test("that was changed, cut off, or signed under another secret is refused", () => {
    for (const changed of [
      written.replace("seal 7", "seal 6"),
      written.replace("abab", "abac"),
      written.split("\n").slice(0, -2).join("\n"),
      "",
      writeCheckpoint(said, "another secret that is as long as it has to be"),
    ])
      expect(() => readCheckpoint(changed, secret)).toThrow(UnusableCheckpoint);
  });
});
