import { beforeAll, describe, expect, test } from "vitest";
import { missions, officer as officerOf } from "#acts/demonstration/cast.ts";
import {
  draftOf,
  letterOf15December,
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
import { listProgrammes } from "#db/process/programmes.ts";
import { getSession, listSessionMoves, listSessions } from "#db/process/sessions.ts";
import { readingAs } from "#db/readers.ts";
import type { DoneByLetter, KindOfLetterAct } from "#domain/chair-letters/letter-acts.ts";
import type { Instant } from "#domain/kit/calendar.ts";
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

/** A sentence of the letter itself that states an act or a fact of the record, word for word; what of our letter does it; and what the record has. */
interface Stated {
  readonly says: string;
  readonly does: readonly KindOfLetterAct[];
  readonly record: () => Promise<unknown>;
  readonly has: unknown;
}

/** All that our letter does is in a sentence of the letter itself, in its order, and the record has what each of them says. */
async function everySentenceIsDone(process: Id<"process">, subject: string, sentences: readonly Stated[]) {
  const { sealed } = await sealedOf(process, subject);
  expect(sentences.flatMap(({ does }) => does)).toEqual(mustExist(sealed).letter.does.map(({ act }) => act));
  for (const { says, record, has } of sentences) expect(await record(), says).toEqual(has);
}

const daysOf = async (id: Id<"session">) => {
  const { beginsOn, endsOn } = mustExist(await getSession(db, id));
  return `${beginsOn.toString()}/${endsOn.toString()}`;
};

const newYorkDay = (at: Instant) => at.toZonedDateTimeISO("America/New_York").toPlainDate().toString();

const stepsOf = async (process: Id<"process">, symbol: string) =>
  mustExist(await findPaper(db, process, symbol)).versions.map(({ step, at }) => `${step} ${newYorkDay(at)}`);

async function sessionOn(process: Id<"process">, day: string) {
  return mustExist((await listSessions(db, process)).find(({ beginsOn }) => beginsOn.toString() === day));
}

async function paragraphOf(process: Id<"process">, subject: string, beginning: string): Promise<string | undefined> {
  const { sealed } = await sealedOf(process, subject);
  const said = mustExist(sealed).letter.paragraphs.map((pieces) => paragraphInWords(pieces, "en"));
  return said.find((paragraph) => paragraph.includes(beginning));
}

describe("31 December 2019", () => {
  const circulated = ["circulated 2019-12-31"];

  test("each of its sentences that states an act", async () => {
    const { process, sessions, letter } = old;
    await everySentenceIsDone(process, letter.subject, [
      {
        says: "We also had a very successful informal intersessional consultative meeting in December, with numerous Member states and over 100 NGOs, businesses and academic institutions in the room",
        does: [],
        record: () => getSession(db, sessions.consultation),
        has: expect.objectContaining({
          beginsOn: date("2019-12-02"),
          invited: ["states", "observers", "all-stakeholders"],
        }),
      },
      {
        says: "The circulation of his Summary amongst all participants is scheduled for the second half of January 2020.",
        does: ["announce-paper"],
        record: () => stepsOf(process, "OLD/CRP.1"),
        has: ["announced 2019-12-31", "circulated 2020-01-28"],
      },
      {
        says: "I am sending you enclosed hereby a set of documents that shall help prepare for the OEWG's Second substantive session (10-14 February).",
        does: ["name-session"],
        record: () => daysOf(sessions.second),
        has: "2020-02-10/2020-02-14",
      },
      {
        says: "The draft Programme of work for the February session is inspired by the structure of the September session.",
        does: ["circulate-paper"],
        record: () => stepsOf(process, "OLD/PW.2"),
        has: circulated,
      },
      {
        says: "I have also prepared a Chair's working paper for the Second substantive session.",
        does: ["circulate-paper"],
        record: () => stepsOf(process, "OLD/WP.1"),
        has: circulated,
      },
      {
        says: "At the request of some Members of the Group, the UNODA/UNIDIR support team has produced three background papers",
        does: ["circulate-paper", "circulate-paper", "circulate-paper"],
        record: async () => (await listPapers(db, { process, kind: "background_paper" })).map(({ symbol }) => symbol),
        has: ["OLD/INF.1", "OLD/INF.2", "OLD/INF.3"],
      },
      {
        says: "tentative structure attached",
        does: ["circulate-paper"],
        record: () => stepsOf(process, "OLD/CRP.2"),
        has: circulated,
      },
      {
        says: "the pre-draft of the substantive component of the report that I intend to prepare following the Second substantive session",
        does: ["announce-paper"],
        record: () => stepsOf(process, "OLD/CRP.3"),
        has: ["announced 2019-12-31", "circulated 2020-03-16"],
      },
      {
        says: "following which I will circulate the zero draft of the report to you in time for the Third (and final) substantive session, which will take place from 6 to 10 July 2020 in New York.",
        does: ["announce-paper", "name-session"],
        record: async () => [await stepsOf(process, "OLD/CRP.4"), await daysOf(sessions.third)],
        has: [["announced 2019-12-31", "circulated 2020-06-15"], "2020-07-06/2020-07-10"],
      },
      {
        says: "we had to slightly change the dates of the two rounds of intersessional informal exchange: the first such exchange will take place on March 30-31 and a second one on May 28-29.",
        does: ["move-session", "move-session"],
        record: () => Promise.all(sessions.exchanges.map(daysOf)),
        has: ["2020-03-30/2020-03-31", "2020-05-28/2020-05-29"],
      },
    ]);
  });

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

  test("six papers went with it and three were to come, as it says; they came", async () => {
    const { sealed } = await sealedOf(old.process, old.letter.subject);
    const { enclosures } = mustExist(sealed).letter;
    const standing = (wanted: string) => enclosures.filter(({ step }) => step === wanted).length;
    expect([standing("circulated"), standing("announced")]).toEqual([6, 3]);
    const papers = await listPapers(db, { process: old.process });
    expect(papers.map((paper) => standingOfPaper(paper))).toEqual(Array.from({ length: 9 }, () => "circulated"));
    expect(papers.filter(({ kind }) => kind === "background_paper")).toHaveLength(3);
  });

  test("the rounds of exchange are on 30 and 31 March and on 28 and 29 May, and the earlier days stay to be read", async () => {
    const [first, second] = old.sessions.exchanges;
    expect(await getSession(db, first)).toMatchObject({ beginsOn: date("2020-03-30"), endsOn: date("2020-03-31") });
    expect(await getSession(db, second)).toMatchObject({ beginsOn: date("2020-05-28"), endsOn: date("2020-05-29") });
    expect(await listSessionMoves(db, old.process)).toHaveLength(2);
    expect(await paragraphOf(old.process, old.letter.subject, "first round")).toBe(
      "We had to slightly change the dates of the first round of informal exchange: announced for 23\u00a0March 2020 to 24\u00a0March 2020, it takes place from 30\u00a0March 2020 to 31\u00a0March 2020; and of the second: announced for 21\u00a0May 2020 to 22\u00a0May 2020, it takes place from 28\u00a0May 2020 to 29\u00a0May 2020.",
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
  test("each of its sentences that states an act", async () => {
    const { process } = opened;
    const silence = async () => mustExist((await listModalitiesDecisions(db, process))[0]).silence[0]?.window;
    await everySentenceIsDone(process, letterOf2021(opened).subject, [
      {
        says: "The first substantive session of the OEWG successfully concluded its work today, Friday, 17 December 2021.",
        does: [],
        record: async () => (await sessionOn(process, "2021-12-13")).endsOn,
        has: date("2021-12-17"),
      },
      {
        says: "the second substantive session, to be held from 28 March to 1 April 2022 in New York",
        does: ["name-session"],
        record: () => daysOf(opened.second),
        has: "2022-03-28/2022-04-01",
      },
      {
        says: "I sent a letter to all Member States on Wednesday, 15 December 2021, to convey my revised proposal on modalities for stakeholder participation.",
        does: [],
        record: async () => {
          const { circulatedAt, draft } = await sealedOf(process, letterOf15December.subject);
          return [newYorkDay(mustExist(circulatedAt)), draft.to.missions, await stepsOf(process, "GRP/2021/WP.1")];
        },
        has: ["2021-12-15", "member_states", ["circulated 2021-12-15"]],
      },
      {
        says: "I will convene an informal, open-ended virtual meeting on the morning of 13 January 2022 (New York time, further details to be transmitted in due course).",
        does: ["schedule-session"],
        record: async () => {
          const { id, format, place } = await sessionOn(process, "2022-01-13");
          const [published] = await listProgrammes(db, id);
          return { format, place, parts: published?.programme.meetings.map(({ on, part }) => [on, part]) };
        },
        has: { format: "virtual", place: "", parts: [["2022-01-13", "morning"]] },
      },
      {
        says: "18 January 2022: I will circulate to all Member States a Chair's proposal that will be placed under a silence procedure for a week.",
        does: ["announce-paper"],
        record: async () => [await stepsOf(process, "GRP/2022/WP.1"), newYorkDay(mustExist(await silence()).opensAt)],
        has: [["announced 2021-12-17", "circulated 2022-01-18"], "2022-01-18"],
      },
      {
        says: "25 January 2022: Expiration of the silence procedure.",
        does: [],
        record: async () => newYorkDay(mustExist(await silence()).closesAt),
        has: "2022-01-25",
      },
    ]);
  });

  test("every act that a sentence states was done by the letter", async () => {
    const stated = await statedIn(opened.process, letterOf2021(opened));
    expect(stated.map(([, { act }]) => act)).toEqual(["name-session", "schedule-session", "announce-paper"]);
    expect(await paragraphOf(opened.process, letterOf2021(opened).subject, "I will study")).toContain(
      "to be held from 28\u00a0March 2022 to 1\u00a0April 2022.",
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
      "expires on 25\u00a0January 2022, 18:00, New York time.",
    );
  });
});

describe("18 October 2022", () => {
  test("each of its sentences that states an act", async () => {
    const { process, townHall, interSessional } = opened;
    const meetings = async () => mustExist(await getSession(db, interSessional));
    await everySentenceIsDone(process, letterOf2022(opened).subject, [
      {
        says: "attending the virtual informal townhall meeting that I convened on 11 October 2022",
        does: ["name-session"],
        record: async () => [await daysOf(townHall), (await getSession(db, townHall))?.format],
        has: ["2022-10-11/2022-10-11", "virtual"],
      },
      {
        says: "the informal inter-sessional meetings for the OEWG have been confirmed for 5 to 9 December 2022 (Monday to Friday).",
        does: ["confirm-session"],
        record: async () => [await daysOf(interSessional), (await meetings()).standing],
        has: ["2022-12-05/2022-12-09", "confirmed"],
      },
      {
        says: "The meetings will be held in New York, with the hybrid option made available for those delegations who are not able to participate in-person.",
        does: [],
        record: async () => [(await meetings()).place, (await meetings()).format],
        has: ["New York", "hybrid"],
      },
      {
        says: "an inter-sessional meeting with States, regional and subregional organizations and interested stakeholders as appropriate, including businesses, non-governmental organizations and academia",
        does: [],
        record: async () => (await meetings()).invited,
        has: ["states", "observers", "regional-organisations", "all-stakeholders"],
      },
      {
        says: "A programme of work for the December inter-sessional meetings will be circulated in due course.",
        does: ["announce-paper"],
        record: async () => [
          await stepsOf(process, "GRP/2022/PW.1"),
          (await listProgrammes(db, interSessional)).length,
        ],
        has: [["announced 2022-10-18", "circulated 2022-11-28"], 1],
      },
    ]);
  });

  test("every act that a sentence states was done by the letter", async () => {
    const letter = letterOf2022(opened);
    const stated = await statedIn(opened.process, letter);
    expect(stated.map(([, { act }]) => act)).toEqual(["name-session", "confirm-session", "announce-paper"]);
    expect(await paragraphOf(opened.process, letter.subject, "confirmed for")).toContain(
      "confirmed for 5\u00a0December 2022 to 9\u00a0December 2022.",
    );
    expect(await paragraphOf(opened.process, letter.subject, "thank delegations")).toContain("11\u00a0October 2022");
  });

  test("the meetings are confirmed from then on, and their programme of work was to come, and came", async () => {
    expect(await getSession(db, opened.interSessional)).toMatchObject({ standing: "confirmed", format: "hybrid" });
    const paper = mustExist(await findPaper(db, opened.process, "GRP/2022/PW.1"));
    expect(paper.versions).toMatchObject([
      { step: "announced", at: firstRound.interSessionalConfirmed, note: "In due course." },
      { step: "circulated", at: firstRound.programmePublished },
    ]);
  });
});
