import { expect, test } from "vitest";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { tellOfPeriodBegun } from "#acts/objections/tell-of-period-begun.ts";
import { aDatabase } from "#support/database.ts";
import { later, millisecondAfter, round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenCleared, givenMission, givenOpenCall, refused } from "#support/given.ts";
import { lettersAbout } from "#support/record.ts";
import { seeCirculatedList } from "#views/objections/circulated-list.ts";
import { seeMissionDesk } from "#views/people/mission-desk.ts";

const { db } = await aDatabase();

const begun = async (period: string) =>
  (await lettersAbout(db, `NoObjectionPeriodBegun:${period}`)).map(({ to }) => to.split("@")[0]);

test("announced for later, a list is out and nobody objects before the period opens; then each mission that may is told, once", async () => {
  const given = await givenOpenCall(db);
  const { application } = await givenCleared(db, given);
  const [state, observer] = [await givenMission(db), await givenMission(db, { memberState: false })];
  const opensAt = later(round.circulating, { hours: 72 });
  const circulating = as(db, given.officer, round.circulating);
  const { next } = accepted(
    await circulateList(circulating, { call: given.call.id, opensAt, closesAt: round.periodCloses }),
  );
  const { period } = next;
  const told = await lettersAbout(db, period.id);
  for (const kind of ["list-circulated", "application-circulated", "list-circulated-for-chair"])
    expect(told.find((one) => one.kind === kind)?.data, kind).toMatchObject({
      opensAt: opensAt.toString(),
      isAhead: true,
      why: [{ code: "circulated_to_missions", at: round.circulating.toString() }, {}],
    });

  const early = opensAt.subtract({ milliseconds: 1 });
  const object = (at: typeof opensAt) =>
    raiseObjection(as(db, state, at), { period: period.id, applications: [application.reference], basis: null });
  expect(refused(await object(early))).toMatchObject({
    because: "no_objection_period_has_not_opened",
    details: { opensAt: opensAt.toString() },
  });
  const seen = await seeCirculatedList(as(db, state, early), period.id, { order: "name", page: 1 });
  expect(seen).toMatchObject({
    period: { standing: "upcoming", opensAt: opensAt.toString() },
    refusal: { because: "no_objection_period_has_not_opened" },
  });
  expect(JSON.stringify(await seeMissionDesk(as(db, state, early)))).toContain('"standing":"upcoming"');

  await tellOfPeriodBegun({ db, now: early });
  expect(await begun(period.id)).toEqual([]);
  await Promise.all([1, 2].map(() => tellOfPeriodBegun({ db, now: opensAt })));
  await tellOfPeriodBegun({ db, now: millisecondAfter(opensAt) });
  const missions = await begun(period.id);
  expect(missions.filter((mission) => mission === state.mission)).toHaveLength(1);
  expect(missions).not.toContain(observer.mission);
  accepted(await object(opensAt));
});

test("a list whose period opened when it went out needs no second letter", async () => {
  const { period } = await givenCirculated(db);
  const told = (await lettersAbout(db, period.id)).find(({ kind }) => kind === "list-circulated");
  expect(told?.data).toMatchObject({ isAhead: false });
  await tellOfPeriodBegun({ db, now: round.objecting });
  expect(await begun(period.id)).toEqual([]);
});
