import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { circulatePaper } from "#acts/papers/circulate-paper.ts";
import type { Trx } from "#db/handles.ts";
import { findPaperText, findPiece, readWholeFile } from "#db/papers/texts.ts";
import { readAs, type Reader, readingAs } from "#db/readers.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { NewPaper } from "#domain/papers/paper.ts";
import { isForbidden, promiseKeptBy, runSteps, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenMission, type GivenProcess, givenProcess } from "#support/given.ts";
import { aFileOfPaper, aPaperOf, givenPaper, secretariat } from "#support/papers.ts";

/* What the application's login tries by hand with a file of a paper. */

const database = await aDatabase();
const { db } = database;

/** In bytes: of all pieces but the last. */
const PIECE = 1024 * 1024;

const content = new Uint8Array(2 * PIECE + 10).map((_byte, place) => place % 251);

async function givenFile(given: GivenProcess, changes: Partial<NewPaper> = {}) {
  const text = { language: "en", file: aFileOfPaper(content) } as const;
  const paper = aPaperOf(given, changes);
  const { next } = accepted(await circulatePaper(as(db, given.chair, round.circulating), { paper, text }));
  const version = mustExist(next.versions[0]);
  const found = await readingAs(db, secretariat, (trx) => findPaperText(trx, version.id, "en"));
  return { paper: next, version, text: mustExist(found?.file).id };
}

const attempt = (reader: Reader, ...statements: readonly string[]) =>
  db.transaction().execute((trx) => runSteps(trx, [(declared) => readAs(declared, reader), ...statements]));

const broken = (reader: Reader, ...statements: readonly string[]) => promiseKeptBy(attempt(reader, ...statements));

/** A file of three bytes, "abc", for a language that the paper has not yet. */
function fileOf(
  version: string,
  by: string,
  { size = 3, sha256 = "", scan = "clean", words = "null", at = "'2022-06-02T12:00Z'", pieces = ["abc"] } = {},
) {
  const id = randomUUID();
  const digest = sha256 === "" ? "encode(sha256('abc'), 'hex')" : `'${sha256}'`;
  return [
    `insert into paper_text (id, version_id, language, words, added_at, added_by)
      values ('${id}', '${version}', 'fr', ${words}, ${at}, '${by}')`,
    `insert into paper_file (text_id, name, type, size, sha256, scan)
      values ('${id}', 'a.pdf', 'pdf', ${String(size)}, ${digest}, '${scan}')`,
    ...pieces.map(
      (piece, place) =>
        `insert into paper_file_piece (text_id, n, content) values ('${id}', ${String(place + 1)}, '${piece}')`,
    ),
  ];
}

test("a file is read as it was brought, piece by piece and whole, by its readers alone", async () => {
  const given = await givenProcess(db);
  const { paper, version, text } = await givenFile(given, { audience: "missions" });
  const sizes = await readingAs(db, secretariat, async (trx) => [
    (await findPiece(trx, text, 1))?.length,
    (await findPiece(trx, text, 3))?.length,
    await findPiece(trx, text, 4),
  ]);
  expect(sizes).toEqual([PIECE, 10, null]);
  const mission: Reader = { role: "mission", mission: (await givenMission(db)).mission };
  const read = await readingAs(db, mission, (trx) => readWholeFile(trx, text));
  expect(Buffer.compare(read, content)).toBe(0);
  for (const reader of [null, { role: "post" }, { role: "organisation", organisation: randomUUID() }] as const) {
    const seen = async (trx: typeof db) => [
      await findPaperText(trx, version.id, "en"),
      await findPiece(trx, text, 1),
      (await readWholeFile(trx, text)).length,
    ];
    const asOne = reader === null ? seen(db) : readingAs(db, reader as Reader, seen);
    expect(await asOne).toEqual([null, null, 0]);
  }
  // Whoever takes out words reads files, and learns of no paper.
  await readingAs(db, { role: "finder" }, async (trx) => {
    expect((await readWholeFile(trx, text)).length).toBe(content.length);
    expect(await trx.selectFrom("paper").select("id").where("id", "=", paper.id).execute()).toEqual([]);
  });
});

