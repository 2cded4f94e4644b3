import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { actAs } from "#db/readers.ts";
import { actingAs } from "#support/acting.ts";
import {
  byHand,
  byHandOf,
  isForbidden,
  promiseKeptBy,
  runSteps,
  stopped,
  stoppedForTheOwner,
  withoutPromises,
} from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  type GivenCall,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenLapsed,
  givenMission,
  givenOpenCall,
  givenSubmitted,
} from "#support/given.ts";
import { sealedByHand } from "#support/sealed.ts";

const database = await aDatabase();
const { db, asOwner } = database;

const change = (application: string, set: string) => `update application set ${set} where id = '${application}'`;

test("one_application_per_organisation_and_call", async () => {
  const given = await givenOpenCall(db);
  const { application } = await givenDraft(db, given);
  const again = `insert into application (organisation_id, call_id, started_at)
    values ('${application.organisation}', '${given.call.id}', now())`;
  expect(await stopped(db, again)).toBe("one_application_per_organisation_and_call");
});

test("application_state_follows_its_steps: it starts as a draft, skips nothing and goes back nowhere", async () => {
  const given = await givenOpenCall(db);
  const steps = "application_state_follows_its_steps";
  const { officer } = given;
  const draft = await givenDraft(db, given);
  const submitted = await givenSubmitted(db, given);
  const cleared = await givenCleared(db, given);
  const born = `insert into application (organisation_id, call_id, started_at, state)
    values ('${draft.application.organisation}', '${given.call.id}', now(), 'submitted')`;
  expect(await stopped(db, born)).toBe(steps);
  const clearing = `state = 'cleared', cleared_at = now(), cleared_by = '${officer.person}'`;
  expect(await stopped(db, change(draft.application.id, clearing))).toBe(steps);
  expect(await stopped(db, change(submitted.application.id, "state = 'draft', received_at = null, route = null"))).toBe(
    steps,
  );
  expect(await stopped(db, change(submitted.application.id, "received_at = received_at - interval '1 day'"))).toBe(
    steps,
  );
  expect(await stopped(db, change(submitted.application.id, "answers = '{}'"))).toBe(steps);
  expect(await stopped(db, change(submitted.application.id, `${clearing}, answers = '{}'`))).toBe(steps);
  for (const also of ["category = 'business'", "route = 'notify'"]) {
    for (const set of [also, `${clearing}, ${also}`])
      expect(await stopped(db, change(submitted.application.id, set)), set).toBe(
        "application_is_in_a_class_of_its_decision",
      );
  }
  expect(await stopped(db, change(cleared.application.id, "state = 'submitted'"))).toBe(steps);
  expect(await stopped(db, change(cleared.application.id, "cleared_at = now()"))).toBe(steps);
  const refusing = `state = 'refused', refused_at = now(), refused_by = '${officer.person}', refusal_ground = 'other', refusal_reason = 'x'`;
  expect(await stopped(db, change(cleared.application.id, refusing))).toBe(steps);
  expect(await stoppedForTheOwner(database, change(cleared.application.id, refusing))).toBe(steps);
});

test("application_is_received_within_its_call: the deadline is in time, a millisecond later is not", async () => {
  const given = await givenOpenCall(db);
  const { application } = await givenDraft(db, given);
  const submit = (at: string) =>
    change(application.id, `state = 'submitted', route = 'no-objection', received_at = '${at}'`);
  expect(await stopped(db, submit("2022-05-24T22:00:00.001Z"))).toBe("application_is_received_within_its_call");
  expect(await stopped(db, submit("2022-04-25T12:59:59.999Z"))).toBe("application_is_received_within_its_call");
  await asOwner(submit("2022-05-24T22:00:00.000Z"));
});

test("submitted_application_has_receipt_time, and submitted_application_has_a_route", async () => {
  const given = await givenOpenCall(db);
  const { application } = await givenDraft(db, given);
  const early = change(application.id, "received_at = '2022-05-24T22:00Z'");
  expect(await stopped(db, early)).toBe("application_state_follows_its_steps");
  const routeless = change(application.id, "state = 'submitted', received_at = '2022-05-24T22:00Z'");
  expect(await stopped(db, routeless)).toBe("submitted_application_has_a_route");
  const undated = `alter table application disable trigger guard_application;
    ${change(application.id, "state = 'submitted'")}`;
  expect(await stoppedForTheOwner(database, undated)).toBe("submitted_application_has_receipt_time");
});

