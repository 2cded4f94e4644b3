import { expect, test } from "vitest";
import { endProgramAccess } from "#acts/participation/end-program-access.ts";
import { openProgramAccess } from "#acts/participation/open-program-access.ts";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { countOpenProgramAccesses, listProgramAccesses } from "#db/participation/program-accesses.ts";
import { nameSubjects } from "#db/record/audit-subjects.ts";
import { MOST_PROGRAMS } from "#domain/participation/program-access.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, instant, round } from "#support/factories.ts";
import { accepted, as, type GivenCall, givenOpenCall, refused } from "#support/given.ts";
import { auditOf } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;

/** The session lasts until 29 July 2022 in New York, and programs read until the end of 28 August. */
const last = instant("2022-08-29T03:59:59.999Z");

const open = (
  { session, officer }: Pick<GivenCall, "session" | "officer">,
  by: Parameters<typeof as>[1] = officer,
  at = round.afterwards,
) => openProgramAccess(as(db, by, at), { session: session.id, program: "Registration" });

test("is opened by the Secretariat alone, and says so in the audit trail", async () => {
  const given = await givenOpenCall(db);
  expect(refused(await open(given, given.chair)).because).toBe("not_allowed");
  const { id } = accepted(await open(given)).next;
  expect(await listProgramAccesses(db, given.session.id)).toMatchObject([
    { id, program: "Registration", openedAt: round.afterwards, openedBy: given.officer.person, endedAt: null },
  ]);
  expect(await auditOf(database, id)).toMatchObject([{ act: "open-program-access", event: "ProgramAccessOpened" }]);
  expect((await nameSubjects(db, [id])).get(id)?.name).toBe("Registration");
});

test("is opened until thirty days after the session, and for none that does not take place", async () => {
  const given = await givenOpenCall(db);
  accepted(await open(given, given.officer, last));
  expect(refused(await open(given, given.officer, last.add({ milliseconds: 1 })))).toMatchObject({
    because: "programs_read_until_days_after_the_session",
    details: { days: 30 },
  });
  const planned = aSession({ process: given.process.id, title: "Another session" });
  const session = accepted(await scheduleSession(as(db, given.officer, round.processOpened), planned)).next;
  accepted(await cancelSession(as(db, given.officer, round.afterwards), { session: session.id, reason: "None." }));
  expect(refused(await open({ ...given, session })).because).toBe("session_is_cancelled");
});

test("are ten of a session, and one more once one has ended, however many officers press at once", async () => {
  const given = await givenOpenCall(db);
  const pressed = await Promise.all(Array.from({ length: MOST_PROGRAMS + 2 }, () => open(given)));
  const opened = pressed.flatMap((one) => (one.ok ? [one.next.id] : []));
  expect(opened).toHaveLength(MOST_PROGRAMS);
  expect(pressed.flatMap((one) => (one.ok ? [] : [one.because]))).toEqual([
    "program_accesses_are_as_many_as_may_be",
    "program_accesses_are_as_many_as_may_be",
  ]);
  const [first] = opened;
  if (first === undefined) throw new Error("None was opened.");
  accepted(await endProgramAccess(as(db, given.officer, round.afterwards), { access: first }));
  accepted(await open(given));
  expect(await countOpenProgramAccesses(db, given.session.id)).toBe(MOST_PROGRAMS);
});
