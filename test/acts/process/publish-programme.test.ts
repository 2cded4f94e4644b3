import { expect, test } from "vitest";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { draftProgramme } from "#acts/process/draft-programme.ts";
import { publishProgramme } from "#acts/process/publish-programme.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { listProgrammes } from "#db/process/programmes.ts";
import type { Meeting, Programme } from "#domain/process/programme-of-work.ts";
import { isForbidden, stopped } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, round } from "#support/factories.ts";
import { accepted, as, givenMission, givenProcess, refused } from "#support/given.ts";
import { eventsAbout, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;

const meeting: Meeting = {
  on: "2022-07-25",
  part: "morning",
  begins: "10:00",
  ends: "13:00",
  room: "Conference Room 3",
  dedicated: true,
  items: [{ number: null, title: "Statements by stakeholders" }],
};
const programme: Programme = { agenda: [], meetings: [meeting], flexible: true };

async function givenSession(given: Awaited<ReturnType<typeof givenProcess>>) {
  const scheduled = aSession({ process: given.process.id });
  return accepted(await scheduleSession(as(db, given.officer, round.reviewing), scheduled)).next.id;
}

test("what was drafted is published once it was read, and everybody is told of each version; the one before stays", async () => {
  const { email } = await db
    .selectFrom("mission")
    .select("email")
    .where("id", "=", (await givenMission(db)).mission)
    .executeTakeFirstOrThrow();
  const given = await givenProcess(db);
  const session = await givenSession(given);
  const desk = as(db, given.officer, round.circulating);
  accepted(await draftProgramme(desk, { session, programme, seen: 0 }));
  expect(refused(await publishProgramme(desk, { session, seen: 0 })).because).toBe("changed_meanwhile");
  expect(await listProgrammes(db, session)).toEqual([]);
  accepted(await publishProgramme(desk, { session, seen: 1 }));
  const second = { ...programme, flexible: false };
  accepted(await draftProgramme(desk, { session, programme: second, seen: 1 }));
  accepted(await publishProgramme(desk, { session, seen: 2 }));
  expect(await listProgrammes(db, session)).toMatchObject([
    { number: 2, programme: second },
    { number: 1, programme },
  ]);
  expect(await eventsAbout(db, session)).toEqual(["SessionScheduled", "ProgrammePublished", "ProgrammePublished"]);
  const told = [await lettersTo(database, email), await lettersTo(database, given.chair.person)];
  expect(told.map((letters) => letters.filter((kind) => kind === "programme-published").length)).toEqual([2, 2]);
});

test("of two sessions in one room at one hour, the second is refused; one that was cancelled holds no room", async () => {
  const [one, other] = [await givenProcess(db), await givenProcess(db)];
  const [first, second] = [await givenSession(one), await givenSession(other)];
  const elsewhere = { ...programme, meetings: [{ ...meeting, room: "Conference Room 9" }] };
  const desk = as(db, one.officer, round.circulating);
  for (const session of [first, second])
    accepted(await draftProgramme(desk, { session, programme: elsewhere, seen: 0 }));
  accepted(await publishProgramme(desk, { session: first, seen: 1 }));
  expect(refused(await publishProgramme(desk, { session: second, seen: 1 }))).toMatchObject({
    because: "room_is_taken",
    details: { room: "Conference Room 9", session: aSession().title },
  });
  accepted(await cancelSession(desk, { session: first, reason: "No quorum." }));
  accepted(await publishProgramme(desk, { session: second, seen: 1 }));
  expect(refused(await publishProgramme(desk, { session: first, seen: 1 })).because).toBe("session_is_cancelled");
  expect(refused(await draftProgramme(desk, { session: first, programme, seen: 1 })).because).toBe(
    "session_is_cancelled",
  );
});

test("published_programme_is_never_changed, programmes_of_a_session_are_numbered, programme_is_within_its_session, meetings_of_a_session_do_not_overlap", async () => {
  const given = await givenProcess(db);
  const session = await givenSession(given);
  const desk = as(db, given.officer, round.circulating);
  const alone = { ...programme, meetings: [{ ...meeting, room: "" }] };
  accepted(await draftProgramme(desk, { session, programme: alone, seen: 0 }));
  accepted(await publishProgramme(desk, { session, seen: 1 }));
  const row = (number: number, content: object, at = round.circulating.toString()) => `
    insert into programme_of_work (session_id, number, content, published_at, published_by)
    values ('${session}', ${number.toString()}, '${JSON.stringify(content)}', '${at}', '${given.officer.person}')`;
  expect(await stopped(db, row(3, programme))).toBe("programmes_of_a_session_are_numbered");
  const within = "programme_is_within_its_session";
  expect(await stopped(db, row(2, { ...programme, meetings: [] }))).toBe(within);
  expect(await stopped(db, row(2, { ...programme, meetings: [{ ...meeting, on: "2022-08-01" }] }))).toBe(within);
  expect(await stopped(db, row(2, { ...programme, meetings: [{ begins: "10:00" }] }))).toBe(within);
  expect(await stopped(db, row(2, programme, "2022-08-01T12:00Z"))).toBe(within);
  const overlaps = "meetings_of_a_session_do_not_overlap";
  const at = (begins: string, ends: string) => ({ ...meeting, begins, ends });
  const two = { ...programme, meetings: [at("10:00", "13:00"), at("12:59", "15:00")] };
  expect(await stopped(db, row(2, two))).toBe(overlaps);
  expect(await stopped(db, row(2, { ...programme, meetings: [at("13:00", "13:00")] }))).toBe(overlaps);
  expect(await isForbidden(database.attacker, "update programme_of_work set content = '{}'")).toBe(true);
  expect(await isForbidden(database.attacker, "delete from programme_of_work")).toBe(true);
  expect(await isForbidden(database.attacker, "delete from programme_draft")).toBe(true);
});

test("by nobody but the Secretariat", async () => {
  const given = await givenProcess(db);
  const byChair = as(db, given.chair, round.circulating);
  const attempt = await publishProgramme(byChair, { session: await givenSession(given), seen: 0 });
  expect(refused(attempt).because).toBe("not_allowed");
});