test("refused_application_has_ground, one of the list, and nothing else has one", async () => {
  const given = await givenOpenCall(db);
  const { application } = await givenSubmitted(db, given);
  const { officer } = given;
  const refusing = `state = 'refused', refused_at = '2022-05-30T15:00Z', refused_by = '${officer.person}', refusal_reason = 'x'`;
  const refuse = (ground: string) => change(application.id, `${refusing}, refusal_ground = ${ground}`);
  const promise = "refused_application_has_ground";
  expect(await stopped(db, refuse("null"))).toBe(promise);
  expect(await stoppedForTheOwner(database, refuse("null"))).toBe(promise);
  expect(await stopped(db, refuse("'by mood'"))).toBe("application_refusal_ground_check");
  const only = "ground_is_of_a_refused_application";
  expect(await stopped(db, change(application.id, "refusal_ground = 'other'"))).toBe(only);
  // What was refused before grounds were kept stays as it is, is given none, and is taken back as ever.
  await byHandOf(db, officer, refuse("'other'"));
  await withoutPromises(database, "application", change(application.id, "refusal_ground = null"));
  expect(await stopped(db, change(application.id, "refusal_ground = 'other'"))).toBe(
    "application_state_follows_its_steps",
  );
});

test("cleared_application_has_officer, refused_application_has_reason, withdrawn_application_has_instant", async () => {
  const given = await givenOpenCall(db);
  const { application } = await givenSubmitted(db, given);
  const { person } = given.officer;
  expect(await stopped(db, change(application.id, "state = 'cleared', cleared_at = now()"))).toBe(
    "cleared_application_has_officer",
  );
  const unreasoned = `state = 'refused', refused_at = now(), refused_by = '${person}', refusal_ground = 'other'`;
  expect(await stopped(db, change(application.id, unreasoned))).toBe("refused_application_has_reason");
  expect(await stopped(db, change(application.id, "state = 'withdrawn'"))).toBe("withdrawn_application_has_instant");
});

const openPeriod = ({ process, call, decision, officer }: GivenCall, id: string) => `insert into no_objection_period
  (id, process_id, call_id, modalities_decision_id, opens_at, closes_at, zone, circulated_by) values
  ('${id}', '${process.id}', '${call.id}', '${decision.id}', '2022-06-01T16:00Z', '2022-06-30T22:00Z', 'UTC',
   '${officer.person}')`;

test("circulated_application_has_period, and period_is_sealed_with_its_list", async () => {
  const given = await givenOpenCall(db);
  const { application } = await givenCleared(db, given);
  expect(await stopped(db, change(application.id, "state = 'circulated', circulated_at = now()"))).toBe(
    "circulated_application_has_period",
  );
  expect(await stopped(db, change(application.id, "state = 'circulated'"))).toBe("circulated_application_has_period");
  const period = randomUUID();
  const open = openPeriod(given, period);
  expect(await stopped(db, open)).toBe("period_is_sealed_with_its_list");
  expect(await stopped(db, open.replace("2022-06-30T22:00Z", "2022-06-01T16:00Z"))).toBe(
    "no_objection_period_closes_after_it_opens",
  );
  const wrongly = db.transaction().execute(async (trx) => {
    await byHand(trx, open);
    const seal = `update no_objection_period set list_hash = repeat('a', 64), circulated_count = 2 where id = '${period}'`;
    await byHand(trx, seal);
  });
  await expect(wrongly).rejects.toMatchObject({ constraint: "period_is_sealed_with_its_list" });
});

test("circulated_list_is_frozen: nothing joins the list, leaves it, or changes its hash", async () => {
  const given = await givenCirculated(db);
  const { period } = given;
  const late = await givenCleared(db, given);
  const join = `state = 'circulated', circulated_at = now(), no_objection_period_id = '${period.id}'`;
  expect(await stopped(db, change(late.application.id, join))).toBe("circulated_list_is_frozen");
  const other = await givenCirculated(db);
  const elsewhere = change(given.listed[0]?.application.id ?? "", `no_objection_period_id = '${other.period.id}'`);
  expect(await stopped(db, elsewhere)).toBe("application_state_follows_its_steps");
  for (const set of ["list_hash = repeat('b', 64)", "circulated_count = 2"]) {
    expect(await stopped(db, `update no_objection_period set ${set} where id = '${period.id}'`)).toBe(
      "circulated_list_is_frozen",
    );
  }
  expect(await stopped(db, `update no_objection_period set list_hash = null where id = '${period.id}'`)).toBe(
    "circulated_list_is_frozen",
  );
});

