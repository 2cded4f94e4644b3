import { expect, test } from "vitest";
import { confirmAdoption } from "#acts/modalities/confirm-adoption.ts";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { recordAdoption } from "#acts/modalities/record-adoption.ts";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { byHandOf, isForbidden, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  adoptedIn,
  as,
  givenApplicant,
  givenChair,
  givenMeeting,
  givenProcess,
  givenProgramme,
  givenText,
  put,
  refused,
} from "#support/given.ts";

const database = await aDatabase();
const { db, asOwner } = database;

const given = await givenText(db);
const meeting = await givenMeeting(db, given);

/** As the application's login would write an adoption by hand. */
function adoption(changes: Readonly<Record<string, string>> = {}): string {
  const row = {
    process_id: `'${given.process.id}'`,
    modalities_decision_id: `'${given.decision.id}'`,
    session_id: `'${meeting.id}'`,
    how: "'consensus'",
    symbol: "'A/1'",
    decided_at: "'2022-05-02T14:00Z'",
    entered_at: "'2022-05-03T14:00Z'",
    entered_by: `'${given.chair.person}'`,
    ...changes,
  };
  return `insert into adoption (${Object.keys(row).join()}) values (${Object.values(row).join()})`;
}

async function entered() {
  const one = await givenText(db);
  const input = adoptedIn(await givenMeeting(db, one), put(one.decision.id), round.inForce);
  return { ...one, adoption: accepted(await recordAdoption(as(db, one.chair, round.callOpens), input)).next };
}

const confirmed = (id: string, by: string, at = "2022-05-03T14:00Z") =>
  `update adoption set confirmed_at = '${at}', confirmed_by = '${by}' where id = '${id}'`;

test("adoption_has_a_second_person: neither the same, nor none, nor one person alone as it once was", async () => {
  const one = await entered();
  expect(await stopped(db, confirmed(one.adoption.id, one.chair.person))).toBe("adoption_has_a_second_person");
  const nobody = `update adoption set confirmed_at = '2022-05-03T14:00Z' where id = '${one.adoption.id}'`;
  expect(await stopped(db, nobody)).toBe("adoption_has_a_second_person");
  expect(await stopped(db, adoption({ by_one_person: "true" }))).toBe("adoption_has_a_second_person");
  expect(await isForbidden(db, "update adoption set by_one_person = true")).toBe(true);
  expect(await isForbidden(db, "delete from adoption")).toBe(true);
});

test("adoption_is_entered_before_it_is_confirmed: not both at once", async () => {
  const at = { confirmed_at: "'2022-05-03T14:00Z'", confirmed_by: `'${given.officer.person}'` };
  expect(await stopped(db, adoption(at))).toBe("adoption_is_entered_before_it_is_confirmed");
});

test("adoption_is_said_by_the_offices: entered by the Chair's office of its process, confirmed by it or the Secretariat", async () => {
  const stranger = (await givenProcess(db)).chair.person;
  for (const person of [stranger, given.officer.person])
    expect(await stopped(db, adoption({ entered_by: `'${person}'` }))).toBe("adoption_is_said_by_the_offices");
  const one = await entered();
  for (const person of [stranger, (await givenApplicant(db)).person])
    expect(await stopped(db, confirmed(one.adoption.id, person))).toBe("adoption_is_said_by_the_offices");
});

test("adoption_lies_within_its_mandate: not before the text bears its date, nor out of its session or mandate, nor in another process", async () => {
  for (const at of ["1990-01-01T14:00Z", "2022-04-21T14:00Z", "2022-06-01T14:00Z"])
    expect(await stopped(db, adoption({ decided_at: `'${at}'` })), at).toBe("adoption_lies_within_its_mandate");
  const elsewhere = await givenProcess(db);
  const foreign = adoption({ session_id: `'${elsewhere.session.id}'`, decided_at: "'2022-07-26T14:00Z'" });
  expect(await stopped(db, foreign)).toMatch(/^adoption_session_id_process_id_fkey$|^adoption_is_known/);
});

