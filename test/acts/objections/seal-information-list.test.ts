import { expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { sealInformationList } from "#acts/objections/seal-information-list.ts";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { listDifferences, listEntries } from "#db/objections/list-entries.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { hashOfList } from "#domain/objections/hash-of-list.ts";
import { aDatabase } from "#support/database.ts";
import { later, organisationDetails, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenCleared,
  givenMission,
  givenOpenCall,
  givenSubmitted,
  refused,
  theClock,
} from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const mission = await givenMission(db);
const observer = await givenMission(db, { memberState: false });
const { categories, circulation, disclosure } = oewg2021To2025.provisions;
const listed = {
  categories: { ...categories, "ecosoc-ngo": { ...categories["ecosoc-ngo"], route: "notify-and-list" } },
} as const;

const namesOf = async (list: Id<"list">) => (await listEntries(db, list)).map(({ entry }) => entry.name);

test("a list that goes out is sealed: its kind, number, audience and hash, the session's dates, and each name as it was sent", async () => {
  const given = await givenOpenCall(db);
  const { applicant } = await givenCleared(db, given, { name: "Zenith of synthesis", acronym: "ZOS" });
  await givenCleared(db, given, { name: "Meridian", country: "FRA", category: "academia" });
  const { next } = accepted(
    await circulateList(as(db, given.officer, round.circulating), {
      call: given.call.id,
      closesAt: round.periodCloses,
    }),
  );
  accepted(
    await saveOrganisation(as(db, applicant, round.objecting), {
      ...organisationDetails({ name: "Aardvark" }),
      version: 1,
    }),
  );
  const [list, ...others] = await listSealedLists(db, { call: given.call.id });
  expect(others).toEqual([]);
  const entries = await listEntries(db, next.list);
  expect(list).toEqual({
    determination: null,
    byDefaultOn: null,
    id: next.list,
    process: given.process.id,
    call: given.call.id,
    decision: given.decision.id,
    kind: "proposed",
    number: 1,
    sealedAt: round.circulating,
    sealedBy: given.officer.person,
    audience: [circulation.to, ...disclosure.proposedList].filter((one, at, all) => all.indexOf(one) === at).toSorted(),
    hash: hashOfList(entries.map(({ entry }) => entry)),
    count: 2,
    follows: null,
    period: next.period.id,
    session: { beginsOn: given.session.beginsOn, endsOn: given.session.endsOn },
  });
  expect(entries.map(({ entry: { name, acronym, country, category } }) => [name, acronym, country, category])).toEqual([
    ["Meridian", null, "FRA", "academia"],
    ["Zenith of synthesis", "ZOS", "KEN", "ngo"],
  ]);
});

test("when a period has lapsed its final list is sealed by the clock, and says what is no longer on it and who withdrew", async () => {
  const given = await givenCirculated(db, { count: 3 });
  const [stays, objectedTo, withdraws] = given.listed.map(mustExist);
  accepted(
    await raiseObjection(as(db, mission, round.objecting), {
      period: given.period.id,
      applications: [mustExist(objectedTo).application.reference],
      basis: null,
    }),
  );
  const { applicant, application } = mustExist(withdraws);
  accepted(
    await withdrawApplication(as(db, applicant, round.objecting), {
      reference: application.reference,
      version: application.version + 1,
    }),
  );
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: given.period.id }));
  const [proposed, final] = await listSealedLists(db, { period: given.period.id });
  expect([proposed?.kind, proposed?.count, final?.kind, final?.count]).toEqual(["proposed", 3, "final", 1]);
  expect(final).toMatchObject({ number: 2, sealedBy: null, follows: proposed?.id, audience: disclosure.finalList });
  const [proposedId, finalId] = [mustExist(proposed).id, mustExist(final).id];
  expect((await listEntries(db, finalId)).map(({ entry }) => entry.reference)).toEqual([
    mustExist(stays).application.reference,
  ]);
  const gone = await listDifferences(db, proposedId, finalId);
  expect(gone.map(({ reference, after, withdrawn }) => [reference, after, withdrawn]).toSorted()).toEqual(
    [
      [mustExist(objectedTo).application.reference, null, false],
      [application.reference, null, true],
    ].toSorted(),
  );
  const marked = (await listEntries(db, proposedId)).filter(({ withdrawnAt }) => withdrawnAt !== null);
  expect(marked.map(({ entry, withdrawnAt }) => [entry.reference, withdrawnAt?.toString()])).toEqual([
    [application.reference, round.objecting.toString()],
  ]);
  expect(await eventsOf(database, finalId)).toEqual(["FinalListSealed"]);
});

