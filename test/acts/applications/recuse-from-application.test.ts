import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { assignApplications } from "#acts/applications/assign-applications.ts";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { extendTimeToComplete } from "#acts/applications/extend-time-to-complete.ts";
import { holdBackApplication } from "#acts/applications/hold-back-application.ts";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { releaseApplication } from "#acts/applications/release-application.ts";
import { returnApplication } from "#acts/applications/return-application.ts";
import { reviewChangedRecord } from "#acts/applications/review-changed-record.ts";
import { takeBackClearance } from "#acts/applications/take-back-clearance.ts";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import { listAccreditationsOfApplications } from "#db/accreditation/accreditations.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { answers, later, organisationDetails, outsideTheScope, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCleared,
  givenDraft,
  givenLapsed,
  givenOfficer,
  givenOpenCall,
  givenSubmitted,
  refused,
} from "#support/given.ts";
import { countOf, eventsOf } from "#support/record.ts";
import { completableUntil, curable, givenReturned, missing } from "#support/returned.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { seeAssigning } from "#views/applications/assignment.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db, curable);
const { officer } = given;
const colleague = await givenOfficer(db);
const desk = as(db, officer, round.reviewing);
const beside = as(db, colleague, round.reviewing);
const reason = "Worked there until last year.";

async function recused(reference: string) {
  accepted(await recuseFromApplication(desk, { reference, reason }));
}

test("who has recused does not clear, refuse, send back, or look at a change, and reads why; a colleague does", async () => {
  const { application, applicant } = await givenSubmitted(db, given);
  const { id, reference, version } = application;
  const record = organisationDetails({ name: "As it is called now" });
  accepted(await saveOrganisation(as(db, applicant, round.reviewing), { ...record, version: 1 }));
  await recused(reference);
  const looking = { reference, version: 2, takeOver: true };
  for (const outcome of [
    await clearApplication(desk, { reference, version }),
    await refuseApplication(desk, { reference, version, ...outsideTheScope }),
    await returnApplication(desk, { reference, version, ...missing }),
    await reviewChangedRecord(desk, looking),
    await recuseFromApplication(desk, { reference, reason }),
  ])
    expect(refused(outcome).because).toBe("officer_has_recused");
  const seen = await seeApplicationForReview(desk, reference);
  expect(seen).toMatchObject({
    otherOffice: { because: "officer_has_recused" },
    recusing: { because: "officer_has_recused" },
    acts: { refuse: { because: "officer_has_recused" } },
  });
  expect(await seeApplicationForReview(beside, reference)).toMatchObject({
    otherOffice: null,
    recusing: null,
    recusals: [{ reason, at: round.reviewing.toString() }],
  });
  accepted(await reviewChangedRecord(beside, looking));
  accepted(await clearApplication(beside, { reference, version }));
  expect(await eventsOf(database, id)).toContain("OfficerRecused");
  expect(await countOf(database, "audit_trail", `data::text like '%${reason}%'`)).toBe(0);
});

test("nor give longer, hold back, release, take back or suspend", async () => {
  const returned = (await givenReturned(db, given)).application.reference;
  await recused(returned);
  const longer = { reference: returned, closesAt: later(completableUntil, { hours: 24 }), reason: "They asked." };
  expect(refused(await extendTimeToComplete(desk, longer)).because).toBe("officer_has_recused");
  accepted(await extendTimeToComplete(beside, longer));

  const { reference, version } = (await givenCleared(db, given)).application;
  await recused(reference);
  const held = { reference, version, reason: "A question is open." };
  expect(refused(await holdBackApplication(desk, held)).because).toBe("officer_has_recused");
  accepted(await holdBackApplication(beside, held));
  const next = { reference, version: version + 1, reason: "A question is open." };
  expect(refused(await releaseApplication(desk, next)).because).toBe("officer_has_recused");
  expect(refused(await takeBackClearance(desk, next)).because).toBe("officer_has_recused");
  accepted(await takeBackClearance(beside, next));

  const lapsed = await givenLapsed(db);
  const { id, reference: listed } = mustExist(lapsed.listed[0]).application;
  const [granted] = await listAccreditationsOfApplications(db, [id]);
  const after = as(db, lapsed.officer, round.afterwards);
  accepted(await recuseFromApplication(after, { reference: listed, reason: "" }));
  const suspending = { accreditation: mustExist(granted ?? null).id, ground: "A ground." };
  expect(refused(await suspendAccreditation(after, suspending)).because).toBe("officer_has_recused");
  accepted(await suspendAccreditation(as(db, colleague, round.afterwards), suspending));
});

