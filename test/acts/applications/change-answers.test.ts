import { expect, test } from "vitest";
import { assignApplications } from "#acts/applications/assign-applications.ts";
import { changeAnswers } from "#acts/applications/change-answers.ts";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { writeDeskNote } from "#acts/applications/write-desk-note.ts";
import { getApplication } from "#db/applications/applications.ts";
import { listEarlierAnswers } from "#db/applications/earlier-answers.ts";
import type { Answers } from "#domain/applications/answer-items.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { byHand, byHandOf, isForbidden, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { answers, round } from "#support/factories.ts";
import { accepted, as, givenDraft, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { explainedApplication } from "#views/applications/own-application.ts";
import { seeQueue } from "#views/applications/queue.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);

test("Answers are changed until the call closes: the receipt stays, what was sent before is kept, the organisation is told", async () => {
  const { applicant, application } = await givenSubmitted(db, given);
  const { reference, version, receivedAt } = application;
  const change = async (of: Partial<Answers>, at: typeof round.applying, seen: number) =>
    changeAnswers(as(db, applicant, at), { reference, version: seen, answers: of });
  const first = accepted(await change({ purpose: "Another purpose" }, round.applying.add({ hours: 1 }), version));
  expect(first.next).toMatchObject({
    reference,
    receivedAt,
    state: "submitted",
    answers: { purpose: "Another purpose" },
  });
  expect(first.happened).toMatchObject({ type: "AnswersChanged", changed: ["purpose"] });
  const last = accepted(await change({ purpose: "A third one" }, round.callCloses, first.next.version));
  expect((await eventsOf(database, application.id)).slice(-2)).toEqual(["AnswersChanged", "AnswersChanged"]);
  expect((await lettersTo(database, applicant.person)).filter((kind) => kind === "answers-changed")).toHaveLength(2);
  expect((await listEarlierAnswers(db, application.id)).map((one) => one.answers)).toEqual([
    application.answers,
    first.next.answers,
  ]);
  const officer = given.officer;
  const seen = await explainedApplication({ db, now: round.callCloses, actor: officer }, last.next);
  expect(seen.answersChange).toBeNull();
  expect(seen.changedAnswers.map(({ changes }) => changes)).toEqual([
    [{ item: "purpose", before: answers.purpose, after: "Another purpose" }],
    [{ item: "purpose", before: "Another purpose", after: "A third one" }],
  ]);
});

test("Not after the close, not once somebody has ruled, not with something missing, not for nothing; nor by another organisation", async () => {
  const { applicant, application } = await givenSubmitted(db, given);
  const stranger = (await givenSubmitted(db, given)).applicant;
  const { reference, version } = application;
  const change = async (of: Partial<Answers>, at = round.applying, by = applicant) =>
    refused(await changeAnswers(as(db, by, at), { reference, version, answers: of })).because;
  const other = { purpose: "Another purpose" };
  expect(await change(other, round.callCloses.add({ milliseconds: 1 }))).toBe("call_has_closed");
  expect(await change(other, round.applying, stranger)).toBe("not_found");
  expect(await change({ purpose: null })).toBe("application_is_incomplete");
  expect(await change({ purpose: answers.purpose })).toBe("answers_are_the_same");
  accepted(await clearApplication(as(db, given.officer, round.applying), { reference, version, claim: null }));
  expect(await change(other)).toBe("changed_meanwhile");
  const present = mustExist(await getApplication(db, application.id));
  const late = { reference, version: present.version, answers: other };
  expect(refused(await changeAnswers(as(db, applicant, round.applying), late)).because).toBe(
    "application_is_not_submitted",
  );
  expect(await listEarlierAnswers(db, application.id)).toEqual([]);
});

test("Of a change and a ruling at once one is answered, and the other reads that it changed", async () => {
  const { applicant, application } = await givenSubmitted(db, given);
  const { reference, version } = application;
  const outcomes = await Promise.all([
    changeAnswers(as(db, applicant, round.applying), { reference, version, answers: { purpose: "Another" } }),
    refuseApplication(as(db, given.officer, round.applying), {
      reference,
      version,
      ground: "not_relevant",
      reason: "No relevance.",
    }),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  for (const outcome of outcomes) if (!outcome.ok) expect(outcome.because).toBe("changed_meanwhile");
});

/** What an organisation had sent, as somebody might write it; a test says what is false in it. */
function earlier(application: string, falsified: Record<string, string> = {}): string {
  const row = {
    application_id: "id",
    answers: "answers",
    replaced_at: "received_at + interval '1 hour'",
    ...falsified,
  };
  return `insert into earlier_answers (${Object.keys(row).join()}) select ${Object.values(row).join()}
    from application where id = '${application}'`;
}

test("earlier_answers_are_as_sent: nobody keeps what was not sent, at another time, or of what has been ruled on", async () => {
  const { application } = await givenSubmitted(db, given);
  const ruled = (await givenSubmitted(db, given)).application;
  const { reference, version } = ruled;
  accepted(
    await refuseApplication(as(db, given.officer, round.applying), {
      reference,
      version,
      ground: "not_relevant",
      reason: "No.",
    }),
  );
  const promise = "earlier_answers_are_as_sent";
  for (const false_ of [
    { answers: `answers || '{"purpose": "Never sent"}'` },
    { replaced_at: "received_at - interval '1 second'" },
    { replaced_at: `timestamptz '${round.callCloses.add({ milliseconds: 1 }).toString()}'` },
  ])
    expect(await stopped(db, earlier(application.id, false_)), JSON.stringify(false_)).toBe(promise);
  expect(await stopped(db, earlier(ruled.id))).toBe(promise);
  await byHand(db, earlier(application.id));
  expect(await stopped(db, earlier(application.id))).toBe(promise);
});

test("application_is_received_complete: nothing that the decision asks for is taken out by hand, of a draft that is sent or of what was sent", async () => {
  const { application, applicant } = await givenSubmitted(db, given);
  await byHand(db, earlier(application.id));
  const promise = "application_is_received_complete";
  const emptied = (value: string) =>
    `update application set answers = answers || '{"purpose": ${value}}' where id = '${application.id}'`;
  for (const value of ["null", '""', '" \\t"']) expect(await stopped(db, emptied(value)), value).toBe(promise);
  await byHandOf(db, applicant, emptied('"Said otherwise"'));
  const draft = await givenDraft(db, given);
  const sent = (further: string) => `update application set state = 'submitted', route = 'no-objection',
    received_at = '${round.applying.toString()}'${further} where id = '${draft.application.id}'`;
  expect(await stopped(db, sent(`, answers = answers - 'purpose'`))).toBe(promise);
  await byHandOf(db, draft.applicant, sent(""));
});

test("The queue and the case say that answers were changed, and what of the desk's work is older than that", async () => {
  const opened = await givenOpenCall(db);
  const { applicant, application } = await givenSubmitted(db, opened);
  const untouched = await givenSubmitted(db, opened);
  const { reference, version } = application;
  const hour = (hours: number) => as(db, opened.officer, round.applying.add({ hours }));
  const assigning = { applications: [{ reference, seen: 0 }], officer: opened.officer.person };
  accepted(await assignApplications(hour(1), assigning));
  accepted(await writeDeskNote(hour(1), { reference, words: "The purpose is thin." }));
  const change = { reference, version, answers: { purpose: "Another purpose" } };
  accepted(await changeAnswers(as(db, applicant, round.applying.add({ hours: 2 })), change));
  accepted(await writeDeskNote(hour(3), { reference, words: "It is clearer now." }));
  const changedAt = round.applying.add({ hours: 2 }).toString();
  const { rows } = await seeQueue(hour(4), {
    ...{ category: undefined, country: undefined, q: undefined, state: "submitted", order: "received", page: 1 },
    call: opened.call.id,
  });
  expect(new Map(rows.map((row) => [row.reference, row.answersChangedAt]))).toEqual(
    new Map([
      [reference, changedAt],
      [untouched.application.reference, null],
    ]),
  );
  const seen = mustExist(await seeApplicationForReview(hour(4), reference));
  expect(seen.notes?.map((note) => note.changedSince)).toEqual([changedAt, null]);
  expect(seen.assigned?.changedSince).toBe(changedAt);
  const other = mustExist(await seeApplicationForReview(hour(4), untouched.application.reference));
  expect(other.assigned?.changedSince).toBeNull();
});

test("what was sent changes only where it is kept as sent before, and that is never rewritten", async () => {
  const { application, applicant } = await givenSubmitted(db, given);
  const changed = `update application set answers = answers || '{"purpose": "By hand"}' where id = '${application.id}'`;
  expect(await stopped(db, changed)).toBe("application_state_follows_its_steps");
  await byHand(db, earlier(application.id));
  await byHandOf(db, applicant, changed);
  const again = changed.replace("By hand", "Again");
  expect(await stopped(db, again)).toBe("application_state_follows_its_steps");
  for (const rewritten of ["update earlier_answers set answers = '{}'", "delete from earlier_answers"]) {
    const own = `${rewritten} where application_id = '${application.id}'`;
    expect(await isForbidden(db, own)).toBe(true);
    expect(await stoppedForTheOwner(database, own)).toBe("earlier_answers_stay_as_sent");
  }
});
