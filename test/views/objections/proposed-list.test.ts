import { expect, test } from "vitest";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Audience } from "#domain/modalities/provisions.ts";
import { everybody } from "#domain/objections/disclosure.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCirculated, type GivenPeriod } from "#support/given.ts";
import { findPublicListOf } from "#views/objections/proposed-list.ts";
import { seeSealedList } from "#views/objections/sealed-list.ts";
import { seeProcess } from "#views/process/process.ts";

const { db } = await aDatabase();
const { disclosure } = oewg2021To2025.provisions;

const givenList = (proposedList: readonly Audience[]) =>
  givenCirculated(db, { count: 2, provisions: { disclosure: { ...disclosure, proposedList } } });
const findList = (given: GivenPeriod, now = round.objecting, slug = given.process.slug) =>
  findPublicListOf({ db, now }, slug, given.period.id);
const see = async (given: GivenPeriod, now = round.objecting) =>
  mustExist(await seeSealedList(as(db, everybody, now), mustExist(await findList(given)), { page: 1 }));
const linked = async (given: GivenPeriod) =>
  (await seeProcess({ db, now: round.objecting }, given.process.slug))?.timeline.flatMap((entry) =>
    entry.kind === "period" ? [entry.list] : [],
  );

test.each<[readonly Audience[], boolean]>([
  [["public"], true],
  [["member-states", "applicant", "chair", "state-on-request"], false],
  [[], false],
])(
  "everybody reads the list while it is out where the decision discloses it to %j: %j",
  async (audiences, isPublic) => {
    const given = await givenList(audiences);
    const list = await findList(given);
    expect(list !== null).toBe(isPublic);
    expect(await linked(given)).toEqual([list]);
  },
);

test("names and countries, no dossier and no outcome, also when the period is over; under its own process alone", async () => {
  const given = await givenList(["public"]);
  const names = given.listed.map(({ application }) => application.reference).toSorted();
  for (const now of [round.objecting, round.afterwards]) {
    const seen = await see(given, now);
    expect(seen.list.rows.map(({ reference }) => reference).toSorted()).toEqual(names);
    expect(seen.list.rows.map((row) => [row.acronym, row.class])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(seen.window?.standing).toBe(now === round.objecting ? "open" : "closed");
  }
  expect(await findList(given, round.objecting, (await givenList(["public"])).process.slug)).toBeNull();
});

test("who has withdrawn stays on the list as it was sealed, and is marked", async () => {
  const given = await givenList(["public"]);
  const { applicant, application } = mustExist(given.listed[0]);
  const { reference } = application;
  const { version } = mustExist(
    await db.selectFrom("application").select("version").where("reference", "=", reference).executeTakeFirst(),
  );
  accepted(await withdrawApplication(as(db, applicant, round.objecting), { reference, version }));
  const { list } = await see(given);
  expect(list.rows.filter(({ withdrawnAt }) => withdrawnAt !== null).map((row) => row.reference)).toEqual([reference]);
  expect(list.total).toBe(2);
});
