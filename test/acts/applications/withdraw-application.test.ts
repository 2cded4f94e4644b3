import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenApplicant,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenOpenCall,
  givenSubmitted,
  refused,
} from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);

/** What was circulated has one version more than when it was cleared. */
async function circulated() {
  const { listed } = await givenCirculated(db);
  const [first] = listed;
  if (first === undefined) throw new Error("The list is empty");
  return { applicant: first.applicant, ...first.application, version: first.application.version + 1 };
}

test("what was submitted can be withdrawn once: row, record and letter", async () => {
  const { applicant, application } = await givenSubmitted(db, given);
  const { id, reference, version } = application;
  const context = as(db, applicant, round.reviewing);
  const key = randomUUID();
  accepted(await withdrawApplication(context, { reference, version, key }));
  accepted(await withdrawApplication(context, { reference, version, key }));
  const row = await db.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: "withdrawn", withdrawn_by: applicant.person });
  expect(row.withdrawn_at?.toISOString()).toBe("2022-05-30T15:00:00.000Z");
  expect((await eventsOf(database, id)).filter((event) => event === "ApplicationWithdrawn")).toHaveLength(1);
  expect(await lettersTo(database, applicant.person)).toEqual(["application-received", "application-withdrawn"]);
});

test("what is before the missions can be withdrawn until the closing instant, which is in time", async () => {
  const { applicant, reference, version } = await circulated();
  accepted(await withdrawApplication(as(db, applicant, round.periodCloses), { reference, version }));
});

test("one millisecond after the closing instant time has decided, and nothing is withdrawn", async () => {
  const { applicant, reference, version, id } = await circulated();
  const late = round.periodCloses.add({ milliseconds: 1 });
  const outcome = await withdrawApplication(as(db, applicant, late), { reference, version });
  expect(refused(outcome).because).toBe("application_cannot_be_withdrawn");
  const row = await db.selectFrom("application").select("state").where("id", "=", id).executeTakeFirstOrThrow();
  expect(row.state).toBe("circulated");
});

test("a draft is not withdrawn, nor is what was accredited by notification", async () => {
  const draft = await givenDraft(db, given);
  const asked = { reference: draft.application.reference, version: draft.application.version };
  const outcome = await withdrawApplication(as(db, draft.applicant, round.applying), asked);
  expect(refused(outcome).because).toBe("application_is_not_submitted");
  const { applicant, application } = await givenCleared(db, given, { category: "ecosoc-ngo" });
  const { reference, version } = application;
  const second = await withdrawApplication(as(db, applicant, round.reviewing), { reference, version });
  expect(refused(second).because).toBe("application_cannot_be_withdrawn");
});

test("somebody else's application is not found, and an older version is not withdrawn", async () => {
  const { applicant, reference, version } = await circulated();
  const stranger = await givenApplicant(db);
  const theirs = await withdrawApplication(as(db, stranger, round.objecting), { reference, version });
  expect(refused(theirs).because).toBe("not_found");
  const stale = await withdrawApplication(as(db, applicant, round.objecting), { reference, version: version - 1 });
  expect(refused(stale).because).toBe("changed_meanwhile");
});
