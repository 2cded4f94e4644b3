import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { openCall } from "#acts/applications/open-call.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { startApplication } from "#acts/applications/start-application.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { newId } from "#db/new-id.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenApplicant,
  type GivenCall,
  givenCirculated,
  givenCleared,
  givenMission,
  givenNewcomer,
  givenOpenCall,
  givenSubmitted,
  refused,
} from "#support/given.ts";
import { countOf, eventsOf } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const call = given.call.id;

const tenDays = { allowed: true, after: { unit: "calendar_days", count: 10 } } as const;
const before = (text: string) => instant(text).subtract({ milliseconds: 1 });

test("an organisation starts a draft of its own, on record", async () => {
  const applicant = await givenApplicant(db);
  const { next } = accepted(await startApplication(as(db, applicant, round.applying), { call }));
  const row = await db.selectFrom("application").selectAll().where("id", "=", next.id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    state: "draft",
    reference: next.reference,
    organisation_id: applicant.organisation,
    class: null,
    category: null,
    started_by: applicant.person,
    received_at: null,
    version: 1,
  });
  expect(next.reference).toMatch(/^A-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(await eventsOf(database, next.id)).toEqual(["ApplicationStarted"]);
});

test("the same form sent twice starts one draft and answers the same", async () => {
  const applicant = await givenApplicant(db);
  const context = as(db, applicant, round.applying);
  const key = randomUUID();
  const first = accepted(await startApplication(context, { call, key }));
  const second = accepted(await startApplication(context, { call, key }));
  expect(second.next.reference).toBe(first.next.reference);
  expect(await countOf(database, "application", `organisation_id = '${applicant.organisation}'`)).toBe(1);
});

test("one application per organisation and call, also of two drafts started at once", async () => {
  const applicant = await givenApplicant(db);
  const context = as(db, applicant, round.applying);
  const outcomes = await Promise.all([startApplication(context, { call }), startApplication(context, { call })]);
  const lost = outcomes.find(({ ok }) => !ok);
  expect(lost).toMatchObject({ because: "organisation_already_applied" });
  expect(refused(await startApplication(context, { call })).because).toBe("organisation_already_applied");
});

test("nothing is asked twice: the last application's answers stand in the new draft; its class is chosen anew", async () => {
  const { applicant, application } = await givenCleared(db, given, { category: "academia" });
  const another = await givenOpenCall(db);
  const { next } = accepted(await startApplication(as(db, applicant, round.applying), { call: another.call.id }));
  expect(next.class).toBeNull();
  expect(next.answers).toEqual(application.answers);
  const row = await db.selectFrom("application").select("answers").where("id", "=", next.id).executeTakeFirstOrThrow();
  expect(row.answers).toEqual(application.answers);
});

describe.each([
  ["refused in the review, on 30 May", refusedInReview, "2022-06-09T15:00:00Z"],
  ["objected to, by the end of 30 June", objectedTo, "2022-07-10T22:00:00Z"],
] as const)("who was %s", (_what, notAccredited, tenDaysLater) => {
  test.each([
    ["may apply in a later round where the decision allows it", { allowed: true, after: null }, round.settled, null],
    ["may not where it does not", { allowed: false, after: null }, round.settled, "reapplication_is_not_allowed"],
    ["may not a millisecond before the time that it sets", tenDays, before(tenDaysLater), "reapplication_is_too_early"],
    ["may when that time has passed", tenDays, instant(tenDaysLater), null],
  ] as const)("%s", async (_name, reapplication, now, because) => {
    const cites = { source: "A decision", paragraph: "on validity" };
    const first = await givenOpenCall(db, { validity: { until: "mandate", reapplication, cites } });
    const applicant = await notAccredited(first);
    const window = { opensAt: round.callCloses, closesAt: instant("2022-08-30T22:00:00Z"), zone: first.process.zone };
    const next = { process: first.process.id, session: first.session.id, title: "Call for a later session", ...window };
    const later = accepted(await openCall(as(db, first.officer, round.callCloses), next)).next;
    const outcome = await startApplication(as(db, applicant, now), { call: later.id });
    expect(outcome.ok ? null : { because: outcome.because, cites: outcome.cites }).toEqual(
      because === null ? null : { because, cites },
    );
  });
});

async function refusedInReview(given: GivenCall) {
  const { applicant, application } = await givenSubmitted(db, given);
  const { reference, version } = application;
  const reason = "Outside the scope.";
  accepted(
    await refuseApplication(as(db, given.officer, round.reviewing), {
      reference,
      version,
      ground: "not_relevant",
      reason,
    }),
  );
  return applicant;
}

async function objectedTo(of: GivenCall) {
  const { listed, period } = await givenCirculated(db, { of });
  const [one] = listed;
  if (one === undefined) throw new Error("The list is empty");
  const note = { period: period.id, applications: [one.application.reference], basis: null };
  accepted(await raiseObjection(as(db, await givenMission(db), round.objecting), note));
  return one.applicant;
}

test("the deadline of the call is in time, one millisecond later is not, and both instants are told", async () => {
  const inTime = await givenApplicant(db);
  accepted(await startApplication(as(db, inTime, round.callCloses), { call }));
  const late = await givenApplicant(db);
  const outcome = await startApplication(as(db, late, round.callCloses.add({ milliseconds: 1 })), { call });
  expect(refused(outcome)).toMatchObject({
    because: "call_has_closed",
    details: { closesAt: "2022-05-24T22:00:00Z", receivedAt: "2022-05-24T22:00:00.001Z" },
  });
});

test("a call that is not there, and a person without an organisation, find nothing", async () => {
  const applicant = await givenApplicant(db);
  const unknown = { call: newId<"call">() };
  expect(refused(await startApplication(as(db, applicant, round.applying), unknown)).because).toBe("not_found");
  const newcomer = await givenNewcomer(db);
  expect(refused(await startApplication(as(db, newcomer, round.applying), { call })).because).toBe("not_found");
});

test("an officer does not apply", async () => {
  const outcome = await startApplication(as(db, given.officer, round.applying), { call });
  expect(refused(outcome).because).toBe("not_allowed");
});
