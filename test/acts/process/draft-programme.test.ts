import { expect, test } from "vitest";
import { draftProgramme } from "#acts/process/draft-programme.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { getProgrammeDraft } from "#db/process/programmes.ts";
import type { Programme } from "#domain/process/programme-of-work.ts";
import { stopped } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, round } from "#support/factories.ts";
import { accepted, as, givenProcess, refused } from "#support/given.ts";
import { eventsAbout } from "#support/record.ts";

const { db } = await aDatabase();
const programme: Programme = { agenda: [{ number: "1", title: "Opening" }], meetings: [], flexible: true };

async function givenSession() {
  const { process, officer, chair } = await givenProcess(db);
  const scheduled = aSession({ process: process.id });
  const { next } = accepted(await scheduleSession(as(db, officer, round.reviewing), scheduled));
  return { officer, chair, session: next.id };
}

test("programme_draft_is_not_written_over: of two who write at once, the second is told; the record says nothing yet", async () => {
  const { officer, session } = await givenSession();
  const desk = as(db, officer, round.circulating);
  accepted(await draftProgramme(desk, { session, programme, seen: 0 }));
  const other = { ...programme, agenda: [] };
  expect(refused(await draftProgramme(desk, { session, programme: other, seen: 0 })).because).toBe("changed_meanwhile");
  expect(await getProgrammeDraft(db, session)).toMatchObject({ version: 1, programme });
  accepted(await draftProgramme(desk, { session, programme: other, seen: 1 }));
  expect(await getProgrammeDraft(db, session)).toMatchObject({ version: 2, programme: other });
  expect(await eventsAbout(db, session)).toEqual(["SessionScheduled"]);
  const over = `update programme_draft set content = '{}' where session_id = '${session}'`;
  expect(await stopped(db, over)).toBe("programme_draft_is_not_written_over");
});

test("not for a session that is over, nor by anybody but the Secretariat", async () => {
  const { officer, chair, session } = await givenSession();
  const over = as(db, officer, round.afterwards.add({ hours: 24 * 60 }));
  expect(refused(await draftProgramme(over, { session, programme, seen: 0 })).because).toBe("session_is_over");
  const byChair = as(db, chair, round.circulating);
  expect(refused(await draftProgramme(byChair, { session, programme, seen: 0 })).because).toBe("not_allowed");
});
