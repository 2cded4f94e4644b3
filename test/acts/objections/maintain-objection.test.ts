import { expect, test } from "vitest";
import { maintainObjection } from "#acts/objections/maintain-objection.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenMission, refused } from "#support/given.ts";
import { chairConsults, givenListIn, lapseList, object, objectionOf } from "#support/in-window.ts";
import { auditOf, lettersAbout } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;

const consulting = instant("2022-07-08T15:00:00Z");

async function givenConsulted() {
  const mission = await givenMission(db);
  const given = await givenListIn(db, { count: 1, provisions: chairConsults });
  await object(db, mission, given, [0]);
  await lapseList(db, given);
  return { mission, given, objection: await objectionOf(database, mission, given, 0) };
}

test("the State that objected says that its objection stands, once, and may still withdraw it until the end", async () => {
  const { mission, given, objection } = await givenConsulted();
  const context = as(db, mission, consulting);
  accepted(await maintainObjection(context, { objection }));
  const line = (await auditOf(database, given.period.id)).at(-1);
  expect(line).toMatchObject({ event: "ObjectionMaintained", confidential: true, actor_person: mission.person });
  const letters = await lettersAbout(db, `ObjectionMaintained:${objection}`);
  expect(letters.map(({ kind }) => kind)).toEqual(["objection-withdrawn", "objection-withdrawn"]);
  expect(letters[0]?.data).toMatchObject({ what: "maintained", closed: true });
  expect(letters[0]?.data["why"]).toMatchObject([
    { code: "circulated_to_missions", outcome: "satisfied" },
    { code: "period_ended", outcome: "satisfied", at: round.periodCloses.toString() },
  ]);
  expect(refused(await maintainObjection(context, { objection })).because).toBe("objection_already_maintained");
  accepted(await withdrawObjection(context, { objection }));
  expect(refused(await maintainObjection(context, { objection })).because).toBe("objection_already_withdrawn");
});

test("only while the Chair consults, at its last instant too, and no other State", async () => {
  const { mission, objection } = await givenConsulted();
  const over = instant("2022-07-10T22:00:00Z");
  const stranger = as(db, await givenMission(db), consulting);
  expect(refused(await maintainObjection(stranger, { objection })).because).toBe("not_found");
  for (const at of [round.periodCloses, over.add({ milliseconds: 1 })])
    expect(refused(await maintainObjection(as(db, mission, at), { objection })).because).toBe(
      "consultation_is_not_open",
    );
  expect(refused(await withdrawObjection(as(db, mission, over.add({ milliseconds: 1 })), { objection })).because).toBe(
    "no_objection_period_has_closed",
  );
  accepted(await maintainObjection(as(db, mission, over), { objection }));
});
