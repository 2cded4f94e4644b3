import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { completeApplication } from "#acts/applications/complete-application.ts";
import { saveCompletion, saveSoundCompletion } from "#acts/applications/save-application.ts";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { findCompletionDraft, forgetCompletionDrafts } from "#db/applications/completion-drafts.ts";
import { type Reader, readingAs } from "#db/readers.ts";
import { isForbidden, promiseKeptBy, runSteps, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import {
  answeringAnew as answers,
  completableUntil,
  curable,
  givenReturned,
  lapsed,
  tooLate,
} from "#support/returned.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";
import { seeOwnData } from "#views/people/own-data.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db, curable);

const rowOf = async (id: string) =>
  (await database.asOwner(`select state, answers, received_at, version from application where id = '${id}'`))[0];

test("at its last instant it is in time, once: what was asked for has changed, its receipt has not, and both sides are told", async () => {
  const { applicant, application } = await givenReturned(db, given);
  const { id, reference, version } = application;
  const context = as(db, applicant, completableUntil);
  const key = randomUUID();
  accepted(await completeApplication(context, { reference, version, answers, key }));
  accepted(await completeApplication(context, { reference, version, answers, key }));
  expect(await rowOf(id)).toMatchObject({
    state: "submitted",
    answers: { ...application.answers, ...answers },
    received_at: new Date(application.receivedAt.epochMilliseconds),
    version: version + 1,
  });
  expect((await eventsOf(database, id)).filter((event) => event === "ApplicationCompleted")).toHaveLength(1);
  expect(await lettersTo(database, applicant.person)).toEqual([
    "application-received",
    "application-returned",
    "completion-received",
  ]);
  expect(await lettersTo(database, given.officer.person)).toContain("application-completed");
});

test("later it is refused with its own sentence, and nothing has changed", async () => {
  const { applicant, application } = await givenReturned(db, given);
  const { id, reference, version } = application;
  const before = await rowOf(id);
  for (const at of [tooLate, lapsed, later(lapsed, { hours: 1 })]) {
    const outcome = await completeApplication(as(db, applicant, at), { reference, version, answers });
    expect(refused(outcome)).toMatchObject({
      because: "time_to_complete_has_ended",
      details: { closedAt: completableUntil.toString() },
    });
  }
  expect(await rowOf(id)).toEqual(before);
});

test("nobody changes what was not asked for, completes what was not sent back, or completes another's", async () => {
  const { applicant, application } = await givenReturned(db, given);
  const { reference, version } = application;
  const context = as(db, applicant, completableUntil);
  const outcome = await completeApplication(context, { reference, version, answers: { purpose: "Another." } });
  expect(refused(outcome).because).toBe("only_what_was_asked_for_is_changed");
  const stranger = as(db, await givenApplicant(db), completableUntil);
  expect(refused(await completeApplication(stranger, { reference, version, answers })).because).toBe("not_found");
  const waiting = await givenSubmitted(db, given);
  const unasked = await completeApplication(as(db, waiting.applicant, round.reviewing), {
    reference: waiting.application.reference,
    version: waiting.application.version,
    answers,
  });
  expect(refused(unasked).because).toBe("application_is_not_returned");
});

test("completion_draft_falls_away: what is saved for later stays its organisation's own, and is gone once it is sent", async () => {
  const { applicant, application } = await givenReturned(db, given);
  const { id, reference, version } = application;
  const own = as(db, applicant, round.reviewing);
  const saved = accepted(await saveCompletion(own, { reference, version, answers: { programmes: null } })).next;
  const anew = accepted(await saveCompletion(own, { reference, version: saved.version, answers })).next;
  const draft = async (reader: Reader) => readingAs(db, reader, (trx) => findCompletionDraft(trx, id));
  const { organisation } = applicant;
  expect(await draft({ role: "organisation", organisation })).toEqual({
    application: id,
    answers,
    savedAt: round.reviewing,
  });
  const stranger = (await givenApplicant(db)).organisation;
  expect(await draft({ role: "organisation", organisation: stranger })).toBeNull();
  expect(await draft({ role: "secretariat" })).toBeNull();
  expect(await findCompletionDraft(db, id)).toBeNull();
  expect((await seeOwnApplication(own, reference))?.completionDraft?.answers).toEqual(answers);
  expect((await seeOwnData(own, applicant.person)).applications).toMatchObject([{ reference, completion: answers }]);
  const sent = await rowOf(id);
  expect(sent).toMatchObject({ state: "submitted", answers: application.answers });
  expect(await saveSoundCompletion(own, reference, { version: anew.version }, {})).toBe(false);
  expect(await saveSoundCompletion(own, reference, { version }, answers)).toBe(false);
  const stale = { reference, version, answers };
  expect(refused(await saveCompletion(own, stale)).because).toBe("changed_meanwhile");
  const other = { reference, version: anew.version, answers: { purpose: "Another" } };
  expect(refused(await saveCompletion(own, other)).because).toBe("only_what_was_asked_for_is_changed");
  const late = as(db, applicant, tooLate);
  expect(refused(await saveCompletion(late, { ...stale, version: anew.version })).because).toBe(
    "time_to_complete_has_ended",
  );
  accepted(await completeApplication(own, { reference, version: anew.version, answers }));
  expect(await draft({ role: "organisation", organisation })).toBeNull();
  const over = { reference, version: anew.version + 1, answers };
  expect(refused(await saveCompletion(own, over)).because).toBe("application_is_not_returned");
  const withdrawn = await givenReturned(db, given);
  const its = as(db, withdrawn.applicant, round.reviewing);
  const of = { reference: withdrawn.application.reference, answers };
  const kept = accepted(await saveCompletion(its, { ...of, version: withdrawn.application.version })).next;
  accepted(await withdrawApplication(its, { reference: kept.reference, version: kept.version }));
  expect(await database.asOwner("select application_id from completion_draft")).toEqual([]);
});

test("forget_completion_drafts: thirty days after its time nothing is left of what was entered and not sent", async () => {
  const { applicant, application } = await givenReturned(db, given);
  const { id, reference, version } = application;
  accepted(await saveCompletion(as(db, applicant, round.reviewing), { reference, version, answers }));
  const left = () => database.asOwner(`select application_id from completion_draft where application_id = '${id}'`);
  await forgetCompletionDrafts(db, later(completableUntil, { hours: 30 * 24 }));
  expect(await left()).toHaveLength(1);
  await forgetCompletionDrafts(db, later(completableUntil, { hours: 30 * 24 + 1 }));
  expect(await left()).toEqual([]);
});

test("completion_is_entered_while_it_is_awaited: by hand nobody enters it of what was not sent back, of another answer, or for another organisation", async () => {
  const promise = "completion_is_entered_while_it_is_awaited";
  const entering = (application: string, item = "programmes") => `insert into completion_draft
    (application_id, answers, saved_at) values ('${application}', '{"${item}": "By hand"}', '${round.reviewing.toString()}')`;
  const { applicant, application } = await givenReturned(db, given);
  const ofNobody = (await givenSubmitted(db, given)).application;
  const { organisation } = applicant;
  const byItself = async (...statements: string[]) =>
    promiseKeptBy(readingAs(db, { role: "organisation", organisation }, (trx) => runSteps(trx, statements)));
  expect(await stoppedForTheOwner(database, entering(ofNobody.id))).toBe(promise);
  expect(await stoppedForTheOwner(database, entering(application.id, "purpose"))).toBe(promise);
  expect(await isForbidden(db, entering(application.id))).toBe(true);
  expect(
    await byItself(entering(application.id), `update completion_draft set answers = '{"purpose": "By hand"}'`),
  ).toBe(promise);
  expect(await isForbidden(db, "delete from completion_draft")).toBe(true);
  const endless = "jsonb_build_object('programmes', repeat('x', 200000))";
  expect(await byItself(entering(application.id).replace(`'{"programmes": "By hand"}'`, endless))).toBe(
    "completion_draft_answers_check",
  );
  const seen = await seeOwnApplication(as(db, applicant, round.reviewing), application.reference);
  expect(seen?.completionDraft).toBeNull();
});
