import { expect, test } from "vitest";
import { announceCutOff } from "#acts/applications/announce-cut-off.ts";
import { extendCall } from "#acts/applications/extend-call.ts";
import { openCall } from "#acts/applications/open-call.ts";
import { startApplication } from "#acts/applications/start-application.ts";
import { withdrawCall } from "#acts/applications/withdraw-call.ts";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { getCall, listCalls, listWithdrawnCalls } from "#db/applications/calls.ts";
import { isForbidden, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, date, later, round } from "#support/factories.ts";
import { accepted, as, givenDraft, givenOpenCall, refused } from "#support/given.ts";
import { eventsAbout, lettersAbout } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const { process, officer } = given;
const reason = "It was opened for another session.";
const desk = as(db, officer, round.reviewing);
const opensAt = later(round.reviewing, { hours: 48 });

async function givenAhead() {
  const days = { beginsOn: date("2022-12-05"), endsOn: date("2022-12-09") };
  const session = accepted(await scheduleSession(desk, aSession({ process: process.id, ...days }))).next.id;
  const window = { opensAt, closesAt: later(opensAt, { hours: 240 }), zone: "America/New_York" };
  const asked = { process: process.id, session, title: "A call ahead", continuous: true, ...window };
  return accepted(await openCall(desk, asked)).next;
}

test("before it opens a call is taken back: it is no call any more, its session may be cancelled, and nothing is done under it", async () => {
  const { id, session } = await givenAhead();
  accepted(await withdrawCall(desk, { call: id, reason }));
  expect(await getCall(db, id)).toBeNull();
  expect((await listCalls(db, process.id)).map((call) => call.id)).toEqual([given.call.id]);
  expect(await listWithdrawnCalls(db, { call: id })).toMatchObject([{ call: { id }, reason }]);
  expect(await eventsAbout(db, id)).toEqual(["CallOpened", "CallWithdrawn"]);
  expect(await lettersAbout(db, id)).toEqual([]);
  const { applicant } = await givenDraft(db, given);
  const open = later(opensAt, { hours: 1 });
  for (const attempt of [
    startApplication(as(db, applicant, open), { call: id }),
    extendCall(as(db, officer, open), { call: id, closesAt: later(opensAt, { hours: 480 }), reason }),
    announceCutOff(as(db, officer, open), { call: id, cutsOffAt: later(opensAt, { hours: 24 }) }),
    withdrawCall(desk, { call: id, reason }),
  ])
    expect(refused(await attempt).because).toBe("not_found");
  accepted(await cancelSession(desk, { session, reason }));
});

test("not once it has opened, nor without a reason, nor by a Chair", async () => {
  const { id } = await givenAhead();
  const because = async (context = desk, why = reason) =>
    refused(await withdrawCall(context, { call: id, reason: why })).because;
  expect(await because(as(db, officer, opensAt))).toBe("call_has_opened");
  expect(await because(desk, " ")).toBe("change_of_call_needs_a_reason");
  expect(await because(as(db, given.chair, round.reviewing))).toBe("not_allowed");
  accepted(await withdrawCall(as(db, officer, opensAt.subtract({ milliseconds: 1 })), { call: id, reason }));
});

test("call_is_withdrawn_before_it_has_opened, withdrawn_call, withdrawn_call_stays_as_it_is, call_withdrawal_is_never_changed: whoever writes it", async () => {
  const row = (call: string, at = round.reviewing) => `
    insert into call_withdrawal (call_id, reason, withdrawn_at, withdrawn_by)
    values ('${call}', 'x', '${at.toString()}', '${officer.person}')`;
  expect(await stopped(db, row(given.call.id))).toBe("call_is_withdrawn_before_it_has_opened");
  const { id } = await givenAhead();
  expect(await stopped(db, row(id, opensAt))).toBe("call_is_withdrawn_before_it_has_opened");
  const draft = `insert into application (call_id, organisation_id, started_by, started_at)
    select '${id}', organisation_id, started_by, started_at from application limit 1`;
  accepted(await withdrawCall(desk, { call: id, reason }));
  expect(await stopped(db, draft)).toBe("withdrawn_call_stays_as_it_is");
  const cutOff = `insert into cut_off values ('${id}', '${later(opensAt, { hours: 2 }).toString()}', '${opensAt.toString()}', '${officer.person}')`;
  expect(await stopped(db, cutOff)).toBe("withdrawn_call_stays_as_it_is");
  const renamed = `update call_for_applications set title = 'Another' where id = '${id}'`;
  expect(await stoppedForTheOwner(database, renamed)).toBe("withdrawn_call_stays_as_it_is");
  expect(await isForbidden(database.attacker, "delete from call_withdrawal")).toBe(true);
  for (const statement of ["update call_withdrawal set reason = 'y'", "delete from call_withdrawal"])
    expect(await stoppedForTheOwner(database, statement)).toBe("call_withdrawal_is_never_changed");
});
