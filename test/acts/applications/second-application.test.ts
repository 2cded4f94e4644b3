import { expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { returnApplication } from "#acts/applications/return-application.ts";
import { saveApplication } from "#acts/applications/save-application.ts";
import { startApplication } from "#acts/applications/start-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { moveSession } from "#acts/process/move-session.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Category, Provisions, ValidUntil } from "#domain/modalities/provisions.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import { actingAs } from "#support/acting.ts";
import { anId } from "#support/an-id.ts";
import { holding } from "#support/at-once.ts";
import {
  byHandOf,
  promiseKeptBy,
  runSteps,
  stopped,
  stoppedForTheOwner,
  withoutPromises,
} from "#support/broken-promise.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { answers, date, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenLapsed,
  givenMission,
  givenOpenCall,
  refused,
  theClock,
} from "#support/given.ts";
import { chairConsults } from "#support/in-window.ts";
import { curable, lapsed, missing, tooLate } from "#support/returned.ts";
import { givenSecondCall } from "#support/second-call.ts";
import { givenWithdrawn } from "#support/withdrawn.ts";

const database = await aDatabase();
const { db } = database;

/** The same organisation with a complete draft under each of two calls. */
async function givenTwoDrafts(provisions: Partial<Provisions> = {}, category: Category = "ngo") {
  const given = await givenOpenCall(db, provisions);
  const second = await givenSecondCall(db, given);
  const { applicant, application } = await givenDraft(db, given, { category });
  const context = as(db, applicant, round.applying);
  const { reference, version } = accepted(await startApplication(context, { call: second.call.id })).next;
  const other = accepted(
    await saveApplication(context, { reference, version, choice: { class: category, goOn: false }, answers }),
  ).next;
  return { given, second, applicant, context, first: application, other };
}

test("Who waits for an outcome does not submit a second application to the process, and may after withdrawing the first", async () => {
  const { context, first, other } = await givenTwoDrafts();
  const submitted = accepted(await submitApplication(context, first)).next;
  const outcome = refused(await submitApplication(context, other));
  expect(outcome).toMatchObject({ because: "organisation_has_application_under_way" });
  expect(outcome.cites).toBeDefined();
  accepted(await withdrawApplication(context, submitted));
  accepted(await submitApplication(context, other));
});

test("What was sent back waits until its time is over; not completed, it is refused and stands in nobody's way", async () => {
  const { given, applicant, context, first, other } = await givenTwoDrafts(curable);
  const submitted = accepted(await submitApplication(context, first)).next;
  const { reference, version } = submitted;
  accepted(await returnApplication(as(db, given.officer, round.reviewing), { reference, version, ...missing }));
  const early = await submitApplication(as(db, applicant, tooLate), other);
  expect(refused(early).because).toBe("organisation_has_application_under_way");
  const submit = (at: string) =>
    `update application set state = 'submitted', route = 'no-objection', received_at = '${at}' where id = '${other.id}'`;
  const settled = lapsed.subtract({ milliseconds: 1 }).toString();
  expect(await stopped(db, submit(settled))).toBe("one_application_under_way_per_process");
  accepted(await submitApplication(as(db, applicant, lapsed), other));
});

test("Where an accreditation is good for its session alone, another session's application stands in nobody's way", async () => {
  const validity: Provisions["validity"] = {
    until: "session",
    reapplication: { allowed: true, after: null },
    cites: { source: "A decision", paragraph: "9" },
  };
  const { applicant, context, first, other } = await givenTwoDrafts({ validity });
  accepted(await submitApplication(context, first));
  accepted(await submitApplication(context, other));
  const lapsed = await givenLapsed(db, { provisions: { validity } });
  const [listed] = lapsed.listed;
  const next = await givenSecondCall(db, lapsed);
  const accredited = as(db, listed?.applicant ?? applicant, round.afterwards);
  const { reference, version } = accepted(await startApplication(accredited, { call: next.call.id })).next;
  const complete = accepted(
    await saveApplication(accredited, { reference, version, choice: { class: "ngo", goOn: false }, answers }),
  ).next;
  accepted(await submitApplication(accredited, complete));
});

const byHand = ({ id }: { readonly id: string }, at: Instant) =>
  `update application set state = 'submitted', route = 'no-objection', version = version + 1,
    received_at = '${at.toString()}' where id = '${id}'`;

