import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { reinstateAccreditation } from "#acts/accreditation/reinstate-accreditation.ts";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { extendNoObjectionPeriod } from "#acts/objections/extend-no-objection-period.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { getAccreditation, insertAccreditations } from "#db/accreditation/accreditations.ts";
import { countAccredited, countAccreditedAlong } from "#db/accreditation/accredited-counts.ts";
import { listAccredited, listAccreditedAfter } from "#db/accreditation/accredited-organisations.ts";
import { countByStandingAndOffice } from "#db/applications/application-counts.ts";
import { getListOfPeriod } from "#db/applications/application-filter.ts";
import { listApplications } from "#db/applications/application-lists.ts";
import { countDecidedApplications } from "#db/applications/application-standings.ts";
import { findApplicationByReference } from "#db/applications/applications.ts";
import { getCall } from "#db/applications/calls.ts";
import { listCirculated } from "#db/applications/circulated-list.ts";
import { getModalitiesDecision, listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { newId } from "#db/new-id.ts";
import { getNoObjectionPeriod, listDueNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import { findHolidayList, getHolidayCalendar, insertHolidayList } from "#db/process/holidays.ts";
import { getProcess, insertProcess } from "#db/process/processes.ts";
import { getSession, insertSession } from "#db/process/sessions.ts";
import { fromInstant } from "#db/values.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { readCursor, writeCursor } from "#forms/accreditation/accredited-cursor.ts";
import { actingAs } from "#support/acting.ts";
import { byHand } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { aProcess, aSession, instant, round } from "#support/factories.ts";
import {
  accepted,
  aPersonIn,
  as,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenLapsed,
  givenMission,
  givenOpenCall,
  givenSubmitted,
  theClock,
} from "#support/given.ts";

const database = await aDatabase();
const { db } = database;

test("a process, a session and the holidays of a duty station come back as they were written, days as days", async () => {
  const process = aProcess({
    id: newId(),
    beginsOn: Temporal.PlainDate.from("2021-03-14"),
    citation: { source: "General Assembly resolution 75/240", paragraph: "1", url: "https://example.org/75/240" },
  });
  const session = aSession({ id: newId(), process: process.id });
  const list = {
    id: newId<"holiday_list">(),
    dutyStation: `Station ${randomUUID()}`,
    year: 2022,
    edition: 1,
    circular: "ST/IC/2021/24",
    holidays: [{ on: Temporal.PlainDate.from("2022-11-24"), name: "Thanksgiving Day" }],
  };
  const officer = await aPersonIn(db, { role: "secretariat" });
  await actingAs(db, { role: "secretariat", person: officer }, async (trx) => {
    await insertProcess(trx, process);
    await insertSession(trx, session);
    await insertHolidayList(trx, list, { recordedAt: round.reviewing, recordedBy: officer });
  });
  expect(await getProcess(db, process.id)).toEqual(process);
  expect(await getSession(db, session.id)).toEqual(session);
  expect(await findHolidayList(db, list.dutyStation, 2022)).toEqual(list);
  const calendar = await getHolidayCalendar(db, list.dutyStation);
  expect([...calendar.years]).toEqual([[2022, { circular: "ST/IC/2021/24", holidays: new Set(["2022-11-24"]) }]]);
});

test("a decision, a call and an application in each state come back as the domain made them", async () => {
  const given = await givenOpenCall(db);
  const decision = { ...given.decision, classes: classesOf(given.decision) };
  expect(await getModalitiesDecision(db, given.decision.id)).toEqual(decision);
  expect(await getCall(db, given.call.id)).toMatchObject(given.call);
  const [record] = await listModalitiesDecisions(db, given.process.id);
  expect(record?.decision).toEqual(decision);
  expect(record?.silence[0]?.window.closesAt.toString()).toBe(round.silenceCloses.toString());
  const made = [
    await givenDraft(db, given),
    await givenSubmitted(db, given),
    await givenCleared(db, given, { category: "ecosoc-ngo" }),
  ];
  for (const { application } of made) {
    expect(await findApplicationByReference(db, application.reference)).toEqual(application);
  }
});

test("the extensions of a period come back with their instants and reasons", async () => {
  const given = await givenCirculated(db);
  const closesAt = instant("2022-07-02T22:00:00Z");
  const extension = { period: given.period.id, closesAt, reason: "The portal was down for an hour" };
  const { next } = accepted(await extendNoObjectionPeriod(as(db, given.officer, round.objecting), extension));
  expect(await getNoObjectionPeriod(db, given.period.id)).toMatchObject(next);
});

test("instants keep their milliseconds, and finer ones never become later", () => {
  expect(fromInstant(instant("2022-06-30T22:00:00.0009999Z"))).toBe("2022-06-30T22:00:00Z");
  expect(fromInstant(instant("2022-06-30T22:00:00.001Z"))).toBe("2022-06-30T22:00:00.001Z");
});

test("an accreditation with its changes comes back as the domain made it", async () => {
  const given = await givenOpenCall(db);
  const { granted } = await givenCleared(db, given, { category: "ecosoc-ngo" });
  const [accreditation] = granted;
  const { id } = mustExist(accreditation);
  expect(await getAccreditation(db, id)).toEqual(accreditation);
  const context = as(db, given.officer, round.afterwards);
  const { next } = accepted(await suspendAccreditation(context, { accreditation: id, ground: "A ground" }));
  expect(await getAccreditation(db, id)).toEqual(next);
  await expect(db.transaction().execute((trx) => insertAccreditations(trx, granted, round.afterwards))).rejects.toThrow(
    /one_accreditation_per_application|duplicate/,
  );
});

test("time decides, jobs record: the list, the counts and the outcomes are the same before and after the lapse is on record", async () => {
  const given = await givenCirculated(db, { count: 3 });
  const mission = await givenMission(db);
  const [named] = given.listed;
  const applications = [named?.application.reference ?? ""];
  accepted(
    await raiseObjection(as(db, mission, round.objecting), { period: given.period.id, applications, basis: null }),
  );
  const settled = { at: round.settled, process: given.process.id };
  const all = { limit: 10, offset: 0 };
  const see = async () => ({
    listed: (await listAccredited(db, settled, all)).map((row) => ({ ...row, accreditation: null })),
    count: await countAccredited(db, settled),
    ofCategory: await countAccredited(db, { ...settled, category: "ngo" }),
    along: await countAccreditedAlong(db, settled),
    alongBusiness: await countAccreditedAlong(db, { ...settled, category: "business" }),
    processes: (await countAccreditedAlong(db, { at: round.settled })).byProcess.get(given.process.id),
    outcomes: await countDecidedApplications(db, { at: round.settled, period: given.period.id }),
    before: await countAccredited(db, { ...settled, at: instant("2022-06-30T22:01:59.999Z") }),
    earlier: await countAccredited(db, { ...settled, asOf: instant("2022-06-30T21:59:59.999Z") }),
    early: await countDecidedApplications(db, { at: instant("2022-06-30T22:01:59.999Z"), period: given.period.id }),
  });
  const computed = await see();
  expect((await listDueNoObjectionPeriods(db, round.settled)).map(({ id }) => id)).toContain(given.period.id);
  expect(computed).toMatchObject({ count: 2, ofCategory: 2, processes: 2, before: 0, earlier: 0 });
  expect(Object.values(computed.early).every((count) => count === 0)).toBe(true);
  expect(computed.along).toMatchObject({ total: 2, byCategory: { ngo: 2, business: 0 }, byCountry: [{ count: 2 }] });
  // What another category would give stays to be seen; countries are those of the chosen one.
  expect(computed.alongBusiness).toMatchObject({ total: 0, byCategory: { ngo: 2, business: 0 }, byCountry: [] });
  expect(computed.outcomes).toMatchObject({ accredited: 2, "not-accredited": 1 });
  accepted(
    await lapseNoObjectionPeriod(as(db, theClock, instant("2023-01-01T00:00:00Z")), { period: given.period.id }),
  );
  const recorded = await see();
  expect(recorded).toEqual({ ...computed, before: 2 });
});

test("the list stands as it stood: suspended is out, reinstated is in again, and after its last day nobody is", async () => {
  const given = await givenLapsed(db);
  const [row] = await listAccredited(db, { at: round.settled, process: given.process.id }, { limit: 1, offset: 0 });
  expect(row?.validUntil?.toString()).toBe("2025-07-31");
  const accreditation = mustExist(row?.accreditation);
  const [suspended, reinstated] = [instant("2022-08-01T00:00:00Z"), instant("2022-09-01T00:00:00Z")];
  accepted(await suspendAccreditation(as(db, given.officer, suspended), { accreditation, ground: "A ground" }));
  accepted(await reinstateAccreditation(as(db, given.officer, reinstated), { accreditation, ground: "A ground" }));
  const at = instant("2026-01-01T00:00:00Z");
  const counted = async (asOf: string) => countAccredited(db, { at, asOf: instant(asOf), process: given.process.id });
  expect([
    await counted("2022-06-30T21:59:59.999Z"),
    await counted("2022-06-30T22:00:00Z"),
    await counted("2022-08-01T00:00:00Z"),
    await counted("2022-09-01T00:00:00Z"),
    await counted("2025-08-01T03:59:59.999Z"),
    await counted("2025-08-01T04:00:00Z"),
  ]).toEqual([0, 1, 0, 1, 1, 0]);
});

test("a program walks through the list page by page and meets everybody once", async () => {
  const given = await givenCirculated(db, { count: 5 });
  const filter = { at: round.settled, process: given.process.id };
  const met: string[] = [];
  let after = null;
  do {
    const { items, next } = await listAccreditedAfter(db, filter, { after, limit: 2 });
    met.push(...items.map(({ reference }) => reference));
    after = next === null ? null : readCursor(writeCursor(next));
  } while (after !== null);
  expect(met.toSorted()).toEqual(given.listed.map(({ application }) => application.reference).toSorted());
  for (const text of ["", "x", "WyJhIl0", writeCursor({ name: "a\0", application: newId() }), "bnVsbA"]) {
    expect(readCursor(text)).toBe(null);
  }
});

test("a search finds a name whatever its case and accents, and signs in it are no wildcards", async () => {
  const given = await givenOpenCall(db);
  const name = "Équité Numérique 100% ОРГАНИЗАЦИЯ";
  await givenCleared(db, given, { name, category: "ecosoc-ngo" });
  const found = async (q: string) =>
    (await listAccredited(db, { at: round.settled, process: given.process.id, q }, { limit: 5, offset: 0 })).length;
  expect(await Promise.all(["equite", "NUMÉRIQUE", "100%", "%", "_", "\\", "nobody"].map(found))).toEqual([
    1, 1, 1, 0, 0, 0, 0,
  ]);
});

test("lists of applications filter, sort and count alike", async () => {
  const given = await givenCirculated(db, { count: 2 });
  await givenDraft(db, given);
  const process = given.process.id;
  const { byStanding: counted } = await countByStandingAndOffice(db, { process }, round.circulating);
  expect(counted).toEqual(
    new Map([
      ["circulated", 2],
      ["draft-closed", 1],
    ]),
  );
  const page = { limit: 10, offset: 0 };
  const byReference = await listApplications(db, { process }, { ...page, order: "reference" });
  const references = byReference.map(({ reference }) => reference);
  expect(references).toEqual(references.toSorted());
  // What was not sent stands on no list.
  expect(await listApplications(db, { process, states: ["draft"] }, page)).toEqual([]);
  const list = await getListOfPeriod(db, given.period.id);
  expect(await listCirculated(db, list, {}, { limit: 10, page: 1 })).toMatchObject({ rows: [{}, {}], total: 2 });
  const [, second] = (await listCirculated(db, list, {}, { limit: 10, page: 1 })).rows;
  // Beyond the last page is the last, of the whole and of what is found.
  for (const filter of [{}, { references }])
    expect(await listCirculated(db, list, filter, { limit: 1, page: 9 })).toMatchObject({ rows: [second], total: 2 });
  expect(await listCirculated(db, list, { q: "nobody" }, { limit: 1, page: 9 })).toEqual({ rows: [], total: 0 });
  // Of a search too, which is found once for all its pages, until somebody is withdrawn.
  const searched = async (wanted: number) => {
    const now = await getListOfPeriod(db, given.period.id);
    const { rows, total } = await listCirculated(db, now, { q: "org" }, { limit: 1, page: wanted });
    return [rows.map(({ reference }) => reference), total];
  };
  const inOrder = (await listCirculated(db, list, {}, { limit: 10, page: 1 })).rows.map(({ reference }) => reference);
  for (const again of ["found", "kept"]) {
    expect(await searched(1), again).toEqual([inOrder.slice(0, 1), 2]);
    expect(await searched(9), again).toEqual([inOrder.slice(1), 2]);
  }
  const [one] = references;
  expect(await listApplications(db, { q: one?.toLowerCase() }, page)).toHaveLength(1);
  const [row] = await byHand(db, "select count(*)::integer as count from application where state = 'circulated'");
  expect(row?.["count"]).toBeTypeOf("number");
  const gone = mustExist(given.listed[0] ?? null);
  const application = mustExist(await findApplicationByReference(db, gone.application.reference));
  accepted(await withdrawApplication(as(db, gone.applicant, round.circulating), application));
  expect((await searched(1))[1]).toBe(1);
});
