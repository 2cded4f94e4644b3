import { expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { reviewChangedRecord } from "#acts/applications/review-changed-record.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import { listAccredited } from "#db/accreditation/accredited-organisations.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { OrganisationDetails } from "#domain/organisations/organisation.ts";
import { aDatabase } from "#support/database.ts";
import { organisationDetails, round } from "#support/factories.ts";
import {
  accepted,
  type Applicant,
  as,
  givenCirculated,
  givenCleared,
  givenMission,
  givenOpenCall,
  givenSubmitted,
  refused,
  theClock,
} from "#support/given.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { seeListToCirculate } from "#views/applications/calls.ts";
import { seeCirculatedDossier, seeCirculatedList } from "#views/objections/circulated-list.ts";

const database = await aDatabase();
const { db } = database;
const closesAt = round.periodCloses;
const sent = { name: "As it was sent" } as const;
const changed = { name: "As it was changed", country: "FRA", website: "https://changed.example" } as const;

async function change(applicant: Applicant, details: Partial<OrganisationDetails> = changed, version = 1) {
  const context = as(db, applicant, round.reviewing.add({ hours: 1 }));
  accepted(await saveOrganisation(context, { ...organisationDetails(details), version }));
}

const dossier = { circulation: { ...oewg2021To2025.provisions.circulation, fields: "dossier" as const } };

test("a record that changed after its clearance keeps the list back until an officer has looked, and says which", async () => {
  const call = await givenOpenCall(db, dossier);
  const { applicant, application } = await givenCleared(db, call, sent);
  await givenCleared(db, call);
  await change(applicant);
  const context = as(db, call.officer, round.circulating);
  const list = await seeListToCirculate(context, call.call.id, { opensAt: null, closesAt });
  expect(list?.refusal?.because).toBe("changed_records_are_not_looked_at");
  expect(list?.changed).toEqual([{ reference: application.reference, name: sent.name }]);
  const outcome = await circulateList(context, { call: call.call.id, closesAt });
  expect(refused(outcome).because).toBe("changed_records_are_not_looked_at");

  const review = await seeApplicationForReview(context, application.reference);
  expect(review?.application.organisation.name).toBe(sent.name);
  expect(review?.changed.changes).toEqual([
    { field: "name", before: sent.name, after: changed.name },
    { field: "country", before: "KEN", after: "FRA" },
    { field: "website", before: null, after: changed.website },
  ]);
});

test.each([
  { takeOver: true, name: changed.name, country: "FRA", website: changed.website },
  { takeOver: false, name: sent.name, country: "KEN", website: null },
])("what the officer chose stands on the list, in the dossier and in the accreditation (%o)", async (chosen) => {
  const call = await givenOpenCall(db, dossier);
  const { applicant, application } = await givenCleared(db, call, sent);
  await change(applicant);
  const { reference } = application;
  const looking = as(db, call.officer, round.circulating);
  const look = { reference, version: 2, takeOver: chosen.takeOver };
  accepted(await reviewChangedRecord(looking, look));
  const { period } = accepted(await circulateList(looking, { call: call.call.id, closesAt })).next;
  const reading = as(db, await givenMission(db), round.objecting);
  const list = await seeCirculatedList(reading, period.id, { order: "name", page: 1 });
  expect(list?.list.rows).toMatchObject([{ name: chosen.name, country: chosen.country }]);
  const read = await seeCirculatedDossier(reading, period.id, reference);
  expect(read?.organisation).toMatchObject({ name: chosen.name, website: chosen.website });
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
  const page = { limit: 10, offset: 0 };
  const [accredited] = await listAccredited(db, { at: round.afterwards, process: call.process.id }, page);
  expect(accredited?.organisation).toMatchObject({ name: chosen.name, country: chosen.country });
  const [entry] = await database.asOwner(
    `select data from audit_trail where subject_id = '${application.id}' and event = 'ChangedRecordReviewed'`,
  );
  expect(entry?.["data"]).toMatchObject({
    takenOver: chosen.takeOver,
    changes: [{ field: "name", before: sent.name, after: changed.name }, { field: "country" }, { field: "website" }],
  });
});

test("nothing is cleared unseen: not on the list, and not by notification", async () => {
  const call = await givenOpenCall(db);
  for (const category of ["ngo", "ecosoc-ngo"] as const) {
    const { applicant, application } = await givenSubmitted(db, call, { ...sent, category });
    await change(applicant);
    const { reference, version } = application;
    const context = as(db, call.officer, round.circulating);
    const unseen = await clearApplication(context, { reference, version });
    expect(refused(unseen).because).toBe("changed_record_is_not_looked_at");
    accepted(await reviewChangedRecord(context, { reference, version: 2, takeOver: false }));
    const { next } = accepted(await clearApplication(context, { reference, version }));
    expect(next.granted).toHaveLength(category === "ngo" ? 0 : 1);
  }
  const page = { limit: 10, offset: 0 };
  const accredited = await listAccredited(db, { at: round.afterwards, process: call.process.id }, page);
  expect(accredited.map(({ organisation }) => organisation.name)).toEqual([sent.name]);
});

test("a change after the look has to be looked at again", async () => {
  const call = await givenOpenCall(db);
  const { applicant, application } = await givenCleared(db, call, sent);
  await change(applicant);
  const context = as(db, call.officer, round.circulating);
  accepted(await reviewChangedRecord(context, { reference: application.reference, version: 2, takeOver: true }));
  await change(applicant, { ...changed, address: "2 Other Road" }, 2);
  const outcome = await circulateList(context, { call: call.call.id, closesAt });
  expect(refused(outcome).because).toBe("changed_records_are_not_looked_at");
});

test("what changes once the list is out is no part of the application, and nobody has to look at it", async () => {
  const { listed, officer } = await givenCirculated(db);
  const { applicant, application } = mustExist(listed[0] ?? null);
  await change(applicant);
  const context = as(db, officer, round.circulating.add({ hours: 1 }));
  const changes = [{ field: "name" }, { field: "country" }, { field: "website" }];
  expect((await seeApplicationForReview(context, application.reference))?.changed).toMatchObject({
    changes,
    toLookAt: false,
  });

  const call = await givenOpenCall(db);
  const waiting = await givenSubmitted(db, call);
  await change(waiting.applicant);
  const seen = await seeApplicationForReview(as(db, call.officer, round.circulating), waiting.application.reference);
  expect(seen?.changed).toMatchObject({ changes, toLookAt: true });
});

test("who read an older change is asked to look again; where nothing changed there is nothing to look at", async () => {
  const call = await givenOpenCall(db);
  const { applicant, application } = await givenCleared(db, call, sent);
  const { reference } = application;
  const context = as(db, call.officer, round.circulating);
  const nothing = await reviewChangedRecord(context, { reference, version: 1, takeOver: true });
  expect(refused(nothing).because).toBe("record_has_not_changed");
  await change(applicant);
  await change(applicant, { ...changed, name: "Changed twice" }, 2);
  const older = await reviewChangedRecord(context, { reference, version: 2, takeOver: true });
  expect(refused(older).because).toBe("changed_meanwhile");
  for (const [actor, because] of [
    [call.chair, "ruled_by_the_secretariat"],
    [applicant, "not_allowed"],
  ] as const) {
    const outcome = await reviewChangedRecord(as(db, actor, round.circulating), {
      reference,
      version: 3,
      takeOver: true,
    });
    expect(refused(outcome).because).toBe(because);
  }
});

test("once the list is out the record changes without anybody's look", async () => {
  const call = await givenOpenCall(db);
  const { applicant, application } = await givenCleared(db, call, sent);
  const context = as(db, call.officer, round.circulating);
  accepted(await circulateList(context, { call: call.call.id, closesAt }));
  await change(applicant);
  const { reference } = application;
  const outcome = await reviewChangedRecord(context, { reference, version: 2, takeOver: true });
  expect(refused(outcome).because).toBe("application_is_not_submitted");
});
