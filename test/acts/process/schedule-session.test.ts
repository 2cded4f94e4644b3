import { expect, test } from "vitest";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { newId } from "#db/new-id.ts";
import { listSessions } from "#db/process/sessions.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, date, round } from "#support/factories.ts";
import { accepted, as, givenProcess, refused } from "#support/given.ts";
import { eventsAbout } from "#support/record.ts";

const { db } = await aDatabase();

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
