import { expect, test } from "vitest";
import type { Trx } from "#db/handles.ts";
import { findFileReadBack, saveFileReadBack } from "#db/papers/files-read-back.ts";
import { actForOutcomes } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { promiseKeptBy, runSteps } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { givenOfficer } from "#support/given.ts";
import { aFileOfPaper } from "#support/papers.ts";

/* What the application's login tries by hand with a file that somebody is asked about before it goes out. */

const { db, asOwner } = await aDatabase();
const own = (await givenOfficer(db)).person;
const other = (await givenOfficer(db)).person;

/** More than two pieces. */
const file = aFileOfPaper(new Uint8Array(2 * 1024 * 1024 + 10).map((_byte, place) => place % 251));

const as = (person: Id<"person">) => (trx: Trx) => actForOutcomes(trx, { role: "secretariat" }, person);

async function inNameOf<Result>(person: Id<"person">, work: (trx: Trx) => Promise<Result>): Promise<Result> {
  return db.transaction().execute(async (trx) => {
    await as(person)(trx);
    return work(trx);
  });
}

const attempt = (statement: string) => db.transaction().execute((trx) => runSteps(trx, [as(own), statement]));

const row = (changes: Record<string, string> = {}) => {
  const columns = {
    person_id: `'${own}'`,
    sha256: `'${"b".repeat(64)}'`,
    name: "'a.pdf'",
    type: "'pdf'",
    size: "1",
    scan: "'clean'",
    brought_at: "portal_now()",
    ...changes,
  };
  return `insert into file_read_back (${Object.keys(columns).join(", ")}) values (${Object.values(columns).join(", ")})`;
};

const piece = (n: number, content: string, of = file.sha256) =>
  `insert into file_read_back_piece (person_id, sha256, n, content) values ('${own}', '${of}', ${String(n)}, ${content})`;

test("only who chose a file finds it, whole; chosen again it takes the place of the one before", async () => {
  for (const name of ["first.pdf", "second.pdf"])
    await inNameOf(own, (trx) => saveFileReadBack(trx, own, { ...file, name }, round.circulating));
  expect(await inNameOf(own, (trx) => findFileReadBack(trx, own, file.sha256))).toMatchObject({
    name: "second.pdf",
    content: Buffer.from(file.content),
  });
  expect(await inNameOf(other, (trx) => findFileReadBack(trx, own, file.sha256))).toBeNull();
  expect(await db.selectFrom("file_read_back").selectAll().execute()).toEqual([]);
  await expect(attempt(row({ person_id: `'${other}'` }))).rejects.toThrow(/own_file_read_back|row-level security/);
  await expect(attempt("update file_read_back set name = 'other.pdf'")).rejects.toThrow(/permission denied/);
});

test("it is a file that a paper could have, in pieces of its own", async () => {
  const broken: readonly (readonly [string, string])[] = [
    ["file_read_back_sha256_check", row({ sha256: "'abc'" })],
    ["file_read_back_name_check", row({ name: `'${"a".repeat(151)}'` })],
    ["file_read_back_type_check", row({ type: "'exe'" })],
    ["file_read_back_size_check", row({ size: "26214401" })],
    ["file_read_back_scan_check", row({ scan: "'virus'" })],
    ["file_read_back_piece_n_check", piece(0, "'abc'")],
    ["file_read_back_piece_content_check", piece(9, "''")],
    ["piece_read_back_is_of_a_file", piece(1, "'abc'", "c".repeat(64))],
  ];
  for (const [promise, statement] of broken) expect(await promiseKeptBy(attempt(statement))).toBe(promise);
  await asOwner("update installation set demonstration = false");
  await expect(attempt(row({ brought_at: "now() - interval '2 days'" }))).rejects.toThrow();
  await asOwner("update installation set demonstration = true");
});

test("it is forgotten a day after it was chosen, with its pieces, whatever instant is asked for", async () => {
  await inNameOf(own, (trx) => saveFileReadBack(trx, own, file, round.circulating));
  const left = async () => (await asOwner("select count(*)::integer as count from file_read_back_piece"))[0]?.["count"];
  const forget = () => db.transaction().execute((trx) => runSteps(trx, ["select forget_files_read_back('infinity')"]));
  await asOwner("update file_read_back set brought_at = portal_now() - interval '23 hours'");
  await forget();
  expect(await left()).toBe(3);
  await asOwner("update file_read_back set brought_at = portal_now() - interval '25 hours'");
  await forget();
  expect(await left()).toBe(0);
});
