import { expect, test } from "vitest";
import { nameAccessAdministrator } from "#acts/people/name-access-administrator.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, anotherOf, as, givenMission, givenOfficer, lookingAfter, refused } from "#support/given.ts";
import { countOf } from "#support/record.ts";
import { anAdministrator, lastOnRecord, now } from "./given.ts";

const database = await aDatabase();
const { db } = database;

test("is done by who has the role, or by an administrator of the portal with a reason, stands on record, and is told to all of the mission", async () => {
  const delegate = await lookingAfter(db, await givenMission(db));
  const other = await anotherOf(db, delegate);
  const third = await anotherOf(db, delegate);
  accepted(await nameAccessAdministrator(as(db, delegate, now), { person: other.person }));
  expect(await lastOnRecord(db, other.person)).toMatchObject({
    act: "name-access-administrator",
    actor_person: delegate.person,
    data: { mission: delegate.mission, reason: null },
  });
  for (const { person } of [other, third])
    expect(await countOf(database, "letter", `recipient_person = '${person}' and data ->> 'change' = 'named'`)).toBe(1);
  const administrator = await anAdministrator(db);
  accepted(await nameAccessAdministrator(administrator, { person: third.person, reason: "By note verbale." }));
  expect(await lastOnRecord(db, third.person)).toMatchObject({ data: { reason: "By note verbale." } });
});

test("is refused without the role, twice, and of whoever is not of the mission", async () => {
  const delegate = await lookingAfter(db, await givenMission(db));
  const other = await anotherOf(db, delegate);
  const stranger = await givenMission(db);
  const officer = await givenOfficer(db);
  const name = async (by: typeof delegate, person: { readonly person: typeof delegate.person }) =>
    refused(await nameAccessAdministrator(as(db, by, now), { person: person.person })).because;
  expect(await name(other, other)).toBe("access_administrator_does_this");
  expect(await name(delegate, delegate)).toBe("person_is_access_administrator");
  expect(await name(delegate, stranger)).toBe("not_found");
  expect(await name(delegate, officer)).toBe("not_found");
  const both = await Promise.all(
    [1, 2].map(() => nameAccessAdministrator(as(db, delegate, now), { person: other.person })),
  );
  expect(both.map((one) => (one.ok ? "accepted" : one.because)).sort()).toEqual([
    "accepted",
    "person_is_access_administrator",
  ]);
});
