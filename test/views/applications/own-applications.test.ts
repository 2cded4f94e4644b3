import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { openCall } from "#acts/applications/open-call.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { startApplication } from "#acts/applications/start-application.ts";
import { nominateRepresentative } from "#acts/participation/nominate-representative.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { forTheSession, givenListBeforeBody } from "#support/before-body.ts";
import { aDatabase } from "#support/database.ts";
import { local, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenApplicant,
  givenCirculated,
  givenDraft,
  givenLapsed,
  givenLaterVersion,
  givenNewcomer,
  givenOfficer,
  givenOpenCall,
  givenSubmitted,
  theClock,
} from "#support/given.ts";
import { dora, givenAttending } from "#support/representatives.ts";
import { seeCallToApply } from "#views/applications/call-to-apply.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";
import { seeOwnApplications } from "#views/applications/own-applications.ts";
import { seeSessionsToCome } from "#views/participation/sessions-to-come.ts";

const { db } = await aDatabase();

test("nobody but an organisation's own people sees its applications", async () => {
  const call = await givenOpenCall(db);
  const { application } = await givenDraft(db, call);
  for (const actor of [
    await givenNewcomer(db),
    await givenOfficer(db),
    call.chair,
    theClock,
    { role: "public" },
  ] as const) {
    expect(await seeOwnApplication(as(db, actor, round.applying), application.reference)).toBeNull();
    expect(await seeOwnApplications(as(db, actor, round.applying))).toBeNull();
  }
});

test("the list says where each application stands as time has decided it, whether or not the job has run", async () => {
  const unrecorded = await givenCirculated(db);
  const recorded = await givenLapsed(db);
  for (const { listed } of [unrecorded, recorded]) {
    const [given] = listed;
    if (given === undefined) throw new Error("One was circulated.");
    const standingAt = async (now: typeof round.applying) =>
      (await seeOwnApplications(as(db, given.applicant, now)))?.applications.map(({ standing }) => standing);
    expect(await standingAt(round.periodCloses)).toEqual(["circulated"]);
    expect(await standingAt(round.settled.subtract({ milliseconds: 1 }))).toEqual(["settling"]);
    expect(await standingAt(round.settled)).toEqual(["accredited"]);
  }
});

test("of what asks nothing it says what comes next, and when", async () => {
  const circulated = await givenCirculated(db);
  const { applicant } = mustExist(circulated.listed[0] ?? null);
  const nextAt = async (now: typeof round.applying, of = applicant) =>
    (await seeOwnApplications(as(db, of, now)))?.applications.map(({ next }) => next);
  expect(await nextAt(round.periodCloses)).toEqual([
    { what: "period", at: circulated.period.window.closesAt.toString() },
  ]);
  expect(await nextAt(round.settled.subtract({ milliseconds: 1 }))).toEqual([{ what: "decision", at: null }]);
  expect(await nextAt(round.settled)).toEqual([{ what: "session", at: "2022-07-25" }]);
  expect(await nextAt(local("2022-07-25T00:00"))).toEqual([null]);
  const call = await givenOpenCall(db);
  expect(await nextAt(round.applying, (await givenSubmitted(db, call)).applicant)).toEqual([
    { what: "review", at: null },
  ]);
  expect(await nextAt(round.applying, (await givenDraft(db, call)).applicant)).toEqual([null]);
});

test("what was left undecided when its session had ended waits for nothing, and is past", async () => {
  const { applicant } = mustExist((await givenListBeforeBody(db, 1, forTheSession)).listed[0] ?? null);
  const seen = async (now: typeof round.applying) => (await seeOwnApplications(as(db, applicant, now)))?.applications;
  expect(await seen(local("2022-07-29T12:00"))).toMatchObject([
    { standing: "before-body", past: false, next: { what: "decision" } },
  ]);
  expect(await seen(local("2022-08-01T12:00"))).toMatchObject([{ standing: "undecided", past: true, next: null }]);
});

test("an accredited organisation finds what it may do for each session that lies ahead, of its own process alone", async () => {
  const given = await givenAttending(db, { most: 1 });
  const own = as(db, given.applicant, round.afterwards);
  const { slug } = given.process;
  const [ahead] = await seeSessionsToCome(own, slug);
  expect(ahead).toMatchObject({ beginsOn: "2022-07-25", named: 0, mayNominate: true, maySend: true });
  accepted(await nominateRepresentative(own, { ...dora, session: mustExist(ahead ?? null).id }));
  expect(await seeSessionsToCome(own, slug)).toMatchObject([{ named: 1, mayNominate: false, maySend: true }]);
  expect(await seeSessionsToCome(own, "another-process")).toEqual([]);
  expect(await seeSessionsToCome(as(db, given.applicant, local("2022-08-01T00:00")), slug)).toEqual([]);
  expect(await seeSessionsToCome(as(db, given.officer, round.afterwards), slug)).toEqual([]);
});

