import { expect, test } from "vitest";
import { saveView } from "#acts/applications/save-view.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenChair, givenOfficer, givenOpenCall, refused, theClock } from "#support/given.ts";
import { countOf } from "#support/record.ts";
import { seeSavedViews } from "#views/applications/saved-views.ts";

const MOST_VIEWS = 12;

const database = await aDatabase();
const { db } = database;
const { officer, chair, process } = await givenOpenCall(db);
const desk = as(db, officer, round.reviewing);
const listsOf = async (context: typeof desk) => (await seeSavedViews(context)).map(({ name, list }) => [name, list]);

test("a list is saved for its reader alone, in the order of names; the record does not tell of it", async () => {
  const before = await countOf(database, "audit_trail");
  for (let time = 0; time < 2; time += 1)
    accepted(await saveView(desk, { name: "Zones", list: "state=all", key: "zones" }));
  accepted(await saveView(desk, { name: "éditeurs", list: "state=submitted&category=business", key: "editors" }));
  expect(await listsOf(desk)).toEqual([
    ["éditeurs", "state=submitted&category=business"],
    ["Zones", "state=all"],
  ]);
  for (const other of [await givenOfficer(db), chair, await givenChair(db, process.id)])
    expect(await listsOf(as(db, other, round.reviewing))).toEqual([]);
  expect(await countOf(database, "audit_trail")).toBe(before);
});

test("a name that was used before stands for the list that was saved last, also where there is no room for more", async () => {
  for (let number = 0; number < MOST_VIEWS; number += 1)
    accepted(await saveView(as(db, chair, round.reviewing), { name: `View ${String(number)}`, list: "state=all" }));
  const more = await saveView(as(db, chair, round.reviewing), { name: "One more", list: "state=all" });
  expect(refused(more)).toMatchObject({ because: "as_many_views_as_fit", details: { most: MOST_VIEWS } });
  accepted(await saveView(as(db, chair, round.reviewing), { name: "View 3", list: "state=decided" }));
  const lists = await listsOf(as(db, chair, round.reviewing));
  expect([lists.length, lists.find(([name]) => name === "View 3")]).toEqual([MOST_VIEWS, ["View 3", "state=decided"]]);
});

test("whoever has no queue saves no list of it", async () => {
  const saved = await saveView(as(db, theClock, round.reviewing), { name: "All", list: "state=all" });
  expect(refused(saved).because).toBe("not_allowed");
});
