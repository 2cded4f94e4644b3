import { expect, test } from "vitest";
import { circulateChairLetter } from "#acts/chair-letters/circulate-chair-letter.ts";
import { saveChairLetter } from "#acts/chair-letters/save-chair-letter.ts";
import { standingOfLetter } from "#domain/chair-letters/chair-letter.ts";
import { aLetterDraft, givenLetter, givenLetterLookedAt, letterAsRecorded } from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenMission, givenProcess, refused } from "#support/given.ts";

const { db } = await aDatabase();
await givenMission(db);

test("two who edit one letter do not overwrite each other: the second is told, and what the first saved stands", async () => {
  const given = await givenProcess(db);
  const { letter, colleague } = await givenLetter(db, given);
  const first = { chairLetter: letter.id, seen: 1, changes: { subject: "By the Chair" } };
  expect(accepted(await saveChairLetter(as(db, given.chair, round.objecting), first)).next.version).toBe(2);
  const second = { chairLetter: letter.id, seen: 1, changes: { paragraphs: "By the colleague." } };
  const overtaken = await saveChairLetter(as(db, colleague, round.objecting), second);
  expect(refused(overtaken).because).toBe("letter_changed_meanwhile");
  const { version, draft, savedByName } = await letterAsRecorded(db, given, letter.id);
  expect([version, draft]).toEqual([2, aLetterDraft({ subject: "By the Chair" })]);
  expect(savedByName).not.toBeNull();
  accepted(await saveChairLetter(as(db, colleague, round.objecting), { ...second, seen: 2 }));
  const both = await letterAsRecorded(db, given, letter.id);
  expect(both.draft).toMatchObject({ subject: "By the Chair", paragraphs: "By the colleague." });
});

test("what is changed after a second look is looked at again, and no longer waits", async () => {
  const given = await givenProcess(db);
  const { letter } = await givenLetterLookedAt(db, given);
  const chair = as(db, given.chair, round.objecting);
  const leavesAt = round.afterwards;
  accepted(await circulateChairLetter(chair, { chairLetter: letter.id, seen: 1, leavesAt }));
  expect(standingOfLetter(await letterAsRecorded(db, given, letter.id))).toBe("waits");
  accepted(await saveChairLetter(chair, { chairLetter: letter.id, seen: 1, changes: { closing: "" } }));
  const saved = await letterAsRecorded(db, given, letter.id);
  expect([standingOfLetter(saved), saved.look, saved.leaves]).toEqual(["draft", null, null]);
});

test("not that of another process, nor by the Secretariat or a mission", async () => {
  const given = await givenProcess(db);
  const { letter } = await givenLetter(db, given);
  const other = await givenProcess(db);
  const mission = await givenMission(db);
  const changes = { chairLetter: letter.id, seen: 1, changes: { subject: "Mine" } };
  expect(refused(await saveChairLetter(as(db, other.chair, round.objecting), changes)).because).toBe("not_found");
  for (const actor of [given.officer, mission])
    expect(refused(await saveChairLetter(as(db, actor, round.objecting), changes)).because).toBe("not_allowed");
});
