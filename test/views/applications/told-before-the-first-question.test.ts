import { expect, test } from "vitest";
import { reinstateAccreditation } from "#acts/accreditation/reinstate-accreditation.ts";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { openCall } from "#acts/applications/open-call.ts";
import { startApplication } from "#acts/applications/start-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { anId } from "#support/an-id.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import {
  accepted,
  as,
  type GivenCall,
  givenCleared,
  givenDraft,
  givenOpenCall,
  givenSubmitted,
} from "#support/given.ts";
import { seeCallToApply } from "#views/applications/call-to-apply.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";
import { seeOwnApplications } from "#views/applications/own-applications.ts";

/* Whoever cannot succeed is told so where they would begin, and in the draft that they have begun; and not after the last question. */

const database = await aDatabase();
const { db } = database;
const afterReview = round.circulating;

async function secondCall(given: GivenCall) {
  const { next } = accepted(
    await openCall(as(db, given.officer, round.callOpens), {
      process: given.process.id,
      session: given.session.id,
      title: "Second call",
      opensAt: round.callOpens,
      closesAt: round.periodCloses,
      zone: given.process.zone,
    }),
  );
  return next;
}

test("an organisation that is accredited is offered no other application to the process", async () => {
  const given = await givenOpenCall(db);
  const { applicant } = await givenCleared(db, given, { category: "ecosoc-ngo" });
  const second = await secondCall(given);
  const context = as(db, applicant, afterReview);
  const desk = await seeOwnApplications(context);
  expect(desk?.calls.find(({ id }) => id === second.id)?.refusal?.because).toBe("organisation_already_accredited");
  expect((await seeCallToApply(context, second.id))?.refusal?.because).toBe("organisation_already_accredited");
});

test("one whose accreditation is suspended is told that it is, and reinstated that it is accredited", async () => {
  const given = await givenOpenCall(db);
  const { applicant } = await givenCleared(db, given, { category: "ecosoc-ngo" });
  const second = await secondCall(given);
  const desk = as(db, given.officer, afterReview);
  const [row] = await database.asOwner(
    `select accreditation.id from accreditation join application on application.id = application_id
     where application.organisation_id = '${applicant.organisation}'`,
  );
  const accreditation = anId<"accreditation">(String(row?.["id"]));
  const told = async (now: Instant) => {
    const context = as(db, applicant, now);
    const offered = (await seeOwnApplications(context))?.calls.find((one) => one.id === second.id)?.refusal?.because;
    expect((await seeCallToApply(context, second.id))?.refusal?.because).toBe(offered);
    return offered;
  };
  accepted(await suspendAccreditation(desk, { accreditation, ground: "A ground." }));
  expect(await told(later(afterReview, { seconds: 1 }))).toBe("organisation_accreditation_is_suspended");
  const again = { ...desk, now: later(afterReview, { seconds: 2 }) };
  accepted(await reinstateAccreditation(again, { accreditation, ground: "Another." }));
  expect(await told(later(afterReview, { seconds: 3 }))).toBe("organisation_already_accredited");
});

test("one that waits for its outcome is told to wait; one that may apply is told nothing", async () => {
  const given = await givenOpenCall(db);
  const { applicant } = await givenSubmitted(db, given);
  const second = await secondCall(given);
  const context = as(db, applicant, round.applying);
  expect((await seeCallToApply(context, second.id))?.refusal?.because).toBe("organisation_has_application_under_way");
  const other = await givenOpenCall(db);
  expect((await seeCallToApply(context, other.call.id))?.refusal).toBeNull();
  const desk = await seeOwnApplications(context);
  expect(desk?.calls.find(({ id }) => id === other.call.id)).toMatchObject({ own: null, refusal: null });
});

test("a draft of an organisation that was accredited meanwhile says so, complete or not", async () => {
  const given = await givenOpenCall(db);
  const second = await secondCall(given);
  const { applicant, application } = await givenDraft(db, given, { category: "ecosoc-ngo" });
  const { next: draft } = accepted(await startApplication(as(db, applicant, round.applying), { call: second.id }));
  const { reference, version } = application;
  const sent = accepted(await submitApplication(as(db, applicant, round.applying), { reference, version })).next;
  const waits = await seeOwnApplication(as(db, applicant, round.applying), draft.reference);
  expect(waits?.submission?.because).toBe("organisation_has_application_under_way");
  accepted(await clearApplication(as(db, given.officer, round.reviewing), { reference, version: sent.version }));
  const seen = await seeOwnApplication(as(db, applicant, afterReview), draft.reference);
  expect(seen?.submission?.because).toBe("organisation_already_accredited");
});
