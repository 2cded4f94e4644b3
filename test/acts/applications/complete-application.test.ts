import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { completeApplication } from "#acts/applications/complete-application.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import {
  answeringAnew as answers,
  completableUntil,
  curable,
  givenReturned,
  lapsed,
  tooLate,
} from "#support/returned.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db, curable);

const rowOf = async (id: string) =>
  (await database.asOwner(`select state, answers, received_at, version from application where id = '${id}'`))[0];

test("at its last instant it is in time, once: what was asked for has changed, its receipt has not, and both sides are told", async () => {
  const { applicant, application } = await givenReturned(db, given);
  const { id, reference, version } = application;
  const context = as(db, applicant, completableUntil);
  const key = randomUUID();
  accepted(await completeApplication(context, { reference, version, answers, key }));
  accepted(await completeApplication(context, { reference, version, answers, key }));
  expect(await rowOf(id)).toMatchObject({
    state: "submitted",
    answers: { ...application.answers, ...answers },
    received_at: new Date(application.receivedAt.epochMilliseconds),
    version: version + 1,
  });
  expect((await eventsOf(database, id)).filter((event) => event === "ApplicationCompleted")).toHaveLength(1);
  expect(await lettersTo(database, applicant.person)).toEqual([
    "application-received",
    "application-returned",
    "completion-received",
  ]);
  expect(await lettersTo(database, given.officer.person)).toContain("application-completed");
});

test("later it is refused with its own sentence, and nothing has changed", async () => {
  const { applicant, application } = await givenReturned(db, given);
  const { id, reference, version } = application;
  const before = await rowOf(id);
  for (const at of [tooLate, lapsed, later(lapsed, { hours: 1 })]) {
    const outcome = await completeApplication(as(db, applicant, at), { reference, version, answers });
    expect(refused(outcome)).toMatchObject({
      because: "time_to_complete_has_ended",
      details: { closedAt: completableUntil.toString() },
    });
  }
  expect(await rowOf(id)).toEqual(before);
});

test("nobody changes what was not asked for, completes what was not sent back, or completes another's", async () => {
  const { applicant, application } = await givenReturned(db, given);
  const { reference, version } = application;
  const context = as(db, applicant, completableUntil);
  const outcome = await completeApplication(context, { reference, version, answers: { purpose: "Another." } });
  expect(refused(outcome).because).toBe("only_what_was_asked_for_is_changed");
  const stranger = as(db, await givenApplicant(db), completableUntil);
  expect(refused(await completeApplication(stranger, { reference, version, answers })).because).toBe("not_found");
  const waiting = await givenSubmitted(db, given);
  const unasked = await completeApplication(as(db, waiting.applicant, round.reviewing), {
    reference: waiting.application.reference,
    version: waiting.application.version,
    answers,
  });
  expect(refused(unasked).because).toBe("application_is_not_returned");
});
