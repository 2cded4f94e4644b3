import { expect, test } from "vitest";
import { addPaperLanguage } from "#acts/papers/add-paper-language.ts";
import { findPaperText } from "#db/papers/texts.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenMission, givenProcess, refused } from "#support/given.ts";
import { givenPaper, paperAsRead } from "#support/papers.ts";
import { eventsAbout, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const text = { language: "fr", words: "Ouverture." } as const;

test("a translation stands in the version that it translates, once, and nobody is written to again", async () => {
  const given = await givenProcess(db);
  const { mission } = await givenMission(db);
  const { id: paper } = await givenPaper(db, given);
  const chair = as(db, given.chair, round.objecting);
  const { next } = accepted(await addPaperLanguage(chair, { paper, seen: 1, text }));
  expect(next.versions.map(({ languages }) => languages)).toEqual([["en", "fr"]]);
  expect(await paperAsRead(db, null, paper)).toEqual(next);
  expect(await findPaperText(db, mustExist(next.versions[0]).id, "fr")).toEqual({ words: text.words, file: null });
  expect(await eventsAbout(db, paper)).toEqual(["PaperCirculated", "PaperLanguageAdded"]);
  const { email } = await db.selectFrom("mission").select("email").where("id", "=", mission).executeTakeFirstOrThrow();
  expect(await lettersTo(database, email)).toEqual(["paper-circulated"]);
  expect(refused(await addPaperLanguage(chair, { paper, seen: 1, text })).because).toBe("paper_is_in_this_language");
});