/** The accreditation ends with the session of its call, and no second one stands in its way. */
const again = (reapplication: Provisions["validity"]["reapplication"]): Partial<Provisions> => ({
  validity: { until: "session", reapplication, cites: { source: "A decision", paragraph: "9" } },
});
const never = again({ allowed: false, after: null });
const tenDays = again({ allowed: true, after: { count: 10, unit: "calendar_days" } });
const promise = "who_was_not_accredited_applies_again_as_decided";

test("who_was_not_accredited_applies_again_as_decided: a draft begun before the refusal is not sent after it, by the rule and by the database", async () => {
  for (const [provisions, because] of [
    [never, "reapplication_is_not_allowed"],
    [tenDays, "reapplication_is_too_early"],
  ] as const) {
    const { given, applicant, context, first, other } = await givenTwoDrafts(provisions);
    const { reference, version } = accepted(await submitApplication(context, first)).next;
    const refusal = { ground: "not_relevant", reason: "Outside the scope." } as const;
    accepted(await refuseApplication(as(db, given.officer, round.reviewing), { reference, version, ...refusal }));
    const soon = as(db, applicant, round.circulating);
    expect(refused(await submitApplication(soon, other)).because).toBe(because);
    expect(await stopped(db, byHand(other, round.circulating))).toBe(promise);
    expect(await stoppedForTheOwner(database, byHand(other, round.circulating))).toBe(promise);
    const inTime = as(db, applicant, round.reviewing.add({ hours: 241 }));
    if (provisions === never) expect(await stopped(db, byHand(other, inTime.now))).toBe(promise);
    else accepted(await submitApplication(inTime, other));
  }
});

test("who_was_not_accredited_applies_again_as_decided: nor after an objection that stands on record, nor where it was not completed in time", async () => {
  const of = await givenOpenCall(db, never);
  const { listed, period } = await givenCirculated(db, { of, count: 2 });
  const [one, letIn] = listed;
  if (one === undefined || letIn === undefined) throw new Error("The list is too short");
  const next = await givenSecondCall(db, of);
  const drafts = await Promise.all([one, letIn].map(({ applicant }) => givenDraft(db, next, { by: applicant })));
  const note = { period: period.id, applications: [one.application.reference], basis: null };
  accepted(await raiseObjection(as(db, await givenMission(db), round.objecting), note));
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
  const [objected, granted] = drafts.map(({ application }) => application);
  const soon = as(db, one.applicant, round.afterwards);
  expect(refused(await submitApplication(soon, mustExist(objected ?? null))).because).toBe(
    "reapplication_is_not_allowed",
  );
  expect(await stopped(db, byHand(mustExist(objected ?? null), round.afterwards))).toBe(promise);
  accepted(await submitApplication(as(db, letIn.applicant, round.afterwards), mustExist(granted ?? null)));

  const sentBack = await givenTwoDrafts({ ...curable, ...never });
  const { reference, version } = accepted(await submitApplication(sentBack.context, sentBack.first)).next;
  const desk = as(db, sentBack.given.officer, round.reviewing);
  accepted(await returnApplication(desk, { reference, version, ...missing }));
  const late = as(db, sentBack.applicant, lapsed);
  expect(refused(await submitApplication(late, sentBack.other)).because).toBe("reapplication_is_not_allowed");
  expect(await stopped(db, byHand(sentBack.other, lapsed))).toBe(promise);
});

test("Whose accreditation was withdrawn was accredited: what the decision says of who was not binds it neither in beginning nor in sending", async () => {
  const given = await givenOpenCall(db, never);
  const { applicant } = await givenCleared(db, given, { category: "ecosoc-ngo" });
  const [row] = await database.asOwner(
    `select id from accreditation where organisation_id = '${String(applicant.organisation)}'`,
  );
  const accreditation = anId<"accreditation">(String(row?.["id"]));
  const desk = as(db, given.officer, round.circulating);
  accepted(await givenWithdrawn(desk, { accreditation, ground: "It no longer exists as it was." }));
  const next = await givenSecondCall(db, given);
  const context = as(db, applicant, round.afterwards);
  const { reference, version } = accepted(await startApplication(context, { call: next.call.id })).next;
  const choice = { class: "ngo", goOn: false };
  const complete = accepted(await saveApplication(context, { reference, version, choice, answers })).next;
  accepted(await submitApplication(context, complete));
});

const until = (valid: ValidUntil): Partial<Provisions> => ({
  validity: {
    ...valid,
    reapplication: { allowed: true, after: null },
    cites: { source: "A decision", paragraph: "9" },
  },
});

