import { expect, test } from "vitest";
import { leaveOrganisation } from "#acts/people/leave-organisation.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, endAccess, givenApplicant, givenColleague, refused } from "#support/given.ts";
import { auditOf, lettersTo } from "#support/record.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { organisationOf } from "./colleagues-given.ts";
import { countSignIns, now } from "./given.ts";

const database = await aDatabase();
const { db } = database;

test("ends one's sign-ins and access at once; the others are told, and who leaves is not", async () => {
  const applicant = await givenApplicant(db);
  const colleague = await givenColleague(db, applicant);
  await signedInAs(aLoadContext(db), applicant.person);
  accepted(await leaveOrganisation(as(db, applicant, now), {}));
  expect(await organisationOf(db, applicant.person)).toBeNull();
  expect(await organisationOf(db, colleague.person)).toBe(applicant.organisation);
  expect(await countSignIns(db, applicant.person)).toBe(0);
  expect(await lettersTo(database, colleague.person)).toContain("colleagues-changed");
  expect(await lettersTo(database, applicant.person)).not.toContain("taken-off");
  expect((await auditOf(database, applicant.person)).at(-1)).toMatchObject({
    act: "leave-organisation",
    event: "OrganisationLeft",
    actor_person: applicant.person,
  });
});

test("is refused to the last one who may sign in, also when two leave at once", async () => {
  const alone = await givenApplicant(db);
  expect(refused(await leaveOrganisation(as(db, alone, now), {})).because).toBe(
    "somebody_remains_for_the_organisation",
  );
  const colleague = await givenColleague(db, alone);
  const both = await Promise.all([alone, colleague].map((one) => leaveOrganisation(as(db, one, now), {})));
  expect(both.map((one) => (one.ok ? "left" : one.because)).sort()).toEqual([
    "left",
    "somebody_remains_for_the_organisation",
  ]);
  const applicant = await givenApplicant(db);
  const gone = await givenColleague(db, applicant);
  await endAccess(db, gone.person);
  expect(refused(await leaveOrganisation(as(db, applicant, now), {})).because).toBe(
    "somebody_remains_for_the_organisation",
  );
});
