import { expect, test } from "vitest";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import { discardDetermination } from "#acts/objections/discard-determination.ts";
import { confirmedAt, enteredAt, givenEntered, givenListBeforeBody, saidOfAll } from "#support/before-body.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, givenOfficer, refused } from "#support/given.ts";
import { countOf, eventsOf } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;

test("what was entered wrongly is taken away and entered anew; what is confirmed stays", async () => {
  const given = await givenListBeforeBody(db, 2);
  const officer = as(db, given.officer, enteredAt);
  const wrong = await givenEntered(db, given, saidOfAll(given, "no"));
  accepted(await discardDetermination(officer, { determination: wrong }));
  expect(await countOf(database, "determination", `id = '${wrong}'`)).toBe(0);
  expect(await countOf(database, "determination_item", `determination_id = '${wrong}'`)).toBe(0);
  expect(await eventsOf(database, wrong)).toEqual(["DeterminationEntered", "DeterminationDiscarded"]);
  const determination = await givenEntered(db, given, saidOfAll(given, "yes"));
  accepted(await confirmDetermination(as(db, await givenOfficer(db), confirmedAt), { determination }));
  expect(refused(await discardDetermination(officer, { determination })).because).toBe("determination_is_confirmed");
});
