import { expect, test } from "vitest";
import { circulateChairLetter } from "#acts/chair-letters/circulate-chair-letter.ts";
import { discardChairLetter } from "#acts/chair-letters/discard-chair-letter.ts";
import { saveChairLetter } from "#acts/chair-letters/save-chair-letter.ts";
import { givenCirculatedLetter, givenLetter } from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenMission, givenProcess, refused } from "#support/given.ts";

const { db } = await aDatabase();
await givenMission(db);

test("what was discarded stays as it was, and what has gone out is not discarded", async () => {
  const given = await givenProcess(db);
  const { letter } = await givenLetter(db, given);
  const chairLetter = letter.id;
  const chair = as(db, given.chair, round.circulating);
  accepted(await discardChairLetter(chair, { chairLetter }));
  for (const after of [
    await discardChairLetter(chair, { chairLetter }),
    await saveChairLetter(chair, { chairLetter, seen: 1, changes: {} }),
    await circulateChairLetter(chair, { chairLetter, seen: 1 }),
  ])
    expect(refused(after).because).toBe("letter_is_discarded");
  const sent = await givenCirculatedLetter(db, given);
  const late = await discardChairLetter(chair, { chairLetter: sent.letter.id });
  expect(refused(late).because).toBe("letter_is_circulated");
});
