import { expect, test } from "vitest";
import { discardPreparedRuling } from "#acts/applications/discard-prepared-ruling.ts";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenOfficer, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { givenPrepared, preparedOn, toClear, toRefuse } from "#support/prepared.ts";
import { eventsOf, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const desk = as(db, given.officer, round.reviewing);
const beside = as(db, await givenOfficer(db), later(round.reviewing, { minutes: 1 }));

test("a colleague discards the one that they saw, and nothing else has happened", async () => {
  const { application, applicant } = await givenSubmitted(db, given);
  const { id, reference } = application;
  const seen = await givenPrepared(desk, application, toRefuse);
  const prepared = await givenPrepared(desk, application, toClear);
  expect(refused(await discardPreparedRuling(beside, { reference, prepared: seen })).because).toBe(
    "ruling_is_no_longer_prepared",
  );
  expect((await preparedOn(db, application))?.id).toBe(prepared);
  accepted(await discardPreparedRuling(beside, { reference, prepared }));
  expect(await preparedOn(db, application)).toBeNull();
  expect(refused(await discardPreparedRuling(beside, { reference, prepared })).because).toBe(
    "ruling_is_no_longer_prepared",
  );
  expect((await eventsOf(database, id)).at(-1)).toBe("PreparedRulingDiscarded");
  expect(await lettersTo(database, applicant.person)).toEqual(["application-received"]);
});

test("who has recused does not discard it, nor does another office, which learns not whether it is there", async () => {
  const { application } = await givenSubmitted(db, given);
  const { reference } = application;
  const prepared = await givenPrepared(desk, application, toRefuse);
  accepted(await recuseFromApplication(beside, { reference, reason: "" }));
  expect(refused(await discardPreparedRuling(beside, { reference, prepared })).because).toBe("officer_has_recused");
  const chair = as(db, given.chair, round.reviewing);
  const byTheChair = () => discardPreparedRuling(chair, { reference, prepared });
  expect(refused(await byTheChair()).because).toBe("ruled_by_the_secretariat");
  expect((await preparedOn(db, application))?.id).toBe(prepared);
  accepted(await discardPreparedRuling(desk, { reference, prepared }));
  expect(refused(await byTheChair()).because).toBe("ruled_by_the_secretariat");
});
