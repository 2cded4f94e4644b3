import { expect, test } from "vitest";
import { addPaperLanguage } from "#acts/papers/add-paper-language.ts";
import { announcePaper } from "#acts/papers/announce-paper.ts";
import { revisePaper } from "#acts/papers/revise-paper.ts";
import { listPageOfPapers, listPapers } from "#db/papers/papers.ts";
import { type Reader, readingAs } from "#db/readers.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, type GivenProcess, givenProcess } from "#support/given.ts";
import { aPaperOf, givenPaper, secretariat } from "#support/papers.ts";

const { db } = await aDatabase();

async function found({ process }: GivenProcess, asked: string, reader: Reader | null = null): Promise<string[]> {
  const list = (handle: typeof db) => listPapers(handle, { process: process.id, asked });
  const papers = reader === null ? await list(db) : await readingAs(db, reader, list);
  return papers.map(({ symbol }) => symbol);
}

test("by words of the title and of what it says now, whatever their case and accents, the last one begun; by a symbol; not by what it said before", async () => {
  const given = await givenProcess(db);
  const chair = as(db, given.chair, round.objecting);
  const { id: paper, symbol } = await givenPaper(db, given, { title: "Mesures de confiance régionales" });
  await givenPaper(db, given, { title: "Something else", symbol: "A/AC.900/2022/INF.4" });
  expect(await found(given, "REGIONALES confi")).toEqual([symbol]);
  expect(await found(given, "item 1")).toEqual([symbol, "A/AC.900/2022/INF.4"].sort());
  const text = { language: "zh", words: "关于信息安全的工作文件。\n\nОткрытая рабочая группа. العربية" } as const;
  accepted(await revisePaper(chair, { paper, seen: 1, reason: "New.", text }));
  expect(await found(given, "item 1")).toEqual(["A/AC.900/2022/INF.4"]);
  for (const words of ["信息安全", "рабочая групп", "العربي"]) expect(await found(given, words)).toEqual([symbol]);
  expect(await found(given, "a/ac.900/2022/inf")).toEqual(["A/AC.900/2022/INF.4"]);
  for (const nothing of ["absent", "!!!", "' or 1=1 --", "a & | b:*"]) expect(await found(given, nothing)).toEqual([]);
});

test("nobody finds a paper that is not theirs to read, nor learns by the index that there is one", async () => {
  const given = await givenProcess(db);
  const { symbol } = await givenPaper(db, given, { audience: "missions" });
  const ofChair = aPaperOf(given, { audience: "chair", symbol: "A/AC.900/2022/CRP.1", title: "Closing plan" });
  accepted(await announcePaper(as(db, given.chair, round.circulating), { ...ofChair, note: "" }));
  expect(await found(given, "closing")).toEqual([]);
  expect(await found(given, "closing", { role: "post" })).toEqual([]);
  expect(await found(given, "closing", secretariat)).toEqual([symbol]);
  expect(await found(given, "closing", { role: "chair", process: given.process.id })).toEqual([ofChair.symbol, symbol]);
});

test("a written input is found by whose it is; kind, language and session narrow what is found; pages end where the papers do", async () => {
  const given = await givenProcess(db);
  const { process, session } = given;
  const input = { kind: "written_input", writtenBy: "Réseau des réseaux tranquilles", session: session.id } as const;
  const mine = await givenPaper(db, given, { ...input, symbol: "A/AC.900/2022/NGO.1" });
  await givenPaper(db, given, { ...input, symbol: "A/AC.900/2022/NGO.2", writtenBy: "Another", session: null });
  const paper = await givenPaper(db, given, { symbol: "A/AC.900/2022/WP.9" });
  expect(mine.writtenBy).toBe(input.writtenBy);
  expect(await found(given, "reseaux tranq")).toEqual([mine.symbol]);
  const chair = as(db, given.chair, round.objecting);
  const text = { language: "fr", words: "Ouverture." } as const;
  accepted(await addPaperLanguage(chair, { paper: paper.id, seen: 1, text }));
  const narrowed = async (of: Omit<Parameters<typeof listPapers>[1], "process">) =>
    (await listPapers(db, { process: process.id, ...of })).map(({ symbol }) => symbol);
  expect(await narrowed({ kind: "written_input" })).toEqual([mine.symbol, "A/AC.900/2022/NGO.2"]);
  expect(await narrowed({ kind: "written_input", session: session.id })).toEqual([mine.symbol]);
  expect(await narrowed({ language: "fr" })).toEqual([paper.symbol]);
  expect(await narrowed({ language: "fr", kind: "agenda" })).toEqual([]);
  // What it said in French is not what it says now.
  const revised = { language: "en", words: "Opening and closing." } as const;
  accepted(await revisePaper(chair, { paper: paper.id, seen: 1, reason: "New.", text: revised }));
  expect(await narrowed({ language: "fr" })).toEqual([]);
  const page = async (wanted: number) => {
    const { total, papers } = await listPageOfPapers(db, { process: process.id }, { page: wanted, rows: 2 });
    return [total, ...papers.map(({ symbol }) => symbol)];
  };
  expect(await page(1)).toEqual([3, paper.symbol, mine.symbol]);
  expect(await page(2)).toEqual([3, "A/AC.900/2022/NGO.2"]);
  expect(await page(9)).toEqual([3, "A/AC.900/2022/NGO.2"]);
  const nothing = { process: process.id, asked: "absent" };
  expect(await listPageOfPapers(db, nothing, { page: 3, rows: 2 })).toEqual({ total: 0, papers: [] });
});
