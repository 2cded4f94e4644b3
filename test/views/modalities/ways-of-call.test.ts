import { expect, test } from "vitest";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { givenCirculated } from "#support/given.ts";
import { seeWaysOfCall, seeWaysOfPeriod } from "#views/modalities/ways-of-call.ts";

const { db } = await aDatabase();
const { call, period } = await givenCirculated(db, { count: 1 });

const classesIn = ({ ways }: Awaited<ReturnType<typeof seeWaysOfCall>>) =>
  ways.map(({ classes }) => classes.map(({ key }) => key));

test("Who comes under a call sees every way that its decision lays down, each class once", async () => {
  expect(classesIn(await seeWaysOfCall({ db, now: round.applying }, call.id))).toEqual([
    ["ecosoc-ngo"],
    ["ngo", "business", "academia"],
  ]);
});

test("An officer sees the way of the case's own class, with its days", async () => {
  const seen = await seeWaysOfCall({ db, now: round.applying }, call.id, ({ key }) => key === "academia");
  expect(classesIn(seen)).toEqual([["academia"]]);
  expect(seen.ways[0]?.line.map(({ stage }) => stage.kind)).toEqual(["ruling", "list", "window"]);
});

test("A State sees those on which its silence decides", async () => {
  expect(classesIn(mustExist(await seeWaysOfPeriod({ db, now: round.applying }, period.id)))).toEqual([
    ["ngo", "business", "academia"],
  ]);
});
