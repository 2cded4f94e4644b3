import { expect, test } from "vitest";
import { correctCall } from "#acts/applications/correct-call.ts";
import { getCall, listCallCorrections } from "#db/applications/calls.ts";
import { isForbidden, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenDraft, givenOpenCall, refused } from "#support/given.ts";
import { eventsAbout, lettersAbout } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const reason = "The year was wrong.";

test("the title is corrected with a reason: on record, and told to nobody", async () => {
  const given = await givenOpenCall(db);
  const { call, officer } = given;
  await givenDraft(db, given);
  const desk = as(db, officer, round.applying);
  accepted(await correctCall(desk, { call: call.id, title: "Call of 2023", reason }));
  expect((await getCall(db, call.id))?.title).toBe("Call of 2023");
  expect(await listCallCorrections(db, call.id)).toMatchObject([{ from: call.title, to: "Call of 2023", reason }]);
  expect(await eventsAbout(db, call.id)).toEqual(["CallOpened", "CallCorrected"]);
  expect(await lettersAbout(db, call.id)).toEqual([]);
  const because = async (title: string, why = reason) =>
    refused(await correctCall(desk, { call: call.id, title, reason: why })).because;
  expect(await because("Call of 2023")).toBe("call_has_this_title");
  expect(await because("Another", " ")).toBe("change_of_call_needs_a_reason");
});

test("call_is_corrected_before_its_list_is_out, correct_call, call_correction_is_never_changed: by a row that stays, and by nothing else", async () => {
  const listed = await givenCirculated(db, { count: 1 });
  const out = as(db, listed.officer, round.afterwards);
  const refusal = refused(await correctCall(out, { call: listed.call.id, title: "Another", reason }));
  expect(refusal.because).toBe("list_of_the_call_is_out");
  const { call, officer } = await givenOpenCall(db);
  const row = (of: string, from: string, to: string) => `
    insert into call_correction (call_id, from_title, to_title, reason, corrected_at, corrected_by)
    values ('${of}', '${from}', '${to}', 'x', '${round.applying.toString()}', '${officer.person}')`;
  for (const attack of [
    row(listed.call.id, listed.call.title, "Another"),
    row(call.id, "Never called so", "Another"),
    row(call.id, call.title, call.title),
  ])
    expect(await stopped(db, attack)).toBe("call_is_corrected_before_its_list_is_out");
  expect(await isForbidden(database.attacker, "update call_for_applications set title = 'x'")).toBe(true);
  expect(await isForbidden(database.attacker, "delete from call_correction")).toBe(true);
  accepted(await correctCall(as(db, officer, round.applying), { call: call.id, title: "Another", reason }));
  for (const statement of ["update call_correction set reason = 'y'", "delete from call_correction"])
    expect(await stoppedForTheOwner(database, statement)).toBe("call_correction_is_never_changed");
});
