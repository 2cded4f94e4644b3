import { expect, test } from "vitest";
import { deleteDraft } from "#acts/applications/delete-draft.ts";
import { extendCall } from "#acts/applications/extend-call.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { tellOfDraftsNotSubmitted } from "#acts/applications/tell-of-drafts-not-submitted.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenDraft, givenOpenCall } from "#support/given.ts";
import { lettersAbout, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const settled = later(round.callCloses, { seconds: 120 });
const tell = (now = settled) => tellOfDraftsNotSubmitted({ db, now });
const told = async (person: string) =>
  (await lettersTo(database, person)).filter((kind) => kind === "draft-not-submitted").length;

test("whose draft was not submitted is told so when what came in time is on record, once; who submitted in the last instant, or has deleted it, is not", async () => {
  const given = await givenOpenCall(db);
  const { applicant, application } = await givenDraft(db, given);
  const inTime = await givenDraft(db, given);
  const { reference, version } = inTime.application;
  accepted(await submitApplication(as(db, inTime.applicant, round.callCloses), { reference, version }));
  const deleted = await givenDraft(db, given);
  accepted(await deleteDraft(as(db, deleted.applicant, round.applying), deleted.application));
  await tell(later(settled, { milliseconds: -1 }));
  expect(await told(applicant.person)).toBe(0);
  await Promise.all([1, 2].map(() => tell()));
  await tell(later(settled, { hours: 48 }));
  const [letter, ...more] = await lettersAbout(db, `DraftNotSubmitted:${application.id}`);
  expect(letter).toMatchObject({
    person: applicant.person,
    data: { reference: application.reference, call: given.call.title, closesAt: round.callCloses.toString() },
  });
  expect([more.length, await told(inTime.applicant.person), await told(deleted.applicant.person)]).toEqual([0, 0, 0]);
});

test("it is told once more when a deadline that was moved has passed too, and not of one that lies long back", async () => {
  const given = await givenOpenCall(db);
  const { applicant } = await givenDraft(db, given);
  await tell();
  const closesAt = later(settled, { hours: 72 });
  const moved = { call: given.call.id, closesAt, reason: "An outage." };
  accepted(await extendCall(as(db, given.officer, later(settled, { hours: 1 })), moved));
  await tell(later(settled, { hours: 2 }));
  expect(await told(applicant.person)).toBe(1);
  await tell(later(closesAt, { hours: 31 * 24 }));
  expect(await told(applicant.person)).toBe(1);
  await tell(later(closesAt, { seconds: 120 }));
  expect(await told(applicant.person)).toBe(2);
});