test("text_is_words_or_a_file: neither both, nor none, nor a file for a text of before", async () => {
  const given = await givenProcess(db);
  const { versions } = await givenPaper(db, given);
  const version = mustExist(versions[0]).id;
  const { person } = given.officer;
  const [text = "", file = "", piece = ""] = fileOf(version, person);
  expect(await broken(secretariat, text)).toBe("text_is_words_or_a_file");
  expect(await broken(secretariat, ...fileOf(version, person, { words: "'x'" }))).toBe("text_is_words_or_a_file");
  const written = await readingAs(db, secretariat, (trx) =>
    trx.selectFrom("paper_text").select("id").where("version_id", "=", version).executeTakeFirstOrThrow(),
  );
  const toWritten = file.replace(/values \('[^']+'/, `values ('${written.id}'`);
  expect(await broken(secretariat, toWritten)).toBe("text_is_words_or_a_file");
  await attempt(secretariat, text, file, piece);
});

test("pieces_make_up_the_file, file_is_what_its_digest_says, file_is_scanned_outside_a_demonstration", async () => {
  const given = await givenProcess(db);
  const { versions } = await givenPaper(db, given);
  const version = mustExist(versions[0]).id;
  const attemptWith = (changes: Parameters<typeof fileOf>[2]) =>
    broken(secretariat, ...fileOf(version, given.officer.person, changes));
  expect(await attemptWith({ pieces: ["abcd"] })).toBe("pieces_make_up_the_file");
  expect(await attemptWith({ pieces: ["abc", "d"] })).toBe("pieces_make_up_the_file");
  expect(await attemptWith({ pieces: ["abd"] })).toBe("file_is_what_its_digest_says");
  expect(await attemptWith({ pieces: [] })).toBe("file_is_what_its_digest_says");
  await database.asOwner("update installation set demonstration = false");
  const unseen = await attemptWith({ scan: "not_scanned", at: "now()" });
  await database.asOwner("update installation set demonstration = true");
  expect(unseen).toBe("file_is_scanned_outside_a_demonstration");
});

test("paper_is_never_rewritten: neither a file nor a piece of it, not even by the owner", async () => {
  await givenFile(await givenProcess(db));
  for (const statement of [
    "update paper_file set name = 'y'",
    "update paper_file_piece set content = 'y'",
    "delete from paper_file",
    "delete from paper_file_piece",
  ]) {
    expect(await isForbidden(db, statement)).toBe(true);
    expect(await stoppedForTheOwner(database, statement)).toBe("paper_is_never_rewritten");
  }
});

test("words_are_taken_or_a_trouble_is_told, by whom takes words out and nobody else", async () => {
  const { text } = await givenFile(await givenProcess(db));
  const words = (values: string) =>
    `insert into paper_file_words (text_id, words, trouble, taken_at) values ('${text}', ${values}, '2022-06-02T12:00Z')`;
  expect(await broken({ role: "finder" }, words("'x', 'too_long'"))).toBe("words_are_taken_or_a_trouble_is_told");
  expect(await broken({ role: "finder" }, words("null, null"))).toBe("words_are_taken_or_a_trouble_is_told");
  await expect(attempt(secretariat, words("'x', null"))).rejects.toMatchObject({ code: "42501" });
  expect(await isForbidden(db, words("'x', null"))).toBe(true);
  await attempt({ role: "finder" }, words("'x', null"));
});

test("an office that does not enter the paper adds no file to it", async () => {
  const given = await givenProcess(db);
  const { versions } = await givenPaper(db, given);
  const statements = fileOf(mustExist(versions[0]).id, given.officer.person);
  const elsewhere: Reader = { role: "chair", process: (await givenProcess(db)).process.id };
  await expect(attempt(elsewhere, ...statements)).rejects.toMatchObject({ code: "42501" });
  const [text = "", ...file] = statements;
  const textAlone = [text, (trx: Trx) => readAs(trx, elsewhere), ...file] as const;
  const beside = db.transaction().execute((trx) => runSteps(trx, [(one) => readAs(one, secretariat), ...textAlone]));
  await expect(beside).rejects.toMatchObject({ code: "42501" });
});
