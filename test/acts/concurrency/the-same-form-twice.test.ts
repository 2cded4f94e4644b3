import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenMission,
  givenOpenCall,
  givenSubmitted,
} from "#support/given.ts";
import { countOf, eventsOf } from "#support/record.ts";

/* A double click, a resend, a proxy that tries again: the same key arrives several times at the same moment. */

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const times = [1, 2, 3, 4];

test("a submission is received once, and every sender reads the same receipt", async () => {
  const { applicant, application } = await givenDraft(db, given);
  const { id, reference, version } = application;
  const key = randomUUID();
  const outcomes = await Promise.all(
    times.map(() => submitApplication(as(db, applicant, round.applying), { reference, version, key })),
  );
  for (const outcome of outcomes) expect(accepted(outcome).next.receivedAt.toString()).toBe(round.applying.toString());
  expect((await eventsOf(database, id)).filter((event) => event === "ApplicationSubmitted")).toHaveLength(1);
  expect(await countOf(database, "letter", `recipient_person = '${applicant.person}'`)).toBe(1);
});

test("a notification is accredited once", async () => {
  const { application } = await givenSubmitted(db, given, { category: "ecosoc-ngo" });
  const { id, reference, version } = application;
  const key = randomUUID();
  const context = as(db, given.officer, round.reviewing);
  const outcomes = await Promise.all(times.map(() => clearApplication(context, { reference, version, key })));
  const granted = outcomes.map((outcome) => accepted(outcome).next.granted[0]?.id);
  expect(new Set(granted).size).toBe(1);
  expect(await countOf(database, "accreditation", `application_id = '${id}'`)).toBe(1);
});

test("a list goes out once", async () => {
  const other = await givenOpenCall(db);
  await givenCleared(db, other);
  const key = randomUUID();
  const context = as(db, other.officer, round.circulating);
  const outcomes = await Promise.all(
    times.map(() => circulateList(context, { call: other.call.id, closesAt: round.periodCloses, key })),
  );
  expect(new Set(outcomes.map((outcome) => accepted(outcome).next.period.id)).size).toBe(1);
  expect(await countOf(database, "no_objection_period", `call_id = '${other.call.id}'`)).toBe(1);
});

test("a note of objection is one note", async () => {
  const mission = await givenMission(db);
  const circulated = await givenCirculated(db, { count: 2 });
  const applications = circulated.listed.map(({ application }) => application.reference);
  const input = { period: circulated.period.id, applications, basis: null, key: randomUUID() };
  const outcomes = await Promise.all(times.map(() => raiseObjection(as(db, mission, round.objecting), input)));
  expect(new Set(outcomes.map((outcome) => accepted(outcome).next.note)).size).toBe(1);
  expect(await countOf(database, "objection", `no_objection_period_id = '${input.period}'`)).toBe(2);
});
