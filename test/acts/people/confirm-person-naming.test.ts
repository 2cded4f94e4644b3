import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { confirmPersonNaming } from "#acts/people/confirm-person-naming.ts";
import { namePerson } from "#acts/people/name-person.ts";
import { reactivatePerson } from "#acts/people/reactivate-person.ts";
import { takeOffColleague } from "#acts/people/take-off-colleague.ts";
import { findNaming } from "#db/people/colleagues.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, endAccess, givenApplicant, refused } from "#support/given.ts";
import { auditOf, countOf, tokenIn } from "#support/record.ts";
import { invitedTo, join, organisationOf } from "./colleagues-given.ts";
import { anAdministrator, now } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const reason = "Its director wrote on letterhead, and was called back.";

async function named() {
  const [first, second] = [await anAdministrator(db), await anAdministrator(db)];
  const applicant = await givenApplicant(db);
  const before = await invitedTo(db, applicant, `${randomUUID()}@example.org`);
  await endAccess(db, applicant.person);
  const email = `${randomUUID()}@example.org`;
  const { organisation } = applicant;
  accepted(await namePerson(first, { organisation, email, name: "Dora", reason }));
  const naming = mustExist(await findNaming(db, organisation)).id;
  return { first, second, applicant, organisation, email, naming, before };
}

test("takes a second administrator; then the invitation goes out, and who accepts it acts for the organisation", async () => {
  const { first, second, applicant, organisation, email, naming, before } = await named();
  expect(refused(await confirmPersonNaming(first, { organisation, naming })).because).toBe(
    "second_administrator_confirms",
  );
  accepted(await confirmPersonNaming(second, { organisation, naming }));
  expect((await auditOf(database, organisation)).at(-1)).toMatchObject({
    act: "confirm-person-naming",
    event: "PersonNamed",
    actor_person: second.actor.person,
  });
  expect(refused(await confirmPersonNaming(second, { organisation, naming })).because).toBe("naming_is_not_asked_for");
  expect(refused(await join(db, before)).because).toBe("invitation_was_withdrawn");
  const letter = await db
    .selectFrom("letter")
    .select(["kind", "data"])
    .where("recipient_email", "=", email)
    .executeTakeFirstOrThrow();
  expect(letter).toMatchObject({ kind: "organisation-invitation", data: { invitedBy: null } });
  const { happened } = accepted(await join(db, await tokenIn(db, letter.data)));
  expect(await organisationOf(db, happened.person)).toBe(organisation);
  const successor = { ...applicant, person: happened.person };
  accepted(await takeOffColleague(as(db, successor, now), { person: applicant.person }));
  expect(await countOf(database, "acting_person", `organisation_id = '${organisation}' and ended_at is null`)).toBe(1);
});

test("is over after a day, and where somebody may sign in again", async () => {
  const { second, applicant, organisation, naming } = await named();
  const late = { ...second, now: now.add({ hours: 24 }) };
  expect(refused(await confirmPersonNaming(late, { organisation, naming })).because).toBe("naming_is_not_asked_for");
  accepted(await reactivatePerson(second, { person: applicant.person, reason }));
  expect(refused(await confirmPersonNaming(second, { organisation, naming })).because).toBe(
    "somebody_acts_for_the_organisation",
  );
});

test("is of what the second one saw: another naming meanwhile is not confirmed with it", async () => {
  const { first, second, organisation, naming } = await named();
  const other = { organisation, email: `${randomUUID()}@example.org`, name: "Eve", reason };
  accepted(await namePerson({ ...first, now: now.add({ minutes: 1 }) }, other));
  expect(refused(await confirmPersonNaming(second, { organisation, naming })).because).toBe("naming_is_not_asked_for");
});
