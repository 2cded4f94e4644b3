import { expect, test } from "vitest";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import { isForbidden, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { organisationDetails } from "#support/factories.ts";
import { accepted, as, givenCleared, givenLapsed, givenOfficer, givenOpenCall } from "#support/given.ts";

const database = await aDatabase();
const { db, asOwner } = database;
const officer = await givenOfficer(db);
const promise = "accredited_name_is_granted_or_confirmed";

const namesOf = (organisation: string) => `
  select accredited_name.name from accredited_name join accreditation on accreditation.id = accreditation_id
  where organisation_id = '${organisation}' order by effective_at`;

/** A change of name as somebody would write it by hand: asked for, and confirmed where an instant is given. */
async function nameChange(organisation: string, person: string, name: string, confirmedAt?: string): Promise<string> {
  const [row] =
    await asOwner(`insert into name_change (organisation_id, requested_at, requested_by, ground, name, country_code)
     values ('${organisation}', '2022-07-05T14:00Z', '${person}', 'A ground.', '${name}', 'FRA') returning id`);
  const id = String(row?.["id"]);
  if (confirmedAt !== undefined) await asOwner(answer(id, `outcome = 'confirmed', decided_at = '${confirmedAt}'`));
  return id;
}

const answer = (id: string, set: string) =>
  `update name_change set ${set}, decided_by = '${officer.person}' where id = '${id}'`;

const renaming = (organisation: string, change: string | null, name: string, at: string) => `
  insert into accredited_name (accreditation_id, effective_at, name_change_id, name, country_code)
  select id, '${at}', ${change === null ? "null" : `'${change}'`}, '${name}', 'FRA'
  from accreditation where organisation_id = '${organisation}'`;

async function givenAccredited() {
  const { listed } = await givenLapsed(db);
  const applicant = listed[0]?.applicant;
  if (applicant === undefined) throw new Error("The list is empty");
  return applicant;
}

test("name_what_is_granted: every grant has the name that went with its application, whatever the record says since", async () => {
  const given = await givenOpenCall(db);
  const { applicant } = await givenCleared(db, given, { name: "As it was sent", category: "ecosoc-ngo" });
  const details = { ...organisationDetails({ name: "Another" }), version: 1 };
  accepted(await saveOrganisation(as(db, applicant, round.afterwards), details));
  expect(await asOwner(namesOf(applicant.organisation))).toEqual([{ name: "As it was sent" }]);
});

test("a name comes from the grant or from a change that was confirmed, and from no other", async () => {
  const { organisation, person } = await givenAccredited();
  const other = await givenAccredited();
  const at = "2022-07-06T14:00Z";
  const waiting = await nameChange(organisation, person, "New");
  const theirs = await nameChange(other.organisation, other.person, "New", at);
  expect(await stopped(db, renaming(organisation, null, "New", at))).toBe(promise);
  expect(await stopped(db, renaming(organisation, waiting, "New", at))).toBe(promise);
  expect(await stopped(db, renaming(organisation, theirs, "New", at))).toBe(promise);
  await asOwner(answer(waiting, `outcome = 'confirmed', decided_at = '${at}'`));
  expect(await stopped(db, renaming(organisation, waiting, "Newer", at))).toBe(promise);
  expect(await stopped(db, renaming(organisation, waiting, "New", "2022-07-06T14:00:01Z"))).toBe(promise);
  expect(await stoppedForTheOwner(database, renaming(organisation, waiting, "Newer", at))).toBe(promise);
  await asOwner(renaming(organisation, waiting, "New", at));
});

test("a declined change gives no name", async () => {
  const { organisation, person } = await givenAccredited();
  const declined = await nameChange(organisation, person, "New");
  const at = "2022-07-06T14:00Z";
  await asOwner(answer(declined, `outcome = 'declined', reason = 'No document.', decided_at = '${at}'`));
  expect(await stopped(db, renaming(organisation, declined, "New", at))).toBe(promise);
});

test("an earlier name is not put behind a later one, nor changed, nor removed", async () => {
  const { organisation, person } = await givenAccredited();
  const earlier = await nameChange(organisation, person, "Earlier", "2022-07-06T14:00Z");
  const later = await nameChange(organisation, person, "Later", "2022-07-07T14:00Z");
  await asOwner(renaming(organisation, later, "Later", "2022-07-07T14:00Z"));
  expect(await stopped(db, renaming(organisation, earlier, "Earlier", "2022-07-06T14:00Z"))).toBe(promise);
  for (const statement of ["update accredited_name set name = 'X'", "delete from accredited_name"]) {
    expect(await isForbidden(db, statement)).toBe(true);
    expect(await stoppedForTheOwner(database, statement)).toBe("accreditation_is_never_rewritten");
  }
});

test("name_change_is_decided_once, as it was asked for", async () => {
  const { organisation, person } = await givenAccredited();
  const change = await nameChange(organisation, person, "New");
  const once = "name_change_is_decided_once";
  const another = `insert into name_change (organisation_id, requested_at, requested_by, ground, name, country_code)
    values ('${organisation}', '2022-07-05T15:00Z', '${person}', 'A ground.', 'Other', 'FRA')`;
  expect(await stopped(db, another)).toBe("one_open_name_change_per_organisation");
  const confirming = answer(change, "outcome = 'confirmed', decided_at = '2022-07-06T14:00Z'");
  expect(await isForbidden(db, answer(change, "name = 'Other'"))).toBe(true);
  expect(await stoppedForTheOwner(database, confirming.replace("set ", "set name = 'Other', "))).toBe(once);
  expect(await stopped(db, answer(change, "outcome = 'declined', decided_at = '2022-07-06T14:00Z'"))).toBe(
    "declined_name_change_has_reason",
  );
  for (const set of ["outcome = 'confirmed'", "outcome = 'confirmed', decided_at = '2022-07-05T13:59Z'"])
    expect(await stopped(db, answer(change, set))).toBe("decided_name_change_has_officer");
  await asOwner(confirming);
  expect(await stopped(db, answer(change, "outcome = 'declined', reason = 'No.'"))).toBe(once);
  expect(await stopped(db, answer(change, "outcome = null, decided_at = null"))).toBe(once);
  const born = `insert into name_change (organisation_id, requested_at, requested_by, ground, name, country_code, outcome,
    decided_at, decided_by) values ('${organisation}', '2022-07-05T14:00Z', '${person}', 'A ground.', 'Born', 'FRA',
    'confirmed', '2022-07-06T14:00Z', '${officer.person}')`;
  expect(await stopped(db, born)).toBe(once);
});
