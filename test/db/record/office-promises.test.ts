import { expect, test } from "vitest";
import { recordAdoption } from "#acts/modalities/record-adoption.ts";
import { byHand, byHandOf, stopped, stoppedFor } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  adoptedIn,
  as,
  givenMeeting,
  givenModalitiesInForce,
  givenOpenCall,
  givenProgramme,
  givenSubmitted,
  givenText,
  put,
} from "#support/given.ts";

/* What puts a decision into force, and what leads under it to an accreditation, whoever can only write cannot do in an office's name. */

const { db } = await aDatabase();
const promise = "office_is_proven";

test("office_is_proven, proven_office_of_new: silence is placed by the Chair of its process, so that no text comes into force that nobody was told of", async () => {
  const { text, ...given } = await givenProgramme(db);
  const other = await givenText(db);
  const silence = `insert into silence_procedure (process_text_id, process_id, announced_at, opens_at, closes_at, zone) values
    ('${text.id}', '${given.process.id}', '2022-05-01T12:00Z', '2022-05-01T12:00Z', '2022-05-01T12:00:01Z', 'UTC')`;
  expect(await stopped(db, silence)).toBe(promise);
  for (const stranger of [other.chair, given.officer]) expect(await stoppedFor(db, stranger, silence)).toBe(promise);
  await byHandOf(db, given.chair, silence);
});

test("office_is_proven, proven_office_of_new, proven_office_of_confirmed: an adoption is entered by the Chair and confirmed by its office or the Secretariat", async () => {
  const one = await givenText(db);
  const meeting = await givenMeeting(db, one);
  const entry = `insert into adoption (process_id, modalities_decision_id, session_id, how, symbol, decided_at, entered_at, entered_by) values
    ('${one.process.id}', '${one.decision.id}', '${meeting.id}', 'consensus', 'A/1', '2022-05-02T14:00Z', '2022-05-03T14:00Z', '${one.chair.person}')`;
  expect(await stopped(db, entry)).toBe(promise);
  expect(await stoppedFor(db, one.officer, entry)).toBe(promise);
  const input = adoptedIn(meeting, put(one.decision.id), round.inForce);
  const { id } = accepted(await recordAdoption(as(db, one.chair, round.callOpens), input)).next;
  const confirmed = `update adoption set confirmed_at = '2022-05-03T14:00Z', confirmed_by = '${one.officer.person}' where id = '${id}'`;
  // Its line in the audit trail is asked for first, and is missing either way.
  expect(await stopped(db, `${confirmed} and confirmed_at is null`)).toMatch(
    /^(office_is_proven|adoption_is_on_record)$/,
  );
});

test("office_is_proven, proven_office: a call is opened by the Secretariat", async () => {
  const { process, session, decision, chair } = await givenModalitiesInForce(db);
  const call = `insert into call_for_applications (process_id, modalities_decision_id, session_id, title, opens_at, closes_at, zone) values
    ('${process.id}', '${decision.id}', '${session.id}', 'Call', '2022-05-01T00:00Z', '2022-05-24T22:00Z', 'America/New_York')`;
  expect(await stopped(db, call)).toBe(promise);
  expect(await stoppedFor(db, chair, call)).toBe(promise);
  await byHandOf(db, { role: "secretariat" }, call);
});

test("office_is_proven: whoever writes an officer's name has not cleared an application", async () => {
  const given = await givenOpenCall(db);
  const { id } = (await givenSubmitted(db, given)).application;
  const cleared = `update application set state = 'cleared', cleared_at = '2022-05-30T15:00Z', cleared_by = '${given.officer.person}' where id = '${id}'`;
  expect(await stopped(db, cleared)).toBe(promise);
  expect(await stoppedFor(db, (await givenText(db)).chair, cleared)).toBe(promise);
  await byHandOf(db, given.officer, cleared);
  expect(await byHand(db, `select from application where id = '${id}' and state = 'cleared'`)).toHaveLength(1);
});

test("office_is_proven, proven_office_of_ruling, proven_ruling: a ruling is the word of the office whose person it names, and of no applicant's", async () => {
  const given = await givenOpenCall(db);
  const { applicant, application } = await givenSubmitted(db, given);
  const { officer, chair } = given;
  const later = "2022-06-30T22:00Z";
  const returned = (
    by: string,
  ) => `insert into step (application_id, n, stage, outcome, at, known_at, until, asked, answers, reason, by_person)
    select id, 1, 'screening', 'returned', '2022-05-30T15:00Z', '2022-05-30T15:00Z', '${later}', '{purpose}', answers, 'What is it for?', '${by}'
    from application where id = '${application.id}'`;
  for (const other of [applicant, chair, { role: "clock" } as const])
    expect(await stoppedFor(db, other, returned(officer.person)), other.role).toBe(promise);
  await byHandOf(db, officer, returned(officer.person));
  const ruled = (set: string) => `update application set ${set} where id = '${application.id}'`;
  const takenBack = `insert into step (application_id, n, stage, outcome, at, known_at, reason, by_person)
    values ('${application.id}', 2, 'screening', 'taken-back', '2022-05-30T16:00Z', '2022-05-30T16:00Z', 'It is there.', '${officer.person}')`;
  // It would have to complete nothing.
  expect(await stoppedFor(db, applicant, takenBack)).toBe(promise);
  await byHandOf(db, officer, takenBack);
  const at = "'2022-05-31T15:00Z'";
  const cleared = ruled(`state = 'cleared', cleared_at = ${at}, cleared_by = '${officer.person}'`);
  const refused = ruled(
    `state = 'refused', refused_at = ${at}, refused_by = '${officer.person}', refusal_ground = 'other', refusal_reason = 'x'`,
  );
  for (const ruling of [cleared, refused])
    for (const other of [chair, { role: "clock" } as const])
      expect(await stoppedFor(db, other, ruling), `${other.role} ${ruling}`).toBe(promise);
  expect(await stoppedFor(db, applicant, refused)).toBe(promise);
  await byHandOf(db, officer, cleared);
});
