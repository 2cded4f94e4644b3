import { expect, test } from "vitest";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import { aDatabase } from "#support/database.ts";
import { organisationDetails, round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenMission, givenNewcomer, refused } from "#support/given.ts";
import { countOf, eventsOf } from "#support/record.ts";
import { seeAuditTrail } from "#views/record/audit-trail.ts";

const database = await aDatabase();
const { db } = database;

test("the first record makes the organisation, and the person acts for it from then on", async () => {
  const newcomer = await givenNewcomer(db);
  const details = organisationDetails({ name: "منظمة تركيبية", acronym: "SO" });
  const { next } = accepted(await saveOrganisation(as(db, newcomer, round.inForce), { ...details, version: null }));
  const row = await db.selectFrom("organisation").selectAll().where("id", "=", next.id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ name: "منظمة تركيبية", acronym: "SO", version: 1, created_by: newcomer.person });
  const person = await db.selectFrom("person").selectAll().where("id", "=", newcomer.person).executeTakeFirstOrThrow();
  expect(person.organisation_id).toBe(next.id);
  expect(await eventsOf(database, next.id)).toEqual(["OrganisationRecorded"]);
});

test("a later save changes the same record and counts its versions", async () => {
  const applicant = await givenApplicant(db);
  const context = as(db, applicant, round.applying);
  const details = organisationDetails({ name: "Renamed Synthetic Organisation" });
  const { next } = accepted(await saveOrganisation(context, { ...details, version: 1 }));
  expect(next).toMatchObject({ id: applicant.organisation, version: 2 });
  const row = await db.selectFrom("organisation").selectAll().where("id", "=", next.id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ name: "Renamed Synthetic Organisation", version: 2 });
});

test("the audit trail keeps what each save changed, before and after, in words that a page shows", async () => {
  const applicant = await givenApplicant(db, { name: "As it was", acronym: "AW" });
  const context = as(db, applicant, round.applying);
  const details = organisationDetails({ name: "As it is", country: "FRA" });
  accepted(await saveOrganisation(context, { ...details, version: 1 }));
  const { entries } = await seeAuditTrail(context, { subject: applicant.organisation }, { page: 1 });
  expect(entries.map(({ changes }) => changes)).toEqual([
    [
      { field: "name", before: "As it was", after: "As it is" },
      { field: "acronym", before: "AW", after: null },
      { field: "country", before: "KEN", after: "FRA" },
    ],
    expect.arrayContaining([
      { field: "name", before: null, after: "As it was" },
      { field: "foundedYear", before: null, after: "1999" },
    ]),
  ]);
});

test("who saw an older version is asked to look again, and nothing changes", async () => {
  const applicant = await givenApplicant(db, { name: "As it was" });
  const context = as(db, applicant, round.applying);
  for (const version of [null, 0, 2]) {
    const outcome = await saveOrganisation(context, { ...organisationDetails(), version });
    expect(refused(outcome).because).toBe("changed_meanwhile");
  }
  const row = await db
    .selectFrom("organisation")
    .selectAll()
    .where("id", "=", applicant.organisation)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({ name: "As it was", version: 1 });
});

test("a first record that is sent twice at once makes one organisation", async () => {
  const newcomer = await givenNewcomer(db);
  const context = as(db, newcomer, round.inForce);
  const details = { ...organisationDetails(), version: null };
  const outcomes = await Promise.all([saveOrganisation(context, details), saveOrganisation(context, details)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await countOf(database, "organisation", `created_by = '${newcomer.person}'`)).toBe(1);
});

test("a mission keeps no organisation's record", async () => {
  const mission = await givenMission(db);
  const outcome = await saveOrganisation(as(db, mission, round.inForce), { ...organisationDetails(), version: null });
  expect(refused(outcome).because).toBe("not_allowed");
});
