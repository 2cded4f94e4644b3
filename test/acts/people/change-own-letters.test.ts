import { expect, test } from "vitest";
import { changeOwnLetters } from "#acts/people/change-own-letters.ts";
import { getPerson } from "#db/people/people.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, givenApplicant, givenMission, givenOfficer, refused } from "#support/given.ts";
import { auditOf } from "#support/record.ts";
import { now } from "./given.ts";

const database = await aDatabase();
const { db } = database;

test("how letters come to an officer they say themselves, which is on record once; to nobody else is there anything to gather", async () => {
  const officer = await givenOfficer(db);
  for (let time = 0; time < 2; time += 1)
    accepted(await changeOwnLetters(as(db, officer, now), { come: "each_morning" }));
  expect((await getPerson(db, officer.person))?.lettersCome).toBe("each_morning");
  expect(await auditOf(database, officer.person)).toMatchObject([
    { act: "change-own-letters", event: "PersonLettersChanged", actor_person: officer.person },
  ]);
  for (const actor of [await givenMission(db), await givenApplicant(db)])
    expect(refused(await changeOwnLetters(as(db, actor, now), { come: "each_morning" })).because).toBe("not_allowed");
});
