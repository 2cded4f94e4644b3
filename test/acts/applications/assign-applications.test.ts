import { expect, test } from "vitest";
import { assignApplications } from "#acts/applications/assign-applications.ts";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import {
  accepted,
  as,
  endAccess,
  givenDraft,
  givenMission,
  givenOfficer,
  givenOpenCall,
  givenSubmitted,
  refused,
} from "#support/given.ts";
import { countOf, eventsOf, lettersTo } from "#support/record.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const { officer } = given;
const colleague = await givenOfficer(db);
const desk = as(db, officer, round.reviewing);
const beside = as(db, colleague, later(round.reviewing, { minutes: 1 }));

const take = (reference: string, seen = 0) => ({ applications: [{ reference, seen }] });

async function whose(reference: string, context = desk) {
  return (await seeApplicationForReview(context, reference))?.assigned;
}

test("an officer takes an application, gives it back, or assigns it to a colleague; each is on record, and the organisation learns of none", async () => {
  const { application, applicant } = await givenSubmitted(db, given);
  const { id, reference } = application;
  expect(await whose(reference)).toMatchObject({ n: 0, officer: null });
  accepted(await assignApplications(desk, { ...take(reference), officer: officer.person }));
  expect(await whose(reference)).toMatchObject({ n: 1, isReaders: true, at: round.reviewing.toString() });
  expect(await whose(reference, beside)).toMatchObject({ n: 1, isReaders: false });
  accepted(await assignApplications(desk, { ...take(reference, 1), officer: null }));
  expect(await whose(reference)).toMatchObject({ n: 2, officer: null, at: null });
  accepted(await assignApplications(desk, { ...take(reference, 2), officer: colleague.person }));
  expect(await whose(reference, beside)).toMatchObject({ n: 3, isReaders: true });
  expect((await eventsOf(database, id)).slice(-3)).toEqual([
    "ApplicationsAssigned",
    "ApplicationsGivenBack",
    "ApplicationsAssigned",
  ]);
  expect(await eventsOf(database, colleague.person)).toEqual(["ApplicationsAssigned"]);
  expect(await lettersTo(database, applicant.person)).toEqual(["application-received"]);
});

test("of two who take it, the second is told who was first, and nothing changes", async () => {
  const { reference } = (await givenSubmitted(db, given)).application;
  accepted(await assignApplications(desk, { ...take(reference), officer: officer.person }));
  const second = refused(await assignApplications(beside, { ...take(reference), officer: colleague.person }));
  expect(second.because).toBe("assigned_meanwhile");
  expect(second.details).toEqual({ officer: (await whose(reference))?.officer });
  expect(await whose(reference)).toMatchObject({ n: 1, isReaders: true });
  // What was given back meanwhile is nobody's, and looked at again all the same.
  accepted(await assignApplications(desk, { ...take(reference, 1), officer: null }));
  const third = await assignApplications(beside, { ...take(reference), officer: colleague.person });
  expect(refused(third).because).toBe("changed_meanwhile");
});

test("many are assigned at once, all or none of them", async () => {
  const all = [];
  for (const name of ["Forum of Harbours", "Institute of Tides", "Union of Pilots"])
    all.push((await givenSubmitted(db, given, { name })).application);
  const [first, ...others] = all.map(({ reference }) => reference);
  const applications = [first, ...others].map((reference) => ({ reference: reference ?? "", seen: 0 }));
  accepted(await assignApplications(beside, { ...take(first ?? ""), officer: colleague.person }));
  const before = await countOf(database, "assignment");
  expect(refused(await assignApplications(desk, { applications, officer: officer.person })).because).toBe(
    "assigned_meanwhile",
  );
  expect(await countOf(database, "assignment")).toBe(before);
  const seen = applications.map((one) => ({ ...one, seen: one.reference === first ? 1 : 0 }));
  const key = "the-same-form";
  expect(
    accepted(await assignApplications(desk, { applications: seen, officer: officer.person, key })).next.count,
  ).toBe(3);
  accepted(await assignApplications(desk, { applications: seen, officer: officer.person, key }));
  expect(await countOf(database, "assignment")).toBe(before + 3);
});

test("it keeps nobody from ruling, and whoever's office has ended has nothing", async () => {
  const { application } = await givenSubmitted(db, given);
  const { reference, version } = application;
  const gone = await givenOfficer(db);
  accepted(await assignApplications(desk, { ...take(reference), officer: gone.person }));
  await endAccess(db, gone.person);
  expect(await whose(reference)).toMatchObject({ n: 1, officer: null, at: null });
  expect(refused(await assignApplications(desk, { ...take(reference, 1), officer: null })).because).toBe(
    "application_is_nobodys",
  );
  expect(refused(await assignApplications(desk, { ...take(reference, 1), officer: gone.person })).because).toBe(
    "officer_holds_no_office",
  );
  const delegate = await givenMission(db);
  expect(refused(await assignApplications(desk, { ...take(reference, 1), officer: delegate.person })).because).toBe(
    "officer_holds_no_office",
  );
  accepted(await assignApplications(desk, { ...take(reference, 1), officer: colleague.person }));
  accepted(await clearApplication(desk, { reference, version }));
  expect(await whose(reference, beside)).toMatchObject({ isReaders: true, isOver: false });
});

test("what has its outcome, a draft and what is not there are assigned to nobody; only the Secretariat assigns", async () => {
  const { application, applicant } = await givenSubmitted(db, given);
  const { reference, version } = application;
  const taken = { ...take(reference), officer: officer.person };
  expect(refused(await assignApplications(as(db, given.chair, round.reviewing), taken)).because).toBe("not_allowed");
  expect(refused(await assignApplications(as(db, applicant, round.reviewing), taken)).because).toBe("not_allowed");
  accepted(await withdrawApplication(as(db, applicant, round.reviewing), { reference, version }));
  expect(refused(await assignApplications(desk, taken)).because).toBe("application_has_its_outcome");
  const draft = (await givenDraft(db, given)).application;
  for (const other of [draft.reference, "A-0000-0000"])
    expect(refused(await assignApplications(desk, { ...taken, ...take(other) })).because).toBe("not_found");
  expect(refused(await assignApplications(desk, { ...taken, applications: [] })).because).toBe("not_found");
});

test.runIf(onServer)("two who take it at once: one has it, the other is told who", async () => {
  const { reference, id } = (await givenSubmitted(db, given)).application;
  const outcomes = await Promise.all([
    assignApplications(desk, { ...take(reference), officer: officer.person }),
    assignApplications(beside, { ...take(reference), officer: colleague.person }),
  ]);
  expect(outcomes.map((one) => (one.ok ? "taken" : one.because)).toSorted()).toEqual(["assigned_meanwhile", "taken"]);
  expect(await countOf(database, "assignment", `application_id = '${id}'`)).toBe(1);
});
