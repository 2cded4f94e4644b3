import { expect, test } from "vitest";
import { beginChairLetter } from "#acts/chair-letters/begin-chair-letter.ts";
import { aLetterDraft, letterAsRead } from "#support/chair-letters.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenMission, givenProcess, refused } from "#support/given.ts";
import { eventsAbout } from "#support/record.ts";

const { db } = await aDatabase();

test("a draft is the Chair's office's alone: nobody else finds it or reads of it", async () => {
  const given = await givenProcess(db);
  const { next } = accepted(await beginChairLetter(as(db, given.chair, round.circulating), { draft: aLetterDraft() }));
  expect(await letterAsRead(db, given.chair, next.id)).toMatchObject({ ...next, draft: aLetterDraft() });
  const other = await givenProcess(db);
  const mission = await givenMission(db);
  for (const reader of [null, { role: "secretariat" }, mission, other.chair, { role: "post" }] as const)
    expect(await letterAsRead(db, reader, next.id)).toBeNull();
  expect(await eventsAbout(db, next.id)).toEqual([]);
  expect(await eventsAbout(db, next.id, given.chair)).toEqual(["ChairLetterBegun"]);
  const officer = await beginChairLetter(as(db, given.officer, round.circulating), { draft: aLetterDraft() });
  expect(refused(officer).because).toBe("not_allowed");
});
