import { expect, test } from "vitest";
import { askSecondLook } from "#acts/chair-letters/ask-second-look.ts";
import { giveSecondLook } from "#acts/chair-letters/give-second-look.ts";
import { saveChairLetter } from "#acts/chair-letters/save-chair-letter.ts";
import { standingOfLetter } from "#domain/chair-letters/chair-letter.ts";
import { givenLetter, letterAsRecorded } from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenMission, givenProcess, refused } from "#support/given.ts";
import { eventsAbout } from "#support/record.ts";

const { db } = await aDatabase();
await givenMission(db);

test("by another person than who asked, once, of the letter as it was read", async () => {
  const given = await givenProcess(db);
  const { letter, colleague } = await givenLetter(db, given);
  const chairLetter = letter.id;
  const chair = as(db, given.chair, round.circulating);
  const other = as(db, colleague, round.circulating);
  expect(refused(await giveSecondLook(other, { chairLetter, seen: 1 })).because).toBe("second_look_was_not_asked");
  accepted(await askSecondLook(chair, { chairLetter, seen: 1 }));
  expect(refused(await giveSecondLook(chair, { chairLetter, seen: 1 })).because).toBe("second_look_is_a_colleagues");
  expect(refused(await giveSecondLook(other, { chairLetter, seen: 2 })).because).toBe("letter_changed_meanwhile");
  accepted(await giveSecondLook(other, { chairLetter, seen: 1 }));
  expect(refused(await giveSecondLook(other, { chairLetter, seen: 1 })).because).toBe("second_look_was_given");
  expect(standingOfLetter(await letterAsRecorded(db, given, chairLetter))).toBe("looked_at");
  expect(await eventsAbout(db, chairLetter, given.chair)).toEqual([
    "ChairLetterBegun",
    "SecondLookAsked",
    "SecondLookGiven",
  ]);
  accepted(await saveChairLetter(other, { chairLetter, seen: 1, changes: { subject: "Other" } }));
  expect(refused(await giveSecondLook(other, { chairLetter, seen: 2 })).because).toBe("second_look_was_not_asked");
});
