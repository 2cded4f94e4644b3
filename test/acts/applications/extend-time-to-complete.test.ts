import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { completeApplication } from "#acts/applications/complete-application.ts";
import { extendTimeToComplete } from "#acts/applications/extend-time-to-complete.ts";
import { remindToCompleteApplications } from "#acts/applications/remind-to-complete-applications.ts";
import { tellOfApplicationsNotCompleted } from "#acts/applications/tell-of-applications-not-completed.ts";
import { listReturned } from "#db/applications/steps.ts";
import { aDatabase } from "#support/database.ts";
import { later, local } from "#support/factories.ts";
import { accepted, as, givenOpenCall, givenSubmitted, refused, theClock } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import {
  answeringAnew as answers,
  completableUntil,
  curable,
  givenReturned,
  lapsed,
  missing,
} from "#support/returned.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db, curable);
const closesAt = local("2022-06-13T18:00");
const reason = "The portal was out of service on 8 June.";

test("it is completed in the time that was given, and the organisation is told once, and reminded of the new end", async () => {
  const { applicant, application } = await givenReturned(db, given);
  const { id, reference, version } = application;
  const desk = as(db, given.officer, completableUntil);
  const key = randomUUID();
  accepted(await extendTimeToComplete(desk, { reference, closesAt, reason, key }));
  accepted(await extendTimeToComplete(desk, { reference, closesAt, reason, key }));
  expect((await eventsOf(database, id)).filter((event) => event === "TimeToCompleteExtended")).toHaveLength(1);
  expect(await listReturned(db, id)).toMatchObject([
    { ...missing, until: closesAt, extensions: [{ from: completableUntil, to: closesAt, reason, outage: null }] },
  ]);
  await tellOfApplicationsNotCompleted(as(db, theClock, lapsed));
  await remindToCompleteApplications(as(db, theClock, later(closesAt, { hours: -20 })));
  accepted(await completeApplication(as(db, applicant, closesAt), { reference, version, answers }));
  expect(await lettersTo(database, applicant.person)).toEqual([
    "application-received",
    "application-returned",
    "completion-received",
    "reminder-to-complete",
    "time-to-complete-extended",
  ]);
});

test("no reminder follows within a day of being given longer, and the next one is of the new end", async () => {
  const { applicant, application } = await givenReturned(db, given);
  const { reference } = application;
  const soon = later(completableUntil, { hours: 71 });
  const reminded = async (at: typeof closesAt) => {
    await remindToCompleteApplications(as(db, theClock, at));
    return (await lettersTo(database, applicant.person)).filter((kind) => kind === "reminder-to-complete").length;
  };
  expect(await reminded(later(completableUntil, { hours: -24 }))).toBe(1);
  accepted(await extendTimeToComplete(as(db, given.officer, completableUntil), { reference, closesAt: soon, reason }));
  expect(await reminded(later(completableUntil, { minutes: 1 }))).toBe(1);
  expect(await reminded(later(completableUntil, { hours: 25 }))).toBe(1);
  expect(await reminded(later(soon, { hours: -24 }))).toBe(2);
});

test("when that is over too, it is refused as of the later end, and told so with what was missing", async () => {
  const { applicant, application } = await givenReturned(db, given);
  const { reference, version } = application;
  accepted(await extendTimeToComplete(as(db, given.officer, completableUntil), { reference, closesAt, reason }));
  const over = later(closesAt, { seconds: 120 });
  const late = await completeApplication(as(db, applicant, over), { reference, version, answers });
  expect(refused(late)).toMatchObject({
    because: "time_to_complete_has_ended",
    details: { closedAt: closesAt.toString() },
  });
  await tellOfApplicationsNotCompleted(as(db, theClock, over));
  const [letter] = await database.asOwner(
    `select data from letter where kind = 'application-not-completed' and recipient_person = '${applicant.person}'`,
  );
  expect(letter?.["data"]).toMatchObject({ words: missing.words, until: closesAt.toString() });
});

test("nothing is given when the time is over, without a reason, or where nothing was sent back", async () => {
  const { application } = await givenReturned(db, given);
  const { id, reference } = application;
  const attempt = (at: typeof closesAt, changed = {}) =>
    extendTimeToComplete(as(db, given.officer, at), { reference, closesAt, reason, ...changed });
  expect(refused(await attempt(lapsed)).because).toBe("application_is_not_returned");
  expect(refused(await attempt(completableUntil, { reason: " " })).because).toBe("extension_needs_a_reason");
  const waiting = (await givenSubmitted(db, given)).application;
  expect(refused(await attempt(completableUntil, { reference: waiting.reference })).because).toBe(
    "application_is_not_returned",
  );
  expect(await listReturned(db, id)).toMatchObject([{ until: completableUntil, extensions: [] }]);
});
