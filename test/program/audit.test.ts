import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { backUp, restore } from "#db/backup.ts";
import { embeddedExtensions } from "#db/database.ts";
import type { Place } from "#db/owner.ts";
import { sealAuditTrail } from "#db/record/audit-seals.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { checkpointInWords, readCheckpoint, signCheckpoint } from "#machine/checkpoint.ts";
import { aDatabase, secret } from "#support/database.ts";
import { givenLapsed, givenProcess } from "#support/given.ts";
import { anEnvironment } from "#support/request.ts";
import { verifyAudit, writeCheckpoint } from "../../app/program/audit.ts";

const folder = mkdtempSync(join(tmpdir(), "portal-audit-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const database = await aDatabase();
const env = anEnvironment({ secret });
const at = "2026-11-29T07:00:00Z";
let place: Place;

/** As it is now; on a server the database itself. */
async function placeOf(name: string): Promise<Place> {
  if (database.server !== null) return { ownerUrl: database.server.ownerUrl };
  const dataDir = join(folder, name);
  const dump = await database.pglite?.dumpDataDir("none");
  const copy = await PGlite.create({
    dataDir,
    extensions: embeddedExtensions,
    ...(dump === undefined ? {} : { loadDataDir: dump }),
  });
  await copy.close();
  return { dataDir };
}

const inAFile = (name: string, lines: readonly string[]) => {
  const file = join(folder, name);
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
};

let checkpoint: string[];

beforeAll(async () => {
  expect(await writeCheckpoint(await placeOf("empty"), env, at)).toBeNull();
  await givenLapsed(database.db);
  expect(await sealAuditTrail(database.db, { most: 1000, late: false })).toBeGreaterThan(5);
  place = await placeOf("sealed");
  checkpoint = (await writeCheckpoint(place, env, at)) ?? [];
}, 60_000);

it("writes a checkpoint that the portal's key signs, and finds it on the chain", async () => {
  const read = readCheckpoint(checkpoint.join("\n"));
  expect(read).toMatchObject({ portal: env.portalUrl, written: at, seal: 1 });
  const said = `Seals: 1. Entries under them: ${String(read?.entries)}. Waiting for the next one: 0.`;
  expect(await verifyAudit(place, env, inAFile("checkpoint", checkpoint))).toEqual({
    verdict: "whole",
    lines: [said, `Whole, and as it was at the checkpoint of ${at}.`],
  });
  expect(await verifyAudit(place, env, null)).toEqual({
    verdict: "whole",
    lines: [said, "Whole. Whether its end was cut off, or all of it written anew, only a checkpoint shows."],
  });
});

it("cries no forgery where a checkpoint is none, was changed, or has another key", async () => {
  const findings = async (lines: readonly string[], of = env) => {
    const { verdict, lines: said } = await verifyAudit(place, of, inAFile("other", lines));
    expect(verdict).toBe("not-compared");
    expect(said.at(-1)).toBe("The audit trail is whole in itself. It could NOT be compared with a checkpoint.");
    return said;
  };
  expect(await findings(["nothing"])).toContain("There is no checkpoint in the file, or not the whole of one.");
  const changed = checkpoint.map((line) => line.replace(/^entries: \d+/, "entries: 1"));
  expect(await findings(changed)).toContain("The signature of the checkpoint is wrong: what it says was changed.");
  const elsewhere = await findings(checkpoint, { ...env, checkpointSecret: "the key of another portal, as long" });
  expect(elsewhere[0]).toMatch(/^The checkpoint is signed with another key/);
});

it("finds that the chain was written anew, by a checkpoint of this portal that has another hash", async () => {
  const read = mustExist(readCheckpoint(checkpoint.join("\n")));
  const other = signCheckpoint({ ...read, hash: "00".repeat(32) }, env.checkpointSecret);
  const { verdict, lines } = await verifyAudit(place, env, inAFile("another-hash", checkpointInWords(other)));
  expect([verdict, lines[0], lines.at(-1)]).toEqual([
    "broken",
    "Seal 1 of the checkpoint is another one in the chain: the chain was written anew.",
    "The audit trail is NOT as it was sealed.",
  ]);
});

it("finds the record whole that was restored from a backup, and says that an earlier one ends before the checkpoint", async () => {
  const before: Uint8Array[] = [];
  for await (const piece of backUp(place, secret, at)) before.push(piece);
  const dataDir = join(folder, "restored");
  await restore({ dataDir }, secret, Readable.from(before));
  expect((await verifyAudit({ dataDir }, env, inAFile("checkpoint", checkpoint))).verdict).toBe("whole");

  await givenProcess(database.db);
  await sealAuditTrail(database.db, { most: 1000, late: false });
  const later = (await writeCheckpoint(await placeOf("later"), env, at)) ?? [];
  const { verdict, lines } = await verifyAudit({ dataDir }, env, inAFile("later-checkpoint", later));
  expect([verdict, lines[0]]).toEqual([
    "not-compared",
    "Seal 2 of the checkpoint is not in the chain: this is an older backup, or the end of the chain was cut off.",
  ]);
}, 120_000);

it("says in a sentence each what is not as it was sealed", async () => {
  await database.asSuperuser(`
    set session_replication_role = replica;
    update audit_trail set act = 'other' where id = (select min(entry_id) from sealed_entry);
    delete from audit_trail where id = (select max(entry_id) from sealed_entry where seal_number = 1);
    update audit_seal set previous_hash = sha256('') where number = 1;
    delete from audit_seal where number = 2;
    insert into sealed_entry select max(id) + 9, 9, decode(repeat('11', 16), 'hex'), sha256('') from audit_trail;
    insert into audit_trail (at, act, event, actor_role, subject_kind, data)
    select now(), 'act', 'Event', 'clock', 'subject', '{}';
    update audit_trail set recorded_at = recorded_at - interval '1 hour' where id = (select max(id) from audit_trail);
    insert into audit_trail (at, act, event, actor_role, subject_kind, data)
    select now(), 'act', 'Event', 'clock', 'subject', '{}';
    insert into audit_seal values (4, sha256(''), 3, now(), sha256(''));
    set session_replication_role = default`);
  const { lines } = await verifyAudit(await placeOf("forged"), env, null);
  for (const sentence of [
    /^Entry \d+ does not say what it said when it was sealed \(seal 1\)\.$/,
    /^Entry \d+ is gone \(seal 1\)\.$/,
    /^Seal 1 does not follow the one before it\.$/,
    /^Seal 1 does not have the hash of what it says and of its entries\.$/,
    /^Seals 2 to 3 are gone\.$/,
    /^Seal 4 is not on as many entries as it says\.$/,
    /^Seal 9 of entry \d+ is gone\.$/,
    /^Entries without a seal: 1, the oldest of 20.*Z: no worker was at work, or seals were taken away\.$/,
  ])
    expect(lines).toContainEqual(expect.stringMatching(sentence));
}, 60_000);
