import { expect, test } from "vitest";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { newId } from "#db/new-id.ts";
import type { Id } from "#domain/kit/id.ts";
import { anId } from "#support/an-id.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenCleared,
  givenMission,
  givenOpenCall,
  type GivenPeriod,
  refused,
  theClock,
} from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const mission = await givenMission(db);
const clock = as(db, theClock, round.settled);

const at = (given: GivenPeriod, place: number) => {
  const listed = given.listed[place];
  if (listed === undefined) throw new Error(`Nothing at place ${place} of the list`);
  return listed;
};

const accreditedIn = (period: Id<"period">) =>
  db.selectFrom("accreditation").selectAll().where("no_objection_period_id", "=", period).execute();

test("silence is consent: who was not objected to is accredited as of the closing instant, the others are told", async () => {
  const given = await givenCirculated(db, { count: 3 });
  const period = given.period.id;
  const objected = at(given, 1);
  const context = as(db, mission, round.objecting);
  accepted(await raiseObjection(context, { period, applications: [objected.application.reference], basis: null }));
  const { happened } = accepted(await lapseNoObjectionPeriod(clock, { period }));
  expect(happened).toMatchObject({ accredited: 2, notAccredited: 1 });

  const rows = await accreditedIn(period);
  expect(rows.map((row) => row.application_id).toSorted()).toEqual(
    [at(given, 0), at(given, 2)].map(({ application }) => application.id).toSorted(),
  );
  for (const row of rows) {
    expect(row).toMatchObject({ route: "no-objection", valid_until_on: "2025-07-31", process_id: given.process.id });
    expect(row.granted_at.toISOString()).toBe("2022-06-30T22:00:00.000Z");
    expect(row.recorded_at.toISOString()).toBe("2022-06-30T22:02:00.000Z");
  }
  const recorded = await db
    .selectFrom("no_objection_period")
    .selectAll()
    .where("id", "=", period)
    .executeTakeFirstOrThrow();
  expect(recorded).toMatchObject({ accredited_count: 2, not_accredited_count: 1 });
  expect((await eventsOf(database, period)).at(-1)).toBe("NoObjectionPeriodLapsed");
  for (const { application } of given.listed) {
    expect((await eventsOf(database, application.id)).at(-1)).toBe("NoObjectionPeriodLapsed");
  }
  expect(await lettersTo(database, at(given, 0).applicant.person)).toContain("accredited");
  const toObjected = await lettersTo(database, objected.applicant.person);
  expect(toObjected).toContain("not-accredited");
  expect(toObjected).not.toContain("accredited");
});

test("each letter names the paragraph on the category of its own organisation, and that on the effect of an objection", async () => {
  const { categories, effect } = oewg2021To2025.provisions;
  const from = (paragraph: string) => ({ cites: { source: "A decision", paragraph } });
  const call = await givenOpenCall(db, {
    categories: {
      ...categories,
      ngo: { ...categories.ngo, ...from("on NGOs") },
      business: { ...categories.business, ...from("on business") },
    },
    effect: { ...effect, kind: "body-decides", by: "vote", ...from("on the effect") },
  });
  const listed = [
    await givenCleared(db, call),
    await givenCleared(db, call, { category: "business" }),
    await givenCleared(db, call, { category: "business" }),
  ];
  const list = { call: call.call.id, closesAt: round.periodCloses };
  const { period } = accepted(await circulateList(as(db, call.officer, round.circulating), list)).next;
  const applications = [listed[2]?.application.reference ?? ""];
  accepted(await raiseObjection(as(db, mission, round.objecting), { period: period.id, applications, basis: null }));
  accepted(await lapseNoObjectionPeriod(clock, { period: period.id }));
  const said = await Promise.all(
    listed.map(async ({ applicant }) => {
      const [row] = await database.asOwner(`
        select kind, jsonb_path_query_array(data, '$.why[*] ? (@.code like_regex "silence$|objection").cites.paragraph') as cited,
          jsonb_path_query_array(data, '$.why[*].code') as codes
        from letter where recipient_person = '${applicant.person}' and kind in ('accredited', 'not-accredited', 'objected-to')`);
      return row;
    }),
  );
  expect(said).toMatchObject([
    { kind: "accredited", cited: expect.arrayContaining(["on NGOs"]) as unknown },
    { kind: "accredited", cited: expect.arrayContaining(["on business"]) as unknown },
    {
      kind: "objected-to",
      cited: expect.arrayContaining(["on the effect"]) as unknown,
      codes: expect.arrayContaining(["objection_before_body", "accreditation_by_body_after_objection"]) as unknown,
    },
  ]);
});

