import { expect, test } from "vitest";
import { deleteDraft } from "#acts/applications/delete-draft.ts";
import { extendCall } from "#acts/applications/extend-call.ts";
import { remindToSubmitDrafts } from "#acts/applications/remind-to-submit-drafts.ts";
import { startApplication } from "#acts/applications/start-application.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenDraft, givenOpenCall, givenSubmitted } from "#support/given.ts";
import { lettersAbout, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;

const daysBefore = (days: number, closesAt = round.callCloses) => later(closesAt, { hours: -24 * days });
const remind = (now: Instant) => remindToSubmitDrafts({ db, now });
const reminded = async (person: string) =>
  (await lettersTo(database, person)).filter((kind) => kind === "reminder-to-submit").length;

test("who has not submitted a draft is reminded three days and a day before the deadline, once each; who has, or has deleted it, is not", async () => {
  const given = await givenOpenCall(db);
  const { applicant, application } = await givenDraft(db, given, { name: "Institute for Quiet Networks" });
  const submitted = await givenSubmitted(db, given);
  const deleted = await givenDraft(db, given);
  accepted(await deleteDraft(as(db, deleted.applicant, round.applying), deleted.application));
  await remind(later(daysBefore(3), { seconds: -1 }));
  expect(await reminded(applicant.person)).toBe(0);
  await Promise.all([1, 2].map(() => remind(daysBefore(3))));
  await remind(daysBefore(2));
  expect(await reminded(applicant.person)).toBe(1);
  await remind(daysBefore(1));
  await remind(later(round.callCloses, { milliseconds: 1 }));
  const told = await lettersAbout(db, `ReminderToSubmit:${application.id}`);
  expect(told).toHaveLength(2);
  expect(told[0]).toMatchObject({
    person: applicant.person,
    data: {
      reference: application.reference,
      organisation: "Institute for Quiet Networks",
      process: { slug: given.process.slug },
      closesAt: round.callCloses.toString(),
    },
  });
  expect([await reminded(submitted.applicant.person), await reminded(deleted.applicant.person)]).toEqual([0, 0]);
});

test("when the deadline is moved the reminders follow it, and none comes within a day of being told so", async () => {
  const given = await givenOpenCall(db);
  const { applicant } = await givenDraft(db, given);
  await remind(daysBefore(3));
  const closesAt = later(round.callCloses, { hours: 48 });
  const [call, reason] = [given.call.id, "An outage."];
  accepted(await extendCall(as(db, given.officer, daysBefore(1)), { call, closesAt, reason }));
  await remind(later(daysBefore(1), { minutes: 1 }));
  expect(await reminded(applicant.person)).toBe(1);
  await remind(daysBefore(1, closesAt));
  expect(await reminded(applicant.person)).toBe(2);
});

test("who began the draft within a day is not reminded of it at once", async () => {
  const given = await givenOpenCall(db);
  const applicant = await givenApplicant(db);
  accepted(await startApplication(as(db, applicant, daysBefore(2)), { call: given.call.id }));
  await remind(later(daysBefore(2), { minutes: 1 }));
  expect(await reminded(applicant.person)).toBe(0);
  await remind(daysBefore(1));
  expect(await reminded(applicant.person)).toBe(1);
});
