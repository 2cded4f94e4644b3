import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { requestNameChange } from "#acts/accreditation/request-name-change.ts";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import { aDatabase } from "#support/database.ts";
import { organisationDetails, round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenLapsed, givenMission, refused } from "#support/given.ts";
import { auditOf, countOf } from "#support/record.ts";
import { givenRenamedRecord } from "#support/renamed.ts";

const database = await aDatabase();
const { db } = database;
const ground = "The register of associations has the new name since 1 July 2022.";

test("an accredited organisation asks to be called as its record says, once however often the form is sent", async () => {
  const { applicant } = await givenRenamedRecord(db, { name: "Totally Different Name Ltd", country: "FRA" });
  const asking = { version: 2, ground, key: randomUUID() };
  const context = as(db, applicant, round.afterwards);
  const { next } = accepted(await requestNameChange(context, asking));
  accepted(await requestNameChange(context, asking));
  expect(next).toMatchObject({ name: "Totally Different Name Ltd", acronym: null, country: "FRA", decision: null });
  expect(await countOf(database, "name_change", `organisation_id = '${applicant.organisation}'`)).toBe(1);
  expect(await auditOf(database, next.id)).toMatchObject([
    { act: "request-name-change", event: "NameChangeRequested", actor_person: applicant.person },
  ]);
});

test("while one waits no other is asked for", async () => {
  const { applicant } = await givenRenamedRecord(db, { name: "Another name" });
  accepted(await requestNameChange(as(db, applicant, round.afterwards), { version: 2, ground }));
  const again = await requestNameChange(as(db, applicant, round.afterwards), { version: 2, ground });
  expect(refused(again).because).toBe("name_change_is_under_way");
});

test("whoever is called as before, says nothing, or is not accredited, is told so", async () => {
  const [listed] = (await givenLapsed(db)).listed;
  if (listed === undefined) throw new Error("The list is empty");
  const asItIs = await requestNameChange(as(db, listed.applicant, round.afterwards), { version: 1, ground });
  expect(refused(asItIs).because).toBe("name_is_as_accredited");
  const { applicant } = await givenRenamedRecord(db, { name: "Another name" });
  const silent = await requestNameChange(as(db, applicant, round.afterwards), { version: 2, ground: " " });
  expect(refused(silent).because).toBe("name_change_needs_a_ground");
  const newcomer = await givenApplicant(db);
  const nobody = await requestNameChange(as(db, newcomer, round.afterwards), { version: 1, ground });
  expect(refused(nobody).because).toBe("organisation_is_not_accredited");
});

test("who saw an older record is asked to look again; a mission asks for nobody", async () => {
  const { applicant } = await givenRenamedRecord(db, { name: "Another name" });
  accepted(
    await saveOrganisation(as(db, applicant, round.afterwards), {
      ...organisationDetails({ name: "A third name" }),
      version: 2,
    }),
  );
  const outcome = await requestNameChange(as(db, applicant, round.afterwards), { version: 2, ground });
  expect(refused(outcome).because).toBe("changed_meanwhile");
  const mission = await givenMission(db);
  const theirs = await requestNameChange(as(db, mission, round.afterwards), { version: 2, ground });
  expect(refused(theirs).because).toBe("not_allowed");
});
