import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { saveApplication } from "#acts/applications/save-application.ts";
import { startApplication } from "#acts/applications/start-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { takeBackRefusal } from "#acts/applications/take-back-refusal.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { actAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { byHand, promiseKeptBy, runSteps, stoppedFor } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { answers, outsideTheScope, round } from "#support/factories.ts";
import { accepted, as, type GivenCall, givenOpenCall, givenSubmitted, refused, theClock } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import { givenSecondCall } from "#support/second-call.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const refusedAt = round.reviewing;
const later = as(db, given.officer, refusedAt.add({ hours: 1 }));
type Acting = Parameters<typeof actAs>[1];
const reason = "What was missing was with the application.";

const rowOf = async (id: string) => (await database.asOwner(`select * from application where id = '${id}'`))[0];

async function givenRefused(of: GivenCall = given) {
  const { applicant, application } = await givenSubmitted(db, of);
  const { reference, version } = application;
  const desk = as(db, of.officer, refusedAt);
  accepted(
    await refuseApplication(desk, { reference, version, ground: "not_relevant", reason: "The purpose is missing." }),
  );
  return { applicant, application, reference, id: application.id, version: version + 1 };
}

test("a refusal is taken back, once: the application waits for review with its receipt, and its organisation is told why", async () => {
  const { applicant, application, id, reference, version } = await givenRefused();
  const key = randomUUID();
  accepted(await takeBackRefusal(later, { reference, version, reason, key }));
  accepted(await takeBackRefusal(later, { reference, version, reason, key }));
  expect(await rowOf(id)).toMatchObject({
    state: "submitted",
    refused_at: null,
    refused_by: null,
    refusal_ground: null,
    refusal_reason: null,
    received_at: new Date(application.receivedAt.epochMilliseconds),
  });
  expect((await eventsOf(database, id)).filter((event) => event === "RefusalTakenBack")).toHaveLength(1);
  expect(await lettersTo(database, applicant.person)).toEqual([
    "application-received",
    "application-refused",
    "refusal-taken-back",
  ]);
  const seen = await seeApplicationForReview(later, reference);
  expect(seen).toMatchObject({ acts: { clear: null, refuse: null }, application: { standing: "submitted" } });
  expect(seen?.acts.takeBackRefusal?.because).toBe("application_is_not_refused");
});

test("what was taken back is cleared and goes its way, or is refused again", async () => {
  const own = await givenOpenCall(db);
  const one = await givenRefused(own);
  const other = await givenRefused(own);
  const desk = as(db, own.officer, refusedAt.add({ hours: 1 }));
  for (const { reference, version } of [one, other])
    accepted(await takeBackRefusal(desk, { reference, version, reason }));
  const afterwards = as(db, own.officer, refusedAt.add({ hours: 2 }));
  accepted(await clearApplication(afterwards, { reference: one.reference, version: one.version + 1 }));
  const again = { reference: other.reference, version: other.version + 1, ...outsideTheScope };
  accepted(await refuseApplication(afterwards, again));
  const circulating = as(db, own.officer, round.circulating);
  const { next } = accepted(await circulateList(circulating, { call: own.call.id, closesAt: round.periodCloses }));
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: next.period.id }));
  const accredited = await byHand(db, `select from accreditation where application_id = '${one.id}'`);
  expect(accredited).toHaveLength(1);
  expect(await rowOf(other.id)).toMatchObject({
    state: "refused",
    refusal_ground: "not_relevant",
    refusal_reason: "Outside the scope.",
  });
});

test("without a reason nothing is taken back, nor what nobody has refused, nor as somebody else saw it", async () => {
  const { id, reference, version } = await givenRefused();
  const because = async (input: Parameters<typeof takeBackRefusal>[1]) =>
    refused(await takeBackRefusal(later, input)).because;
  expect(await because({ reference, version, reason: " " })).toBe("change_of_clearance_needs_a_reason");
  expect(await because({ reference, version: version - 1, reason })).toBe("changed_meanwhile");
  const waiting = (await givenSubmitted(db, given)).application;
  expect(await because({ reference: waiting.reference, version: waiting.version, reason })).toBe(
    "application_is_not_refused",
  );
  expect(await rowOf(id)).toMatchObject({ state: "refused" });
});

test("the office that refused takes back, and no other", async () => {
  const { reference, version } = await givenRefused();
  const chair = as(db, given.chair, refusedAt.add({ hours: 1 }));
  expect(refused(await takeBackRefusal(chair, { reference, version, reason })).because).toBe(
    "ruled_by_the_secretariat",
  );
});