test("circulated_list_is_frozen: no name on it is added, changed or taken away, not even by the owner", async () => {
  const given = await givenCirculated(db);
  const late = await givenCleared(db, given);
  const name = (id: string) =>
    `insert into circulated_organisation (application_id, name, country_code) values ('${id}', 'Forged', 'KEN')`;
  expect(await stopped(db, name(late.application.id))).toBe("circulated_list_is_frozen");
  expect(await circulatedUnderAnotherPeriod(given, late.application.id)).toBe("circulated_list_is_frozen");
  for (const statement of [
    "update circulated_organisation set name = 'Renamed'",
    "delete from circulated_organisation",
    "truncate circulated_organisation",
  ]) {
    expect(await stoppedForTheOwner(database, statement), statement).toBe("circulated_list_is_frozen");
    expect(await isForbidden(db, statement), statement).toBe(true);
  }
});

/** With the name that goes with it, but as if it stood on the list of a period that is not its own. */
async function circulatedUnderAnotherPeriod(
  { process, call, decision, officer, period: other }: Awaited<ReturnType<typeof givenCirculated>>,
  application: string,
): Promise<string> {
  const id = randomUUID();
  const steps = [
    `insert into no_objection_period
      (id, process_id, call_id, modalities_decision_id, opens_at, closes_at, zone, circulated_by) values
      ('${id}', '${process.id}', '${call.id}', '${decision.id}', '2022-06-01T16:00Z', '2022-06-30T22:00Z', 'UTC',
       '${officer.person}')`,
    `update application set state = 'circulated', no_objection_period_id = '${id}', circulated_at = '2022-06-01T16:00Z'
      where id = '${application}'`,
    `insert into circulated_organisation (application_id, period_id, name, acronym, country_code, website, founded_year, legal_status)
      select application_id, '${other.id}', name, acronym, country_code, website, founded_year, legal_status from submitted_organisation
      where application_id = '${application}' and taken_over order by frozen_at desc limit 1`,
  ];
  return promiseKeptBy(db.transaction().execute((trx) => runSteps(trx, steps)));
}

test("period_is_sealed_with_its_list: an application without a name on the list does not go out", async () => {
  const given = await givenOpenCall(db);
  const { application } = await givenCleared(db, given);
  const period = randomUUID();
  const circulate = (...alsoSeal: string[]) =>
    db.transaction().execute(async (trx) => {
      await byHand(trx, openPeriod(given, period));
      const state = `state = 'circulated', circulated_at = '2022-06-01T16:00Z', no_objection_period_id = '${period}'`;
      await byHand(trx, change(application.id, state));
      for (const statement of alsoSeal) await byHand(trx, statement);
    });
  const seal = `update no_objection_period set list_hash = repeat('a', 64), circulated_count = 1 where id = '${period}'`;
  expect(await promiseKeptBy(circulate())).toBe("period_is_sealed_with_its_list");
  expect(await promiseKeptBy(circulate(seal))).toBe("period_is_sealed_with_its_list");
});

