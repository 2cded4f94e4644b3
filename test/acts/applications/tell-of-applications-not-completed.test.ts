import { expect, test } from "vitest";
import { completeApplication } from "#acts/applications/complete-application.ts";
import { remindToCompleteApplications } from "#acts/applications/remind-to-complete-applications.ts";
import { tellOfApplicationsNotCompleted } from "#acts/applications/tell-of-applications-not-completed.ts";
import { aDatabase } from "#support/database.ts";
import { later } from "#support/factories.ts";
import { accepted, as, givenOpenCall } from "#support/given.ts";
import { lettersTo } from "#support/record.ts";
import { answeringAnew, completableUntil, completing, curable, givenReturned, lapsed } from "#support/returned.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db, curable);

const daysBefore = (days: number) => later(completableUntil, { hours: -24 * days });

test("who has not completed it is reminded three days and a day before the end, once each; who has is not", async () => {
  const late = await givenReturned(db, given);
  const { applicant, application } = await givenReturned(db, given);
  const { reference, version } = application;
  accepted(await completeApplication(as(db, applicant, completing), { reference, version, answers: answeringAnew }));
  const reminded = async (person: string) =>
    (await lettersTo(database, person)).filter((kind) => kind === "reminder-to-complete").length;
  await remindToCompleteApplications({ db, now: later(daysBefore(3), { seconds: -1 }) });
  expect(await reminded(late.applicant.person)).toBe(0);
  await Promise.all([1, 2].map(() => remindToCompleteApplications({ db, now: daysBefore(3) })));
  expect(await reminded(late.applicant.person)).toBe(1);
  await remindToCompleteApplications({ db, now: daysBefore(1) });
  await remindToCompleteApplications({ db, now: later(completableUntil, { seconds: 1 }) });
  expect(await reminded(late.applicant.person)).toBe(2);
  expect(await reminded(applicant.person)).toBe(0);
});

test("what was not completed is told to its organisation when the margin has passed, once; what was completed is not", async () => {
  const late = await givenReturned(db, given);
  const { applicant, application } = await givenReturned(db, given);
  const { reference, version } = application;
  accepted(
    await completeApplication(as(db, applicant, completableUntil), { reference, version, answers: answeringAnew }),
  );
  const told = async (person: string) =>
    (await lettersTo(database, person)).filter((kind) => kind === "application-not-completed").length;
  await tellOfApplicationsNotCompleted({ db, now: later(lapsed, { milliseconds: -1 }) });
  expect(await told(late.applicant.person)).toBe(0);
  await Promise.all([1, 2].map(() => tellOfApplicationsNotCompleted({ db, now: lapsed })));
  await tellOfApplicationsNotCompleted({ db, now: later(lapsed, { hours: 1 }) });
  expect(await told(late.applicant.person)).toBe(1);
  expect(await told(applicant.person)).toBe(0);
});
