import { createHash, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { reviewChangedRecord } from "#acts/applications/review-changed-record.ts";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { newId } from "#db/new-id.ts";
import { dateIn } from "#domain/kit/calendar.ts";
import { hashOfList } from "#domain/objections/hash-of-list.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { aDatabase } from "#support/database.ts";
import { organisationDetails, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCleared,
  givenColleague,
  givenMission,
  givenOpenCall,
  givenSubmitted,
  refused,
} from "#support/given.ts";
import { countOf, eventsOf, lettersAbout, lettersTo } from "#support/record.ts";
import { seeListToCirculate } from "#views/applications/calls.ts";
import { seeCirculatedDossier, seeCirculatedList } from "#views/objections/circulated-list.ts";
import { seeNoObjectionPeriod } from "#views/objections/no-objection-periods.ts";
import { seeObjectionNote } from "#views/objections/own-objections.ts";

const database = await aDatabase();
const { db } = database;
const mission = await givenMission(db);
const closesAt = round.periodCloses;

test("all that is cleared for the no-objection route goes out as one list, and nothing else", async () => {
  const given = await givenOpenCall(db);
  const listed = [await givenCleared(db, given), await givenCleared(db, given, { category: "academia" })];
  const notified = await givenCleared(db, given, { category: "ecosoc-ngo" });
  const waiting = await givenSubmitted(db, given);
  const context = as(db, given.officer, round.circulating);
  const { next } = accepted(await circulateList(context, { call: given.call.id, closesAt }));
  expect(next.count).toBe(2);
  const rows = await db
    .selectFrom("application")
    .selectAll()
    .where("no_objection_period_id", "=", next.period.id)
    .orderBy("reference")
    .execute();
  expect(rows.map(({ reference }) => reference)).toEqual(
    listed.map(({ application }) => application.reference).toSorted(),
  );
  for (const row of rows) {
    expect(row).toMatchObject({ state: "circulated" });
    expect(row.circulated_at?.toISOString()).toBe("2022-06-01T16:00:00.000Z");
    expect((await eventsOf(database, row.id)).at(-1)).toBe("ListCirculated");
  }
  for (const { application } of [notified, waiting]) {
    expect(await countOf(database, "application", `id = '${application.id}' and state = 'circulated'`)).toBe(0);
  }
  expect(await eventsOf(database, next.period.id)).toEqual(["ListCirculated"]);
});

test("the list is frozen under a hash that anybody who holds it can compute", async () => {
  const given = await givenOpenCall(db);
  const listed = [
    await givenCleared(db, given, { name: "Zenith of synthesis" }),
    await givenCleared(db, given, { name: "Организация" }),
    await givenCleared(db, given, { name: "A first name" }),
  ];
  const context = as(db, given.officer, round.circulating);
  const { next } = accepted(await circulateList(context, { call: given.call.id, closesAt }));
  const names = await db
    .selectFrom("application")
    .innerJoin("organisation", "organisation.id", "application.organisation_id")
    .select(["reference", "name"])
    .where("no_objection_period_id", "=", next.period.id)
    .execute();
  expect(names).toHaveLength(listed.length);
  const text = names
    .map(({ reference, name }) => `${reference}\t${name}\n`)
    .toSorted()
    .join("");
  const hash = createHash("sha256").update(text).digest("hex");
  const period = await db
    .selectFrom("no_objection_period")
    .selectAll()
    .where("id", "=", next.period.id)
    .executeTakeFirstOrThrow();
  expect(period).toMatchObject({ list_hash: hash, circulated_count: 3, circulated_by: given.officer.person });
});

test("an organisation that is renamed afterwards stays on the list under the name that the hash covers", async () => {
  const circulation = { ...oewg2021To2025.provisions.circulation, fields: "dossier" as const };
  const given = await givenOpenCall(db, { circulation });
  const { applicant, application } = await givenCleared(db, given, { name: "Zenith of synthesis" });
  await givenCleared(db, given, { name: "Meridian" });
  const context = as(db, given.officer, round.circulating);
  const { period, hash } = accepted(await circulateList(context, { call: given.call.id, closesAt })).next;
  const renamed = { ...organisationDetails({ name: "Aardvark", country: "FRA", acronym: "AA" }), version: 1 };
  accepted(await saveOrganisation(as(db, applicant, round.objecting), renamed));
  const reading = as(db, mission, round.objecting);
  const asked = { order: "name", page: 1 } as const;
  const seen = await seeCirculatedList(reading, period.id, asked);
  expect(seen?.list.rows.map(({ name, country }) => [name, country])).toEqual([
    ["Meridian", "KEN"],
    ["Zenith of synthesis", "KEN"],
  ]);
  expect(hashOfList(seen?.list.rows ?? [])).toBe(hash);
  const searched = async (q: string) => (await seeCirculatedList(reading, period.id, { ...asked, q }))?.list.total;
  expect([await searched("zenith"), await searched("aardvark")]).toEqual([1, 0]);
  expect(seen?.countries).toEqual(["KEN"]);
  const desk = await seeNoObjectionPeriod(context, period.id, { q: undefined, page: 1 });
  expect([desk?.listHash, desk?.list.rows.map(({ name }) => name)]).toEqual([
    hash,
    ["Meridian", "Zenith of synthesis"],
  ]);
  const dossier = await seeCirculatedDossier(reading, period.id, application.reference);
  expect(dossier?.organisation).toMatchObject({ name: "Zenith of synthesis", acronym: null, country: "KEN" });
  const note = { period: period.id, applications: [application.reference], basis: null };
  const { next } = accepted(await raiseObjection(reading, note));
  const receipt = await seeObjectionNote(reading, next.note, []);
  expect(receipt?.objections.map(({ organisation }) => organisation)).toEqual(["Zenith of synthesis"]);
});

test("each mission gets the list once, however often the form is sent", async () => {
  const given = await givenOpenCall(db);
  await givenCleared(db, given);
  const context = as(db, given.officer, round.circulating);
  const { email } = await db
    .selectFrom("mission")
    .select("email")
    .where("id", "=", mission.mission)
    .executeTakeFirstOrThrow();
  const lists = async () => (await lettersTo(database, email)).filter((kind) => kind === "list-circulated").length;
  const before = await lists();
  const key = randomUUID();
  const first = accepted(await circulateList(context, { call: given.call.id, closesAt, key }));
  const second = accepted(await circulateList(context, { call: given.call.id, closesAt, key }));
  expect(second.next.period.id).toBe(first.next.period.id);
  expect(await lists()).toBe(before + 1);
});

test("two officers circulate at once: one list goes out", async () => {
  const given = await givenOpenCall(db);
  await givenCleared(db, given);
  const context = as(db, given.officer, round.circulating);
  const outcomes = await Promise.all([1, 2].map(() => circulateList(context, { call: given.call.id, closesAt })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ because: "nothing_to_circulate" });
  expect(await countOf(database, "no_objection_period", `call_id = '${given.call.id}'`)).toBe(1);
});

test("a list that changed after the officer read it does not go out, also when the change is a name", async () => {
  const given = await givenOpenCall(db);
  const { applicant, application } = await givenCleared(db, given, { name: "Before" });
  const context = as(db, given.officer, round.circulating);
  const { id: call } = given.call;
  const read = async () => (await seeListToCirculate(context, call, { opensAt: null, closesAt }))?.seen;
  const first = await read();
  await givenCleared(db, given);
  expect(refused(await circulateList(context, { call, closesAt, seen: first })).because).toBe("changed_meanwhile");
  const second = await read();
  const renamed = { ...organisationDetails({ name: "After" }), version: 1 };
  accepted(await saveOrganisation(as(db, applicant, round.reviewing), renamed));
  const look = { reference: application.reference, version: 2, takeOver: true };
  accepted(await reviewChangedRecord(context, look));
  expect(refused(await circulateList(context, { call, closesAt, seen: second })).because).toBe("changed_meanwhile");
  expect(await countOf(database, "no_objection_period", `call_id = '${call}'`)).toBe(0);
  const { next } = accepted(await circulateList(context, { call, closesAt, seen: await read() }));
  expect(next.count).toBe(2);
});

test("each person of an organisation on the list is told, once, with the closing instant and the name on the list", async () => {
  const given = await givenOpenCall(db);
  const { applicant, application } = await givenCleared(db, given, { name: "Told when the list goes out" });
  const { person: colleague } = await givenColleague(db, applicant);
  const notified = await givenCleared(db, given, { category: "ecosoc-ngo" });
  const context = as(db, given.officer, round.circulating);
  const { next } = accepted(await circulateList(context, { call: given.call.id, closesAt }));
  const told = (await lettersAbout(db, next.period.id)).filter(({ kind }) => kind === "application-circulated");
  expect(told.map(({ person }) => person).toSorted()).toEqual([applicant.person, colleague].toSorted());
  expect(told[0]?.data).toMatchObject({
    reference: application.reference,
    organisation: "Told when the list goes out",
    closesAt: "2022-06-30T22:00:00Z",
  });
  expect(await lettersTo(database, notified.applicant.person)).not.toContain("application-circulated");
});

test("what was withdrawn before does not go out, and an empty list does not go out", async () => {
  const given = await givenOpenCall(db);
  const { applicant, application } = await givenCleared(db, given);
  const { reference, version } = application;
  accepted(await withdrawApplication(as(db, applicant, round.reviewing), { reference, version }));
  const outcome = await circulateList(as(db, given.officer, round.circulating), { call: given.call.id, closesAt });
  expect(refused(outcome).because).toBe("nothing_to_circulate");
});

test("a second list of the same call holds only what was cleared since", async () => {
  const given = await givenOpenCall(db);
  await givenCleared(db, given);
  const context = as(db, given.officer, round.circulating);
  accepted(await circulateList(context, { call: given.call.id, closesAt }));
  await givenCleared(db, given);
  const { next } = accepted(await circulateList(context, { call: given.call.id, closesAt }));
  expect(next.count).toBe(1);
});

test("a period that ends before it begins, or begins in the past, or is shorter than decided is refused", async () => {
  const { circulation } = (await givenOpenCall(db)).decision.provisions;
  const period = { length: { unit: "calendar_days", count: 14 } } as const;
  const given = await givenOpenCall(db, { circulation: { ...circulation, period } });
  await givenCleared(db, given);
  const context = as(db, given.officer, round.circulating);
  const { id: call } = given.call;
  const shortest = round.circulating.add({ hours: 14 * 24 });
  expect(refused(await circulateList(context, { call, closesAt: round.circulating })).because).toBe(
    "deadline_before_opening",
  );
  expect(
    refused(await circulateList(context, { call, closesAt, opensAt: round.circulating.subtract({ seconds: 1 }) }))
      .because,
  ).toBe("opening_is_past");
  expect(
    refused(await circulateList(context, { call, closesAt: shortest.subtract({ milliseconds: 1 }) })).because,
  ).toBe("period_is_shorter_than_decided");
  expect(await countOf(database, "no_objection_period", `call_id = '${call}'`)).toBe(0);
  accepted(await circulateList(context, { call, closesAt: shortest }));
});

test("where the decision names the hour of the end, the desk is told it, and the list goes out with no other", async () => {
  const { circulation } = (await givenOpenCall(db)).decision.provisions;
  const fortnight = { length: { unit: "calendar_days", count: 14 } } as const;
  const given = await givenOpenCall(db, { circulation: { ...circulation, period: fortnight, closingClock: "09:30" } });
  await givenCleared(db, given);
  const context = as(db, given.officer, round.circulating);
  const { id: call } = given.call;
  const seen = await seeListToCirculate(context, call, { opensAt: null, closesAt: null });
  // Sooner than fourteen times 24 hours after the list goes out.
  const at = (days: number, clock: string) =>
    dateIn(circulation.zone, round.circulating)
      .add({ days })
      .toZonedDateTime({ timeZone: circulation.zone, plainTime: clock })
      .toInstant();
  const ends = at(14, "09:30");
  expect(seen).toMatchObject({ earliestAt: ends.toString(), closingClock: "09:30" });
  const otherwise = at(15, "18:00");
  const refusal = refused(await circulateList(context, { call, closesAt: otherwise }));
  expect(refusalInWords(refusal, "en")).toContain("at 09:30");
  expect(refusal.cites).toEqual(given.decision.provisions.circulation.cites);
  expect(refused(await circulateList(context, { call, closesAt: at(13, "09:30") })).because).toBe(
    "period_is_shorter_than_decided",
  );
  expect(await countOf(database, "no_objection_period", `call_id = '${call}'`)).toBe(0);
  accepted(await circulateList(context, { call, closesAt: ends }));
});

test("a mission does not circulate, and a call that is not there is not found", async () => {
  const given = await givenOpenCall(db);
  await givenCleared(db, given);
  const byMission = await circulateList(as(db, mission, round.circulating), { call: given.call.id, closesAt });
  expect(refused(byMission).because).toBe("not_allowed");
  const unknown = await circulateList(as(db, given.officer, round.circulating), { call: newId(), closesAt });
  expect(refused(unknown).because).toBe("not_found");
});
