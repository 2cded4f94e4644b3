import { expect, test } from "vitest";
import { byHand, isForbidden, promiseKeptBy } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { givenOpenCall } from "#support/given.ts";

const { db } = await aDatabase();
const { officer } = await givenOpenCall(db);

const view = (name: string, list = "state=all") =>
  `insert into saved_view (person_id, name, list) values ('${officer.person}', '${name}', '${list}')`;

test("view_has_its_name_once, saved_view_name_check, saved_view_list_check", async () => {
  await byHand(db, view("All"));
  for (const [broken, promise] of [
    [view("All"), "view_has_its_name_once"],
    [view(""), "saved_view_name_check"],
    [view("x".repeat(61)), "saved_view_name_check"],
    [view("Long", "x".repeat(2001)), "saved_view_list_check"],
  ] as const)
    expect(await promiseKeptBy(byHand(db, broken))).toBe(promise);
});

test("a view is renamed to nothing, and given to nobody", async () => {
  for (const column of ["name = 'Other'", `person_id = '${officer.person}'`])
    expect(await isForbidden(db, `update saved_view set ${column}`)).toBe(true);
});
