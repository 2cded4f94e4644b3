import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveApplication } from "#acts/applications/save-application.ts";
import { startApplication } from "#acts/applications/start-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { noAnswers } from "#domain/applications/application.ts";
import { aDatabase } from "#support/database.ts";
import { answers, round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenDraft, givenOpenCall, refused } from "#support/given.ts";
import { auditOf, eventsOf, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);

test("a submission is received at the instant of its arrival, is on record and is acknowledged", async () => {
  const { applicant, application } = await givenDraft(db, given);
  const { id, reference, version } = application;
  accepted(await submitApplication(as(db, applicant, round.applying), { reference, version }));
  const row = await db.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: "submitted", route: "no-objection", version: version + 1 });
  expect(row.received_at?.toISOString()).toBe("2022-05-10T15:00:00.000Z");
  expect((await eventsOf(database, id)).at(-1)).toBe("ApplicationSubmitted");
  expect(await lettersTo(database, applicant.person)).toEqual(["application-received"]);
});

test("an organisation in consultative status thereby notifies its interest, on record and acknowledged", async () => {
  const { applicant, application } = await givenDraft(db, given, { category: "ecosoc-ngo" });
  const { id, reference, version } = application;
  accepted(await submitApplication(as(db, applicant, round.callCloses), { reference, version }));
  const row = await db.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: "submitted", route: "notify" });
  expect((await auditOf(database, id)).at(-1)).toMatchObject({ event: "InterestNotified", act: "submit-application" });
  expect(await lettersTo(database, applicant.person)).toEqual(["interest-notified"]);
});

test("the same form sent twice is received once and acknowledged once", async () => {
  const { applicant, application } = await givenDraft(db, given);
  const { id, reference, version } = application;
  const key = randomUUID();
  const first = accepted(await submitApplication(as(db, applicant, round.applying), { reference, version, key }));
  const later = round.applying.add({ minutes: 5 });
  const second = accepted(await submitApplication(as(db, applicant, later), { reference, version, key }));
  expect(second.next.receivedAt.toString()).toBe(first.next.receivedAt.toString());
  expect((await eventsOf(database, id)).filter((event) => event === "ApplicationSubmitted")).toHaveLength(1);
  expect(await lettersTo(database, applicant.person)).toEqual(["application-received"]);
});

test("the deadline itself is in time", async () => {
  const { applicant, application } = await givenDraft(db, given);
  const { reference, version } = application;
  accepted(await submitApplication(as(db, applicant, round.callCloses), { reference, version }));
});

test("one millisecond after the deadline is late: nothing changes, and both instants are told", async () => {
  const { applicant, application } = await givenDraft(db, given);
  const { id, reference, version } = application;
  const late = round.callCloses.add({ milliseconds: 1 });
  const outcome = await submitApplication(as(db, applicant, late), { reference, version });
  expect(refused(outcome)).toMatchObject({
    because: "call_has_closed",
    details: { closesAt: "2022-05-24T22:00:00Z", receivedAt: "2022-05-24T22:00:00.001Z" },
  });
  const row = await db.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: "draft", version });
  expect(await lettersTo(database, applicant.person)).toEqual([]);
});

test("an incomplete application is not received", async () => {
  const { applicant, application } = await givenDraft(db, given, { answers: { ...noAnswers, purpose: "Only this." } });
  const { reference, version } = application;
  const outcome = await submitApplication(as(db, applicant, round.applying), { reference, version });
  expect(refused(outcome)).toMatchObject({ because: "application_is_incomplete", details: { count: 5 } });
});

test("a class that the decision closes is refused with its paragraph, before anything is sent", async () => {
  const closed = { route: "closed", cites: { source: "A text", paragraph: "3" } } as const;
  const { categories } = given.decision.provisions;
  const other = await givenOpenCall(db, { categories: { ...categories, business: closed } });
  const { applicant, application } = await givenDraft(db, other);
  const { reference, version } = application;
  const choice = { class: "business", goOn: false };
  const outcome = await saveApplication(as(db, applicant, round.applying), { reference, version, choice });
  expect(refused(outcome)).toMatchObject({ because: "category_is_closed", cites: closed.cites });
});

test("an older version and somebody else's application are refused", async () => {
  const { applicant, application } = await givenDraft(db, given);
  const { reference, version } = application;
  const stale = await submitApplication(as(db, applicant, round.applying), { reference, version: version - 1 });
  expect(refused(stale).because).toBe("changed_meanwhile");
  const stranger = await givenApplicant(db);
  const theirs = await submitApplication(as(db, stranger, round.applying), { reference, version });
  expect(refused(theirs).because).toBe("not_found");
});

test("nothing is sent whose category nobody has chosen, however complete its answers are; none is chosen for it", async () => {
  const applicant = await givenApplicant(db);
  const context = as(db, applicant, round.applying);
  const started = accepted(await startApplication(context, { call: given.call.id })).next;
  const { reference } = started;
  expect(started).toMatchObject({ class: null, category: null });
  const filled = accepted(await saveApplication(context, { reference, version: started.version, answers })).next;
  const early = await submitApplication(context, { reference, version: filled.version });
  expect(refused(early).because).toBe("category_is_not_chosen");
  const chosen = accepted(
    await saveApplication(context, { reference, version: filled.version, choice: { class: "ngo", goOn: false } }),
  ).next;
  accepted(await submitApplication(context, { reference, version: chosen.version }));
});
