import { expect, test } from "vitest";
import { askWhoObjected } from "#acts/objections/ask-who-objected.ts";
import { sealInformationList } from "#acts/objections/seal-information-list.ts";
import { seatMember } from "#acts/process/seat-member.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { audiences } from "#domain/modalities/provisions.ts";
import { audiencesOfMission, type ListAudience, mayRead } from "#domain/objections/disclosure.ts";
import { itemOfList } from "#domain/objections/sealed-list.ts";
import { givenBody, ofResolution } from "#support/bodies.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenCleared,
  givenLapsed,
  givenMission,
  givenOpenCall,
} from "#support/given.ts";
import { seeSealedList } from "#views/objections/sealed-list.ts";
import { seeMissionDesk } from "#views/people/mission-desk.ts";

const database = await aDatabase();
const { db } = database;
const state = await givenMission(db);
const observer = await givenMission(db, { memberState: false });
const { categories, circulation, disclosure } = oewg2021To2025.provisions;
const listed = { ...categories, "ecosoc-ngo": { ...categories["ecosoc-ngo"], route: "notify-and-list" } } as const;
const afterwards = later(round.afterwards, { hours: 1 });

/** A list for information under a decision that gives its lists to these. */
async function givenList(to: "all-missions" | "member-states", count = 1) {
  const given = await givenOpenCall(db, {
    categories: listed,
    circulation: { ...circulation, to },
    disclosure: { ...disclosure, proposedList: ["chair"] },
  });
  for (let n = 0; n < count; n++) await givenCleared(db, given, { category: "ecosoc-ngo" });
  const officer = as(db, given.officer, round.afterwards);
  return { given, list: accepted(await sealInformationList(officer, { call: given.call.id })).next };
}

const listsOf = async (mission: typeof state, now = afterwards) =>
  mustExist(await seeMissionDesk(as(db, mission, now))).forInformation;

test("a list for information stands on the desks of the missions to which its decision gives it, the latest first, and on no other", async () => {
  expect(await listsOf(state)).toEqual([]);
  const ofAll = await givenList("all-missions", 2);
  const ofStates = await givenList("member-states");
  const shown = ({ given, list }: typeof ofAll, count: number) => ({
    id: list.id,
    number: 1,
    count,
    sealedAt: round.afterwards.toString(),
    process: given.process.shortName,
    zone: given.process.zone,
    session: given.session.title,
  });
  expect(await listsOf(observer)).toEqual([shown(ofAll, 2)]);
  const ofState = await listsOf(state);
  expect(ofState).toHaveLength(2);
  expect(ofState).toEqual(expect.arrayContaining([shown(ofAll, 2), shown(ofStates, 1)]));
  expect(await listsOf(state, later(round.afterwards, { hours: -1 }))).toEqual([]);
  // What stands there can be opened, and what does not cannot.
  const opened = (mission: typeof state, { list }: typeof ofAll) =>
    seeSealedList(as(db, mission, afterwards), list.id, { page: 1 });
  expect(await opened(observer, ofAll)).not.toBeNull();
  expect(await opened(observer, ofStates)).toBeNull();
  expect(await seeMissionDesk(as(db, ofAll.given.officer, afterwards))).toBeNull();
});

test("the audiences by which the desk asks are those that its page rules by", async () => {
  const { given, list } = await givenList("all-missions");
  const each: readonly ListAudience[] = [...audiences, "all-missions"];
  for (const mission of [state, observer]) {
    const reading = each.filter((audience) => {
      const item = itemOfList({ ...list, audience: [audience] }, given.decision, { own: false });
      return mayRead(mission, "information-list", item, afterwards) === "yes";
    });
    expect(reading.toSorted()).toEqual(audiencesOfMission(mission).toSorted());
  }
});

test("no more than the latest twenty stand there", async () => {
  const { list } = await givenList("all-missions");
  await database.asSuperuser(`
    set session_replication_role = replica;
    insert into sealed_list (process_id, call_id, modalities_decision_id, kind, number, sealed_at, sealed_by, audience,
      hash, count, session_begins_on, session_ends_on)
    select process_id, call_id, modalities_decision_id, kind, n, sealed_at + n * interval '1 second', sealed_by, audience,
      hash, count, session_begins_on, session_ends_on
    from sealed_list, generate_series(2, 23) as n where id = '${list.id}';
    set session_replication_role = default`);
  const numbers = (await listsOf(state)).map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => 23 - n));
});

test("a list that has closed stands on the desk for a year, as a text does", async () => {
  const { period } = await givenCirculated(db);
  const closed = period.window.closesAt;
  const on = async (hours: number) => {
    const { periods } = mustExist(await seeMissionDesk(as(db, state, later(closed, { hours }))));
    return periods.map(({ id }) => id);
  };
  expect(await on(1)).toContain(period.id);
  expect(await on(365 * 24)).toContain(period.id);
  expect(await on(365 * 24 + 1)).not.toContain(period.id);
});

test("what a mission has asked the Chair stands on its desk, and on nobody else's", async () => {
  const asker = await givenMission(db);
  const { period, process } = await givenLapsed(db);
  const context = as(db, asker, afterwards);
  const deskOf = async (mission: typeof state) => mustExist(await seeMissionDesk(as(db, mission, afterwards)));
  expect((await deskOf(asker)).requests).toEqual([]);
  const { id } = accepted(await askWhoObjected(context, { period: period.id, references: null })).next;
  expect((await deskOf(asker)).requests).toMatchObject([{ id, count: null, answer: null, process: process.shortName }]);
  expect((await deskOf(state)).requests).toEqual([]);
});

test("the seats of a mission stand on its desk, those to come too, and no longer once they have ended", async () => {
  const within = await givenBody(db);
  const { body, officer, process } = within;
  const desk = async (now: typeof afterwards, mission = state) => mustExist(await seeMissionDesk(as(db, mission, now)));
  const to = later(round.afterwards, { hours: 2 });
  const officerThen = as(db, officer, round.processOpened);
  accepted(
    await seatMember(officerThen, { body: body.id, mission: state.mission, ...ofResolution, from: afterwards, to }),
  );
  const seat = { body: body.title, process: process.shortName, zone: process.zone };
  expect((await desk(round.afterwards)).seats).toMatchObject([{ ...seat, standing: "to_come" }]);
  expect((await desk(afterwards)).seats).toMatchObject([
    { ...seat, standing: "member", from: { instant: afterwards.toString() }, to: { instant: to.toString() } },
  ]);
  expect((await desk(to)).seats).toEqual([]);
  expect((await desk(afterwards, observer)).seats).toEqual([]);
});
