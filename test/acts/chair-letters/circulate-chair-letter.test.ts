import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { circulateChairLetter } from "#acts/chair-letters/circulate-chair-letter.ts";
import { saveChairLetter } from "#acts/chair-letters/save-chair-letter.ts";
import { announcePaper } from "#acts/papers/announce-paper.ts";
import { withdrawPaper } from "#acts/papers/withdraw-paper.ts";
import { standingOfLetter } from "#domain/chair-letters/chair-letter.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { givenLetter, givenLetterLookedAt, letterAsRead, letterAsRecorded, lookAt } from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenLapsed, givenMission, givenProcess, refused } from "#support/given.ts";
import { aPaperOf, givenPaper } from "#support/papers.ts";
import { countOf, eventsAbout, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenLapsed(db);

test("once to each mission and accredited organisation, sealed under its hash, with its enclosures as links", async () => {
  const mission = await givenMission(db);
  const observer = await givenMission(db, { memberState: false });
  const stranger = await givenApplicant(db);
  const paper = await givenPaper(db, given);
  const toCome = accepted(
    await announcePaper(as(db, given.chair, round.afterwards), {
      ...aPaperOf(given, { symbol: "A/AC.900/2022/PW.1", kind: "programme_of_work" }),
      note: "In due course.",
    }),
  ).next;
  const to = { missions: "all", chosen: [], organisations: "process", session: null } as const;
  const enclosures = [paper.id, toCome.id];
  const { letter } = await givenLetterLookedAt(db, given, { to, enclosures }, round.afterwards);
  const chair = as(db, given.chair, round.afterwards);
  const input = { chairLetter: letter.id, seen: 1, key: "once" };
  accepted(await circulateChairLetter(chair, input));
  accepted(await circulateChairLetter(chair, input));

  const { sealed, circulatedAt } = await letterAsRecorded(db, given, letter.id);
  expect(circulatedAt).toEqual(round.afterwards);
  const { letter: sent, hash } = mustExist(sealed);
  expect(sent).toMatchObject({
    date: "2022-07-05",
    paragraphs: [["I have the honour of addressing you."], ["My door is always open."]],
    enclosures: [
      { symbol: paper.symbol, step: "circulated", note: "" },
      { symbol: "A/AC.900/2022/PW.1", step: "announced", note: "In due course." },
    ],
  });
  expect(createHash("sha256").update(JSON.stringify(sent)).digest("hex")).toBe(hash);

  const missions = await countOf(database, "mission");
  const accredited = mustExist(given.listed[0]).applicant;
  expect(
    await countOf(database, "chair_letter_recipient", `letter_id = '${letter.id}' and mission_id is not null`),
  ).toBe(missions);
  const told = async (recipient: string) =>
    (await lettersTo(database, recipient)).filter((kind) => kind === "chair-letter-circulated");
  for (const one of [mission, observer]) {
    const { email } = await db
      .selectFrom("mission")
      .select("email")
      .where("id", "=", one.mission)
      .executeTakeFirstOrThrow();
    expect(await told(email)).toHaveLength(1);
    expect(await letterAsRead(db, one, letter.id)).toMatchObject({ id: letter.id });
  }
  expect(await told(accredited.person)).toHaveLength(1);
  expect(await told(stranger.person)).toHaveLength(0);
  const organisation = mustExist(stranger.organisation);
  expect(await letterAsRead(db, { role: "organisation", organisation }, letter.id)).toBeNull();
  expect(await letterAsRead(db, { role: "secretariat" }, letter.id)).toBeNull();
  expect(await eventsAbout(db, letter.id)).toEqual(["ChairLetterCirculated"]);
  const again = await circulateChairLetter(chair, { chairLetter: letter.id, seen: 1 });
  expect(refused(again).because).toBe("letter_is_circulated");
});

test("not before a colleague has looked at it as it stands, not to nobody, and not by another office", async () => {
  const given = await givenProcess(db);
  const mission = await givenMission(db);
  const found = await givenLetter(db, given);
  const { id: chairLetter } = found.letter;
  const chair = as(db, given.chair, round.circulating);
  const circulate = (seen: number) => circulateChairLetter(chair, { chairLetter, seen });
  expect(refused(await circulate(1)).because).toBe("letter_needs_a_second_look");
  await lookAt(db, given, found);
  expect(refused(await circulate(2)).because).toBe("letter_changed_meanwhile");
  accepted(await saveChairLetter(chair, { chairLetter, seen: 1, changes: { subject: "Changed" } }));
  expect(refused(await circulate(2)).because).toBe("letter_needs_a_second_look");
  for (const actor of [given.officer, mission])
    expect(
      refused(await circulateChairLetter(as(db, actor, round.circulating), { chairLetter, seen: 2 })).because,
    ).toBe("not_allowed");
  expect(await countOf(database, "chair_letter_recipient", `letter_id = '${chairLetter}'`)).toBe(0);
});

test("to chosen missions alone, or to Member States, and nobody else", async () => {
  const given = await givenProcess(db);
  const one = await givenMission(db);
  const observer = await givenMission(db, { memberState: false });
  const chosen = { missions: "chosen", chosen: [one.mission], organisations: "none", session: null } as const;
  const few = await givenLetterLookedAt(db, given, { to: chosen });
  const chair = as(db, given.chair, round.circulating);
  accepted(await circulateChairLetter(chair, { chairLetter: few.letter.id, seen: 1 }));
  expect(await letterAsRead(db, one, few.letter.id)).not.toBeNull();
  expect(await letterAsRead(db, observer, few.letter.id)).toBeNull();
  expect(await countOf(database, "chair_letter_recipient", `letter_id = '${few.letter.id}'`)).toBe(1);
  const members = { ...chosen, missions: "member_states", chosen: [] } as const;
  const all = await givenLetterLookedAt(db, given, { to: members });
  accepted(await circulateChairLetter(chair, { chairLetter: all.letter.id, seen: 1 }));
  expect(await letterAsRead(db, observer, all.letter.id)).toBeNull();
  expect(await countOf(database, "chair_letter_recipient", `letter_id = '${all.letter.id}'`)).toBe(
    await countOf(database, "mission", "member_state"),
  );
});

test("an enclosure that was withdrawn meanwhile is named, and nothing goes out", async () => {
  const given = await givenProcess(db);
  await givenMission(db);
  const paper = await givenPaper(db, given);
  const { letter } = await givenLetterLookedAt(db, given, { enclosures: [paper.id] });
  const chair = as(db, given.chair, round.circulating);
  accepted(await withdrawPaper(chair, { paper: paper.id, reason: "It was the wrong one." }));
  const ruling = refused(await circulateChairLetter(chair, { chairLetter: letter.id, seen: 1 }));
  expect(ruling).toMatchObject({
    because: "enclosure_was_withdrawn",
    details: { symbol: paper.symbol, title: paper.title },
  });
  expect(standingOfLetter(await letterAsRecorded(db, given, letter.id))).toBe("looked_at");
});

test("at an instant that lies ahead", async () => {
  const given = await givenProcess(db);
  await givenMission(db);
  const { letter } = await givenLetterLookedAt(db, given);
  const chair = as(db, given.chair, round.circulating);
  const past = await circulateChairLetter(chair, { chairLetter: letter.id, seen: 1, leavesAt: round.circulating });
  expect(refused(past).because).toBe("letter_would_have_left");
  accepted(await circulateChairLetter(chair, { chairLetter: letter.id, seen: 1, leavesAt: round.objecting }));
  const waiting = await letterAsRecorded(db, given, letter.id);
  expect(waiting.leaves).toEqual({ at: round.objecting, by: given.chair.person });
  expect(await letterAsRead(db, await givenMission(db), letter.id)).toBeNull();
});

test("who gets the letter is told of its papers by it alone, whether it went to organisations of the process or of a session", async () => {
  const accredited = mustExist(given.listed[0]).applicant;
  const told = async () => {
    const kinds = await lettersTo(database, accredited.person);
    return {
      letters: kinds.filter((kind) => kind === "chair-letter-circulated").length,
      papers: kinds.filter((kind) => kind === "paper-circulated").length,
    };
  };
  const chair = as(db, given.chair, round.afterwards);
  const circulate = async (symbol: string, organisations: "none" | "process" | "session") => {
    const { process, ...paper } = aPaperOf(given, { symbol, audience: "accredited" });
    expect(process).toBe(given.process.id);
    const session = organisations === "session" ? given.session.id : null;
    const changes = {
      to: { missions: "all", chosen: [], organisations, session },
      does: [{ act: "circulate-paper", paper, language: "en", words: "Words." }],
    } as const;
    const { letter } = await givenLetterLookedAt(db, given, changes, round.afterwards);
    accepted(await circulateChairLetter(chair, { chairLetter: letter.id, seen: 1 }));
  };
  const before = await told();
  await circulate("A/AC.900/2022/INF.71", "session");
  expect(await told()).toEqual({ letters: before.letters + 1, papers: before.papers });
  await circulate("A/AC.900/2022/INF.72", "process");
  expect(await told()).toEqual({ letters: before.letters + 2, papers: before.papers });
  await circulate("A/AC.900/2022/INF.73", "none");
  expect(await told()).toEqual({ letters: before.letters + 2, papers: before.papers + 1 });
});
