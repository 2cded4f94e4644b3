import { beforeAll, describe, expect, test } from "vitest";
import { missions, officer as officerOf } from "#acts/demonstration/cast.ts";
import {
  draftOf,
  letterOf2021,
  letterOf2022,
  letterOfJanuary,
  type WrittenLetter,
} from "#acts/demonstration/letters-of-chair.ts";
import {
  firstRound,
  type OpenedFirstRound,
  playAutumn,
  playFirstSilence,
} from "#acts/demonstration/play-first-round.ts";
import { oldGroup, playOldGroup } from "#acts/demonstration/play-letters.ts";
import { listChairLetters, type RecordedChairLetter } from "#db/chair-letters/chair-letters.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { findPaper, listPapers } from "#db/papers/papers.ts";
import { getSession, listSessionMoves, listSessions } from "#db/process/sessions.ts";
import { readingAs } from "#db/readers.ts";
import type { DoneByLetter } from "#domain/chair-letters/letter-acts.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { standingOfPaper } from "#domain/papers/paper.ts";
import { paragraphInWords } from "#messages/kit/pieces-of-letter.ts";
import { aDatabase } from "#support/database.ts";
import { date, instant } from "#support/factories.ts";
import { countOf } from "#support/record.ts";

/*
 * The letters of the Chair of 31 December 2019, 17 December 2021 and 18 October 2022, act by act. Every sentence that states an act is marked with the
 * act that does it (app/acts/demonstration/letters-of-chair.ts), and is found here in the letter as it went out, beside what the record has.
 */

const database = await aDatabase();
const { db } = database;

let old: Awaited<ReturnType<typeof playOldGroup>>;
let opened: OpenedFirstRound;

beforeAll(async () => {
  const officer = await officerOf(db, oldGroup.opened, { name: "Officer", email: "officer@replay.example" });
  const delegates = await missions(db, oldGroup.opened);
  old = await playOldGroup(db, { officer, delegates });
  opened = await playFirstSilence(db, { officer, delegates });
  await playAutumn(db, opened);
});

function sealedOf(process: Id<"process">, subject: string): Promise<RecordedChairLetter> {
  return readingAs(db, { role: "chair", process }, async (trx) => {
    const letters = await listChairLetters(trx, process);
    return mustExist(letters.find(({ draft }) => draft.subject === subject));
  });
}

