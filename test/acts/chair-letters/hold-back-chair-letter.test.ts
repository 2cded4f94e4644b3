import { expect, test } from "vitest";
import { circulateChairLetter, circulateDueLetter } from "#acts/chair-letters/circulate-chair-letter.ts";
import { holdBackChairLetter } from "#acts/chair-letters/hold-back-chair-letter.ts";
import { saveChairLetter } from "#acts/chair-letters/save-chair-letter.ts";
import { withdrawPaper } from "#acts/papers/withdraw-paper.ts";
import { listDueChairLetters } from "#db/chair-letters/chair-letters.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { standingOfLetter } from "#domain/chair-letters/chair-letter.ts";
import { givenLetterLookedAt, letterAsRecorded, lookAt } from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  endAccess,
  givenMission,
  givenProcess,
  givenText,
  put,
  refused,
  theClock,
} from "#support/given.ts";
import { givenPaper } from "#support/papers.ts";
import { auditOf, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
await givenMission(db);
const clock = as(db, theClock, round.objecting);

test("a letter goes out at its instant, in the name of who set it", async () => {
  const given = await givenProcess(db);
  const { letter } = await givenLetterLookedAt(db, given);
  const set = { chairLetter: letter.id, seen: 1, leavesAt: round.objecting };
  accepted(await circulateChairLetter(as(db, given.chair, round.circulating), set));
  expect(await listDueChairLetters(db, round.objecting.subtract({ seconds: 1 }))).toEqual([]);
  const [due] = await listDueChairLetters(db, round.objecting);
  expect(due).toEqual({ id: letter.id, process: given.process.id });
  accepted(await circulateDueLetter(clock, { chairLetter: letter.id, process: given.process.id }));
  const sent = await letterAsRecorded(db, given, letter.id);
  expect([standingOfLetter(sent), sent.circulatedAt]).toEqual(["circulated", round.objecting]);
  expect((await auditOf(database, letter.id)).at(-1)).toMatchObject({
    event: "ChairLetterCirculated",
    actor_role: "clock",
  });
  expect(await listDueChairLetters(db, round.objecting)).toEqual([]);
});

test("an enclosure withdrawn while a letter waits: it stays, the office is told why, and decides anew", async () => {
  const given = await givenProcess(db);
  const paper = await givenPaper(db, given);
  const found = await givenLetterLookedAt(db, given, { enclosures: [paper.id] });
  const { id: chairLetter } = found.letter;
  const chair = as(db, given.chair, round.circulating);
  accepted(await circulateChairLetter(chair, { chairLetter, seen: 1, leavesAt: round.objecting }));
  accepted(await withdrawPaper(chair, { paper: paper.id, reason: "Wrong." }));
  const of = { chairLetter, process: given.process.id };
  const refusal = refused(await circulateDueLetter(clock, of));
  expect(refusal.because).toBe("enclosure_was_withdrawn");
  accepted(await holdBackChairLetter(clock, { ...of, refusal }));
  const held = await letterAsRecorded(db, given, chairLetter);
  expect([standingOfLetter(held), held.heldBack]).toEqual([
    "held_back",
    { because: "enclosure_was_withdrawn", details: { symbol: paper.symbol, title: paper.title } },
  ]);
  for (const { person } of [given.chair, found.colleague])
    expect(await lettersTo(database, person)).toContain("chair-letter-held-back");
  expect(await listDueChairLetters(db, round.afterwards)).toEqual([]);
  expect(refused(await holdBackChairLetter(clock, { ...of, refusal })).because).toBe("letter_does_not_wait");

  accepted(
    await saveChairLetter(as(db, given.chair, round.objecting), { chairLetter, seen: 1, changes: { enclosures: [] } }),
  );
  await lookAt(db, given, found, round.objecting);
  accepted(await circulateChairLetter(as(db, given.chair, round.objecting), { chairLetter, seen: 2 }));
});

test("late: what opens no silence with it still goes out; a silence that would be shorter than was looked at is not opened", async () => {
  const late = as(db, theClock, round.objecting.add({ minutes: 5, milliseconds: 1 }));
  const inTime = as(db, theClock, round.objecting.add({ minutes: 5 }));
  const waiting = async (opensAt: string | null) => {
    const given = await givenText(db);
    const closesAt = round.objecting.add({ hours: 24 * 7 }).toString();
    const { letter } = await givenLetterLookedAt(db, given, {
      paragraphs: "Silence ends {1.closes}.",
      does: [{ act: "open-silence-procedure", of: put(given.decision.id), opensAt, closesAt }],
    });
    const set = { chairLetter: letter.id, seen: 1, leavesAt: round.objecting };
    accepted(await circulateChairLetter(as(db, given.chair, round.circulating), set));
    return { given, of: { chairLetter: letter.id, process: given.process.id } };
  };
  accepted(await circulateDueLetter(inTime, (await waiting(null)).of));
  accepted(await circulateDueLetter(late, (await waiting(round.objecting.add({ hours: 24 }).toString())).of));

  const { given, of } = await waiting(null);
  const refusal = refused(await circulateDueLetter(late, of));
  expect(refusal.because).toBe("letter_would_shorten_silence");
  accepted(await holdBackChairLetter(late, { ...of, refusal }));
  expect(await listSilenceProcedures(db, given.decision.id)).toEqual([]);
  expect(await lettersTo(database, given.chair.person)).toContain("chair-letter-held-back");
  // The office decides anew: as it is, it goes out from their hands.
  accepted(await circulateChairLetter(as(db, given.chair, late.now), { chairLetter: of.chairLetter, seen: 1 }));
});

test("not in the name of somebody who has left the office meanwhile", async () => {
  const given = await givenProcess(db);
  const { letter } = await givenLetterLookedAt(db, given);
  const set = { chairLetter: letter.id, seen: 1, leavesAt: round.objecting };
  accepted(await circulateChairLetter(as(db, given.chair, round.circulating), set));
  await endAccess(db, given.chair.person);
  const outcome = await circulateDueLetter(clock, { chairLetter: letter.id, process: given.process.id });
  expect(refused(outcome).because).toBe("letter_was_set_by_somebody_who_left");
});