test("period_ends_at_its_hour: of its last day, in the zone of the decision, which may be fewer than so many times 24 hours", async () => {
  const { circulation } = oewg2021To2025.provisions;
  const period = { length: { unit: "calendar_days", count: 14 } } as const;
  const given = await givenOpenCall(db, { circulation: { ...circulation, period, closingClock: "09:30" } });
  const { application } = await givenCleared(db, given);
  const { id } = application;
  const circulate = (closesAt: string) => {
    const list = randomUUID();
    const steps = [
      openPeriod(given, list).replace("2022-06-30T22:00Z", closesAt),
      change(id, `state = 'circulated', circulated_at = '2022-06-01T16:00Z', no_objection_period_id = '${list}'`),
      `insert into circulated_organisation
          (application_id, period_id, name, acronym, country_code, website, founded_year, legal_status)
        select application.id, '${list}', name, acronym, country_code, website, founded_year, legal_status
        from application join organisation on organisation.id = organisation_id where application.id = '${id}'`,
      sealedByHand(list, "proposed", { at: "2022-06-01T16:00Z", officer: given.officer.person }),
      `update no_objection_period set list_hash = sealed_list.hash, circulated_count = 1 from sealed_list
        where sealed_list.no_objection_period_id = no_objection_period.id and no_objection_period.id = '${list}'`,
    ];
    return db.transaction().execute((trx) => runSteps(trx, [(one) => actAs(one, given.officer), ...steps]));
  };
  // It opens at noon in New York.
  expect(await promiseKeptBy(circulate("2022-06-14T13:30Z"))).toBe("period_is_as_long_as_decided");
  for (const otherwise of ["2022-06-15T13:31Z", "2022-06-15T13:30:00.001Z", "2022-06-20T22:00Z"])
    expect(await promiseKeptBy(circulate(otherwise)), otherwise).toBe("period_ends_at_its_hour");
  await circulate("2022-06-15T13:30Z");
});

test("application_is_withdrawn_before_it_is_decided", async () => {
  const { listed, period } = await givenCirculated(db, { count: 2 });
  const withdraw = (id: string, at: string) => change(id, `state = 'withdrawn', withdrawn_at = '${at}'`);
  const decided = "application_is_withdrawn_before_it_is_decided";
  const [one, two] = listed.map(({ application }) => application.id);
  expect(await stopped(db, withdraw(one ?? "", "2022-06-30T22:00:00.001Z"))).toBe(decided);
  await asOwner(withdraw(one ?? "", "2022-06-30T22:00:00.000Z"));
  expect(period.lapsedAt).toBe(null);
  const lapsed = await givenLapsed(db);
  const accredited = lapsed.listed[0]?.application.id ?? "";
  expect(await stopped(db, withdraw(accredited, "2022-06-29T22:00:00Z"))).toBe(decided);
  expect(await stopped(db, withdraw(two ?? "", "2022-07-01T00:00:00Z"))).toBe(decided);
  const notified = await givenCleared(db, lapsed, { category: "ecosoc-ngo" });
  expect(await stopped(db, withdraw(notified.application.id, "2022-06-01T00:00:00Z"))).toBe(decided);
});

test("lapse_follows_settlement_margin, lapse_records_every_outcome, lapse_has_counts and lapse_is_final", async () => {
  const { period, listed } = await givenCirculated(db, { count: 2 });
  const mission = await givenMission(db);
  const [named] = listed;
  const applications = [named?.application.reference ?? ""];
  accepted(await raiseObjection(as(db, mission, round.objecting), { period: period.id, applications, basis: null }));
  const lapse = (at: string, accredited: number | null, not: number | null) =>
    `update no_objection_period set lapsed_at = '${at}', accredited_count = ${String(accredited)},
      not_accredited_count = ${String(not)} where id = '${period.id}'`;
  expect(await stopped(db, lapse("2022-06-30T22:01:59.999Z", 0, 2))).toMatch(/^lapse_(follows|records)/);
  expect(await stopped(db, lapse("2100-01-01T00:00Z", 1, 1))).toBe("lapse_follows_settlement_margin");
  expect(await stopped(db, lapse("2022-06-30T22:02Z", 1, 1))).toBe("lapse_records_every_outcome");
  expect(await stopped(db, lapse("2022-06-30T22:02Z", 0, 2))).toBe("lapse_records_every_outcome");
  const uncounted = `alter table no_objection_period disable trigger guard_no_objection_period;
    ${lapse("2022-06-30T22:02Z", null, null)}`;
  expect(await stoppedForTheOwner(database, uncounted)).toBe("lapse_has_counts");
  expect(await stopped(db, lapse("2022-06-30T22:02Z", 0, 2))).toBe("lapse_records_every_outcome");
  await asOwner(`insert into step (application_id, n, stage, outcome, at, known_at, no_objection_period_id)
    select application.id, 3, 'window', case application.id when '${named?.application.id ?? ""}' then 'objected' else 'silent' end,
      period.closes_at, period.closes_at + settlement_margin(), period.id
    from no_objection_period as period
    join application on application.no_objection_period_id = period.id
    where period.id = '${period.id}'`);
  expect(await stopped(db, lapse("2022-06-30T22:02Z", 0, 2))).toBe("lapse_records_every_outcome");
  await asOwner(`insert into accreditation (application_id, organisation_id, process_id, modalities_decision_id,
      no_objection_period_id, route, granted_at, recorded_at, valid_until_on)
    select application_id, organisation_id, process_id, modalities_decision_id, no_objection_period_id, route,
      granted_at, '2022-06-30T22:02Z', valid_until_on from due_accreditations('2022-06-30T22:02Z')
    where no_objection_period_id = '${period.id}'`);
  expect(await stopped(db, lapse("2022-06-30T22:01:59.999Z", 1, 1))).toBe("lapse_follows_settlement_margin");
  expect(await stopped(db, lapse("2022-06-30T22:02Z", 0, 2))).toBe("lapse_records_every_outcome");
  expect(await stopped(db, lapse("2022-06-30T22:02Z", 1, 1))).toBe("lapse_seals_its_final_list");
  await actingAs(db, { role: "clock" }, async (trx) => {
    await byHand(trx, lapse("2022-06-30T22:02Z", 1, 1));
    await byHand(trx, sealedByHand(period.id, "final"));
  });
  expect(await stopped(db, lapse("2022-07-30T22:02Z", 1, 1))).toBe("lapse_is_final");
  const reopen = `update no_objection_period set closes_at = closes_at + interval '1 day', extension_reason = 'x'
    where id = '${period.id}'`;
  expect(await stopped(db, reopen)).toBe("lapse_is_final");
});

