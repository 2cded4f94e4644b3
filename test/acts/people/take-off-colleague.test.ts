import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import { takeOffColleague } from "#acts/people/take-off-colleague.ts";
import { aDatabase } from "#support/database.ts";
import { organisationDetails } from "#support/factories.ts";
import { accepted, as, endAccess, givenApplicant, givenColleague, refused } from "#support/given.ts";
import { auditOf, countOf, lettersTo } from "#support/record.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { invitedTo, join, organisationOf } from "./colleagues-given.ts";
import { countSignIns, now } from "./given.ts";

const database = await aDatabase();
const { db } = database;

test("ends the sign-ins and the access at once, stands on record, and is told to who was taken off and to the others", async () => {
  const applicant = await givenApplicant(db);
  const colleague = await givenColleague(db, applicant);
  const third = await givenColleague(db, applicant);
  await signedInAs(aLoadContext(db), colleague.person);
  expect(await countSignIns(db, colleague.person)).toBe(1);
  accepted(await takeOffColleague(as(db, applicant, now), { person: colleague.person }));
  expect(await countSignIns(db, colleague.person)).toBe(0);
  expect(await organisationOf(db, colleague.person)).toBeNull();
  expect((await auditOf(database, colleague.person)).at(-1)).toMatchObject({
    act: "take-off-colleague",
    event: "ColleagueTakenOff",
    actor_person: applicant.person,
  });
  expect(await lettersTo(database, colleague.person)).toContain("taken-off");
  expect(await lettersTo(database, third.person)).toContain("colleagues-changed");
  expect(await lettersTo(database, third.person)).not.toContain("taken-off");
  expect(
    await countOf(database, "acting_person", `person_id = '${colleague.person}' and ended_by = '${applicant.person}'`),
  ).toBe(1);
  const again = await takeOffColleague(as(db, applicant, now), { person: colleague.person });
  expect(refused(again).because).toBe("not_found");
});

test("makes what they have invited others with worth nothing: nobody comes back by a letter of their own", async () => {
  const applicant = await givenApplicant(db);
  const colleague = await givenColleague(db, applicant);
  const own = await invitedTo(db, applicant, `${randomUUID()}@example.org`);
  const theirs = await invitedTo(db, colleague, `${randomUUID()}@example.org`);
  accepted(await takeOffColleague(as(db, applicant, now), { person: colleague.person }));
  expect(refused(await join(db, theirs)).because).toBe("invitation_was_withdrawn");
  accepted(await join(db, own));
});

test("is refused of oneself, of who acts for another, and to who was taken off meanwhile", async () => {
  const applicant = await givenApplicant(db);
  const colleague = await givenColleague(db, applicant);
  const stranger = await givenApplicant(db);
  const off = (by: typeof applicant, person = by.person) => takeOffColleague(as(db, by, now), { person });
  expect(refused(await off(applicant)).because).toBe("nobody_takes_themselves_off");
  expect(refused(await off(applicant, stranger.person)).because).toBe("not_found");
  expect(refused(await off(stranger, applicant.person)).because).toBe("not_found");
  const both = await Promise.all([off(applicant, colleague.person), off(colleague, applicant.person)]);
  expect(both.map((one) => (one.ok ? "accepted" : one.because)).sort()).toEqual(["accepted", "not_found"]);
});

test("takes off also whose access an administrator has ended; who was taken off can begin anew", async () => {
  const applicant = await givenApplicant(db);
  const colleague = await givenColleague(db, applicant);
  const third = await givenColleague(db, applicant);
  await endAccess(db, colleague.person);
  accepted(await takeOffColleague(as(db, applicant, now), { person: colleague.person }));
  accepted(await takeOffColleague(as(db, applicant, now), { person: third.person }));
  const newcomer = { ...third, organisation: null } as const;
  const { next } = accepted(await saveOrganisation(as(db, newcomer, now), { ...organisationDetails(), version: null }));
  expect(await organisationOf(db, third.person)).toBe(next.id);
});
