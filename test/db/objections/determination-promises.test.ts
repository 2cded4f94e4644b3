import { expect, test } from "vitest";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import { enterDetermination } from "#acts/objections/enter-determination.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { actingAs } from "#support/acting.ts";
import {
  confirmedAt,
  entering,
  givenEntered,
  type GivenList,
  givenListBeforeBody,
  givenObjected,
  inSession,
  saidOfAll,
} from "#support/before-body.ts";
import { byHand, promiseKeptBy, runSteps, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { instant } from "#support/factories.ts";
import { accepted, as, givenCancelledSession, givenOfficer, givenProcess } from "#support/given.ts";

/* What a body decided, attacked with the application's own login. */

const database = await aDatabase();
const { db } = database;
const second = await givenOfficer(db);

const stopped = (statement: string) => promiseKeptBy(byHand(db, statement));
const idAt = (given: GivenList, place: number) => mustExist(given.listed[place] ?? null).application.id;

interface ByHand {
  readonly decided?: string;
  readonly session?: string;
  readonly rest?: string;
}

/** A determination written by hand, past every rule of the program. */
function determination(
  given: GivenList,
  { decided = "2022-07-26T15:00Z", session = given.session.id, rest = "null, null" }: ByHand = {},
) {
  return `insert into determination (process_id, call_id, modalities_decision_id, session_id, list_id, how, symbol,
      decided_at, entered_at, entered_by, confirmed_at, confirmed_by)
    values ('${given.process.id}', '${given.call.id}', '${given.decision.id}', '${session}', '${given.list}',
      'consensus', 'A/AC.900/4', '${decided}', '2022-07-26T18:00Z', '${given.officer.person}', ${rest})`;
}

const confirming = (id: string, by: string, at = "2022-07-27T09:00Z") =>
  `update determination set confirmed_at = '${at}', confirmed_by = '${by}' where id = '${id}'`;

test("determination_comes_after_its_list, determination_follows_its_modalities, determination_is_of_a_session_of_its_process, nothing_is_decided_in_a_cancelled_session", async () => {
  const given = await givenListBeforeBody(db, 1);
  expect(await stopped(determination(given, { decided: "2022-06-01T15:59:59.999Z" }))).toBe(
    "determination_comes_after_its_list",
  );
  expect(await stopped(determination(given, { decided: "1990-01-01T00:00Z" }))).toBe(
    "determination_follows_its_modalities",
  );
  const elsewhere = await givenProcess(db);
  expect(await stopped(determination(given, { session: elsewhere.session.id }))).toBe(
    "determination_is_of_a_session_of_its_process",
  );
  const { process, officer } = given;
  const cancelled = await givenCancelledSession(db, { process, officer });
  expect(await stopped(determination(given, { session: cancelled }))).toBe("nothing_is_decided_in_a_cancelled_session");
});

test("determination_is_known_after_entered_after_decided, second_person_confirms_a_determination", async () => {
  const given = await givenListBeforeBody(db, 1);
  expect(await stopped(determination(given, { decided: "2022-07-26T18:00:00.001Z" }))).toBe(
    "determination_is_known_after_entered_after_decided",
  );
  const confirmed = `'2022-07-27T09:00Z', '${second.person}'`;
  expect(await stopped(determination(given, { rest: confirmed }))).toBe("second_person_confirms_a_determination");
  const id = await givenEntered(db, given, saidOfAll(given, "yes"));
  expect(await stopped(confirming(id, given.officer.person))).toBe("second_person_confirms_a_determination");
  expect(await stopped(confirming(id, second.person, "2022-07-26T17:59Z"))).toBe(
    "determination_is_known_after_entered_after_decided",
  );
});

test("one_determination_waits_per_list", async () => {
  const given = await givenListBeforeBody(db, 1);
  await givenEntered(db, given, saidOfAll(given, "yes"));
  expect(await stopped(determination(given))).toBe("one_determination_waits_per_list");
});

test("item_of_a_determination_is_on_its_list, votes_are_told_in_full", async () => {
  const given = await givenListBeforeBody(db, 2);
  const other = await givenListBeforeBody(db, 1);
  const id = await givenEntered(db, given, saidOfAll(given, "yes").slice(0, 1));
  const item = (application: string, more = "null, null, null") => `
    insert into determination_item (determination_id, list_id, application_id, outcome, votes_for, votes_against, abstentions)
    values ('${id}', '${given.list}', '${application}', 'yes', ${more})`;
  expect(await stopped(item(idAt(other, 0)))).toBe("item_of_a_determination_is_on_its_list");
  expect(await stopped(item(idAt(given, 1), "90, 20, null"))).toBe("votes_are_told_in_full");
});

test("confirmed_determination_has_its_steps, confirmed_determination_is_never_changed", async () => {
  const given = await givenListBeforeBody(db, 2);
  const id = await givenEntered(db, given, saidOfAll(given, "yes").slice(0, 1));
  expect(await stopped(confirming(id, second.person))).toBe("confirmed_determination_has_its_steps");
  accepted(await confirmDetermination(as(db, second, confirmedAt), { determination: id }));
  const never = "confirmed_determination_is_never_changed";
  expect(await stopped(confirming(id, second.person, "2022-07-28T09:00Z"))).toBe(never);
  expect(await stopped(`delete from determination_item where determination_id = '${id}'`)).toBe(
    "step_of_a_body_has_its_determination",
  );
  expect(await stopped(`delete from determination where id = '${id}'`)).toBe(never);
  const late = `
    insert into determination_item (determination_id, list_id, application_id, outcome)
    values ('${id}', '${given.list}', '${idAt(given, 1)}', 'yes')`;
  expect(await stopped(late)).toBe(never);
  expect(
    await stoppedForTheOwner(database, `update determination_item set outcome = 'no' where determination_id = '${id}'`),
  ).toBe(never);
});

/** The step of a body's yes, by hand. */
const step = (application: string, outcome: string, of: string | null) => `
  insert into step (application_id, n, stage, outcome, at, known_at, by_person, determination_id)
  select '${application}', max(n) + 1, 'determination', '${outcome}', '2022-07-26T15:00Z', '2022-07-27T09:00Z',
    '${second.person}', ${of === null ? "null" : `'${of}'`}
  from step where application_id = '${application}'`;

const accreditation = (given: GivenList, application: string) => `
  insert into accreditation (application_id, organisation_id, process_id, modalities_decision_id, no_objection_period_id,
    route, granted_at, recorded_at, valid_until_on)
  select id, organisation_id, '${given.process.id}', '${given.decision.id}', no_objection_period_id, route,
    '2022-07-26T15:00Z', '2022-07-27T09:00Z', '2025-07-31'
  from application where id = '${application}'`;

test("step_follows_its_track: what a body answered has a confirmed item as its evidence, and says what it says", async () => {
  const given = await givenListBeforeBody(db, 1);
  const id = idAt(given, 0);
  const follows = "step_follows_its_track";
  expect(await stopped(step(id, "yes", null))).toBe(follows);
  const entered = await givenEntered(db, given, saidOfAll(given, "no"));
  expect(await stopped(step(id, "no", entered))).toBe(follows);
  const otherwise = db
    .transaction()
    .execute((trx) => runSteps(trx, [confirming(entered, second.person), step(id, "yes", entered)]));
  expect(await promiseKeptBy(otherwise)).toBe(follows);
});

test("accreditation_follows_its_modalities: what waits for a body is granted on its yes, and on nothing else", async () => {
  const follows = "accreditation_follows_its_modalities";
  for (const given of [await givenListBeforeBody(db, 2), await givenObjected(db, 3)]) {
    expect(await stopped(accreditation(given, idAt(given, 0)))).toBe(follows);
    const [no, deferred] = saidOfAll(given, "no");
    const items = [mustExist(no ?? null), { ...mustExist(deferred ?? null), outcome: "deferred" } as const];
    const determination = await givenEntered(db, given, items);
    accepted(await confirmDetermination(as(db, second, confirmedAt), { determination }));
    expect(await stopped(accreditation(given, idAt(given, 0)))).toBe(follows);
    expect(await stopped(accreditation(given, idAt(given, 1)))).toBe(follows);
  }
});

test("one_application_under_way_per_process, circulated_application_has_period: who waits for a body waits", async () => {
  const given = await givenListBeforeBody(db, 1);
  const rows = await database.asOwner(
    `select '${idAt(given, 0)}' in (select application_id from waiting_after_their_close(array['${idAt(given, 0)}'::uuid], '2022-07-26T15:00Z')) as before`,
  );
  expect(rows).toEqual([{ before: true }]);
  const determination = await givenEntered(db, given, saidOfAll(given, "no"));
  accepted(await confirmDetermination(as(db, second, confirmedAt), { determination }));
  expect(
    await database.asOwner(
      `select '${idAt(given, 0)}' in (select application_id from waiting_after_their_close(array['${idAt(given, 0)}'::uuid], '2022-07-28T15:00Z')) as after`,
    ),
  ).toEqual([{ after: false }]);
});

const correcting = (given: GivenList, entry: string, decided = "2022-07-26T15:00Z") =>
  determination(given, { decided }).replace("confirmed_by)", "confirmed_by, corrects)").replace(/\)$/, `, '${entry}')`);