test("until the settlement margin has passed nothing is recorded, to the millisecond", async () => {
  const given = await givenCirculated(db);
  const period = given.period.id;
  const lapseAt = (now: typeof round.settled) => lapseNoObjectionPeriod(as(db, theClock, now), { period });
  expect(refused(await lapseAt(round.periodCloses)).because).toBe("period_has_not_closed");
  expect(refused(await lapseAt(round.periodCloses.add({ milliseconds: 1 }))).because).toBe(
    "settlement_margin_has_not_passed",
  );
  expect(refused(await lapseAt(round.settled.subtract({ milliseconds: 1 }))).because).toBe(
    "settlement_margin_has_not_passed",
  );
  expect(await accreditedIn(period)).toEqual([]);
  accepted(await lapseAt(round.settled));
  expect(await accreditedIn(period)).toHaveLength(1);
});

test("a lapse that runs late is stamped with the closing instant all the same", async () => {
  const given = await givenCirculated(db);
  const period = given.period.id;
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled.add({ hours: 24 * 30 })), { period }));
  const [row] = await accreditedIn(period);
  expect(row?.granted_at.toISOString()).toBe("2022-06-30T22:00:00.000Z");
});

test("a second lapse changes nothing and tells nobody again", async () => {
  const given = await givenCirculated(db);
  const period = given.period.id;
  accepted(await lapseNoObjectionPeriod(clock, { period }));
  const letters = await lettersTo(database, at(given, 0).applicant.person);
  expect(refused(await lapseNoObjectionPeriod(clock, { period })).because).toBe("period_already_lapsed");
  expect(await accreditedIn(period)).toHaveLength(1);
  expect(await lettersTo(database, at(given, 0).applicant.person)).toEqual(letters);
  expect((await eventsOf(database, period)).filter((event) => event === "NoObjectionPeriodLapsed")).toHaveLength(1);
});

test("an objection at the closing instant counts, a withdrawn one does not, a withdrawn application has no outcome", async () => {
  const given = await givenCirculated(db, { count: 3 });
  const period = given.period.id;
  const [atTheEnd, forgiven, gone] = [at(given, 0), at(given, 1), at(given, 2)];
  const last = as(db, mission, round.periodCloses);
  accepted(
    await raiseObjection(last, {
      period,
      applications: [atTheEnd.application.reference, forgiven.application.reference],
      basis: null,
    }),
  );
  const objections = await database.asOwner(
    `select id from objection where application_id = '${forgiven.application.id}'`,
  );
  accepted(await withdrawObjection(last, { objection: anId(String(objections[0]?.["id"])) }));
  const { reference, version } = gone.application;
  accepted(await withdrawApplication(as(db, gone.applicant, round.objecting), { reference, version: version + 1 }));
  const { happened } = accepted(await lapseNoObjectionPeriod(clock, { period }));
  expect(happened).toMatchObject({ accredited: 1, notAccredited: 1 });
  expect((await accreditedIn(period)).map((row) => row.application_id)).toEqual([forgiven.application.id]);
  expect(await lettersTo(database, gone.applicant.person)).not.toContain("not-accredited");
});

test("one State that objects to all leaves nobody accredited, and the period lapses all the same", async () => {
  const given = await givenCirculated(db, { count: 2 });
  const period = given.period.id;
  const applications = given.listed.map(({ application }) => application.reference);
  accepted(await raiseObjection(as(db, mission, round.objecting), { period, applications, basis: null }));
  const { happened } = accepted(await lapseNoObjectionPeriod(clock, { period }));
  expect(happened).toMatchObject({ accredited: 0, notAccredited: 2 });
});

test("nobody but the clock lapses a period, and one that is not there is not found", async () => {
  const given = await givenCirculated(db);
  const byOfficer = await lapseNoObjectionPeriod(as(db, given.officer, round.settled), { period: given.period.id });
  expect(refused(byOfficer).because).toBe("not_allowed");
  expect(refused(await lapseNoObjectionPeriod(clock, { period: newId() })).because).toBe("not_found");
});