test("who has recused takes nothing back, by the rule and by the database", async () => {
  const { id, reference, version } = await givenRefused();
  accepted(await recuseFromApplication(later, { reference, reason: "" }));
  expect(refused(await takeBackRefusal(later, { reference, version, reason })).because).toBe("officer_has_recused");
  const step = `insert into step (application_id, n, stage, outcome, at, known_at, reason, by_person)
    values ('${id}', 2, 'screening', 'taken-back', '${later.now.toString()}', '${later.now.toString()}', 'Why.', '${given.officer.person}')`;
  const acting = db.transaction().execute(async (trx) => {
    await actAs(trx, given.officer);
    await runSteps(trx, [reopened(id), step]);
  });
  expect(await promiseKeptBy(acting)).toBe("recused_officer_does_not_rule");
});

test("when its session is over a refusal stays", async () => {
  const { reference, version } = await givenRefused();
  const over = as(db, given.officer, given.session.endsOn.add({ years: 5 }).toZonedDateTime("UTC").toInstant());
  expect(refused(await takeBackRefusal(over, { reference, version, reason })).because).toBe(
    "refusal_is_past_its_session",
  );
});

/** The organisation was refused, and has begun anew under another call of the process. */
async function givenAnother() {
  const own = await givenOpenCall(db);
  const { applicant, ...first } = await givenRefused(own);
  const next = await givenSecondCall(db, own);
  const context = as(db, applicant, refusedAt.add({ hours: 1 }));
  const { reference, version } = accepted(await startApplication(context, { call: next.call.id })).next;
  const choice = { class: "ngo", goOn: false } as const;
  const other = accepted(await saveApplication(context, { reference, version, choice, answers })).next;
  return { own, context, first, other };
}

const reopened = (id: Id<"application">) =>
  `update application set state = 'submitted', refused_at = null, refused_by = null, refusal_ground = null, refusal_reason = null, version = version + 1
   where id = '${id}'`;

test("whose organisation has sent another application stays refused, by the rule and by the database", async () => {
  const { own, context, first, other } = await givenAnother();
  accepted(await submitApplication(context, other));
  const desk = as(db, own.officer, refusedAt.add({ hours: 2 }));
  const { reference, version } = first;
  expect(refused(await takeBackRefusal(desk, { reference, version, reason })).because).toBe(
    "refused_organisation_has_applied_again",
  );
  expect(await stoppedFor(db, own.officer, reopened(first.id))).toBe("one_application_under_way_per_process");
});

test("one officer takes it back and the organisation sends another at the same moment: one of the two, never both", async () => {
  const { own, context, first, other } = await givenAnother();
  const at = refusedAt.add({ hours: 2 });
  const { reference, version } = first;
  const outcomes = await Promise.all([
    takeBackRefusal(as(db, own.officer, at), { reference, version, reason }),
    submitApplication({ ...context, now: at }, other),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const waiting = await byHand(
    db,
    `select from application where id in ('${first.id}', '${other.id}') and state = 'submitted'`,
  );
  expect(waiting).toHaveLength(1);
});

test("office_is_proven, proven_office_of_reopened, guard_reopened, reopened_application_has_its_step: by SQL nobody reopens in an office's name, nor an office without a word", async () => {
  const { id } = await givenRefused();
  const step = `insert into step (application_id, n, stage, outcome, at, known_at, reason, by_person)
    values ('${id}', 2, 'screening', 'taken-back', '${later.now.toString()}', '${later.now.toString()}', 'Why.', '${given.officer.person}')`;
  const acting = (who: Acting | null, ...statements: string[]) =>
    db.transaction().execute(async (trx) => {
      if (who !== null) await actAs(trx, who);
      await runSteps(trx, statements);
    });
  expect(await promiseKeptBy(acting(given.officer, reopened(id)))).toBe("reopened_application_has_its_step");
  expect(await promiseKeptBy(acting(given.officer, step))).toBe("step_follows_its_track");
  for (const nobody of [null, { role: "clock" } as const])
    expect(await promiseKeptBy(acting(nobody, reopened(id), step))).toBe("office_is_proven");
  expect(await rowOf(id)).toMatchObject({ state: "refused" });
  await acting(given.officer, reopened(id), step);
  expect(await rowOf(id)).toMatchObject({ state: "submitted" });
});
