import { expect, test } from "vitest";
import { changeMissionLetters } from "#acts/people/change-mission-letters.ts";
import { getMission } from "#db/people/missions.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, anotherOf, as, givenMission, lookingAfter, refused } from "#support/given.ts";
import { auditOf } from "#support/record.ts";
import { now } from "./given.ts";

const database = await aDatabase();
const { db } = database;

test("how letters come to a mission its access administrator says, which is on record once, and nobody else of it", async () => {
  const delegate = await lookingAfter(db, await givenMission(db));
  const stranger = await givenMission(db);
  const other = as(db, await anotherOf(db, delegate), now);
  expect(refused(await changeMissionLetters(other, { come: "each_morning" })).because).toBe(
    "access_administrator_does_this",
  );
  for (let time = 0; time < 2; time += 1)
    accepted(await changeMissionLetters(as(db, delegate, now), { come: "each_morning" }));
  expect(await auditOf(database, delegate.mission)).toMatchObject([
    { act: "change-mission-letters", event: "MissionLettersChanged", actor_person: delegate.person },
  ]);
  expect((await getMission(db, delegate.mission))?.lettersCome).toBe("each_morning");
  expect((await getMission(db, stranger.mission))?.lettersCome).toBe("at_once");
});
