import { expect, test } from "vitest";
import { circulatePaper } from "#acts/papers/circulate-paper.ts";
import { revisePaper } from "#acts/papers/revise-paper.ts";
import { listPapers } from "#db/papers/papers.ts";
import { findPaperText } from "#db/papers/texts.ts";
import { readPublicRevision } from "#db/record/public-revision.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { takeWordsOutOfFiles } from "#jobs/papers/take-words-out-of-files.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { aDocx, aPdf, aPdfWith } from "#support/files.ts";
import { accepted, as, givenProcess } from "#support/given.ts";
import { aFileOfPaper, aPaperOf } from "#support/papers.ts";
import { comparePaper, seePapers } from "#views/papers/papers.ts";
import { givenJobs } from "../kit/given.ts";

const database = await aDatabase();
const { db } = database;
const everybody = { db, actor: { role: "public" } } as const;

function inLettersOfThreeBytes(n: number): string {
  return Array.from(n.toString(32).padStart(6, "0"), (digit) =>
    String.fromCodePoint(0x10d0 + Number.parseInt(digit, 32)),
  ).join("");
}

test("what a file says is found and compared after the job, and not before; a picture alone is told as such; what can never be is done once", async () => {
  const given = await givenProcess(db);
  const chair = as(db, given.chair, round.circulating);
  const circulate = async (content: Uint8Array, symbol: string, type: "pdf" | "docx" = "pdf") => {
    const text = { language: "en", file: aFileOfPaper(content, { type }) } as const;
    const paper = { ...aPaperOf(given, { symbol }), title: symbol };
    return accepted(await circulatePaper(chair, { paper, text })).next;
  };
  const first = await circulate(aPdf("1. Confidence-building measures.", "2. Regional workshops."), "A/1");
  const picture = await circulate(aPdfWith({}), "A/2");
  const unique = Array.from({ length: 70_000 }, (_none, n) => inLettersOfThreeBytes(n)).join(" ");
  const wordy = await circulate(aDocx([unique]), "A/3", "docx");
  const text = {
    language: "en",
    file: aFileOfPaper(aDocx(["1. Confidence-building measures.", "2. A seminar."]), { type: "docx" }),
  } as const;
  accepted(await revisePaper(chair, { paper: first.id, seen: 1, reason: "A seminar instead.", text }));

  const found = async (asked: string) =>
    (await listPapers(db, { process: given.process.id, asked })).map(({ symbol }) => symbol);
  const compared = () => comparePaper(everybody, { process: given.process.slug, symbol: "A_1", language: "en" });
  expect(await found("seminar")).toEqual([]);
  expect(mustExist(await compared()).paragraphs).toBeNull();
  const before = await readPublicRevision(db);

  await takeWordsOutOfFiles(givenJobs(database, round.objecting));
  expect(await found("seminar measures")).toEqual(["A/1"]);
  expect(await found("workshops")).toEqual([]);
  expect(mustExist(await compared()).paragraphs).toEqual([
    { in: "both", words: "1. Confidence-building measures." },
    { in: "before", words: "2. Regional workshops." },
    { in: "after", words: "2. A seminar." },
  ]);
  expect(await readPublicRevision(db)).not.toBe(before);
  const trouble = async ({ versions }: typeof first) =>
    (await findPaperText(db, mustExist(versions[0]).id, "en"))?.file?.trouble;
  expect([await trouble(first), await trouble(picture), await trouble(wordy)]).toEqual([null, "no_words", "too_long"]);

  const after = await readPublicRevision(db);
  await takeWordsOutOfFiles(givenJobs(database, round.objecting));
  expect(await readPublicRevision(db)).toBe(after);
  expect((await seePapers(everybody, given.process.slug, { q: "seminar", page: 1 }))?.total).toBe(1);
}, 60_000);

test("whoever finds words finds no paper that is not theirs to read", async () => {
  const given = await givenProcess(db);
  const text = { language: "en", file: aFileOfPaper(aPdf("Closing plan.")) } as const;
  const paper = aPaperOf(given, { audience: "missions" });
  accepted(await circulatePaper(as(db, given.chair, round.circulating), { paper, text }));
  await takeWordsOutOfFiles(givenJobs(database, round.objecting));
  expect(await listPapers(db, { process: given.process.id, asked: "closing" })).toEqual([]);
});
