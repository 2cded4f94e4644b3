import { expect, test } from "vitest";
import { addPaperLanguage } from "#acts/papers/add-paper-language.ts";
import { withdrawPaper } from "#acts/papers/withdraw-paper.ts";
import { findPaperText } from "#db/papers/texts.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenProcess, refused } from "#support/given.ts";
import { firstText, givenPaper, paperAsRead } from "#support/papers.ts";
import { eventsAbout } from "#support/record.ts";

const { db } = await aDatabase();
const reason = "It was overtaken by the summary.";

test("it stays to be read, marked as withdrawn, and nothing comes after", async () => {
  const given = await givenProcess(db);
  const { id: paper } = await givenPaper(db, given);
  const chair = as(db, given.chair, round.objecting);
  accepted(await withdrawPaper(chair, { paper, reason }));
  const read = mustExist(await paperAsRead(db, null, paper));
  expect(read.versions).toMatchObject([{ step: "circulated" }, { step: "withdrawn", note: reason }]);
  expect(await findPaperText(db, mustExist(read.versions[0]).id, "en")).toEqual({ words: firstText.words, file: null });
  expect(await eventsAbout(db, paper)).toEqual(["PaperCirculated", "PaperWithdrawn"]);
  expect(refused(await withdrawPaper(chair, { paper, reason })).because).toBe("paper_is_withdrawn");
  const late = await addPaperLanguage(chair, { paper, seen: 2, text: { language: "fr", words: "Tard." } });
  expect(refused(late).because).toBe("paper_is_withdrawn");
});