const cyclesFrom = (beginsOn: string): ValidUntil => ({ until: "cycle", cycle: { beginsOn, years: 1 } });

test.each<[string, ValidUntil]>([
  ["until a day", { until: "date", lastDay: "2022-12-05" }],
  ["until the end of a cycle", cyclesFrom("2022-01-01")],
])(
  "Of two applications that share a day one waits, by the rule and by the database, where they are good %s",
  async (_name, valid) => {
    const { context, first, other } = await givenTwoDrafts(until(valid));
    accepted(await submitApplication(context, first));
    const because = "organisation_has_application_under_way";
    expect(refused(await submitApplication(context, other)).because).toBe(because);
    const byHand = `update application set state = 'submitted', route = 'no-objection', version = version + 1,
    received_at = '${round.applying.toString()}' where id = '${other.id}'`;
    expect(await stopped(db, byHand)).toBe("one_application_under_way_per_process");
  },
);

test("nothing_is_good_twice_for_one_session: of two cycles both wait; moved into one, the second is granted by nobody", async () => {
  const { given, second, context, first, other } = await givenTwoDrafts(until(cyclesFrom("2021-10-01")), "ecosoc-ngo");
  const one = accepted(await submitApplication(context, first)).next;
  const two = accepted(await submitApplication(context, other)).next;
  const desk = as(db, given.officer, round.reviewing);
  const days = { beginsOn: date("2022-09-05"), endsOn: date("2022-09-09"), reason: "No room in December." };
  accepted(await moveSession(desk, { session: second.session.id, ...days }));
  accepted(await clearApplication(desk, one));
  expect(refused(await clearApplication(desk, two)).because).toBe("organisation_already_accredited");
  const at = round.reviewing.toString();
  const attack = [
    `update application set state = 'cleared', version = version + 1, cleared_at = '${at}',
      cleared_by = '${given.officer.person}' where id = '${two.id}'`,
    `insert into accreditation (application_id, organisation_id, process_id, modalities_decision_id, route, granted_at,
      recorded_at, valid_until_on)
    select application.id, organisation_id, process_id, modalities_decision_id, route, cleared_at, cleared_at,
      accreditation_valid_until(call.id)
    from application join call_for_applications as call on call.id = call_id where application.id = '${two.id}'`,
  ];
  const work = database.attacker.transaction().execute((trx) => runSteps(trx, attack));
  expect(await promiseKeptBy(work)).toBe("nothing_is_good_twice_for_one_session");
});

test("nothing_is_good_twice_for_one_session, not_into_another_accreditation: a session does not move to where silence would let somebody in twice", async () => {
  const { given, second, context, first, other } = await givenTwoDrafts(until(cyclesFrom("2021-10-01")));
  const one = accepted(await submitApplication(context, first)).next;
  accepted(await submitApplication(context, other));
  const desk = as(db, given.officer, round.reviewing);
  const days = { beginsOn: date("2022-09-05"), endsOn: date("2022-09-09"), reason: "No room in December." };
  const { name } = mustExist(await getOrganisation(db, one.organisation));
  expect(refused(await moveSession(desk, { session: second.session.id, ...days }))).toMatchObject({
    because: "session_would_accredit_twice",
    details: { count: 1, organisations: name, more: 0 },
  });
  const byHand = `insert into session_move
    (session_id, from_begins_on, from_ends_on, begins_on, ends_on, reason, moved_at, moved_by) values
    ('${second.session.id}', '2022-12-05', '2022-12-09', '2022-09-05', '2022-09-09', 'No room.', '${round.reviewing.toString()}', '${given.officer.person}')`;
  expect(await stopped(db, byHand)).toBe("nothing_is_good_twice_for_one_session");
  // Once one of the two waits no more, nothing is in the way.
  accepted(await withdrawApplication(context, one));
  accepted(await moveSession(desk, { session: second.session.id, ...days }));
});