test("a period that accredits nobody seals an empty final list", async () => {
  const given = await givenCirculated(db);
  const [only] = given.listed;
  accepted(
    await raiseObjection(as(db, mission, round.objecting), {
      period: given.period.id,
      applications: [mustExist(only).application.reference],
      basis: null,
    }),
  );
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: given.period.id }));
  const [, final] = await listSealedLists(db, { period: given.period.id });
  expect(final).toMatchObject({ kind: "final", count: 0, hash: hashOfList([]) });
});

test("what a moved session makes of its dates later leaves the sealed list with those of its day", async () => {
  const given = await givenCirculated(db);
  const moved = {
    ...given.session,
    beginsOn: given.session.beginsOn.add({ days: 7 }),
    endsOn: given.session.endsOn.add({ days: 7 }),
  };
  await database.asOwner(
    `update session set begins_on = '${moved.beginsOn.toString()}', ends_on = '${moved.endsOn.toString()}' where id = '${given.session.id}'`,
  );
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: given.period.id }));
  const lists = await listSealedLists(db, { period: given.period.id });
  expect(lists.map(({ session }) => session.beginsOn.toString())).toEqual([
    given.session.beginsOn.toString(),
    moved.beginsOn.toString(),
  ]);
});

test("whose status was verified goes on an information list, each list whole and after the one before", async () => {
  const given = await givenOpenCall(db, listed);
  const officer = as(db, given.officer, round.afterwards);
  expect(refused(await sealInformationList(officer, { call: given.call.id })).because).toBe("nothing_new_to_list");
  const one = await givenCleared(db, given, { category: "ecosoc-ngo", name: "Meridian" });
  await givenCleared(db, given, { name: "Of the other route" });
  const waiting = await givenSubmitted(db, given, { category: "ecosoc-ngo", name: "Zenith" });
  const { next: first } = accepted(await sealInformationList(officer, { call: given.call.id }));
  expect(first).toMatchObject({ kind: "information", number: 1, follows: null, sealedBy: given.officer.person });
  expect(await namesOf(first.id)).toEqual(["Meridian"]);
  expect(refused(await sealInformationList(officer, { call: given.call.id })).because).toBe("nothing_new_to_list");
  const { reference, version } = waiting.application;
  accepted(await clearApplication(officer, { reference, version }));
  const stale = await sealInformationList(officer, { call: given.call.id, seen: first.hash });
  expect(refused(stale).because).toBe("changed_meanwhile");
  const { next: second } = accepted(await sealInformationList(officer, { call: given.call.id }));
  expect(second).toMatchObject({ number: 2, follows: first.id, count: 2 });
  expect(await namesOf(second.id)).toEqual(["Meridian", "Zenith"]);
  expect((await listDifferences(db, first.id, second.id)).map(({ before, after }) => [before, after?.name])).toEqual([
    [null, "Zenith"],
  ]);
  const toEach = await Promise.all([mission, observer, given.chair].map(({ person }) => lettersTo(database, person)));
  expect(toEach[2]?.filter((kind) => kind === "information-list-sealed")).toHaveLength(2);
  const about = { kind: "information-list-sealed", list: second.id };
  const to = await database.asOwner(
    `select recipient_name from letter where kind = '${about.kind}' and event_key = 'InformationListSealed:${about.list}'`,
  );
  expect(to.length).toBeGreaterThanOrEqual(3);
  expect(one.granted).toHaveLength(1);
});

test("an information list goes out as long before the session as the decision says, on the last day still", async () => {
  const given = await givenOpenCall(db, {
    ...listed,
    circulation: { ...circulation, beforeSession: { unit: "calendar_days", count: 14 } },
  });
  await givenCleared(db, given, { category: "ecosoc-ngo" });
  const near = later(round.afterwards, { hours: 24 * 10 });
  const late = await sealInformationList(as(db, given.officer, near), { call: given.call.id });
  expect(refused(late).because).toBe("list_is_too_close_to_session");
  accepted(await sealInformationList(as(db, given.officer, round.afterwards), { call: given.call.id }));
});

test("where the decision lists nobody for information, there is no such list", async () => {
  const given = await givenOpenCall(db);
  await givenCleared(db, given, { category: "ecosoc-ngo" });
  const ruling = await sealInformationList(as(db, given.officer, round.afterwards), { call: given.call.id });
  expect(refused(ruling).because).toBe("nothing_new_to_list");
});
