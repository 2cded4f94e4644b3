import { expect, test } from "vitest";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { listAccreditationsOfApplications } from "#db/accreditation/accreditations.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { isForbidden, stopped, stoppedFor, stoppedForTheOwner, withoutPromises } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { answers, round } from "#support/factories.ts";
import {
  accepted,
  as,
  endAccess,
  givenCleared,
  givenDraft,
  givenLapsed,
  givenMission,
  givenOfficer,
  givenOpenCall,
  givenSubmitted,
  refused,
} from "#support/given.ts";
import { curable } from "#support/returned.ts";

const database = await aDatabase();
const { db, asOwner } = database;
const given = await givenOpenCall(db, curable);
const { officer } = given;
const colleague = await givenOfficer(db);
const kept = "recused_officer_does_not_rule";

const recusal = (application: string, person: string = officer.person) =>
  `insert into recusal values ('${application}', '${person}', null, '2022-05-30T15:00Z')`;

test("officer_recuses_from_what_was_received, officer_recuses_once, guard_recusal", async () => {
  const draft = (await givenDraft(db, given)).application.id;
  expect(await stopped(db, recusal(draft))).toBe("officer_recuses_from_what_was_received");
  const { application, applicant } = await givenSubmitted(db, given);
  const gone = await givenOfficer(db);
  await endAccess(db, gone.person);
  const elsewhere = (await givenOpenCall(db)).chair;
  for (const { person } of [applicant, gone, elsewhere, await givenMission(db)])
    expect(await stopped(db, recusal(application.id, person))).toBe("officer_recuses_from_what_was_received");
  await asOwner(recusal(application.id));
  await asOwner(recusal(application.id, given.chair.person));
  expect(await stopped(db, recusal(application.id))).toBe("officer_recuses_once");
});

test("recusal_is_for_good", async () => {
  const { id, reference } = (await givenSubmitted(db, given)).application;
  accepted(await recuseFromApplication(as(db, officer, round.reviewing), { reference, reason: "" }));
  const which = `where application_id = '${id}'`;
  for (const attack of [
    `delete from recusal ${which}`,
    `update recusal set person_id = '${colleague.person}' ${which}`,
  ]) {
    expect(await isForbidden(db, attack)).toBe(true);
    expect(await stoppedForTheOwner(database, attack)).toBe("recusal_is_for_good");
  }
});

const cleared = (id: string, by: string) =>
  `update application set state = 'cleared', cleared_at = '2022-05-30T15:00Z', cleared_by = '${by}' where id = '${id}'`;
const refusedBy = (id: string, by: string) =>
  `update application set state = 'refused', refused_at = '2022-05-30T15:00Z', refused_by = '${by}', refusal_ground = 'other', refusal_reason = 'No.' where id = '${id}'`;

test("recused_officer_does_not_rule, guard_conflict: clear, refuse or send back", async () => {
  const { id } = (await givenSubmitted(db, given)).application;
  await asOwner(recusal(id));
  expect(await stoppedFor(db, officer, cleared(id, officer.person))).toBe(kept);
  expect(await stopped(db, refusedBy(id, officer.person))).toBe(kept);
  const [stage] = await asOwner(`select own.key from application, stages_of('${given.decision.id}') as own
     where application.id = '${id}' and own.class = application.class and own.stage ->> 'what' = 'screening'`);
  const returned = (by: string) => `
    insert into step (application_id, n, stage, outcome, at, known_at, until, reason, by_person, asked, answers)
    select '${id}', 1, '${String(stage?.["key"])}', 'returned', '2022-05-30T15:00Z', '2022-05-30T15:00Z', '2022-06-09T15:00Z', 'Missing.',
      '${by}', array['programmes'], answers from application where id = '${id}'`;
  expect(await stoppedFor(db, officer, returned(officer.person))).toBe(kept);
  await asOwner(returned(colleague.person));
});

test("recused_officer_does_not_rule, guard_conflict: hold back, or look at a change", async () => {
  const { id } = (await givenCleared(db, given)).application;
  await asOwner(recusal(id));
  const held = (by: string) =>
    `update application set held_back_at = '2022-05-30T15:00Z', held_back_by = '${by}', held_back_reason = 'A question.' where id = '${id}'`;
  expect(await stopped(db, held(officer.person))).toBe(kept);
  await asOwner(held(colleague.person));
  const looked = (by: string) => `
    insert into submitted_organisation (application_id, frozen_at, looked_at_by, taken_over, name, acronym, country_code, address, website, founded_year, legal_status)
    select '${id}', '2022-05-30T15:00Z', '${by}', true, organisation.name, acronym, country_code, address, website, founded_year, legal_status
    from organisation join application on application.organisation_id = organisation.id where application.id = '${id}'`;
  expect(await stopped(db, looked(officer.person))).toBe(kept);
  await asOwner(looked(colleague.person));
});

test("recused_officer_does_not_rule, guard_conflict: suspend", async () => {
  const lapsed = await givenLapsed(db);
  const { id } = mustExist(lapsed.listed[0]).application;
  const accreditation = mustExist((await listAccreditationsOfApplications(db, [id]))[0] ?? null).id;
  await asOwner(recusal(id, lapsed.officer.person));
  const suspended = (by: string) =>
    `insert into accreditation_change (accreditation_id, kind, effective_at, known_at, ground, by_person)
     values ('${accreditation}', 'suspended', '2022-07-05T14:00Z', '2022-07-05T14:00Z', 'A ground.', '${by}')`;
  expect(await stopped(db, suspended(lapsed.officer.person))).toBe(kept);
  await asOwner(suspended(colleague.person));
});

test("nobody_rules_on_their_own_organisation: whoever has acted for it, began its application, made its record, or has the address of its head", async () => {
  const own = "nobody_rules_on_their_own_organisation";
  const head = await givenOfficer(db);
  await database.asOwner(`update person set email = 'Head.Of@Forum.Example' where id = '${head.person}'`);
  const sent = { answers: { ...answers, headEmail: "head.of@forum.example" } };
  const { application, applicant } = await givenSubmitted(db, given, sent);
  const { id, reference, version } = application;
  await database.asOwner(
    `update person set role = 'secretariat', organisation_id = null where id = '${applicant.person}'`,
  );
  for (const { person } of [applicant, head]) {
    expect(await stoppedFor(db, officer, cleared(id, person))).toBe(own);
    expect(await stopped(db, refusedBy(id, person))).toBe(own);
  }
  const maker = await givenOfficer(db);
  await database.asOwner(
    `update organisation set created_by = '${maker.person}' where id = '${application.organisation}'`,
  );
  expect(await stopped(db, refusedBy(id, maker.person))).toBe(own);
  const formerly = await givenOfficer(db);
  await withoutPromises(
    database,
    "acting_person",
    `insert into acting_person (organisation_id, person_id, began_at, ended_at, ended_by)
     values ('${application.organisation}', '${formerly.person}', '2022-05-01T12:00Z', '2022-05-02T12:00Z', '${applicant.person}')`,
  );
  expect(await stopped(db, refusedBy(id, formerly.person))).toBe(own);
  const before = as(db, formerly, round.reviewing);
  expect(
    refused(await refuseApplication(before, { reference, version, ground: "not_relevant", reason: "No." })).because,
  ).toBe("officer_is_of_the_organisation");
  accepted(
    await refuseApplication(as(db, colleague, round.reviewing), {
      reference,
      version,
      ground: "not_relevant",
      reason: "No.",
    }),
  );
});
