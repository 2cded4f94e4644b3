import { expect, test } from "vitest";
import { removeView } from "#acts/applications/remove-view.ts";
import { saveView } from "#acts/applications/save-view.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenOfficer, givenOpenCall } from "#support/given.ts";
import { seeSavedViews } from "#views/applications/saved-views.ts";

const { db } = await aDatabase();
const desk = as(db, (await givenOpenCall(db)).officer, round.reviewing);
const beside = as(db, await givenOfficer(db), round.reviewing);

test("a view is removed by whose it is alone, and twice is as good", async () => {
  const view = accepted(await saveView(desk, { name: "All", list: "state=all" })).next.id;
  accepted(await removeView(beside, { view }));
  expect(await seeSavedViews(desk)).toHaveLength(1);
  for (let time = 0; time < 2; time += 1) {
    accepted(await removeView(desk, { view }));
    expect(await seeSavedViews(desk)).toEqual([]);
  }
});