test("correction_keeps_its_instant, one_correction_per_determination", async () => {
  const given = await givenListBeforeBody(db, 1);
  const entry = await givenEntered(db, given, saidOfAll(given, "yes"));
  accepted(await confirmDetermination(as(db, second, confirmedAt), { determination: entry }));
  expect(await stopped(correcting(given, entry, "2022-07-26T15:01Z"))).toBe("correction_keeps_its_instant");
  const officer = as(db, given.officer, instant("2022-07-28T16:00:00Z"));
  const corrected = { decidedAt: inSession, symbol: "A/AC.900/4/Corr.1", corrects: entry };
  const first = accepted(await enterDetermination(officer, entering(given, saidOfAll(given, "no"), corrected))).next.id;
  accepted(await confirmDetermination(as(db, second, instant("2022-07-29T09:00:00Z")), { determination: first }));
  expect(await stopped(correcting(given, entry))).toBe("one_correction_per_determination");
});

test("accreditation_follows_its_determination, change_is_known_from_its_instant: a body withdraws what it has given, and nobody else does for it", async () => {
  const given = await givenListBeforeBody(db, 1);
  const id = idAt(given, 0);
  const entry = await givenEntered(db, given, saidOfAll(given, "yes"));
  accepted(await confirmDetermination(as(db, second, confirmedAt), { determination: entry }));
  const later = { decidedAt: instant("2022-07-28T15:00:00Z"), symbol: "A/AC.900/9" };
  const officer = as(db, given.officer, instant("2022-07-28T16:00:00Z"));
  const no = accepted(await enterDetermination(officer, entering(given, saidOfAll(given, "no"), later))).next.id;
  const known = "2022-07-29T09:00Z";
  const stepOfNo = step(id, "no", no)
    .replace("2022-07-26T15:00Z", "2022-07-28T15:00Z")
    .replace("2022-07-27T09:00Z", known);
  const keeping = actingAs(db, given.officer, (trx) => runSteps(trx, [confirming(no, second.person, known), stepOfNo]));
  expect(await promiseKeptBy(keeping)).toBe("accreditation_follows_its_determination");
  const change = (kind: string, effective: string, of: string) => `
    insert into accreditation_change (accreditation_id, kind, effective_at, known_at, ground, by_person, determination_id)
    select id, '${kind}', '${effective}', '${known}', 'A/AC.900/9', '${second.person}', ${of}
    from accreditation where application_id = '${id}'`;
  expect(await stopped(change("suspended", "2022-07-28T15:00Z", "null"))).toBe("change_is_known_from_its_instant");
  // What was entered says nothing before it is confirmed.
  expect(await stopped(change("withdrawn", "2022-07-28T15:00Z", `'${no}'`))).toBe(
    "accreditation_change_follows_its_steps",
  );
  accepted(await confirmDetermination(as(db, second, instant(known.replace("Z", ":00Z"))), { determination: no }));
  expect(await stopped(change("reinstated", "2022-07-28T15:00Z", `'${no}'`))).toBe(
    "accreditation_change_follows_its_steps",
  );
});

