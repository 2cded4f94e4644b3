import { expect, test } from "vitest";
import { deactivatePerson } from "#acts/people/deactivate-person.ts";
import { reactivatePerson } from "#acts/people/reactivate-person.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, refused } from "#support/given.ts";
import { lettersTo } from "#support/record.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { aDelegate, anAdministrator, countSignIns, lastOnRecord, personOf } from "./given.ts";

const database = await aDatabase();
const { db } = database;

test("access is given again with the office of before, and no sign-in comes back", async () => {
  const { person, mission } = await aDelegate(db);
  const administrator = await anAdministrator(db);
  accepted(await deactivatePerson(administrator, { person, reason: "Left." }));
  await expect(signedInAs(aLoadContext(db), person)).rejects.toThrow();
  accepted(await reactivatePerson(administrator, { person, reason: "Came back." }));
  expect(await personOf(db, person)).toMatchObject({ banned_at: null, role: "mission", mission_id: mission });
  expect(await countSignIns(db, person)).toBe(0);
  await signedInAs(aLoadContext(db), person);
  expect(await countSignIns(db, person)).toBe(1);
  expect(await lastOnRecord(db, person)).toMatchObject({
    act: "reactivate-person",
    event: "PersonReactivated",
    data: { reason: "Came back." },
  });
  // Once that it was ended, once that it was given back.
  expect(await lettersTo(database, `${mission}@mission.example`)).toEqual([
    "office-people-changed",
    "office-people-changed",
  ]);
});

test("who has access is not given it again", async () => {
  const { person } = await aDelegate(db);
  const outcome = await reactivatePerson(await anAdministrator(db), { person, reason: "By mistake." });
  expect(refused(outcome).because).toBe("person_is_active");
});
