import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCleared, givenOfficer, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db, asOwner } = database;
const given = await givenOpenCall(db);
const context = as(db, given.officer, round.reviewing);
const reason = "The programmes are not in areas relevant to the scope.";
const onRow = { refusal_ground: "not_relevant", refusal_reason: reason };

test("an officer refuses on a ground and with a reason, which are on record and go to the applicant once", async () => {
  const { applicant, application } = await givenSubmitted(db, given);
  const { id, reference, version } = application;
  const key = randomUUID();
  accepted(await refuseApplication(context, { reference, version, ground: "not_relevant", reason, key }));
  accepted(await refuseApplication(context, { reference, version, ground: "not_relevant", reason, key }));
  const row = await db.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: "refused", refused_by: given.officer.person, ...onRow });
  const [step] = await asOwner(`select ground, reason from step where application_id = '${id}' and outcome = 'no'`);
  expect(step).toEqual({ ground: "not_relevant", reason });
  const told = await asOwner(
    `select data from audit_trail where subject_id = '${id}' and event = 'ApplicationRefused'`,
  );
  expect(told).toMatchObject([{ data: { eventVersion: 2, ground: "not_relevant", reason } }]);
  const [letter] = await asOwner(
    `select data from letter where kind = 'application-refused' and recipient_person = '${applicant.person}'`,
  );
  expect(letter).toMatchObject({ data: { ground: "not_relevant", reason } });
  expect(await lettersTo(database, applicant.person)).toEqual(["application-received", "application-refused"]);
});

test("without a reason nothing is refused", async () => {
  const { application } = await givenSubmitted(db, given);
  const { reference, version } = application;
  const outcome = await refuseApplication(context, { reference, version, ground: "not_relevant", reason: "  " });
  expect(refused(outcome).because).toBe("refusal_needs_a_reason");
});

test("what was cleared is not refused any more", async () => {
  const { application } = await givenCleared(db, given);
  const { reference, version } = application;
  const outcome = await refuseApplication(context, { reference, version, ground: "not_relevant", reason });
  expect(refused(outcome).because).toBe("application_is_not_submitted");
});

test("one officer clears and another refuses at the same moment: one decision stands", async () => {
  const { application } = await givenSubmitted(db, given);
  const { id, reference, version } = application;
  const another = as(db, await givenOfficer(db), round.reviewing);
  const [cleared, rejected] = await Promise.all([
    clearApplication(context, { reference, version }),
    refuseApplication(another, { reference, version, ground: "not_relevant", reason }),
  ]);
  expect([cleared.ok, rejected.ok].filter(Boolean)).toHaveLength(1);
  expect(refused(cleared.ok ? rejected : cleared).because).toBe("changed_meanwhile");
  const row = await db.selectFrom("application").select("state").where("id", "=", id).executeTakeFirstOrThrow();
  expect(row.state).toBe(cleared.ok ? "cleared" : "refused");
});