test("one_list_per_determination: what a body has decided is sealed once", async () => {
  const given = await givenListBeforeBody(db, 1);
  const entry = await givenEntered(db, given, saidOfAll(given, "yes"));
  accepted(await confirmDetermination(as(db, second, confirmedAt), { determination: entry }));
  const again = `
    insert into sealed_list (process_id, call_id, modalities_decision_id, kind, number, sealed_at, sealed_by, audience, hash,
      count, follows, determination_id, session_begins_on, session_ends_on)
    select process_id, call_id, modalities_decision_id, kind, number + 1, sealed_at, sealed_by, audience, hash, count, id,
      determination_id, session_begins_on, session_ends_on
    from sealed_list where determination_id = '${entry}'`;
  expect(await stopped(again)).toBe("one_list_per_determination");
});

test("draft_is_overtaken_on_its_own_list", async () => {
  const [own, other] = [await givenListBeforeBody(db, 1), await givenListBeforeBody(db, 1)];
  const entry = await givenEntered(db, other, saidOfAll(other, "yes"));
  await byHand(
    db,
    `insert into determination_draft (list_id, what, typed, saved_at, saved_by)
     values ('${own.list}', 'answer', '{}', '2022-07-26T18:00Z', '${own.officer.person}')`,
  );
  expect(await stopped(`update determination_draft set overtaken_by = '${entry}' where list_id = '${own.list}'`)).toBe(
    "draft_is_overtaken_on_its_own_list",
  );
});

test("one_draft_of_a_determination_for_each_person, draft_of_a_correction_names_what_it_corrects", async () => {
  const given = await givenListBeforeBody(db, 1);
  const draft = (what: string, corrects = "null") =>
    `insert into determination_draft (list_id, what, corrects, typed, saved_at, saved_by)
     values ('${given.list}', '${what}', ${corrects}, '{}', '2022-07-26T18:00Z', '${given.officer.person}')`;
  await byHand(db, draft("answer"));
  expect(await stopped(draft("answer"))).toBe("one_draft_of_a_determination_for_each_person");
  expect(await stopped(draft("correction"))).toBe("draft_of_a_correction_names_what_it_corrects");
  const entry = await givenEntered(db, given, saidOfAll(given, "yes"));
  expect(await stopped(draft("change", `'${entry}'`))).toBe("draft_of_a_correction_names_what_it_corrects");
});