test("nothing_is_good_twice_for_one_session, not_into_another_accreditation: a session does not move to where somebody would be accredited twice, who is named", async () => {
  const { given, second, context, first, other } = await givenTwoDrafts(until(cyclesFrom("2021-10-01")), "ecosoc-ngo");
  const one = accepted(await submitApplication(context, first)).next;
  const two = accepted(await submitApplication(context, other)).next;
  const desk = as(db, given.officer, round.reviewing);
  accepted(await clearApplication(desk, one));
  const granted = mustExist(accepted(await clearApplication(desk, two)).next.granted[0] ?? null);
  const { name } = mustExist(await getOrganisation(db, one.organisation));
  const { id: session } = second.session;
  const move = (beginsOn: string, endsOn: string) =>
    moveSession(desk, { session, beginsOn: date(beginsOn), endsOn: date(endsOn), reason: "No room in December." });
  expect(refused(await move("2022-09-05", "2022-09-09"))).toMatchObject({
    because: "session_would_accredit_twice",
    details: { count: 1, organisations: name, more: 0 },
  });
  accepted(await move("2022-10-03", "2022-10-07"));
  const at = round.reviewing.toString();
  const byHand = `insert into session_move
    (session_id, from_begins_on, from_ends_on, begins_on, ends_on, reason, moved_at, moved_by) values
    ('${session}', '2022-10-03', '2022-10-07', '2022-09-05', '2022-09-09', 'No room.', '${at}', '${given.officer.person}')`;
  expect(await stopped(db, byHand)).toBe("nothing_is_good_twice_for_one_session");
  accepted(await givenWithdrawn(desk, { accreditation: granted.id, ground: "It asked for it." }));
  accepted(await move("2022-09-05", "2022-09-09"));
});

test("nothing_is_good_twice_for_one_session, not_into_another_accreditation: nor while the Chair consults on one of the two", async () => {
  const { given, second, context, first, other } = await givenTwoDrafts({
    ...until(cyclesFrom("2021-10-01")),
    ...chairConsults,
  });
  const one = accepted(await submitApplication(context, first)).next;
  accepted(await submitApplication(context, other));
  accepted(await clearApplication(as(db, given.officer, round.reviewing), one));
  const list = { call: given.call.id, closesAt: round.periodCloses };
  const { period } = accepted(await circulateList(as(db, given.officer, round.circulating), list)).next;
  const mission = await givenMission(db);
  const note = { period: period.id, applications: [one.reference], basis: null };
  accepted(await raiseObjection(as(db, mission, round.objecting), note));
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
  const moved = (at: string) => `insert into session_move
    (session_id, from_begins_on, from_ends_on, begins_on, ends_on, reason, moved_at, moved_by) values
    ('${second.session.id}', '2022-12-05', '2022-12-09', '2022-09-05', '2022-09-09', 'No room.', '${at}', '${given.officer.person}')`;
  expect(await stopped(db, moved("2022-07-10T22:01:59Z"))).toBe("nothing_is_good_twice_for_one_session");
  await byHandOf(db, given.officer, moved("2022-07-10T22:02:00Z"));
});

/** Two of one organisation that silence answers; after its list went out the session of the second moved into the cycle of the first, past every promise. */
async function givenTwiceBeforeTheStates() {
  const { given, second, context, first, other } = await givenTwoDrafts(until(cyclesFrom("2021-10-01")));
  const desk = (at: Instant) => as(db, given.officer, at);
  const periods: NoObjectionPeriod[] = [];
  const submitted = [
    accepted(await submitApplication(context, first)),
    accepted(await submitApplication(context, other)),
  ];
  for (const { next } of submitted) accepted(await clearApplication(desk(round.reviewing), next));
  for (const { call } of [given, second]) {
    const list = { call: call.id, closesAt: round.periodCloses };
    periods.push(accepted(await circulateList(desk(round.circulating), list)).next.period);
  }
  const moved = `update session set begins_on = '2022-09-05', ends_on = '2022-09-09' where id = '${second.session.id}'`;
  await withoutPromises(database, "session", moved);
  return periods.map(({ id }) => ({ period: id, granted: grantedBySilence(id) }));
}

/** What the lapse of a period puts on record of all that are on its list, by hand. */
const grantedBySilence = (period: string) => [
  `insert into step (application_id, n, stage, outcome, at, known_at, no_objection_period_id)
    select application.id, (select max(n) + 1 from step where application_id = application.id), 'window', 'silent', closes_at,
      closes_at + interval '2 minutes', period.id
    from application join no_objection_period as period on period.id = no_objection_period_id where period.id = '${period}'`,
  `insert into accreditation (application_id, organisation_id, process_id, modalities_decision_id, route, granted_at,
      recorded_at, valid_until_on, no_objection_period_id)
    select application.id, organisation_id, period.process_id, period.modalities_decision_id, route, closes_at,
      closes_at + interval '2 minutes', accreditation_valid_until(period.call_id), period.id
    from application join no_objection_period as period on period.id = no_objection_period_id where period.id = '${period}'`,
];

