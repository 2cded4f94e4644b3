import { expect, test } from "vitest";
import { openCall } from "#acts/applications/open-call.ts";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { moveSession } from "#acts/process/move-session.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { getSession } from "#db/process/sessions.ts";
import { stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, date, later, round } from "#support/factories.ts";
import { accepted, as, givenOpenCall, refused } from "#support/given.ts";
import { eventsAbout, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const reason = "The Group meets in March instead.";
const desk = as(db, given.officer, round.reviewing);

async function givenMeeting() {
  const meeting = aSession({ process: given.process.id, title: "Inter-sessional meetings" });
  return accepted(await scheduleSession(desk, meeting)).next.id;
}

test("it does not take place: all are told, nobody is called for it, and it is moved no more", async () => {
  const session = await givenMeeting();
  accepted(await cancelSession(desk, { session, reason }));
  expect((await getSession(db, session))?.standing).toBe("cancelled");
  expect(await eventsAbout(db, session)).toEqual(["SessionScheduled", "SessionCancelled"]);
  expect(await lettersTo(database, given.chair.person)).toContain("session-changed");
  const days = { beginsOn: date("2022-09-05"), endsOn: date("2022-09-09"), reason };
  const window = {
    opensAt: round.reviewing,
    closesAt: later(round.reviewing, { hours: 240 }),
    zone: "America/New_York",
  };
  for (const attempt of [
    moveSession(desk, { session, ...days }),
    cancelSession(desk, { session, reason }),
    openCall(desk, { process: given.process.id, session, title: "A call", ...window }),
  ])
    expect(refused(await attempt).because).toBe("session_is_cancelled");
});

test("a session for which organisations were called is moved, and not cancelled", async () => {
  const { id: session } = given.session;
  expect(refused(await cancelSession(desk, { session, reason })).because).toBe("session_has_a_call");
  expect((await getSession(db, session))?.standing).toBe("confirmed");
});

test("session_with_a_call_takes_place, session_change_is_never_changed, session_is_confirmed_and_cancelled_once: whoever writes it", async () => {
  const row = (session: string) => `insert into session_change (session_id, standing, reason, changed_at, changed_by)
    values ('${session}', 'cancelled', 'x', '${round.reviewing.toString()}', '${given.officer.person}')`;
  expect(await stopped(db, row(given.session.id))).toBe("session_with_a_call_takes_place");
  const session = await givenMeeting();
  accepted(await cancelSession(desk, { session, reason }));
  const call = `insert into call_for_applications (process_id, modalities_decision_id, session_id, title, opens_at, closes_at, zone)
    values ('${given.process.id}', '${given.decision.id}', '${session}', 'x', '${round.reviewing.toString()}', '${round.circulating.toString()}', 'UTC')`;
  expect(await stopped(db, call)).toBe("session_with_a_call_takes_place");
  for (const statement of ["update session_change set reason = 'y'", "delete from session_change"])
    expect(await stoppedForTheOwner(database, statement)).toBe("session_change_is_never_changed");
});
