import { expect, test } from "vitest";
import { extendNoObjectionPeriod } from "#acts/objections/extend-no-objection-period.ts";
import { recordOutage } from "#acts/process/record-outage.ts";
import { withdrawOutage } from "#acts/process/withdraw-outage.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenMission } from "#support/given.ts";
import { seeCirculatedList } from "#views/objections/circulated-list.ts";
import { seeNoObjectionPeriod } from "#views/objections/no-objection-periods.ts";

const { db } = await aDatabase();

test("an outage stands on the pages of the period into which it fell, for the mission too, until an extension answers it or it is withdrawn", async () => {
  const { officer, period } = await givenCirculated(db);
  const desk = as(db, officer, round.objecting);
  const mission = as(db, await givenMission(db), round.objecting);
  const shown = async () => {
    const list = mustExist(await seeCirculatedList(mission, period.id, { order: "name", page: 1 }));
    const own = mustExist(await seeNoObjectionPeriod(desk, period.id, { q: undefined, page: 1 }));
    expect(own.outages).toEqual(list.period.outages);
    return own.outages.map(({ what }) => what);
  };
  const record = async (what: string, endedAt = round.objecting) =>
    accepted(await recordOutage(desk, { what, reason: "A cable.", beganAt: later(endedAt, { minutes: -30 }), endedAt }))
      .next;
  await record("Before the period", round.callOpens);
  expect(await shown()).toEqual([]);
  const answered = await record("Answered");
  const inError = await record("In error");
  expect(await shown()).toHaveLength(2);
  const closesAt = later(round.periodCloses, { hours: 1 });
  const extending = { period: period.id, closesAt, reason: "Half an hour lost.", outage: answered.id };
  accepted(await extendNoObjectionPeriod(desk, extending));
  expect(await shown()).toEqual(["In error"]);
  accepted(await withdrawOutage(desk, { outage: inError.id, reason: "The day before." }));
  expect(await shown()).toEqual([]);
});
