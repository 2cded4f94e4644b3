import { expect, test } from "vitest";
import { revisePaper } from "#acts/papers/revise-paper.ts";
import { findPaperText } from "#db/papers/texts.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { presentSymbol } from "#domain/papers/paper.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenProcess, refused } from "#support/given.ts";
import { firstText, givenPaper, paperAsRead } from "#support/papers.ts";
import { eventsAbout } from "#support/record.ts";

const { db } = await aDatabase();
const reason = "As was proposed in the second session.";
const text = { language: "en", words: "Opening.\n\nItem 1 (a).\n\nClosing." } as const;

test("the version before stays as it was; who has not seen it does not write over it", async () => {
  const given = await givenProcess(db);
  const paper = await givenPaper(db, given);
  const desk = as(db, given.officer, round.objecting);
  const { next } = accepted(await revisePaper(desk, { paper: paper.id, seen: 1, reason, text }));
  expect(presentSymbol(next)).toBe("A/AC.900/2022/WP.1/Rev.1");
  expect(await paperAsRead(db, null, paper.id)).toEqual(next);
  expect(await findPaperText(db, mustExist(next.versions[0]).id, "en")).toEqual({ words: firstText.words, file: null });
  expect(await findPaperText(db, mustExist(next.versions[1]).id, "en")).toEqual({ words: text.words, file: null });
  expect(await eventsAbout(db, paper.id)).toEqual(["PaperCirculated", "PaperRevised"]);
  const late = await revisePaper(desk, { paper: paper.id, seen: 1, reason, text: firstText });
  expect(refused(late).because).toBe("changed_meanwhile");
  const same = await revisePaper(desk, { paper: paper.id, seen: 2, reason, text });
  expect(refused(same).because).toBe("paper_is_the_same");
  expect((await paperAsRead(db, null, paper.id))?.versions).toHaveLength(2);
});

test("not by the Chair of another process, who does not find what is not public", async () => {
  const given = await givenProcess(db);
  const paper = await givenPaper(db, given, { audience: "missions" });
  const other = await givenProcess(db);
  const sent = await revisePaper(as(db, other.chair, round.objecting), { paper: paper.id, seen: 1, reason, text });
  expect(refused(sent).because).toBe("not_found");
});