test("nothing_is_good_twice_for_one_session: silence lets in nobody whom another accreditation would meet", async () => {
  const [one, two] = await givenTwiceBeforeTheStates();
  const { period, granted } = mustExist(two ?? null);
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: mustExist(one ?? null).period }));
  const attack = actingAs(database.attacker, theClock, (trx) => runSteps(trx, granted));
  expect(await promiseKeptBy(attack)).toBe("nothing_is_good_twice_for_one_session");
  const byTheJob = lapseNoObjectionPeriod(as(db, theClock, round.settled), { period });
  expect(await byTheJob.then(refused)).toMatchObject({ because: "organisation_already_accredited" });
});

test("nothing_is_good_twice_for_one_session: not of two that are granted in one transaction either", async () => {
  const periods = await givenTwiceBeforeTheStates();
  const both = actingAs(database.attacker, theClock, (trx) =>
    runSteps(
      trx,
      periods.flatMap(({ granted }) => granted),
    ),
  );
  expect(await promiseKeptBy(both)).toBe("nothing_is_good_twice_for_one_session");
});

test("Two submitted at once are received once", async () => {
  const { context, first, other } = await givenTwoDrafts();
  const outcomes = await Promise.all([submitApplication(context, first), submitApplication(context, other)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  for (const outcome of outcomes)
    if (!outcome.ok) expect(outcome.because).toBe("organisation_has_application_under_way");
});

test.runIf(onServer)("Two submitted under two calls wait for one another, and one is received", async () => {
  const { applicant, context, first, other } = await givenTwoDrafts();
  const barrier = await holding(
    database,
    `select from organisation where id = '${applicant.organisation}' for no key update`,
  );
  const submitting = [submitApplication(context, first), submitApplication(context, other)];
  await barrier.untilWaiting(2);
  await barrier.release();
  const outcomes = await Promise.all(submitting);
  expect(outcomes.map((outcome) => (outcome.ok ? "received" : outcome.because)).toSorted()).toEqual([
    "organisation_has_application_under_way",
    "received",
  ]);
});

test("Who waits for an outcome does not start another application either; another organisation does", async () => {
  const given = await givenOpenCall(db);
  const second = await givenSecondCall(db, given);
  const { applicant, application } = await givenDraft(db, given);
  const context = as(db, applicant, round.applying);
  accepted(await submitApplication(context, application));
  const call = second.call.id;
  expect(refused(await startApplication(context, { call })).because).toBe("organisation_has_application_under_way");
  await givenDraft(db, second);
});

test("one_application_under_way_per_process: the database refuses the second, whoever writes it", async () => {
  const { context, first, other } = await givenTwoDrafts();
  accepted(await submitApplication(context, first));
  const byHand = `update application set state = 'submitted', route = 'no-objection', version = version + 1,
    received_at = '${round.applying.toString()}' where id = '${other.id}'`;
  expect(await stopped(db, byHand)).toBe("one_application_under_way_per_process");
  expect(await stoppedForTheOwner(database, byHand)).toBe("one_application_under_way_per_process");
});

test.each([
  ["on record", givenLapsed],
  ["due and not on record yet", givenCirculated],
])(
  "accredited_organisation_does_not_apply, by the rule and by the database, once its accreditation is %s",
  async (_standing, givenPeriod) => {
    const given = await givenPeriod(db);
    const [listed] = given.listed;
    if (listed === undefined) throw new Error("The list is empty");
    const second = await givenSecondCall(db, given);
    const outcome = await startApplication(as(db, listed.applicant, round.afterwards), { call: second.call.id });
    expect(refused(outcome).because).toBe("organisation_already_accredited");
    const { organisation, person } = listed.applicant;
    const [draft] = await database.asOwner(`
    insert into application (organisation_id, call_id, reference, class, category, state, answers, version, started_at, started_by)
    values ('${organisation}', '${second.call.id}', 'A-' || left(gen_random_uuid()::text, 4), 'ngo', 'ngo', 'draft', '${JSON.stringify(answers)}', 1,
      '${round.applying.toString()}', '${person}') returning id`);
    const byHand = `update application set state = 'submitted', route = 'no-objection', version = 2,
    received_at = '${round.afterwards.toString()}' where id = '${String(draft?.["id"])}'`;
    expect(await stopped(db, byHand)).toBe("accredited_organisation_does_not_apply");
  },
);
