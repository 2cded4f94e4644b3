import { expect, test } from "vitest";
import { saveApplication, saveSound } from "#acts/applications/save-application.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenDraft, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { eventsOf } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);

test("what is saved is kept beside what was saved before, and the version grows", async () => {
  const { applicant, application } = await givenDraft(db, given);
  const { reference, version } = application;
  const context = as(db, applicant, round.applying);
  const { next } = accepted(
    await saveApplication(context, {
      reference,
      version,
      choice: { class: "business", goOn: false },
      answers: { purpose: "Another purpose." },
    }),
  );
  expect(next.version).toBe(version + 1);
  const row = await db.selectFrom("application").selectAll().where("id", "=", next.id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ category: "business", version: version + 1, state: "draft" });
  expect(row.answers).toEqual({ ...application.answers, purpose: "Another purpose." });
  expect(await eventsOf(database, next.id)).toEqual(["ApplicationStarted", "ApplicationSaved", "ApplicationSaved"]);
});

test("who saw an older version overwrites nothing", async () => {
  const { applicant, application } = await givenDraft(db, given);
  const { reference, version } = application;
  const context = as(db, applicant, round.applying);
  const outcome = await saveApplication(context, { reference, version: version - 1, answers: { purpose: "Lost" } });
  expect(refused(outcome).because).toBe("changed_meanwhile");
  const row = await db
    .selectFrom("application")
    .select("answers")
    .where("reference", "=", reference)
    .executeTakeFirst();
  expect(row?.answers).toEqual(application.answers);
});

test("of a form with problems the rest is saved, once, and nothing where nothing is in order or another was faster", async () => {
  const { applicant, application } = await givenDraft(db, given);
  const { reference, version } = application;
  const context = as(db, applicant, round.applying);
  const answersNow = async () => {
    const row = await db
      .selectFrom("application")
      .select("answers")
      .where("reference", "=", reference)
      .executeTakeFirst();
    return row?.answers;
  };
  expect(await saveSound(context, reference, { version }, {})).toBe(false);
  expect(await saveSound(context, reference, {}, { purpose: "Without a version" })).toBe(false);
  expect(await answersNow()).toEqual(application.answers);
  expect(await saveSound(context, reference, { version }, { purpose: "What was in order" })).toBe(true);
  expect(await answersNow()).toEqual({ ...application.answers, purpose: "What was in order" });
  expect(await saveSound(context, reference, { version }, { purpose: "Late" })).toBe(false);
  expect(await answersNow()).toMatchObject({ purpose: "What was in order" });
});

test("of two saves of the same version at once one is kept, and the other is asked to look again", async () => {
  const { applicant, application } = await givenDraft(db, given);
  const { reference, version } = application;
  const context = as(db, applicant, round.applying);
  const outcomes = await Promise.all(
    ["One", "Other"].map((purpose) => saveApplication(context, { reference, version, answers: { purpose } })),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ because: "changed_meanwhile" });
});

test("a draft may still be saved after the deadline", async () => {
  const { applicant, application } = await givenDraft(db, given);
  const { reference, version } = application;
  accepted(await saveApplication(as(db, applicant, round.afterwards), { reference, version, answers: {} }));
});

test("of a form with problems what is in order is saved, unless its draft has changed, or nothing is in order", async () => {
  const { applicant, application } = await givenDraft(db, given);
  const { reference, version } = application;
  const context = as(db, applicant, round.applying);
  expect(await saveSound(context, reference, { version }, {})).toBe(false);
  expect(await saveSound(context, reference, {}, { headName: "Somebody" })).toBe(false);
  expect(await saveSound(context, reference, { version }, { headName: "Somebody" })).toBe(true);
  expect(await saveSound(context, reference, { version }, { headName: "Else" })).toBe(false);
  const row = await db
    .selectFrom("application")
    .select("answers")
    .where("reference", "=", reference)
    .executeTakeFirst();
  expect(row?.answers).toEqual({ ...application.answers, headName: "Somebody" });
});

test("what was submitted is not changed any more", async () => {
  const { applicant, application } = await givenSubmitted(db, given);
  const { reference, version } = application;
  const outcome = await saveApplication(as(db, applicant, round.applying), { reference, version, answers: {} });
  expect(refused(outcome).because).toBe("application_is_not_a_draft");
});

test("somebody else's application, and one that is not there, are not found", async () => {
  const { application } = await givenDraft(db, given);
  const stranger = await givenApplicant(db);
  for (const reference of [application.reference, "A-0000-0000", "?"]) {
    const outcome = await saveApplication(as(db, stranger, round.applying), { reference, version: 1, answers: {} });
    expect(refused(outcome).because).toBe("not_found");
  }
});