test("adoption_is_known_after_it_is_decided: decided, entered, confirmed", async () => {
  const early = adoption({ entered_at: "'2022-05-02T13:59Z'" });
  expect(await stopped(db, early)).toBe("adoption_is_known_after_it_is_decided");
  const one = await entered();
  expect(await stopped(db, confirmed(one.adoption.id, one.officer.person, "2022-04-24T14:00Z"))).toBe(
    "adoption_is_known_after_it_is_decided",
  );
});

test("adoption_is_of_one_text, adoption_says_where_and_how, and figures_go_with_a_vote", async () => {
  const { text } = await givenProgramme(db, given);
  expect(await stopped(db, adoption({ process_text_id: `'${text.id}'` }))).toBe("adoption_is_of_one_text");
  expect(await stopped(db, adoption({ how: "null" }))).toBe("adoption_says_where_and_how");
  const figures = (inFavour: string, against: string) => ({ in_favour: inFavour, against, abstaining: "0" });
  expect(await stopped(db, adoption(figures("9", "1")))).toBe("figures_go_with_a_vote");
  expect(await stopped(db, adoption({ how: "'vote'" }))).toBe("figures_go_with_a_vote");
  expect(await stopped(db, adoption({ how: "'vote'", ...figures("9", "9") }))).toBe("figures_go_with_a_vote");
});

test("one_adoption_per_decision and one_adoption_per_text: one at a time, until it is declined", async () => {
  const one = await entered();
  const again = adoption({
    process_id: `'${one.process.id}'`,
    modalities_decision_id: `'${one.decision.id}'`,
    session_id: `'${(await givenMeeting(db, one)).id}'`,
    entered_by: `'${one.chair.person}'`,
  });
  expect(await stopped(db, again)).toBe("one_adoption_per_decision");
  const { text } = await givenProgramme(db, given);
  const ofText = adoption({ modalities_decision_id: "null", process_text_id: `'${text.id}'` });
  await byHandOf(db, given.chair, ofText);
  expect(await stopped(db, ofText)).toBe("one_adoption_per_text");
  const both = `update adoption set confirmed_at = '2022-05-03T14:00Z', confirmed_by = '${given.officer.person}',
    declined_at = '2022-05-03T14:00Z', declined_by = '${given.officer.person}' where process_text_id = '${text.id}'`;
  expect(await stopped(db, both)).toBe("adoption_is_confirmed_or_declined");
});

test("adoption_is_on_record: none is confirmed without a line of the audit trail", async () => {
  const one = await entered();
  expect(await stopped(db, confirmed(one.adoption.id, one.officer.person))).toBe("adoption_is_on_record");
});

test("nothing_is_decided_in_a_cancelled_session: an adoption is neither entered nor confirmed once its session was cancelled", async () => {
  const one = await entered();
  const { session } = one.adoption;
  const reason = "No quorum.";
  accepted(await cancelSession(as(db, one.officer, round.applying), { session: mustExist(session), reason }));
  const promise = "nothing_is_decided_in_a_cancelled_session";
  const refusal = await confirmAdoption(as(db, one.officer, round.applying), { adoption: one.adoption.id });
  expect(refused(refusal).because).toBe("session_is_cancelled");
  expect(await stopped(db, confirmed(one.adoption.id, one.officer.person))).toBe(promise);
  const another = {
    process_id: `'${one.process.id}'`,
    modalities_decision_id: `'${one.decision.id}'`,
    session_id: `'${String(session)}'`,
    entered_by: `'${one.chair.person}'`,
  };
  expect(await stopped(db, adoption(another))).toBe(promise);
});

