import { expect, test } from "vitest";
import { announcePaper } from "#acts/papers/announce-paper.ts";
import { revisePaper } from "#acts/papers/revise-paper.ts";
import { listPapers } from "#db/papers/papers.ts";
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

test("papers_saying: nobody finds a paper that is not theirs to read, nor learns by the index that there is one", async () => {
  const given = await givenProcess(db);
  const { symbol } = await givenPaper(db, given, { audience: "missions" });
  const ofChair = aPaperOf(given, { audience: "chair", symbol: "A/AC.900/2022/CRP.1", title: "Closing plan" });
  accepted(await announcePaper(as(db, given.chair, round.circulating), { ...ofChair, note: "" }));
  expect(await found(given, "closing")).toEqual([]);
  expect(await found(given, "closing", { role: "post" })).toEqual([]);
  expect(await found(given, "closing", secretariat)).toEqual([symbol]);
  expect(await found(given, "closing", { role: "chair", process: given.process.id })).toEqual([ofChair.symbol, symbol]);
});
