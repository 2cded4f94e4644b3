import { expect, test } from "vitest";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { findApplicationByReference } from "#db/applications/applications.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCleared, givenMission, givenOpenCall } from "#support/given.ts";
import { seeCirculatedList, type WantedOfList } from "#views/objections/circulated-list.ts";

/* A decision that circulates names and countries withholds the rest: it is neither sent, nor filtered by, nor counted, nor sorted by. */

const { db } = await aDatabase();
const mission = await givenMission(db);

async function givenList(fields: "dossier" | "name-and-country") {
  const given = await givenOpenCall(db, { circulation: { ...oewg2021To2025.provisions.circulation, fields } });
  await givenCleared(db, given, { name: "Meridian", acronym: "ZZTOP", category: "business" });
  await givenCleared(db, given, { name: "Aurora", acronym: "AU", category: "academia" });
  const context = as(db, given.officer, round.circulating);
  const list = { call: given.call.id, closesAt: round.periodCloses };
  const { period } = accepted(await circulateList(context, list)).next;
  return async (wanted: Partial<WantedOfList> = {}) => {
    const seen = await seeCirculatedList(as(db, mission, round.objecting), period.id, {
      order: "name",
      page: 1,
      ...wanted,
    });
    if (seen === null) throw new Error("The list was not circulated to the mission");
    // What is asked is the decision's, whatever stands on the list.
    const { questions, ...told } = seen.period;
    return {
      total: seen.list.total,
      rows: seen.list.rows,
      questions,
      everything: JSON.stringify({ ...seen, period: told }),
    };
  };
}

test("of names and countries alone, the category and the acronym cannot be found out", async () => {
  const see = await givenList("name-and-country");
  const whole = await see();
  expect(whole.rows.map((row) => [row.name, row.class])).toEqual([
    ["Aurora", null],
    ["Meridian", null],
  ]);
  for (const category of ["business", "academia", "ngo"] as const)
    expect((await see({ category })).everything, category).toBe(whole.everything);
  expect(whole.everything).not.toMatch(/"(business|academia)"|ZZTOP/);
  expect(whole.questions.map(({ of }) => of)).toEqual([null]);
  expect((await see({ q: "zztop" })).total).toBe(0);
  expect((await see({ q: "meri" })).total).toBe(1);
});

test("with the dossiers, both are there to be read and searched", async () => {
  const see = await givenList("dossier");
  expect((await see({ category: "business" })).rows.map(({ name }) => name)).toEqual(["Meridian"]);
  expect((await see({ q: "zztop" })).rows.map((row) => row.class?.key)).toEqual(["business"]);
});

test("once a mission objects to everybody on a list, nobody is left to choose", async () => {
  const given = await givenOpenCall(db);
  const [meridian, aurora] = [await givenCleared(db, given), await givenCleared(db, given)];
  const list = { call: given.call.id, closesAt: round.periodCloses };
  const { period } = accepted(await circulateList(as(db, given.officer, round.circulating), list)).next;
  const context = as(db, mission, round.objecting);
  const seen = async (q?: string) =>
    (await seeCirculatedList(context, period.id, { q, order: "name", page: 1 }))?.objectsToAll;
  const object = async ({ application }: typeof meridian) =>
    accepted(await raiseObjection(context, { period: period.id, applications: [application.reference], basis: null }));
  await object(meridian);
  expect(await seen()).toBe(false);
  // Whoever searches sees a part of the list: others are left.
  expect(await seen(meridian.application.reference)).toBe(false);
  await object(aurora);
  expect(await seen()).toBe(true);
});

test("a country is offered as long as somebody from it stands on the list", async () => {
  const call = await givenOpenCall(db);
  const kenyan = await givenCleared(db, call, { country: "KEN" });
  await givenCleared(db, call, { country: "FRA" });
  const list = { call: call.call.id, closesAt: round.periodCloses };
  const { period } = accepted(await circulateList(as(db, call.officer, round.circulating), list)).next;
  const countries = async () =>
    (await seeCirculatedList(as(db, mission, round.objecting), period.id, { order: "name", page: 1 }))?.countries;
  expect(await countries()).toEqual(["FRA", "KEN"]);
  expect(await countries()).toEqual(["FRA", "KEN"]);
  const { reference } = kenyan.application;
  const { version } = mustExist(await findApplicationByReference(db, reference));
  accepted(await withdrawApplication(as(db, kenyan.applicant, round.objecting), { reference, version }));
  expect(await countries()).toEqual(["FRA"]);
});
