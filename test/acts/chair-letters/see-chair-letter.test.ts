import { expect, test } from "vitest";
import { seeChairLetter } from "#acts/chair-letters/see-chair-letter.ts";
import { countUnopenedLetters, listLetterRecipients } from "#db/chair-letters/recipients.ts";
import { readingAs } from "#db/readers.ts";
import { keyOfCirculation } from "#domain/chair-letters/chair-letter.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { givenCirculatedLetter, givenLetter } from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenLapsed, givenMission, givenNewcomer, refused } from "#support/given.ts";

const { db } = await aDatabase();
const given = await givenLapsed(db);
const to = { missions: "all", chosen: [], organisations: "process", session: null } as const;

test("who got it opens it once; the Chair's office sees that, and another mission does not", async () => {
  const mission = await givenMission(db);
  const observer = await givenMission(db, { memberState: false });
  const { letter } = await givenCirculatedLetter(db, given, { to }, round.afterwards);
  const chairLetter = letter.id;
  const asMission = as(db, mission, round.afterwards.add({ hours: 1 }));
  const unread = () => readingAs(db, mission, countUnopenedLetters);
  expect(await unread()).toBe(1);
  accepted(await seeChairLetter(asMission, { chairLetter, opens: false }));
  expect(await unread()).toBe(1);
  const seen = accepted(await seeChairLetter(asMission, { chairLetter, opens: true })).next;
  expect(seen.letter.subject).toBe(letter.draft.subject);
  expect(await unread()).toBe(0);
  const later = as(db, mission, round.afterwards.add({ hours: 2 }));
  accepted(await seeChairLetter(later, { chairLetter, opens: true }));
  accepted(await seeChairLetter(as(db, observer, round.afterwards), { chairLetter, opens: true }));
  const { applicant } = mustExist(given.listed[0]);
  accepted(await seeChairLetter(as(db, applicant, round.afterwards), { chairLetter, opens: true }));

  const of = { letter: chairLetter, eventKey: keyOfCirculation(chairLetter) };
  const page = { limit: 1000, offset: 0 };
  const recipients = await readingAs(db, given.chair, (trx) => listLetterRecipients(trx, of, page));
  const opened = recipients.filter(({ openedAt }) => openedAt !== null);
  expect(opened.map(({ kind }) => kind).sort()).toEqual(["mission", "mission", "organisation"]);
  expect(opened.map(({ openedAt }) => openedAt)).toContainEqual(round.afterwards.add({ hours: 1 }));
  expect(opened.map(({ openedAt }) => openedAt)).not.toContainEqual(round.afterwards.add({ hours: 2 }));
  expect(recipients.every(({ waiting }) => waiting === 1)).toBe(true);
  const own = await readingAs(db, observer, (trx) => listLetterRecipients(trx, of, page));
  expect(own.map(({ kind, sent, waiting }) => [kind, sent, waiting])).toEqual([["mission", 0, 0]]);
});

test("a draft, or a letter to others, is not there for a mission, nor for whoever has no organisation", async () => {
  const mission = await givenMission(db);
  const { letter } = await givenLetter(db, given);
  const draft = await seeChairLetter(as(db, mission, round.afterwards), { chairLetter: letter.id, opens: true });
  expect(refused(draft).because).toBe("not_found");
  const few = { ...to, missions: "chosen", chosen: [mission.mission], organisations: "none" } as const;
  const sent = await givenCirculatedLetter(db, given, { to: few }, round.afterwards);
  const chairLetter = sent.letter.id;
  for (const actor of [await givenMission(db), mustExist(given.listed[0]).applicant, await givenNewcomer(db)])
    expect(refused(await seeChairLetter(as(db, actor, round.afterwards), { chairLetter, opens: true })).because).toBe(
      "not_found",
    );
  expect(
    refused(await seeChairLetter(as(db, given.officer, round.afterwards), { chairLetter, opens: true })).because,
  ).toBe("not_allowed");
});
