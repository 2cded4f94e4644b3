import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { endProgramAccess } from "#acts/participation/end-program-access.ts";
import { openProgramAccess } from "#acts/participation/open-program-access.ts";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { findProgramAccess, saveProgramAccessUsed } from "#db/participation/program-accesses.ts";
import { byHandOf, isForbidden, stopped, stoppedFor, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { aSession, round } from "#support/factories.ts";
import { accepted, as, type GivenCall, givenOpenCall } from "#support/given.ts";
import { held } from "#support/held.ts";

/* A program is let read who comes, and its access ended, by whoever speaks SQL with the application's login as by the pages. */

const database = await aDatabase();
const { db } = database;

const opening = (
  { session, officer }: Pick<GivenCall, "session" | "officer">,
  {
    at = "2022-07-05T14:00Z",
    by = officer.person,
    program = "'Registration'",
    ended = "null",
    used = "null",
  }: { at?: string; by?: string; program?: string; ended?: string; used?: string } = {},
) => `
  insert into program_access (session_id, program, opened_at, opened_by, used_at, ended_at, ended_by)
  values ('${session.id}', ${program}, '${at}', '${by}', ${used}, ${ended}, ${ended === "null" ? "null" : `'${by}'`}) returning id`;
const openedBy = (given: GivenCall, changes?: Parameters<typeof opening>[1]) =>
  stoppedFor(db, given.officer, opening(given, changes));

async function opened({ session, officer }: GivenCall) {
  const said = { session: session.id, program: "Registration" };
  return accepted(await openProgramAccess(as(db, officer, round.afterwards), said)).next.id;
}

describe("guard_program_access: no program is let read by hand", () => {
  test("but by the Secretariat: office_is_proven, program_access_is_of_the_secretariat", async () => {
    const given = await givenOpenCall(db);
    expect(await stopped(db, opening(given))).toBe("office_is_proven");
    expect(await stoppedFor(db, given.chair, opening(given))).toBe("office_is_proven");
    expect(await openedBy(given, { by: given.chair.person })).toBe("program_access_is_of_the_secretariat");
  });

  test("of a session that takes place, until thirty days after it: programs_read_until_thirty_days_after_the_session", async () => {
    const given = await givenOpenCall(db);
    const until = "programs_read_until_thirty_days_after_the_session";
    expect(await openedBy(given, { at: "2022-08-29T04:00Z" })).toBe(until);
    await byHandOf(db, given.officer, opening(given, { at: "2022-08-29T03:59:59.999Z" }));
    const planned = aSession({ process: given.process.id, title: "Another session" });
    const session = accepted(await scheduleSession(as(db, given.officer, round.processOpened), planned)).next;
    const off = { session: session.id, reason: "None." };
    accepted(await cancelSession(as(db, given.officer, round.afterwards), off));
    expect(await openedBy({ ...given, session })).toBe(until);
  });

  test("once ten read: program_accesses_are_no_more_than_ten", async () => {
    const given = await givenOpenCall(db);
    for (let n = 0; n < 10; n += 1) await byHandOf(db, given.officer, opening(given));
    expect(await openedBy(given)).toBe("program_accesses_are_no_more_than_ten");
  });

  test("without words, with too many, or ended already", async () => {
    const given = await givenOpenCall(db);
    for (const program of ["''", "repeat('x', 101)"])
      expect(await openedBy(given, { program })).toBe("program_access_program_check");
    expect(await openedBy(given, { ended: "'2022-07-05T14:00Z'" })).toBe("program_access_stays_as_opened");
  });
});

describe("the access of a program", () => {
  test("stays as it was opened, and ends once, with a person: program_access_stays_as_opened", async () => {
    const given = await givenOpenCall(db);
    const id = await opened(given);
    const by = given.officer.person;
    const set = (what: string) =>
      stoppedFor(db, given.officer, `update program_access set ${what} where id = '${id}' returning id`);
    expect(await set("ended_at = '2022-07-05T15:00Z'")).toBe("ended_program_access_has_a_person");
    expect(await set(`ended_at = '2022-07-05T13:00Z', ended_by = '${by}'`)).toBe("ended_program_access_has_a_person");
    expect(await set(`ended_at = '2022-07-05T15:00Z', ended_by = '${given.chair.person}'`)).toBe(
      "program_access_is_of_the_secretariat",
    );
    expect(await isForbidden(db, `update program_access set program = 'Another' where id = '${id}'`)).toBe(true);
    const renamed = `update program_access set program = 'Another' where id = '${id}'`;
    expect(await stoppedForTheOwner(database, renamed)).toBe("program_access_stays_as_opened");
    accepted(await endProgramAccess(as(db, given.officer, round.afterwards), { access: id }));
    for (const again of ["ended_at = null, ended_by = null", `ended_at = '2022-07-06T15:00Z', ended_by = '${by}'`])
      expect(await set(again)).toBe("program_access_stays_as_opened");
  });

  test("is used as it stands, later each time, and not once it has ended: program_access_stays_as_opened", async () => {
    const given = await givenOpenCall(db);
    const id = await opened(given);
    const promise = "program_access_stays_as_opened";
    const set = (what: string, by = given.officer) =>
      stoppedFor(db, by, `update program_access set ${what} where id = '${id}' returning id`);
    expect(await openedBy(given, { used: "'2022-07-05T14:00Z'" })).toBe(promise);
    const used = `update program_access set used_at = '2022-07-05T15:00Z' where id = '${id}'`;
    await byHandOf(db, given.officer, `${used} returning id`);
    for (const again of ["null", "'2022-07-05T14:59Z'"]) expect(await set(`used_at = ${again}`)).toBe(promise);
    const ended = `ended_at = '2022-07-05T16:00Z', ended_by = '${given.officer.person}'`;
    expect(await set(`used_at = '2022-07-05T16:00Z', ${ended}`)).toBe(promise);
    expect(
      await stoppedForTheOwner(database, used.replace("15:00", "16:00").replace("set", "set program = 'Another',")),
    ).toBe(promise);
    accepted(await endProgramAccess(as(db, given.officer, round.afterwards), { access: id }));
    expect(await set("used_at = '2022-07-05T16:00Z'")).toBe(promise);
  });

  test("is never lost: program_access_is_never_lost", async () => {
    const id = await opened(await givenOpenCall(db));
    expect(await isForbidden(db, `delete from program_access where id = '${id}'`)).toBe(true);
    for (const losing of [`delete from program_access where id = '${id}'`, "truncate program_access"])
      expect(await stoppedForTheOwner(database, losing)).toBe("program_access_is_never_lost");
  });
});

test.runIf(onServer)(
  "that a token was used waits for no other transaction that has its row, and is noted the next time",
  async () => {
    const id = await opened(await givenOpenCall(db));
    const usedAt = async () => (await findProgramAccess(db, id))?.usedAt ?? null;
    const begun = held(db, (trx) => sql`select from program_access where id = ${id} for update`.execute(trx));
    await begun.ready;
    await saveProgramAccessUsed(db, id, round.afterwards);
    await begun.commit();
    expect(await usedAt()).toBeNull();
    const next = round.afterwards.add({ seconds: 1 });
    await saveProgramAccessUsed(db, id, next);
    expect(await usedAt()).toEqual(next);
  },
);
