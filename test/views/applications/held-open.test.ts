import { expect, test } from "vitest";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { givenMission } from "#support/given.ts";
import { classesWith, givenListIn, holds } from "#support/in-window.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";

const { db } = await aDatabase();

test("an organisation reads until when States may object to it: until the close, and after it until the hold on it ends", async () => {
  const hold = { limit: { unit: "calendar_days", count: 20 }, then: "lifted" } as const;
  const given = await givenListIn(db, { count: 1, classes: classesWith({ hold }) });
  await holds(db, await givenMission(db), given, [0]);
  const closesAt = async (now: typeof round.objecting) => {
    const [one] = given.listed;
    if (one === undefined) throw new Error("Nobody is on the list");
    const seen = await seeOwnApplication({ db, now, actor: one.applicant }, one.application.reference);
    return seen?.period?.closesAt;
  };
  expect(await closesAt(round.objecting.add({ hours: 1 }))).toBe(round.periodCloses.toString());
  const afterClose = round.periodCloses.add({ hours: 1 });
  expect(await closesAt(afterClose)).toBe(round.objecting.add({ hours: 20 * 24 }).toString());
});
