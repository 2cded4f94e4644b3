import { expect, test } from "vitest";
import type { Context } from "#acts/kit/context.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import {
  bodyDecides,
  classesWithDefault,
  givenListBeforeBody,
  givenObjected,
  onTheList,
} from "#support/before-body.ts";
import { aDatabase } from "#support/database.ts";
import { instant } from "#support/factories.ts";
import { givenChair, givenMission, givenOpenCall, givenSubmitted } from "#support/given.ts";
import { seeOverdue } from "#views/applications/overdue.ts";

const database = await aDatabase();
const { db } = database;

/** The session ends on 29 July 2022. */
const due = instant("2022-07-30T03:59:59.999Z");
const after = due.add({ milliseconds: 1 });
const { disclosure } = oewg2021To2025.provisions;
const publicList: Partial<Provisions> = {
  ...onTheList,
  disclosure: { ...disclosure, proposedList: ["public"] },
};

const everybody = { role: "public" } as const;
const see = async (actor: Context["actor"], at: Context["now"], process: Parameters<typeof seeOverdue>[1]) =>
  (await seeOverdue({ db, actor, now: at }, process)).map(({ by, count, dueAt }) => ({ by, count, dueAt }));

test("what a body owes is shown once it is due, to everybody who may know the list", async () => {
  const given = await givenListBeforeBody(db, 3, publicList);
  const of = { process: given.process.id };
  const told = [{ by: "body", count: 3, dueAt: due.toString() }];
  const chair = await givenChair(db, given.process.id);
  for (const actor of [given.officer, chair, await givenMission(db), everybody]) {
    expect(await see(actor, due, of), actor.role).toEqual([]);
    expect(await see(actor, after, of), actor.role).toEqual(told);
  }
  const elsewhere = await givenChair(db, (await givenOpenCall(db)).process.id);
  expect(await see(elsewhere, after, {})).toEqual([]);
});

test("that a State objected is told by nothing that is overdue, but to the offices and the missions", async () => {
  const given = await givenObjected(
    db,
    3,
    classesWithDefault("determination", { due: { at: "session-ends" }, ifNone: "waits" }, bodyDecides),
  );
  const of = { process: given.process.id };
  expect(await see(everybody, after, of)).toEqual([]);
  for (const actor of [given.officer, await givenMission(db)])
    expect(await see(actor, after, of), actor.role).toEqual([{ by: "body", count: 2, dueAt: due.toString() }]);
});

test("what an office owes is shown to the offices", async () => {
  const within = { after: { unit: "calendar_days", count: 10 } } as const;
  const given = await givenOpenCall(db, {}, classesWithDefault("screening", { due: within, ifNone: "waits" }, {}));
  const { application } = await givenSubmitted(db, given);
  const owed = application.receivedAt.add({ hours: 240 });
  const of = { process: given.process.id };
  expect(await see(given.officer, owed, of)).toEqual([]);
  const late = owed.add({ seconds: 1 });
  const told = [{ by: "secretariat", count: 1, dueAt: owed.toString() }];
  expect(await see(given.officer, late, of)).toEqual(told);
  expect(await see(await givenChair(db, given.process.id), late, of)).toEqual(told);
  for (const actor of [await givenMission(db), everybody]) expect(await see(actor, late, of), actor.role).toEqual([]);
});
