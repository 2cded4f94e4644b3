import { expect, test } from "vitest";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { putListBeforeBody } from "#acts/objections/put-list-before-body.ts";
import { givenListBeforeBody, onTheList } from "#support/before-body.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCleared, givenOpenCall, refused } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;

test("what is cleared for a body's decision lies before it without a period, under the names of its day", async () => {
  const given = await givenListBeforeBody(db, 2);
  for (const { application, applicant } of given.listed) {
    const row = await db
      .selectFrom("application")
      .selectAll()
      .where("id", "=", application.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: "circulated", no_objection_period_id: null });
    expect(row.circulated_at?.toISOString()).toBe("2022-06-01T16:00:00.000Z");
    expect((await eventsOf(database, application.id)).at(-1)).toBe("ListPutBeforeBody");
    expect(await lettersTo(database, applicant.person)).toContain("application-before-body");
    const steps = await db.selectFrom("step").select("outcome").where("application_id", "=", application.id).execute();
    expect(steps).toEqual([{ outcome: "yes" }, { outcome: "listed" }]);
  }
  const again = await putListBeforeBody(as(db, given.officer, round.objecting), { call: given.call.id });
  expect(refused(again).because).toBe("nothing_to_circulate");
});

test("States are not asked about it, and a list that has changed does not go out", async () => {
  const given = await givenOpenCall(db, onTheList);
  await givenCleared(db, given);
  await givenCleared(db, given, { category: "business" });
  const officer = as(db, given.officer, round.circulating);
  const { next } = accepted(await circulateList(officer, { call: given.call.id, closesAt: round.periodCloses }));
  expect(next.count).toBe(1);
  const later = as(db, given.officer, round.objecting);
  const changed = await putListBeforeBody(later, { call: given.call.id, seen: "0".repeat(64) });
  expect(refused(changed).because).toBe("changed_meanwhile");
  expect(accepted(await putListBeforeBody(later, { call: given.call.id })).next.count).toBe(1);
});
