import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { confirmNameChange } from "#acts/accreditation/confirm-name-change.ts";
import { requestNameChange } from "#acts/accreditation/request-name-change.ts";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import { countAccreditedAlong } from "#db/accreditation/accredited-counts.ts";
import { listAccredited } from "#db/accreditation/accredited-organisations.ts";
import { type AccreditedFilter } from "#db/accreditation/granted.ts";
import { newId } from "#db/new-id.ts";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { organisationDetails, round } from "#support/factories.ts";
import { accepted, as, givenOfficer, refused } from "#support/given.ts";
import { lettersAbout } from "#support/record.ts";
import { givenNameChange, givenRenamedRecord } from "#support/renamed.ts";
import { givenWithdrawn } from "#support/withdrawn.ts";
import { seeAccreditation } from "#views/accreditation/outcomes.ts";

const database = await aDatabase();
const { db } = database;
const officer = await givenOfficer(db);
const confirmedAt = round.afterwards.add({ hours: 24 });
const later = confirmedAt.add({ hours: 1 });

async function shown(process: Id<"process">, filter: Omit<AccreditedFilter, "process">) {
  const rows = await listAccredited(db, { ...filter, process }, { limit: 10, offset: 0 });
  return rows.map(({ organisation: { name, country, formerly } }) => ({
    name,
    country,
    formerly: formerly.map((former) => former.name),
  }));
}

test("a new record changes no list: neither as it stands nor as it stood", async () => {
  const { process, formerly } = await givenRenamedRecord(db, { name: "Totally Different Name Ltd", country: "FRA" });
  const asBefore = [{ name: formerly, country: "KEN", formerly: [] }];
  expect(await shown(process.id, { at: later })).toEqual(asBefore);
  expect(await shown(process.id, { at: later, asOf: round.settled })).toEqual(asBefore);
  expect(await shown(process.id, { at: later, q: "Totally Different" })).toEqual([]);
});

test("once confirmed the new name stands with the former one, and as of before there is the former one alone", async () => {
  const { process, formerly, change } = await givenNameChange(db, {
    name: "Totally Different Name Ltd",
    country: "FRA",
  });
  accepted(await confirmNameChange(as(db, officer, confirmedAt), { change: change.id }));
  const renamed = [{ name: "Totally Different Name Ltd", country: "FRA", formerly: [formerly] }];
  const before = [{ name: formerly, country: "KEN", formerly: [] }];
  expect(await shown(process.id, { at: later })).toEqual(renamed);
  expect(await shown(process.id, { at: later, asOf: confirmedAt })).toEqual(renamed);
  expect(await shown(process.id, { at: later, asOf: confirmedAt.subtract({ milliseconds: 1 }) })).toEqual(before);
  for (const q of [formerly, "totally different"])
    expect(await shown(process.id, { at: later, q }), q).toEqual(renamed);
  const asOf = round.settled;
  expect(await shown(process.id, { at: later, asOf, q: "totally different" })).toEqual([]);
  expect(await shown(process.id, { at: later, country: "KEN" })).toEqual([]);
  expect(await shown(process.id, { at: later, asOf, country: "KEN" })).toEqual(before);
  const { byCountry } = await countAccreditedAlong(db, { at: later, process: process.id });
  expect(byCountry.map(({ country, count }) => [country, count])).toEqual([["FRA", 1]]);
});

test("what was confirmed is on record with its before and after, told by letter, and shown to the officer", async () => {
  const { formerly, change, applicant, reference } = await givenNameChange(db, { name: "Totally Different Name Ltd" });
  const key = randomUUID();
  accepted(await confirmNameChange(as(db, officer, confirmedAt), { change: change.id, key }));
  accepted(await confirmNameChange(as(db, officer, confirmedAt), { change: change.id, key }));
  const [entry] = await database.asOwner(
    `select data from audit_trail where subject_id = '${change.id}' and event = 'NameChangeConfirmed'`,
  );
  expect(entry?.["data"]).toMatchObject({
    renamed: [{ before: { name: formerly }, after: { name: "Totally Different Name Ltd" } }],
  });
  expect(await lettersAbout(db, change.id)).toMatchObject([
    { kind: "name-change-confirmed", person: applicant.person, data: { formerly: [formerly] } },
  ]);
  const { id } = await db
    .selectFrom("accreditation")
    .innerJoin("application", "application.id", "accreditation.application_id")
    .select("accreditation.id")
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
  const seen = await seeAccreditation(as(db, officer, later), id);
  expect(seen).toMatchObject({ organisation: "Totally Different Name Ltd" });
  expect(seen?.names.map(({ name }) => name)).toEqual(["Totally Different Name Ltd", formerly]);
});

test("it is confirmed once, by the Secretariat, and not for what has ended", async () => {
  const { change, chair, applicant } = await givenNameChange(db, { name: "Another name" });
  for (const actor of [chair, applicant]) {
    const outcome = await confirmNameChange(as(db, actor, confirmedAt), { change: change.id });
    expect(refused(outcome).because).toBe("not_allowed");
  }
  accepted(await confirmNameChange(as(db, officer, confirmedAt), { change: change.id }));
  const again = await confirmNameChange(as(db, officer, later), { change: change.id });
  expect(refused(again).because).toBe("name_change_is_decided");
  const unknown = newId<"name_change">();
  expect(refused(await confirmNameChange(as(db, officer, later), { change: unknown })).because).toBe("not_found");

  const ended = await givenNameChange(db, { name: "Too late" });
  const { id: accreditation } = await db
    .selectFrom("accreditation")
    .select("id")
    .where("organisation_id", "=", ended.applicant.organisation)
    .executeTakeFirstOrThrow();
  accepted(await givenWithdrawn(as(db, officer, round.afterwards), { accreditation, ground: "A ground." }));
  const outcome = await confirmNameChange(as(db, officer, later), { change: ended.change.id });
  expect(refused(outcome).because).toBe("organisation_is_not_accredited");
});

test("a second change keeps both former names", async () => {
  const { process, formerly, change, applicant } = await givenNameChange(db, { name: "Second name" });
  accepted(await confirmNameChange(as(db, officer, confirmedAt), { change: change.id }));
  const again = as(db, applicant, later);
  accepted(await saveOrganisation(again, { ...organisationDetails({ name: "Third name" }), version: 2 }));
  const { next } = accepted(await requestNameChange(again, { version: 3, ground: "Merged." }));
  accepted(await confirmNameChange(as(db, officer, later), { change: next.id }));
  expect(await shown(process.id, { at: later })).toEqual([
    { name: "Third name", country: "KEN", formerly: ["Second name", formerly] },
  ]);
});