test("adoption_is_final: confirmed once, and not taken back, not even by the owner", async () => {
  const one = await entered();
  accepted(await confirmAdoption(as(db, one.officer, round.applying), { adoption: one.adoption.id }));
  const other = await givenChair(db, one.process.id);
  expect(await stopped(db, confirmed(one.adoption.id, other.person))).toBe("adoption_is_final");
  const back = `update adoption set confirmed_at = null, confirmed_by = null where id = '${one.adoption.id}'`;
  expect(await stoppedForTheOwner(database, back)).toBe("adoption_is_final");
});

test("text_under_silence_is_frozen: a text whose adoption is entered does not change, nor does one under silence", async () => {
  const one = await entered();
  const change = `update modalities_decision set text = 'Other words' where id = '${one.decision.id}'`;
  expect(await stopped(db, change)).toBe("text_under_silence_is_frozen");
  const { text, chair, process } = await givenProgramme(db);
  const reworded = `update process_text set words = 'Other words' where id = '${text.id}'`;
  await asOwner(reworded);
  const terms = { closesAt: round.silenceCloses, zone: process.zone, letter: null };
  accepted(
    await openSilenceProcedure(as(db, chair, round.silenceOpens), { of: { kind: "text", id: text.id }, ...terms }),
  );
  for (const set of ["words = 'x'", "title = 'x'", "kind = 'date'", "symbol = 'x'", "dated_on = '2022-01-01'"])
    expect(await stopped(db, `update process_text set ${set} where id = '${text.id}'`), set).toBe(
      "text_under_silence_is_frozen",
    );
});

test("text_under_silence_is_not_adopted_meanwhile: not confirmed while a procedure on it has no outcome", async () => {
  const one = await entered();
  const silence = `insert into silence_procedure
    (modalities_decision_id, process_id, announced_at, opens_at, closes_at, zone) values
    ('${one.decision.id}', '${one.process.id}', now(), now(), now() + interval '9 days', 'UTC')`;
  await byHandOf(db, one.chair, silence);
  expect(await stopped(db, confirmed(one.adoption.id, one.officer.person))).toBe(
    "text_under_silence_is_not_adopted_meanwhile",
  );
});

test("silence_is_on_one_text, one_open_silence_procedure_per_text, and silence_opens_when_announced_or_later", async () => {
  const { text, ...one } = await givenProgramme(db);
  const silence = (decision: string, of: string, announced = "'2022-05-01T12:00Z'") => `insert into silence_procedure
    (modalities_decision_id, process_text_id, process_id, announced_at, opens_at, closes_at, zone) values
    (${decision}, ${of}, '${one.process.id}', ${announced}, '2022-05-01T12:00Z', '2022-05-09T12:00Z', 'UTC')`;
  const { decision } = await givenText(db, one);
  expect(await stopped(db, silence(`'${decision.id}'`, `'${text.id}'`))).toBe("silence_is_on_one_text");
  expect(await stopped(db, silence("null", "null"))).toBe("silence_is_on_one_text");
  expect(await stopped(db, silence("null", `'${text.id}'`, "'2022-05-01T12:00:01Z'"))).toBe(
    "silence_opens_when_announced_or_later",
  );
  await byHandOf(db, one.chair, silence("null", `'${text.id}'`));
  expect(await stopped(db, silence("null", `'${text.id}'`))).toBe("one_open_silence_procedure_per_text");
});

test("text_does_not_follow_itself, and follows one of its own process", async () => {
  const { text } = await givenProgramme(db);
  const other = await givenProgramme(db);
  const follows = (id: string) => `insert into process_text
    (id, process_id, number, kind, title, symbol, dated_on, words, follows_id, entered_at) values
    ('00000000-0000-4000-8000-0000000000a1', '${text.process}', 7, 'other', 'T', 'S', '2022-05-01', 'W', '${id}', now())`;
  expect(await stopped(db, follows("00000000-0000-4000-8000-0000000000a1"))).toBe("text_does_not_follow_itself");
  expect(await stopped(db, follows(other.text.id))).toBe("process_text_follows_id_process_id_fkey");
});