test("what was assigned to them is nobody's, and is assigned to them no more; of many, it is left out with the reason", async () => {
  const { id, reference } = (await givenSubmitted(db, given)).application;
  const other = (await givenSubmitted(db, given)).application.reference;
  const taking = { applications: [{ reference, seen: 0 }], officer: officer.person };
  accepted(await assignApplications(desk, taking));
  await recused(reference);
  expect((await seeApplicationForReview(desk, reference))?.assigned).toMatchObject({
    ...{ n: 2, officer: null, mayTake: false },
  });
  expect((await seeApplicationForReview(beside, reference))?.assigned).toMatchObject({ mayTake: true });
  expect((await eventsOf(database, id)).slice(-2)).toEqual(["OfficerRecused", "ApplicationsGivenBack"]);
  const again = { ...taking, applications: [{ reference, seen: 2 }] };
  expect(refused(await assignApplications(beside, again)).because).toBe("assignee_does_not_rule");
  const seen = await seeAssigning(beside, { references: [reference, other], officer: officer.person });
  expect(seen.named.map((one) => one.reference)).toEqual([other]);
  expect(seen.left.map((one) => [one.reference, one.refusal.because])).toEqual([[reference, "assignee_does_not_rule"]]);
});

test("who has acted for the organisation does not rule on its application, nor whoever has the address of its head", async () => {
  const { application, applicant } = await givenSubmitted(db, given);
  const { reference, version } = application;
  await database.asOwner(
    `update person set role = 'secretariat', organisation_id = null where id = '${applicant.person}'`,
  );
  const formerly = as(db, { role: "secretariat", person: applicant.person }, round.reviewing);
  const clearing = await clearApplication(formerly, { reference, version });
  expect(refused(clearing).because).toBe("officer_is_of_the_organisation");
  expect(await seeApplicationForReview(formerly, reference)).toMatchObject({
    otherOffice: { because: "officer_is_of_the_organisation" },
  });
  const head = await givenOfficer(db);
  await database.asOwner(`update person set email = 'Head.Of@Forum.Example' where id = '${head.person}'`);
  const theirs = await givenSubmitted(db, given, { answers: { ...answers, headEmail: "head.of@forum.example" } });
  const refusing = { reference: theirs.application.reference, version: theirs.application.version, ...outsideTheScope };
  expect(refused(await refuseApplication(as(db, head, round.reviewing), refusing)).because).toBe(
    "officer_is_of_the_organisation",
  );
  accepted(await refuseApplication(beside, refusing));
  accepted(await clearApplication(beside, { reference, version }));
});

test("a Chair recuses from what is of its process; nobody recuses from a draft, or for an organisation", async () => {
  const { application, applicant } = await givenSubmitted(db, given);
  const { reference } = application;
  const elsewhere = (await givenOpenCall(db)).chair;
  expect(refused(await recuseFromApplication(as(db, elsewhere, round.reviewing), { reference, reason })).because).toBe(
    "not_found",
  );
  accepted(await recuseFromApplication(as(db, given.chair, round.reviewing), { reference, reason }));
  expect(refused(await recuseFromApplication(as(db, applicant, round.reviewing), { reference, reason })).because).toBe(
    "not_allowed",
  );
  const draft = (await givenDraft(db, given)).application.reference;
  expect(refused(await recuseFromApplication(desk, { reference: draft, reason })).because).toBe("not_found");
});
