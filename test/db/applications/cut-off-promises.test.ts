import { expect, test } from "vitest";
import { announceCutOff } from "#acts/applications/announce-cut-off.ts";
import { onTheList } from "#support/before-body.ts";
import { isForbidden, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, type GivenCall, givenCleared, givenContinuousCall, givenOpenCall } from "#support/given.ts";

const database = await aDatabase();
const { db, asOwner } = database;

const cutOff = ({ call, officer }: GivenCall, at: string, announcedAt = "2022-05-01T12:00Z") =>
  `insert into cut_off values ('${call.id}', '${at}', '${announcedAt}', '${officer.person}')`;

test("cut_off_is_announced_before_it_comes, and cut_off_lies_within_a_continuous_call", async () => {
  const given = await givenContinuousCall(db);
  for (const at of ["2022-05-01T12:00Z", "2022-05-01T11:59Z"])
    expect(await stopped(db, cutOff(given, at))).toBe("cut_off_is_announced_before_it_comes");
  for (const [at, announcedAt] of [
    ["2022-06-20T22:00Z", "2022-05-01T12:00Z"],
    ["2022-04-25T13:00Z", "2022-04-20T12:00Z"],
  ] as const)
    expect(await stopped(db, cutOff(given, at, announcedAt))).toBe("cut_off_lies_within_a_continuous_call");
  expect(await stopped(db, cutOff(await givenOpenCall(db), "2022-05-04T12:00Z"))).toBe(
    "cut_off_lies_within_a_continuous_call",
  );
});

test("cut_off_is_never_changed", async () => {
  const given = await givenContinuousCall(db);
  await asOwner(cutOff(given, "2022-05-04T12:00Z"));
  const change = `update cut_off set cuts_off_at = '2022-06-04T12:00Z' where call_id = '${given.call.id}'`;
  const drop = `delete from cut_off where call_id = '${given.call.id}'`;
  for (const statement of [change, drop]) {
    expect(await isForbidden(db, statement)).toBe(true);
    expect(await stoppedForTheOwner(database, statement)).toBe("cut_off_is_never_changed");
  }
  const continuous = `update call_for_applications set continuous = false where id = '${given.call.id}'`;
  expect(await isForbidden(db, continuous)).toBe(true);
});

test("list_of_a_continuous_call_keeps_to_its_cut_offs: nobody is circulated while it is open who was not received by one", async () => {
  const given = await givenContinuousCall(db, onTheList);
  const { application } = await givenCleared(db, given);
  const other = await givenCleared(db, given);
  const kept = "list_of_a_continuous_call_keeps_to_its_cut_offs";
  const circulate = (at: string, { id } = application) =>
    `update application set state = 'circulated', circulated_at = '${at}' where id = '${id}'`;
  expect(await stopped(db, circulate("2022-06-01T12:00Z"))).toBe(kept);
  for (const cutsOffAt of ["2022-05-05T22:00:00Z", "2022-06-05T22:00:00Z"].map(instant))
    accepted(await announceCutOff(as(db, given.officer, round.callOpens), { call: given.call.id, cutsOffAt }));
  // Received on 10 May: the first lies before it, and the second has not passed until it is over.
  for (const at of ["2022-05-06T12:00Z", "2022-06-05T22:00Z"]) expect(await stopped(db, circulate(at))).toBe(kept);
  await asOwner(circulate("2022-06-05T22:00:00.001Z"));
  await asOwner(circulate("2022-06-20T22:00:00.001Z", other.application));
});
