import { expect, test } from "vitest";
import { changeAnswers } from "#acts/applications/change-answers.ts";
import { completeApplication } from "#acts/applications/complete-application.ts";
import { returnApplication } from "#acts/applications/return-application.ts";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Answers } from "#domain/applications/answer-items.ts";
import { byHandOf, stopped } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenCleared, givenDraft, givenOpenCall, givenSubmitted } from "#support/given.ts";
import { answeringAnew, completing, curable, givenReturned, missing } from "#support/returned.ts";

const database = await aDatabase();
const { db, asOwner } = database;
const { information } = oewg2021To2025.provisions;
const asking = await givenOpenCall(db, {
  information: { ...information, required: [...information.required, "members"], optional: ["funding"] },
});
const members = { membersKind: "both", membersNumber: "120", membersCountries: "14", membersRegions: "Africa,Asia" };
const saying = (said: Partial<Record<keyof Answers, unknown>>) => `answers = answers || '${JSON.stringify(said)}'`;
const change = (application: string, set: string) => `update application set ${set} where id = '${application}'`;
const sent = (said: Partial<Answers>) =>
  `state = 'submitted', route = 'no-objection', received_at = '${round.applying.toString()}', ${saying(said)}`;

test("answers_are_as_the_questions_let_them_be: choices, figures, shares and what does not apply, of a draft and of what completes an application", async () => {
  const { application, applicant } = await givenDraft(db, asking);
  const { application: back } = await givenReturned(db, await givenOpenCall(db, curable));
  const promise = "answers_are_as_the_questions_let_them_be";
  const impossible: Partial<Record<keyof Answers, unknown>>[] = [
    { membersKind: "countries" },
    { membersNumber: "0" },
    { membersNumber: "1000000000" },
    { membersNumber: "about 12" },
    { membersNumber: 12 },
    { membersCountries: "251" },
    { membersRegions: "" },
    { membersRegions: "Asia,Africa" },
    { membersRegions: "Africa,Africa" },
    { membersRegions: "Africa," },
    { membersRegions: "Antarctica" },
    { ...members, membersKind: "none" },
    { fundingSources: "" },
    { fundingSources: "loans" },
    { fundingSources: "fees:0" },
    { fundingSources: "fees:101" },
    { fundingSources: "fees,foundations" },
    { fundingSources: "fees,fees" },
    { fundingSources: "fees," },
    { fundingSources: "foundations:60,fees:41" },
    { fundingYear: "21" },
    { fundingFromStates: "perhaps" },
    { fundingFromStates: "no", fundingStates: "State C" },
    { governingBody: ["A board"] },
  ];
  const statements = impossible.map((said) => change(application.id, saying(said)));
  for (const statement of statements) expect(await stopped(db, statement), statement).toBe(promise);
  const entered = `insert into completion_draft (application_id, answers, saved_at)
    values ('${back.id}', '{"programmes": 1}', '${later(round.reviewing, { hours: 1 }).toString()}')`;
  expect(await stopped(db, entered)).toBe(promise);
  for (const said of [
    { ...members, membersNumber: "999999999", membersCountries: "250" },
    { membersKind: "none", membersNumber: null, membersCountries: null, membersRegions: null },
    { fundingSources: "member-contributions:1,public-grants:39,foundations,donations,businesses:10,fees:40,other:10" },
    { fundingSources: "other:100", fundingYear: "2021", fundingFromStates: "yes", fundingStates: "State C" },
  ])
    await byHandOf(db, applicant, change(application.id, saying(said)));
});

test("application_is_received_complete: with all that members are told in, unless there are none", async () => {
  const promise = "application_is_received_complete";
  const { application, applicant } = await givenDraft(db, asking);
  for (const lacking of [
    {},
    { ...members, membersKind: null },
    { ...members, membersNumber: null },
    { ...members, membersCountries: null },
    { ...members, membersRegions: null },
  ])
    expect(await stopped(db, change(application.id, sent(lacking))), JSON.stringify(lacking)).toBe(promise);
  await byHandOf(db, applicant, change(application.id, sent({ membersKind: "none" })));
  const other = await givenDraft(db, asking);
  await byHandOf(db, other.applicant, change(other.application.id, sent({ ...members, fundingSources: "fees" })));
});

test("application_says_what_it_is_asked: nothing about the governing body, members or funds that no question asked for", async () => {
  const promise = "application_says_what_it_is_asked";
  const { application } = await givenDraft(db, asking);
  expect(await stopped(db, change(application.id, sent({ ...members, governingBody: "A board" })))).toBe(promise);
  const unasked = await givenDraft(db, await givenOpenCall(db));
  expect(await stopped(db, change(unasked.application.id, sent(members)))).toBe(promise);
});

test("application_state_follows_its_steps: of what is sent back for its members all that is told of them changes, and nothing else, while its time is not over", async () => {
  const back = await givenReturned(db, await givenOpenCall(db, curable));
  const { id } = back.application;
  const kept = "application_state_follows_its_steps";
  expect(await stopped(db, change(id, saying(members)))).toBe(kept);
  await asOwner(
    `alter table step disable trigger user; update step set asked = '{members}' where application_id = '${id}'; alter table step enable trigger user`,
  );
  expect(await stopped(db, change(id, saying({ ...members, fundingSources: "fees" })))).toBe(kept);
  // Where no demonstration plays history it is over.
  await asOwner("update installation set demonstration = false");
  expect(await stopped(db, change(id, saying(members)))).toBe(kept);
  await asOwner("update installation set demonstration = true");
  await byHandOf(db, back.applicant, change(id, saying(members)));
});

test("what was sent before a question was there goes on as it was: it is changed, sent back, completed and withdrawn without the answer", async () => {
  const given = await givenOpenCall(db);
  const older = async (id: string) => {
    await asOwner(`alter table application disable trigger user;
      ${change(id, `answers = jsonb_strip_nulls(answers)`)}; alter table application enable trigger user`);
  };
  const submitted = await givenSubmitted(db, given);
  await older(submitted.application.id);
  const { reference, version } = submitted.application;
  const withdrawn = await withdrawApplication(as(db, submitted.applicant, round.applying), { reference, version });
  expect(accepted(withdrawn).next.state).toBe("withdrawn");
  const cleared = await givenCleared(db, given);
  await older(cleared.application.id);
  const gone = { reference: cleared.application.reference, version: cleared.application.version };
  accepted(await withdrawApplication(as(db, cleared.applicant, round.reviewing), gone));
  const { applicant, application } = await givenSubmitted(db, await givenOpenCall(db, curable));
  const at = { reference: application.reference, version: application.version };
  const said = { answers: { purpose: "Another purpose" } };
  await older(application.id);
  const changed = accepted(await changeAnswers(as(db, applicant, round.applying), { ...at, ...said })).next;
  await older(application.id);
  const desk = as(db, asking.officer, round.reviewing);
  const returned = { reference: at.reference, version: changed.version, ...missing };
  const back = accepted(await returnApplication(desk, returned)).next;
  await older(application.id);
  const again = { reference: at.reference, version: back.version, answers: answeringAnew };
  accepted(await completeApplication(as(db, applicant, completing), again));
});
