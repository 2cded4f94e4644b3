import { expect, test } from "vitest";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { correctList } from "#acts/objections/correct-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { newId } from "#db/new-id.ts";
import { listDifferences, listEntries } from "#db/objections/list-entries.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { presentName } from "#domain/objections/sealed-list.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenCleared,
  givenMission,
  givenOpenCall,
  refused,
  theClock,
} from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import { aClass, aList, aRuling, aWindow } from "#support/stages.ts";
import { seeListToCirculate } from "#views/applications/calls.ts";

const database = await aDatabase();
const { db } = database;
const mission = await givenMission(db);

test("a corrigendum names its entry, leaves the list as it was sealed, is told to those who have it, and shows on the list that follows", async () => {
  const given = await givenOpenCall(db);
  const { applicant, application } = await givenCleared(db, given, { name: "Institute of Quiet Network" });
  const { next } = accepted(
    await circulateList(as(db, given.officer, round.circulating), {
      call: given.call.id,
      closesAt: round.periodCloses,
    }),
  );
  const officer = as(db, given.officer, round.objecting);
  const to = { name: "Institute for Quiet Networks", acronym: null, country: "KEN" };
  const correction = { list: next.list, entry: application.reference, to, reason: "Misspelt.", seen: 0 };
  const { next: first } = accepted(await correctList(officer, correction));
  expect(first).toMatchObject({ number: 1, corrects: null, ...to, correctedBy: given.officer.person });
  expect(refused(await correctList(officer, correction)).because).toBe("changed_meanwhile");
  expect(refused(await correctList(officer, { ...correction, seen: 1 })).because).toBe("correction_changes_nothing");
  const again = { ...correction, seen: 1, to: { ...to, acronym: "IQN" } };
  expect(refused(await correctList(officer, { ...again, reason: " " })).because).toBe("correction_needs_a_reason");
  const { next: second } = accepted(
    await correctList(as(db, given.officer, later(round.objecting, { minutes: 1 })), again),
  );
  expect(second).toMatchObject({ number: 2, corrects: first.id, acronym: "IQN" });
  const [entry] = await listEntries(db, next.list);
  expect(entry?.entry.name).toBe("Institute of Quiet Network");
  expect(presentName(mustExist(entry))).toEqual({ ...to, acronym: "IQN" });
  expect(entry?.corrigenda.map(({ number }) => number)).toEqual([1, 2]);
  expect(await eventsOf(database, next.list)).toEqual(["ListCorrected", "ListCorrected"]);
  expect((await lettersTo(database, applicant.person)).filter((kind) => kind === "list-corrected")).toHaveLength(2);
  expect((await lettersTo(database, given.chair.person)).filter((kind) => kind === "list-corrected")).toHaveLength(2);
  // The list of names and countries withholds the acronym: to those who read the list the letter gives it no more than the list does.
  const letters = await database.asOwner(
    "select recipient_person, recipient_email, data -> 'to' as to from letter where kind = 'list-corrected' order by data -> 'corrigendum'",
  );
  const told = (column: string, recipient: string) =>
    letters.filter((letter) => letter[column] === recipient).map((letter) => letter["to"]);
  expect(told("recipient_email", `${mission.mission}@mission.example`)).toEqual([to, null]);
  expect(told("recipient_person", given.chair.person)).toEqual([to, null]);
  expect(told("recipient_person", applicant.person)).toEqual([to, { ...to, acronym: "IQN" }]);

  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: next.period.id }));
  const [, final] = await listSealedLists(db, { period: next.period.id });
  const [onFinal] = await listEntries(db, mustExist(final).id);
  expect([onFinal?.entry.name, onFinal?.entry.acronym, onFinal?.corrigenda]).toEqual([to.name, "IQN", []]);
  const [changed] = await listDifferences(db, next.list, mustExist(final).id);
  expect([changed?.before?.name, changed?.after?.name]).toEqual(["Institute of Quiet Network", to.name]);
});

test("what is not on the list is not corrected, and only an officer corrects", async () => {
  const given = await givenCirculated(db);
  const [list] = await listSealedLists(db, { period: given.period.id });
  const correction = {
    list: mustExist(list).id,
    entry: "A-0000-0000",
    to: { name: "Other", acronym: null, country: "KEN" },
    reason: "Misspelt.",
    seen: 0,
  };
  const at = round.objecting;
  expect(refused(await correctList(as(db, given.officer, at), correction)).because).toBe("not_found");
  expect(refused(await correctList(as(db, given.officer, at), { ...correction, list: newId<"list">() })).because).toBe(
    "not_found",
  );
  const [one] = given.listed;
  const own = { ...correction, entry: mustExist(one).application.reference };
  for (const actor of [given.chair, mission, mustExist(one).applicant])
    expect(refused(await correctList(as(db, actor, at), own)).because).toBe("not_allowed");
});

test("the next list is read back with the name as it was corrected, and sealed as it was read", async () => {
  const track = [
    aRuling("screening"),
    aList("list"),
    aWindow("window"),
    aList("second-list"),
    aWindow("second-window"),
  ];
  const given = await givenOpenCall(db, {}, [aClass("asked-twice", track)]);
  const { application } = await givenCleared(db, given, { class: "asked-twice", name: "Institute of Quiet Network" });
  const { id: call } = given.call;
  const first = accepted(
    await circulateList(as(db, given.officer, round.circulating), { call, closesAt: round.periodCloses }),
  ).next;
  const to = { name: "Institute for Quiet Networks", acronym: null, country: "KEN" };
  const correction = { list: first.list, entry: application.reference, to, reason: "Misspelt.", seen: 0 };
  accepted(await correctList(as(db, given.officer, round.objecting), correction));
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: first.period.id }));
  const officer = as(db, given.officer, round.afterwards);
  const closesAt = later(round.afterwards, { hours: 72 });
  const read = mustExist(await seeListToCirculate(officer, call, { opensAt: null, closesAt }));
  expect(read.listed).toMatchObject([{ reference: application.reference, name: to.name, country: to.country }]);
  const { hash } = accepted(await circulateList(officer, { call, closesAt, seen: read.seen })).next;
  expect(hash).toBe(read.seen);
});
