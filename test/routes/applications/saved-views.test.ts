import { expect, test } from "vitest";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { aPersonIn, givenOpenCall } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import * as queue from "../../../app/routes/secretariat/queue.tsx";
import * as removeView from "../../../app/routes/secretariat/remove-view.tsx";
import * as saveView from "../../../app/routes/secretariat/save-view.tsx";

const { db } = await aDatabase();
const { chair } = await givenOpenCall(db);
const context = aLoadContext(db, { now: round.reviewing });
const desk = await signedInAs(context, await aPersonIn(db, { role: "secretariat" }));
const chairs = await signedInAs(context, chair.person);

const asked = "state=all&category=ngo&country=FRA&order=-name";
const save = `/en/secretariat/save-view?queue=${encodeURIComponent(`${asked}&page=3&unknown=1`)}`;

test("The list that is shown is saved with its filters, without its page, and removed again", async () => {
  const answer = await desk.send(saveView, save, { name: "French NGOs" });
  expect([answer.status, answer.location]).toEqual([303, `/en/secretariat?${asked}&done=viewSaved`]);
  const { views, list, plain, done } = (await desk.load(queue, answer.location ?? "")).data;
  expect([views.map((one) => [one.name, one.list]), list, plain, done]).toEqual([
    [["French NGOs", asked]],
    asked,
    false,
    "viewSaved",
  ]);
  const view = views[0]?.id ?? "";
  const gone = await desk.send(removeView, "/en/secretariat/remove-view", { view });
  expect([gone.status, gone.location]).toEqual([303, "/en/secretariat?done=viewRemoved"]);
  const after = (await desk.load(queue, "/en/secretariat")).data;
  expect([after.views, after.plain]).toEqual([[], true]);
  expect((await desk.send(removeView, "/en/secretariat/remove-view", { view: "all" })).status).toBe(422);
});

test("Without a name nothing is saved, and it is said; a Chair has views too", async () => {
  const answer = await chairs.send(saveView, save, { name: " " });
  expect([answer.status, answer.data.problems.map(({ field }) => field)]).toEqual([422, ["name"]]);
  expect((await chairs.send(saveView, save, { name: "x".repeat(61) })).status).toBe(422);
  await chairs.send(saveView, "/en/secretariat/save-view", { name: "Mine" });
  expect((await chairs.load(queue, "/en/secretariat")).data.views).toMatchObject([
    { name: "Mine", list: "state=submitted&order=received" },
  ]);
});
