import { expect, test } from "vitest";
import { deactivatePerson } from "#acts/people/deactivate-person.ts";
import { erasePerson } from "#acts/people/erase-person.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, givenApplicant, refused } from "#support/given.ts";
import { lettersTo } from "#support/record.ts";
import { aDelegate, anAdministrator, lastOnRecord, personOf } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const reason = "Asked by letter of 3 May.";

test("nothing changes: it is on record, and the other administrators are told without a name", async () => {
  const { person } = await aDelegate(db);
  const [first, second] = [await anAdministrator(db), await anAdministrator(db)];
  accepted(await deactivatePerson(first, { person, reason }));
  const before = await personOf(db, person);
  accepted(await erasePerson(first, { person, reason }));
  expect(await personOf(db, person)).toEqual(before);
  expect(await lastOnRecord(db, person)).toMatchObject({ event: "PersonErasureAsked", data: { reason } });
  expect(await lettersTo(database, second.actor.person)).toContain("erasure-asked");
  expect(await lettersTo(database, first.actor.person)).not.toContain("erasure-asked");
  expect(await lettersTo(database, person)).not.toContain("erasure-asked");
  expect(refused(await erasePerson(second, { person, reason })).because).toBe("erasure_waits");
});

test("not of somebody who acts, and not of oneself", async () => {
  const administrator = await anAdministrator(db);
  const { person } = await aDelegate(db);
  expect(refused(await erasePerson(administrator, { person, reason })).because).toBe("access_ends_before_the_erasure");
  const applicant = await givenApplicant(db);
  accepted(await deactivatePerson(administrator, { person: applicant.person, reason }));
  expect(refused(await erasePerson(administrator, { person: applicant.person, reason })).because).toBe(
    "person_acts_for_an_organisation",
  );
  expect(refused(await erasePerson(administrator, { person: administrator.actor.person, reason })).because).toBe(
    "nobody_administers_themselves",
  );
});