test("to what an accreditation entitles is read in the version in force", async () => {
  const given = await givenCirculated(db);
  const { applicant, application } = mustExist(given.listed[0]);
  const seenAt = (now: typeof round.settled) => seeOwnApplication(as(db, applicant, now), application.reference);
  expect(await seenAt(round.settled)).toMatchObject({ entitledBy: 1, decision: { version: 1 } });
  expect(await seenAt(round.objecting)).toMatchObject({ entitledBy: null });
  await givenLaterVersion(db, given, {});
  expect(await seenAt(round.settled)).toMatchObject({ entitledBy: 2, decision: { version: 1 } });
});

test("a suspended accreditation is shown with its ground", async () => {
  const { listed, officer } = await givenLapsed(db);
  const [given] = listed;
  if (given === undefined) throw new Error("One was circulated.");
  const { id } = await db
    .selectFrom("accreditation")
    .select("id")
    .where("application_id", "=", given.application.id)
    .executeTakeFirstOrThrow();
  const ground = "Misuse of the premises.";
  accepted(await suspendAccreditation(as(db, officer, round.afterwards), { accreditation: id, ground }));
  const seen = await seeOwnApplication(as(db, given.applicant, round.afterwards), given.application.reference);
  expect(seen).toMatchObject({ standing: "suspended", ground });
});

test("a draft in a later call begins with what the last application said", async () => {
  const first = await givenOpenCall(db);
  const { applicant, application } = await givenDraft(db, first);
  const call = accepted(
    await openCall(as(db, first.officer, round.applying), {
      process: first.process.id,
      session: first.session.id,
      title: "Another call",
      opensAt: round.applying,
      closesAt: round.callCloses,
      zone: first.process.zone,
    }),
  ).next;
  const context = as(db, applicant, round.applying);
  expect(await seeCallToApply(context, call.id)).toMatchObject({ own: null, prefilledFrom: application.reference });
  const draft = accepted(await startApplication(context, { call: call.id })).next;
  const seen = await seeOwnApplication(context, draft.reference);
  expect(seen).toMatchObject({ class: null, answers: application.answers, missing: [] });
});

test("the deadline of a call is no longer ahead of an application whose outcome is known", async () => {
  const given = await givenOpenCall(db);
  const { applicant, application } = await givenSubmitted(db, given);
  const stepsAt = async (now: typeof round.applying) =>
    (await seeOwnApplication(as(db, applicant, now), application.reference))?.steps.map(({ what }) => what);
  expect(await stepsAt(round.applying)).toContain("callCloses");
  const { reference, version } = application;
  const reason = "It does not relate to the scope.";
  accepted(
    await refuseApplication(as(db, given.officer, round.applying), {
      reference,
      version,
      ground: "not_relevant",
      reason,
    }),
  );
  expect(await stepsAt(round.callCloses.subtract({ seconds: 1 }))).toEqual(["received", "refused"]);
  expect(await stepsAt(round.callCloses)).toEqual(["received", "refused", "callCloses"]);
});

test("a draft says how many answers it lacks once its class says what is asked, and no other application does", async () => {
  const call = await givenOpenCall(db);
  const { applicant } = await givenDraft(db, call, { answers: { purpose: "Only this" } });
  const sent = await givenSubmitted(db, call);
  const missing = async (actor: typeof applicant, now: typeof round.applying) =>
    (await seeOwnApplications(as(db, actor, now)))?.applications.map((one) => one.missing);
  expect(await missing(applicant, round.applying)).toEqual([5]);
  expect(await missing(applicant, round.callCloses.add({ milliseconds: 1 }))).toEqual([null]);
  expect(await missing(sent.applicant, round.applying)).toEqual([null]);
  const begun = await givenApplicant(db);
  accepted(await startApplication(as(db, begun, round.applying), { call: call.call.id }));
  expect(await missing(begun, round.applying)).toEqual([null]);
});

test("before it starts, the way of each class is that which the decision gives it, the way of most classes first", async () => {
  const { call } = await givenOpenCall(db);
  const seen = await seeCallToApply(as(db, { role: "public" }, round.applying), call.id);
  const ways = seen?.decision.ways.map(({ classes, stages }) => [
    classes.map(({ key }) => key),
    stages.map(({ what }) => what),
  ]);
  expect(ways).toEqual([
    [
      ["ngo", "business", "academia"],
      ["sent", "cleared", "circulated", "period", "accredited"],
    ],
    [["ecosoc-ngo"], ["sent", "verified", "accredited"]],
  ]);
});

test("an application is seen with those who act for its organisation, its period and its session to the instant", async () => {
  const { listed, period } = await givenCirculated(db);
  const [given] = listed;
  if (given === undefined) throw new Error("One was circulated.");
  const seen = await seeOwnApplication(as(db, given.applicant, round.objecting), given.application.reference);
  expect(seen?.people).toEqual([{ id: given.applicant.person, name: "Person of applicant" }]);
  expect(seen?.period).toEqual({
    opensAt: period.window.opensAt.toString(),
    closesAt: round.periodCloses.toString(),
    zone: "America/New_York",
  });
  expect(seen?.session).toMatchObject({ beginsOn: "2022-07-25", beginsAt: "2022-07-25T04:00:00Z" });
});
