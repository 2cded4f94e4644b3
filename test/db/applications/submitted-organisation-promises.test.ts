import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import {
  isForbidden,
  promiseKeptBy,
  runSteps,
  stopped,
  stoppedForTheOwner,
  withoutPromises,
} from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { organisationDetails, round } from "#support/factories.ts";
import {
  accepted,
  as,
  type GivenCall,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenOpenCall,
  givenSubmitted,
} from "#support/given.ts";

const database = await aDatabase();
const { db, asOwner } = database;
const promise = "what_goes_with_an_application_is_the_record";

const columns = "name, acronym, country_code, address, website, founded_year, legal_status";

/** What an officer's look writes, falsified in one place. */
function look(application: string, officer: string | null, falsified: Record<string, string> = {}): string {
  const row = {
    application_id: `'${application}'::uuid`,
    frozen_at: "timestamptz '2022-06-01T16:00Z'",
    looked_at_by: officer === null ? "null" : `'${officer}'::uuid`,
    taken_over: "true",
    ...Object.fromEntries(columns.split(", ").map((column) => [column, `organisation.${column}`])),
    ...falsified,
  };
  return `insert into submitted_organisation (${Object.keys(row).join()}) select ${Object.values(row).join()}
    from application join organisation on organisation.id = application.organisation_id
    where application.id = '${application}'`;
}

async function givenChangedRecord() {
  const given = await givenOpenCall(db);
  const { applicant, application } = await givenCleared(db, given, { name: "As it was sent" });
  const details = { ...organisationDetails({ name: "As it was changed" }), version: 1 };
  accepted(await saveOrganisation(as(db, applicant, round.reviewing), details));
  return { ...given, applicant, application };
}

test("freeze_submitted_organisation: what is submitted is frozen by the database itself, with the instant of receipt", async () => {
  const given = await givenOpenCall(db);
  const { applicant, application } = await givenDraft(db, given, { name: "As it was sent" });
  await asOwner(`update application set state = 'submitted', route = 'no-objection', received_at = '2022-05-10T15:00Z'
     where id = '${application.id}'`);
  await asOwner(`update organisation set name = 'As it was changed' where id = '${applicant.organisation}'`);
  const [frozen] = await asOwner(`select name, taken_over, looked_at_by, frozen_at = '2022-05-10T15:00Z' as in_time
     from submitted_organisation where application_id = '${application.id}'`);
  expect(frozen).toEqual({ name: "As it was sent", taken_over: true, looked_at_by: null, in_time: true });
});

test("what was sent is never rewritten or removed", async () => {
  const given = await givenOpenCall(db);
  const { application } = await givenSubmitted(db, given);
  const change = `update submitted_organisation set name = 'Another' where application_id = '${application.id}'`;
  const removal = `delete from submitted_organisation where application_id = '${application.id}'`;
  for (const statement of [change, removal]) {
    expect(await isForbidden(db, statement)).toBe(true);
    expect(await stoppedForTheOwner(database, statement)).toBe("what_was_sent_stays_as_sent");
  }
});

test("a look adds the record as it is, and nothing else", async () => {
  const { application, officer } = await givenChangedRecord();
  for (const falsified of [
    ...columns.split(", ").map((column) => ({
      [column]: { country_code: "'FRA'", founded_year: "1066" }[column] ?? "'Another'",
    })),
    { frozen_at: "timestamptz '2022-05-01T00:00Z'" },
    { application_id: `'${randomUUID()}'::uuid` },
  ])
    expect(await stopped(db, look(application.id, officer.person, falsified)), JSON.stringify(falsified)).toBe(promise);
  expect(await stopped(db, look(application.id, null))).toBe(promise);
  expect(await stopped(db, look(application.id, null, { taken_over: "false" }))).toBe(promise);
  await asOwner(look(application.id, officer.person));
  expect(
    await stopped(db, look(application.id, officer.person, { frozen_at: "timestamptz '2022-05-31T00:00Z'" })),
  ).toBe(promise);
});

test("sent_once, and what_was_sent_goes_with_its_application: hold for the owner too", async () => {
  const { application } = await givenChangedRecord();
  const again = (falsified: Record<string, string>) =>
    withoutPromises(database, "submitted_organisation", look(application.id, null, falsified));
  expect(await promiseKeptBy(again({}))).toBe("sent_once");
  expect(await promiseKeptBy(again({ taken_over: "false" }))).toBe("what_was_sent_goes_with_its_application");
});

test("a draft has nothing to look at, and what is out stays as it went out", async () => {
  const given = await givenOpenCall(db);
  const draft = await givenDraft(db, given);
  expect(await stopped(db, look(draft.application.id, given.officer.person))).toBe(promise);
  const { listed, officer } = await givenCirculated(db);
  expect(await stopped(db, look(listed[0]?.application.id ?? "", officer.person))).toBe(promise);
});

test("changed_record_is_looked_at_before_the_list: not even under the name that was sent", async () => {
  const given = await givenChangedRecord();
  const { application } = given;
  expect(await circulatedByHand(given, application.id)).toBe("changed_record_is_looked_at_before_the_list");
  await asOwner(look(application.id, given.officer.person, { taken_over: "false" }));
  expect(await circulatedByHand(given, application.id)).toBe("period_is_sealed_with_its_list");
});

/** Under the name that goes with the application, and without the seal. */
async function circulatedByHand({ process, call, decision, officer }: GivenCall, application: string): Promise<string> {
  const id = randomUUID();
  const steps = [
    `insert into no_objection_period
      (id, process_id, call_id, modalities_decision_id, opens_at, closes_at, zone, circulated_by) values
      ('${id}', '${process.id}', '${call.id}', '${decision.id}', '2022-06-01T16:00Z', '2022-06-30T22:00Z', 'UTC',
       '${officer.person}')`,
    `update application set state = 'circulated', no_objection_period_id = '${id}', circulated_at = '2022-06-01T16:00Z'
      where id = '${application}'`,
    `insert into circulated_organisation
        (application_id, period_id, name, acronym, country_code, website, founded_year, legal_status)
      select application_id, '${id}', name, acronym, country_code, website, founded_year, legal_status from submitted_organisation
      where application_id = '${application}' and taken_over order by frozen_at desc limit 1`,
  ];
  return promiseKeptBy(db.transaction().execute((trx) => runSteps(trx, steps)));
}