test("sealed_list_has_hash_and_count, and a period follows the call and decision that it names", async () => {
  const given = await givenCirculated(db);
  const other = await givenOpenCall(db);
  const insert = (call: string, hash: string) => `insert into no_objection_period
    (process_id, call_id, modalities_decision_id, opens_at, closes_at, zone, circulated_by, list_hash) values
    ('${given.process.id}', '${call}', '${given.decision.id}', '2022-06-01T16:00Z', '2022-06-30T22:00Z', 'UTC',
     '${given.officer.person}', ${hash})`;
  expect(await stopped(db, insert(given.call.id, "repeat('a', 64)"))).toBe("sealed_list_has_hash_and_count");
  expect(await stopped(db, insert(other.call.id, "null"))).toMatch(/no_objection_period_call_id.*fkey/);
});

test("closing_instant_only_moves_later, for a period", async () => {
  const { period } = await givenCirculated(db);
  const move = (by: string) => `update no_objection_period
    set closes_at = closes_at ${by}, extension_reason = 'x', extensions = extensions || jsonb_build_object(
      'from', closes_at, 'to', closes_at ${by}, 'reason', 'x', 'extendedAt', opens_at)
    where id = '${period.id}'`;
  expect(await stopped(db, move("- interval '1 millisecond'"))).toBe("closing_instant_only_moves_later");
  await asOwner(move("+ interval '1 millisecond'"));
});

test("what must not change cannot be changed, and what must stay cannot be deleted, by the application's role", async () => {
  await givenLapsed(db);
  const frozen = [
    "update application set organisation_id = organisation_id",
    "update application set reference = reference",
    "update no_objection_period set opens_at = opens_at",
    "update call_for_applications set modalities_decision_id = modalities_decision_id",
    "update process set slug = slug",
    "update audit_trail set act = act",
    "update objection set received_at = received_at",
    "update installation set demonstration = true",
  ];
  const kept = [
    "accreditation accreditation_change audit_trail call_for_applications country holiday holiday_list installation",
    "invitation letter migration mission modalities_decision no_objection_period objection objection_disclosure",
    "objection_note organisation person process session silence_break silence_procedure",
  ];
  for (const statement of frozen) expect(await isForbidden(db, statement), statement).toBe(true);
  for (const table of kept.join(" ").split(" ")) {
    expect(await isForbidden(db, `delete from ${table}`), `delete from ${table}`).toBe(true);
    expect(await isForbidden(db, `truncate ${table} cascade`), `truncate ${table}`).toBe(true);
    expect(await isForbidden(db, `alter table ${table} add column extra text`), `alter ${table}`).toBe(true);
  }
});

