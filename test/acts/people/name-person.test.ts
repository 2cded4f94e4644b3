import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { namePerson } from "#acts/people/name-person.ts";
import { newId } from "#db/new-id.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, endAccess, givenApplicant, refused } from "#support/given.ts";
import { auditOf, countOf } from "#support/record.ts";
import { anAdministrator, now } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const reason = "Its director wrote on letterhead, and was called back.";
const said = () => ({ email: `${randomUUID()}@example.org`, name: "Dora", reason });

test("is asked for where nobody is left who may sign in, and sends nothing", async () => {
  const administrator = await anAdministrator(db);
  const { person, organisation } = await givenApplicant(db);
  expect(refused(await namePerson(administrator, { ...said(), organisation })).because).toBe(
    "somebody_acts_for_the_organisation",
  );
  await endAccess(db, person);
  const given = said();
  accepted(await namePerson(administrator, { ...given, organisation }));
  expect(await countOf(database, "letter", `recipient_email = '${given.email}'`)).toBe(0);
  expect(await countOf(database, "organisation_invitation", `organisation_id = '${organisation}'`)).toBe(0);
  expect((await auditOf(database, organisation)).at(-1)).toMatchObject({
    act: "name-person",
    event: "PersonNamingAsked",
    actor_person: administrator.actor.person,
  });
});

test("is an administrator's, for an organisation that there is", async () => {
  const applicant = await givenApplicant(db);
  const { organisation } = applicant;
  expect(refused(await namePerson(as(db, applicant, now), { ...said(), organisation })).because).toBe("not_allowed");
  const nowhere = { ...said(), organisation: newId<"organisation">() };
  expect(refused(await namePerson(await anAdministrator(db), nowhere)).because).toBe("not_found");
});
