import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { changeOffice } from "#acts/people/change-office.ts";
import { endAccessAdministrator } from "#acts/people/end-access-administrator.ts";
import { inviteDelegate } from "#acts/people/invite-delegate.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, anotherOf, as, givenMission, lookingAfter, refused } from "#support/given.ts";
import { countOf } from "#support/record.ts";
import { anAdministrator, lastOnRecord, now } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const holds = (person: string) =>
  countOf(database, "access_administrator", `person_id = '${person}' and ended_at is null`);

test("the role is handed over: named first, then given up; invitations that were sent with it are withdrawn", async () => {
  const delegate = await lookingAfter(db, await givenMission(db));
  const end = (by = delegate, person = delegate.person) => endAccessAdministrator(as(db, by, now), { person });
  expect(refused(await end()).because).toBe("access_administrator_remains");
  const successor = await lookingAfter(db, await anotherOf(db, delegate));
  const email = `${randomUUID()}@example.org`;
  accepted(await inviteDelegate(as(db, delegate, now), { email, name: "Nadia", readsOnly: false, language: "en" }));
  accepted(await end());
  expect(await holds(delegate.person)).toBe(0);
  expect(await countOf(database, "invitation", `email = '${email}' and withdrawn_at is not null`)).toBe(1);
  expect(await lastOnRecord(db, delegate.person)).toMatchObject({ act: "end-access-administrator" });
  expect(
    await countOf(database, "letter", `recipient_person = '${successor.person}' and data ->> 'change' = 'role-ended'`),
  ).toBe(1);
  expect(refused(await end(delegate, successor.person)).because).toBe("access_administrator_does_this");
  expect(refused(await end(successor, (await givenMission(db)).person)).because).toBe("not_found");
});

test("of two who end one another's role at once, one keeps it", async () => {
  const delegate = await lookingAfter(db, await givenMission(db));
  const other = await lookingAfter(db, await anotherOf(db, delegate));
  const both = await Promise.all([
    endAccessAdministrator(as(db, delegate, now), { person: other.person }),
    endAccessAdministrator(as(db, other, now), { person: delegate.person }),
  ]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect((await holds(delegate.person)) + (await holds(other.person))).toBe(1);
});

test("an administrator of the portal ends also the last one's, and another office ends it too", async () => {
  const administrator = await anAdministrator(db);
  const delegate = await lookingAfter(db, await givenMission(db));
  accepted(await endAccessAdministrator(administrator, { person: delegate.person, reason: "By note verbale." }));
  expect(await holds(delegate.person)).toBe(0);
  const moving = await lookingAfter(db, await givenMission(db));
  accepted(
    await changeOffice(administrator, { person: moving.person, reason: "Moved.", office: { role: "secretariat" } }),
  );
  expect(await holds(moving.person)).toBe(0);
});
