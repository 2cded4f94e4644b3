import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { completeApplication } from "#acts/applications/complete-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { returnApplication } from "#acts/applications/return-application.ts";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import {
  answeringAnew,
  completableUntil,
  completing,
  curable,
  curableInCall,
  givenReturned,
  incurable,
  lapsed,
  missing,
} from "#support/returned.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db, curable);
const desk = as(db, given.officer, round.reviewing);

const stepsOf = (id: string) =>
  database.asOwner(`select n, outcome, until, reason, asked from step where application_id = '${id}' order by n`);

test("it goes back once: with what is missing, what can be changed, and until when, as the decision counts", async () => {
  const { applicant, application } = await givenSubmitted(db, given);
  const { id, reference, version } = application;
  const key = randomUUID();
  accepted(await returnApplication(desk, { reference, version, ...missing, key }));
  const { next } = accepted(await returnApplication(desk, { reference, version, ...missing, key }));
  expect(next).toMatchObject({ state: "submitted", answers: application.answers, receivedAt: application.receivedAt });
  expect(await stepsOf(id)).toEqual([
    {
      n: 1,
      outcome: "returned",
      until: new Date(completableUntil.epochMilliseconds),
      reason: missing.words,
      asked: missing.asked,
    },
  ]);
  expect((await eventsOf(database, id)).at(-1)).toBe("ApplicationReturned");
  expect(await lettersTo(database, applicant.person)).toEqual(["application-received", "application-returned"]);
});

test("meanwhile nobody clears or refuses it; completed, it is reviewed, and not sent back a second time", async () => {
  const { applicant, application } = await givenReturned(db, given);
  const { reference, version } = application;
  for (const refusedBy of [
    clearApplication(desk, { reference, version }),
    refuseApplication(desk, { reference, version, ground: "not_relevant", reason: "Incomplete." }),
    returnApplication(desk, { reference, version, ...missing }),
  ])
    expect(refused(await refusedBy).because).toBe("application_is_returned");
  const completed = accepted(
    await completeApplication(as(db, applicant, completing), { reference, version, answers: answeringAnew }),
  ).next;
  const afterwards = as(db, given.officer, later(completing, { hours: 1 }));
  const again = await returnApplication(afterwards, { reference, version: completed.version, ...missing });
  expect(refused(again).because).toBe("application_was_returned_as_often_as_allowed");
  accepted(await clearApplication(afterwards, { reference, version: completed.version }));
  expect((await stepsOf(application.id)).map(({ outcome }) => outcome)).toEqual(["returned", "cured", "yes"]);
});

test("a decision that lets nothing be cured sends nothing back", async () => {
  const strict = await givenOpenCall(db, incurable);
  const { reference, version } = (await givenSubmitted(db, strict)).application;
  const context = as(db, strict.officer, round.reviewing);
  expect(refused(await returnApplication(context, { reference, version, ...missing })).because).toBe(
    "decision_allows_no_return",
  );
});

test("not completed in time, it is refused: it is neither reviewed nor withdrawn", async () => {
  const own = await givenOpenCall(db, curable);
  const { applicant, application } = await givenReturned(db, own);
  const { reference, version } = application;
  const after = as(db, own.officer, lapsed);
  expect(refused(await clearApplication(after, { reference, version })).because).toBe("application_was_not_completed");
  const outcome = await withdrawApplication(as(db, applicant, lapsed), { reference, version });
  expect(refused(outcome).because).toBe("application_cannot_be_withdrawn");
});

test("where nothing is completed after the closing of the call, it has until then, and nothing is sent back later", async () => {
  const within = await givenOpenCall(db, curableInCall);
  const { closesAt } = within.call.window;
  const [hours, after] = [later(closesAt, { hours: -30 }), later(closesAt, { hours: 1 })];
  const early = (await givenSubmitted(db, within)).application;
  const late = (await givenSubmitted(db, within)).application;
  const back = ({ reference, version }: typeof early, at: typeof closesAt) =>
    returnApplication(as(db, within.officer, at), { reference, version, ...missing });
  accepted(await back(early, hours));
  expect(await stepsOf(early.id)).toMatchObject([{ until: new Date(closesAt.epochMilliseconds) }]);
  const seen = await seeApplicationForReview(as(db, within.officer, after), late.reference);
  expect([seen?.toReturn, seen?.acts.sendBack?.because]).toEqual([null, "nothing_is_completed_after_the_call_closes"]);
  expect(refused(await back(late, after)).because).toBe("nothing_is_completed_after_the_call_closes");
  expect(await stepsOf(late.id)).toEqual([]);
});
