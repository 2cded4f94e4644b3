import { expect, test } from "vitest";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { newId } from "#db/new-id.ts";
import { listSessions } from "#db/process/sessions.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Session } from "#domain/process/session.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, date, round } from "#support/factories.ts";
import { accepted, as, givenLapsed, givenMission, givenProcess, refused } from "#support/given.ts";
import { eventsAbout, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;

test("A session is put into the calendar of its process, and on the record", async () => {
  const { process, officer } = await givenProcess(db);
  const outcome = await scheduleSession(
    as(db, officer, round.processOpened),
    aSession({ process: process.id, title: "Fourth session" }),
  );
  const { next } = accepted(outcome);
  expect((await listSessions(db, process.id)).map(({ title }) => title)).toContain("Fourth session");
  expect(await eventsAbout(db, next.id)).toEqual(["SessionScheduled"]);
});

test("Missions and the Chair are told of it, and the accredited where they are invited", async () => {
  const mission = await givenMission(db);
  const { process, officer, chair, listed } = await givenLapsed(db);
  const applicant = mustExist(listed[0] ?? null).applicant;
  const { email } = await db
    .selectFrom("mission")
    .select("email")
    .where("id", "=", mission.mission)
    .executeTakeFirstOrThrow();
  const told = async () => {
    const kinds = await Promise.all([email, chair.person, applicant.person].map((one) => lettersTo(database, one)));
    return kinds.map((letters) => letters.filter((kind) => kind === "session-changed").length);
  };
  const before = await told();
  const schedule = async (title: string, invited: Session["invited"]) => {
    const session = aSession({ process: process.id, title, invited });
    accepted(await scheduleSession(as(db, officer, round.afterwards), session));
    return (await told()).map((count, place) => count - (before[place] ?? 0));
  };
  expect(await schedule("Closed session", ["states"])).toEqual([1, 1, 0]);
  expect(await schedule("Open session", ["states", "accredited-organisations"])).toEqual([2, 2, 1]);
});

test("A session outside the mandate is refused with the resolution that set it", async () => {
  const { process, officer } = await givenProcess(db);
  const late = aSession({ process: process.id, beginsOn: date("2030-01-07"), endsOn: date("2030-01-11") });
  const refusal = refused(await scheduleSession(as(db, officer, round.processOpened), late));
  expect(refusal).toMatchObject({ because: "session_is_outside_the_mandate", cites: process.citation });
});

test("A session that ends before it begins is refused, and nothing is put into the calendar", async () => {
  const { process, officer } = await givenProcess(db);
  const before = await listSessions(db, process.id);
  const backwards = aSession({ process: process.id, beginsOn: date("2023-03-10"), endsOn: date("2023-03-06") });
  const refusal = refused(await scheduleSession(as(db, officer, round.processOpened), backwards));
  expect(refusal).toMatchObject({ because: "session_ends_before_it_begins", details: { beginsOn: "2023-03-10" } });
  expect(await listSessions(db, process.id)).toEqual(before);
});

test("A process that is not there is not found", async () => {
  const { officer } = await givenProcess(db);
  const outcome = await scheduleSession(as(db, officer, round.processOpened), aSession({ process: newId() }));
  expect(refused(outcome).because).toBe("not_found");
});

test("A session is for somebody, and in a place unless it is virtual", async () => {
  const { process, officer } = await givenProcess(db);
  const schedule = (changes: Parameters<typeof aSession>[0]) =>
    scheduleSession(as(db, officer, round.proposed), aSession({ process: process.id, ...changes }));
  expect(refused(await schedule({ invited: [] })).because).toBe("session_invites_nobody");
  for (const format of ["in-person", "hybrid"] as const)
    expect(refused(await schedule({ format, place: " " })).because).toBe("session_needs_a_place");
  accepted(await schedule({ format: "virtual", place: "" }));
});
