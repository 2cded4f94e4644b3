import { expect, test } from "vitest";
import { correctPaper } from "#acts/papers/correct-paper.ts";
import { revisePaper } from "#acts/papers/revise-paper.ts";
import { presentSymbol } from "#domain/papers/paper.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenProcess, refused } from "#support/given.ts";
import { firstText, givenPaper } from "#support/papers.ts";
import { eventsAbout } from "#support/record.ts";

const { db } = await aDatabase();
const text = { language: "en", words: "Opening.\n\nItem 2.\n\nClosing." } as const;

test("corrections are counted since the last revision, and have a reason", async () => {
  const given = await givenProcess(db);
  const { id: paper } = await givenPaper(db, given);
  const chair = as(db, given.chair, round.objecting);
  const reason = "The number of the item was wrong.";
  accepted(await revisePaper(chair, { paper, seen: 1, reason: "New.", text: { ...firstText, words: "New." } }));
  const { next } = accepted(await correctPaper(chair, { paper, seen: 2, reason, text }));
  expect(presentSymbol(next)).toBe("A/AC.900/2022/WP.1/Rev.1/Corr.1");
  expect(await eventsAbout(db, paper)).toEqual(["PaperCirculated", "PaperRevised", "PaperCorrected"]);
  const without = await correctPaper(chair, { paper, seen: 3, reason: " ", text: firstText });
  expect(refused(without).because).toBe("change_of_paper_needs_a_reason");
});
