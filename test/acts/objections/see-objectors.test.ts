import { expect, test } from "vitest";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { seeObjectors } from "#acts/objections/see-objectors.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { readingAs } from "#db/readers.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenMission,
  type GivenPeriod,
  givenProcess,
  refused,
} from "#support/given.ts";
import { auditOf, listDisclosures } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;

const basis = "A basis that the Chair alone may read.";

async function givenObjected(options: Parameters<typeof givenCirculated>[1] = {}) {
  const given = await givenCirculated(db, options);
  const mission = await givenMission(db);
  const applications = given.listed.map(({ application }) => application.reference);
  const note = { period: given.period.id, applications, basis };
  accepted(await raiseObjection(as(db, mission, round.objecting), note));
  return given;
}

const disclosuresOf = ({ period, chair }: GivenPeriod) =>
  readingAs(db, chair, (trx) => listDisclosures(trx, period.id));

test("the Chair of the process is shown who objected and on which basis, each time on the confidential record", async () => {
  const given = await givenObjected();
  const see = async () =>
    accepted(await seeObjectors(as(db, given.chair, round.afterwards), { period: given.period.id, page: 1 })).shown;
  const first = await see();
  expect(first).toMatchObject({ basesShown: true, before: { total: 0 }, notes: { rows: [{ basis }] } });
  expect((await see()).before.total).toBe(1);
  expect(await disclosuresOf(given)).toHaveLength(2);
  const lines = (await auditOf(database, given.period.id)).filter(({ event }) => event === "ObjectorsDisclosed");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatchObject({ confidential: true, actor_person: given.chair.person });
});

test("where the decision keeps the bases from the Chair, the Chair is shown who objected without them", async () => {
  const { disclosure } = oewg2021To2025.provisions;
  const given = await givenObjected({ provisions: { disclosure: { ...disclosure, reasons: [] } } });
  const context = as(db, given.chair, round.afterwards);
  const { shown } = accepted(await seeObjectors(context, { period: given.period.id, page: 1 }));
  expect(shown).toMatchObject({ basesShown: false, notes: { rows: [{ basis: null }] } });
});

test("nobody else is shown anything, and nothing is put on record", async () => {
  const given = await givenObjected();
  const see = async (actor: Parameters<typeof as>[1]) =>
    refused(await seeObjectors(as(db, actor, round.afterwards), { period: given.period.id, page: 1 })).because;
  expect(await see((await givenProcess(db)).chair)).toBe("not_found");
  expect(await see(given.officer)).toBe("not_allowed");
  expect(await see(await givenMission(db))).toBe("not_allowed");
  expect(await disclosuresOf(given)).toEqual([]);
});
