import { expect, test } from "vitest";
import { moveSession } from "#acts/process/move-session.ts";
import { listAccreditationsOfApplications } from "#db/accreditation/accreditations.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { getSession, listSessionMoves } from "#db/process/sessions.ts";
import type { ValidUntil } from "#domain/modalities/provisions.ts";
import { isForbidden, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { date, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenCleared,
  givenMission,
  givenOpenCall,
  givenProcess,
  refused,
} from "#support/given.ts";
import { eventsAbout, lettersAbout, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const june = { beginsOn: date("2022-06-20"), endsOn: date("2022-06-24"), reason: "No room in July." };
const september = { beginsOn: date("2022-09-05"), endsOn: date("2022-09-09"), reason: "No room in July." };

test("missions, applicants and the Chair are told; the days announced before stay; a window that now outlives it stays as told, and the Chair is told which", async () => {
  const given = await givenCirculated(db, { count: 1 });
  const mission = await givenMission(db);
  const { id } = given.session;
  const { next } = accepted(await moveSession(as(db, given.officer, round.circulating), { session: id, ...june }));
  expect(await getSession(db, id)).toEqual(next);
  expect(await listSessionMoves(db, given.process.id)).toMatchObject([
    { session: id, from: { beginsOn: "2022-07-25", endsOn: "2022-07-29" }, to: { beginsOn: "2022-06-20" } },
  ]);
  expect(await eventsAbout(db, id)).toEqual(["SessionScheduled", "SessionMoved"]);
  expect((await getNoObjectionPeriod(db, given.period.id))?.window).toEqual(given.period.window);
  const { email } = await db
    .selectFrom("mission")
    .select("email")
    .where("id", "=", mission.mission)
    .executeTakeFirstOrThrow();
  expect(await lettersTo(database, email)).toContain("session-moved");
  expect(await lettersTo(database, given.listed[0]?.applicant.person ?? "")).toContain("session-moved");
  const told = (await lettersAbout(db, `SessionMoved:${id}`)).filter(({ person }) => person === given.chair.person);
  expect(told[0]?.data["outliving"]).toMatchObject([{ kind: "period", closesAt: "2022-06-30T22:00:00Z" }]);
});

test("what is good until the session or its cycle ends follows it; what is good for the mandate or until a day stays", async () => {
  const { reapplication, cites } = oewg2021To2025.provisions.validity;
  const everyYear = (beginsOn: string): ValidUntil => ({ until: "cycle", cycle: { beginsOn, years: 1 } });
  for (const [valid, first, moved] of [
    [{ until: "session" }, "2022-07-29", "2022-09-09"],
    [{ until: "mandate" }, "2025-07-31", "2025-07-31"],
    [{ until: "date", lastDay: "2022-10-01" }, "2022-10-01", "2022-10-01"],
    [everyYear("2021-08-01"), "2022-07-31", "2023-07-31"],
    [everyYear("2020-02-29"), "2023-02-27", "2023-02-27"],
  ] satisfies [ValidUntil, string, string][]) {
    const given = await givenOpenCall(db, { validity: { ...valid, reapplication, cites } });
    const { application } = await givenCleared(db, given, { category: "ecosoc-ngo" });
    const validUntil = async () =>
      (await listAccreditationsOfApplications(db, [application.id]))[0]?.validUntil?.toString() ?? null;
    expect(await validUntil()).toBe(first);
    accepted(await moveSession(as(db, given.officer, round.reviewing), { session: given.session.id, ...september }));
    expect(await validUntil()).toBe(moved);
  }
});

test("not once it has ended, nor to days that are over, outside the mandate or its own; not by a Chair", async () => {
  const { session, officer, chair } = await givenProcess(db);
  const move = (changes: object, at = round.reviewing) =>
    moveSession(as(db, officer, at), { session: session.id, ...september, ...changes });
  const because = async (changes: object, at = round.reviewing) => refused(await move(changes, at)).because;
  expect(await because({}, round.afterwards.add({ hours: 24 * 60 }))).toBe("session_is_over");
  expect(await because({ beginsOn: date("2022-05-02"), endsOn: date("2022-05-06") })).toBe("session_would_be_over");
  expect(await because({ endsOn: date("2032-09-09") })).toBe("session_is_outside_the_mandate");
  expect(await because({ beginsOn: session.beginsOn, endsOn: session.endsOn })).toBe("session_has_these_days");
  expect(await because({ reason: " " })).toBe("move_needs_a_reason");
  const byChair = await moveSession(as(db, chair, round.reviewing), { session: session.id, ...september });
  expect(refused(byChair).because).toBe("not_allowed");
});

test("move_session, session_is_moved_before_it_has_ended, session_move_is_never_changed: by a row that stays, and by nothing else", async () => {
  const { session, officer } = await givenProcess(db);
  const insert = (at: string, from: string, ends: string) => `
    insert into session_move (session_id, from_begins_on, from_ends_on, begins_on, ends_on, reason, moved_at, moved_by)
    values ('${session.id}', '${from}', '2022-07-29', '2022-09-05', '${ends}', 'x', '${at}', '${officer.person}')`;
  const promise = "session_is_moved_before_it_has_ended";
  expect(await stopped(db, insert("2022-08-01T12:00Z", "2022-07-25", "2022-09-09"))).toBe(promise);
  expect(await stopped(db, insert("2022-07-01T12:00Z", "2022-07-24", "2022-09-09"))).toBe(promise);
  expect(await stopped(db, insert("2022-07-01T12:00Z", "2022-07-25", "2032-09-09"))).toBe(promise);
  expect(await isForbidden(database.attacker, "update session set ends_on = '2022-09-09'")).toBe(true);
  expect(await isForbidden(database.attacker, "delete from session_move")).toBe(true);
  accepted(await moveSession(as(db, officer, round.reviewing), { session: session.id, ...september }));
  expect(await stoppedForTheOwner(database, "update session_move set reason = 'Another'")).toBe(
    "session_move_is_never_changed",
  );
});