test("clearance_that_accredited_stays, and one that did not can be taken back until its list is out", async () => {
  const given = await givenOpenCall(db);
  const back = "state = 'submitted', cleared_at = null, cleared_by = null";
  const notified = await givenCleared(db, given, { category: "ecosoc-ngo" });
  expect(await stopped(db, change(notified.application.id, back))).toBe("clearance_that_accredited_stays");
  const { application } = await givenCleared(db, given);
  expect(await stopped(db, change(application.id, "state = 'submitted'"))).toBe("application_state_follows_its_steps");
  expect(await stopped(db, change(application.id, back))).toBe("reopened_application_has_its_step");
  const why = `insert into step (application_id, n, stage, outcome, at, known_at, reason, by_person)
    values ('${application.id}', 2, 'screening', 'taken-back', now(), now(), 'A reason', '${given.officer.person}')`;
  await actingAs(db, given.officer, (trx) => runSteps(trx, [change(application.id, back), why]));
  const { listed } = await givenCirculated(db, { count: 1 });
  const [one] = listed;
  expect(await stopped(db, change(one?.application.id ?? "", back))).toBe("application_state_follows_its_steps");
});

test("held_back_application_has_reason, and held_back_application_is_on_no_list", async () => {
  const given = await givenOpenCall(db);
  const { application } = await givenCleared(db, given);
  const held = `held_back_at = now(), held_back_by = '${given.officer.person}'`;
  expect(await stopped(db, change(application.id, held))).toBe("held_back_application_has_reason");
  await asOwner(change(application.id, `${held}, held_back_reason = 'A reason'`));
  expect(await stopped(db, change(application.id, "state = 'withdrawn', withdrawn_at = now()"))).toBe(
    "held_back_application_is_on_no_list",
  );
});

test("submitted_application_is_in_a_class, and application_has_the_category_of_its_class", async () => {
  const given = await givenOpenCall(db);
  const { application } = await givenDraft(db, given);
  const sent = "state = 'submitted', route = 'no-objection', received_at = '2022-05-24T22:00Z'";
  const undone = `alter table application disable trigger guard_application;
    ${change(application.id, `class = null, category = null, ${sent}`)}`;
  expect(await stoppedForTheOwner(database, undone)).toBe("submitted_application_is_in_a_class");
  const halved = `alter table application disable trigger guard_application;
    ${change(application.id, "category = null")}`;
  expect(await stoppedForTheOwner(database, halved)).toBe("application_has_the_category_of_its_class");
});

test("application_is_in_a_class_of_its_decision, under its category and by its way", async () => {
  const given = await givenOpenCall(db);
  const { application } = await givenDraft(db, given);
  const unlisted = "application_is_in_a_class_of_its_decision";
  for (const set of ["class = 'guilds', category = 'other'", "class = null, category = null", "category = 'business'"])
    expect(await stopped(db, change(application.id, set))).toBe(unlisted);
  const sent = "state = 'submitted', received_at = '2022-05-24T22:00Z'";
  expect(await stopped(db, change(application.id, `${sent}, route = 'notify'`))).toBe(unlisted);
  expect(await stopped(db, change(application.id, "agreed_to = 'business'"))).toBe(
    "application_agrees_to_a_class_that_follows",
  );
});

test("class_changes_as_chosen_or_agreed: not once a stage has been answered, nor by saying that it moved", async () => {
  const given = await givenOpenCall(db);
  const { application: cleared } = await givenCleared(db, given);
  const business = "class = 'business', category = 'business'";
  expect(await stopped(db, change(cleared.id, business))).toBe("class_changes_as_chosen_or_agreed");
  const { application: sent } = await givenSubmitted(db, given);
  expect(await stopped(db, change(sent.id, `${business}, moved_from = 'ngo', agreed_to = 'business'`))).toBe(
    "class_changes_as_chosen_or_agreed",
  );
  const moved = `alter table application disable trigger guard_application;
    ${change(sent.id, "moved_from = 'academia'")}`;
  expect(await stoppedForTheOwner(database, moved)).toBe("application_goes_on_in_the_class_it_agreed_to");
});