/** The sentences that state an act, each as it was sent, with what was done. */
async function statedIn(process: Id<"process">, letter: WrittenLetter): Promise<readonly [string, DoneByLetter][]> {
  const { sealed, draft } = await sealedOf(process, letter.subject);
  const { paragraphs, does } = mustExist(sealed).letter;
  const said = paragraphs.map((pieces) => paragraphInWords(pieces, "en")).join("\n\n");
  expect(draft.does).toEqual(draftOf(letter, draft.signature).does);
  expect(said).not.toMatch(/\{\d/);
  const stating = letter.paragraphs.flat().filter((sentence) => sentence.does !== undefined);
  expect(does.map(({ act }) => act)).toEqual(stating.map((sentence) => sentence.does?.act));
  for (const { words } of stating) for (const part of words.split(/\{n\.\w+\}/)) expect(said).toContain(part.trim());
  return stating.map(({ words }, index): [string, DoneByLetter] => [words, mustExist(does[index])]);
}

async function paragraphOf(process: Id<"process">, subject: string, beginning: string): Promise<string | undefined> {
  const { sealed } = await sealedOf(process, subject);
  const said = mustExist(sealed).letter.paragraphs.map((pieces) => paragraphInWords(pieces, "en"));
  return said.find((paragraph) => paragraph.includes(beginning));
}

describe("31 December 2019", () => {
  test("every act that a sentence states was done by the letter", async () => {
    const stated = await statedIn(old.process, old.letter);
    expect(stated.map(([, { act }]) => act)).toEqual([
      "announce-paper",
      "name-session",
      ...Array.from({ length: 6 }, () => "circulate-paper"),
      "announce-paper",
      "announce-paper",
      "name-session",
      "move-session",
      "move-session",
    ]);
  });

  test("six papers went with it and three are to come, as it says", async () => {
    const papers = await listPapers(db, { process: old.process });
    const standing = (wanted: string) => papers.filter((paper) => standingOfPaper(paper) === wanted).length;
    expect([standing("circulated"), standing("announced")]).toEqual([6, 3]);
    expect(papers.filter(({ kind }) => kind === "background_paper")).toHaveLength(3);
    const { sealed } = await sealedOf(old.process, old.letter.subject);
    expect(mustExist(sealed).letter.enclosures).toHaveLength(9);
  });

  test("the rounds of exchange are on 30 and 31 March and on 28 and 29 May, and the earlier days stay to be read", async () => {
    const [first, second] = old.sessions.exchanges;
    expect(await getSession(db, first)).toMatchObject({ beginsOn: date("2020-03-30"), endsOn: date("2020-03-31") });
    expect(await getSession(db, second)).toMatchObject({ beginsOn: date("2020-05-28"), endsOn: date("2020-05-29") });
    expect(await listSessionMoves(db, old.process)).toHaveLength(2);
    expect(await paragraphOf(old.process, old.letter.subject, "first round")).toBe(
      "We had to slightly change the dates of the first round of informal exchange, from 23 March 2020 to 24 March 2020 to 30 March 2020 to 31 March 2020, and of the second, from 21 May 2020 to 22 May 2020 to 28 May 2020 to 29 May 2020.",
    );
  });

  test("all were told of it and of the new days; three missions have opened it", async () => {
    const all = await countOf(database, "mission");
    const letter = `event_key = 'ChairLetterCirculated:${old.chairLetter}'`;
    expect(await countOf(database, "letter", letter)).toBe(all);
    expect(await countOf(database, "letter", "kind = 'session-moved' and data #>> '{reader,kind}' = 'mission'")).toBe(
      2 * all,
    );
    expect(await countOf(database, "chair_letter_opening")).toBe(3);
  });
});

describe("17 December 2021", () => {
  test("every act that a sentence states was done by the letter", async () => {
    const stated = await statedIn(opened.process, letterOf2021(opened));
    expect(stated.map(([, { act }]) => act)).toEqual(["name-session", "schedule-session", "announce-paper"]);
    expect(await paragraphOf(opened.process, letterOf2021(opened).subject, "I will study")).toContain(
      "to be held 28 March 2022 to 1 April 2022.",
    );
  });

  test("the virtual meeting of 13 January stands in the calendar", async () => {
    const sessions = await listSessions(db, opened.process);
    expect(sessions.find(({ title }) => title === "Informal open-ended virtual meeting")).toMatchObject({
      beginsOn: date("2022-01-13"),
      endsOn: date("2022-01-13"),
      format: "virtual",
    });
  });

  test("the proposal goes out on 18 January as announced, and silence on it ends on 25 January", async () => {
    const paper = mustExist(await findPaper(db, opened.process, "GRP/2022/WP.1"));
    expect(paper.versions.map(({ step, at }) => [step, at])).toEqual([
      ["announced", firstRound.decemberLetter],
      ["circulated", firstRound.firstSilenceOpens],
    ]);
    const [decision] = await listModalitiesDecisions(db, opened.process);
    const { decision: text, silence } = mustExist(decision);
    expect(silence[0]?.window).toMatchObject({
      opensAt: firstRound.firstSilenceOpens,
      closesAt: instant("2022-01-25T23:00:00Z"),
    });
    const letter = letterOfJanuary(paper.id, { decision: text.id, closesAt: firstRound.firstSilenceCloses.toString() });
    const stated = await statedIn(opened.process, letter);
    expect(stated.map(([, { act }]) => act)).toEqual(["circulate-paper", "open-silence-procedure"]);
    expect(await paragraphOf(opened.process, letter.subject, "expires")).toContain(
      "expires on 25 January 2022, 18:00, New York time.",
    );
  });
});

describe("18 October 2022", () => {
  test("every act that a sentence states was done by the letter", async () => {
    const letter = letterOf2022(opened);
    const stated = await statedIn(opened.process, letter);
    expect(stated.map(([, { act }]) => act)).toEqual(["name-session", "confirm-session", "announce-paper"]);
    expect(await paragraphOf(opened.process, letter.subject, "confirmed for")).toContain(
      "confirmed for 5 December 2022 to 9 December 2022.",
    );
    expect(await paragraphOf(opened.process, letter.subject, "thank delegations")).toContain("11 October 2022");
  });

  test("the meetings are confirmed from then on, and their programme of work is to come", async () => {
    expect(await getSession(db, opened.interSessional)).toMatchObject({ standing: "confirmed", format: "hybrid" });
    const paper = mustExist(await findPaper(db, opened.process, "GRP/2022/PW.1"));
    expect(paper.versions).toMatchObject([
      { step: "announced", at: firstRound.interSessionalConfirmed, note: "In due course." },
    ]);
  });
});
