import { expect, test } from "vitest";
import { endProgramAccess } from "#acts/participation/end-program-access.ts";
import { openProgramAccess } from "#acts/participation/open-program-access.ts";
import { listProgramAccesses } from "#db/participation/program-accesses.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenOpenCall, refused } from "#support/given.ts";
import { auditOf } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;

test("ends once, by the Secretariat, and stays on record with who ended it", async () => {
  const { session, officer, chair } = await givenOpenCall(db);
  const opening = { session: session.id, program: "Registration" };
  const { id: access } = accepted(await openProgramAccess(as(db, officer, round.afterwards), opening)).next;
  const later = round.afterwards.add({ hours: 1 });
  expect(refused(await endProgramAccess(as(db, chair, later), { access })).because).toBe("not_allowed");
  expect(accepted(await endProgramAccess(as(db, officer, later), { access })).next).toEqual({ session: session.id });
  expect(refused(await endProgramAccess(as(db, officer, later), { access })).because).toBe("program_access_has_ended");
  expect(await listProgramAccesses(db, session.id)).toMatchObject([
    { id: access, openedAt: round.afterwards, endedAt: later, endedBy: officer.person },
  ]);
  expect((await auditOf(database, access)).map(({ event }) => event)).toEqual([
    "ProgramAccessOpened",
    "ProgramAccessEnded",
  ]);
});
