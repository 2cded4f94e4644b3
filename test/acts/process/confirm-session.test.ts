import { expect, test } from "vitest";
import { confirmSession } from "#acts/process/confirm-session.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { getSession, listSessionChanges } from "#db/process/sessions.ts";
import { isForbidden, stopped } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, round } from "#support/factories.ts";
import { accepted, as, givenMission, givenProcess, refused } from "#support/given.ts";
import { eventsAbout, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const reason = "The rooms are booked.";

async function givenPlanned() {
  const { process, officer, chair } = await givenProcess(db);
  const planned = aSession({ process: process.id, title: "Inter-sessional meetings", standing: "planned" });
  const { next } = accepted(await scheduleSession(as(db, officer, round.reviewing), planned));
  return { process, officer, chair, session: next.id };
}

test("what was to be confirmed is confirmed once; all missions and the Chair are told, with the reason", async () => {
  const mission = await givenMission(db);
  const { process, officer, chair, session } = await givenPlanned();
  const desk = as(db, officer, round.circulating);
  accepted(await confirmSession(desk, { session, reason }));
  expect((await getSession(db, session))?.standing).toBe("confirmed");
  expect(await listSessionChanges(db, process.id)).toEqual([
    { session, to: "confirmed", reason, changedAt: round.circulating },
  ]);
  expect(await eventsAbout(db, session)).toEqual(["SessionScheduled", "SessionConfirmed"]);
  const { email } = await db
    .selectFrom("mission")
    .select("email")
    .where("id", "=", mission.mission)
    .executeTakeFirstOrThrow();
  expect(await lettersTo(database, email)).toContain("session-changed");
  expect(await lettersTo(database, chair.person)).toContain("session-changed");
  expect(refused(await confirmSession(desk, { session, reason })).because).toBe("session_is_confirmed");
});

test("not without a reason, nor when it is over, nor by a Chair", async () => {
  const { officer, chair, session } = await givenPlanned();
  const over = round.afterwards.add({ hours: 24 * 60 });
  expect(refused(await confirmSession(as(db, officer, over), { session, reason })).because).toBe("session_is_over");
  const wordless = await confirmSession(as(db, officer, round.circulating), { session, reason: " " });
  expect(refused(wordless).because).toBe("change_of_session_needs_a_reason");
  const byChair = await confirmSession(as(db, chair, round.circulating), { session, reason });
  expect(refused(byChair).because).toBe("not_allowed");
  expect((await getSession(db, session))?.standing).toBe("planned");
});

test("change_session, session_is_changed_before_it_has_ended, session_change_is_never_changed, session_is_scheduled_to_take_place: by a row that stays, and by nothing else", async () => {
  const { process, officer, session } = await givenPlanned();
  const row = (at: string, standing = "confirmed") => `
    insert into session_change (session_id, standing, reason, changed_at, changed_by)
    values ('${session}', '${standing}', 'x', '${at}', '${officer.person}')`;
  const promise = "session_is_changed_before_it_has_ended";
  expect(await stopped(db, row("2022-08-01T12:00Z"))).toBe(promise);
  expect(await isForbidden(database.attacker, "update session set standing = 'confirmed'")).toBe(true);
  accepted(await confirmSession(as(db, officer, round.circulating), { session, reason }));
  expect(await stopped(db, row(round.objecting.toString()))).toMatch(
    /^(session_is_changed_before_it_has_ended|session_is_confirmed_and_cancelled_once)$/,
  );
  expect(await isForbidden(database.attacker, "update session_change set reason = 'y'")).toBe(true);
  expect(await isForbidden(database.attacker, "delete from session_change")).toBe(true);
  const cancelled = `insert into session (process_id, title, kind, format, begins_on, ends_on, place, standing)
    values ('${process.id}', 'x', 'plenary', 'hybrid', '2022-07-25', '2022-07-29', 'y', 'cancelled')`;
  expect(await stopped(db, cancelled)).toBe("session_is_scheduled_to_take_place");
});
