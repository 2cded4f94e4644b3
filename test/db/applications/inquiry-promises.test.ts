import { expect, test } from "vitest";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { sendInquiry } from "#acts/applications/send-inquiry.ts";
import { readAs, type Reader, readingAs } from "#db/readers.ts";
import { byHand, isForbidden, promiseKeptBy, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenApplicant,
  givenDraft,
  givenMission,
  givenOfficer,
  givenOpenCall,
  givenSubmitted,
} from "#support/given.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const { officer, chair } = given;
const { application, applicant } = await givenSubmitted(db, given);
const { reference } = application;
const recused = await givenOfficer(db);
accepted(await recuseFromApplication(as(db, recused, round.reviewing), { reference, reason: "" }));
const other = await givenApplicant(db);
const secretariat: Reader = { role: "secretariat" };
const organisation: Reader = { role: "organisation", organisation: applicant.organisation };
const ask = async (by: typeof officer | typeof applicant) =>
  accepted(await sendInquiry(as(db, by, round.reviewing), { reference, words: "Since when?" })).next.inquiry;
const ofOrganisation = await ask(applicant);
const ofSecretariat = await ask(officer);

const inquiry = (side: "applicant" | "secretariat", by: string, { on = application.id, more = "" } = {}) =>
  `insert into inquiry (application_id, side, words, asked_at, asked_by${more === "" ? "" : ", reply, replied_at, replied_by"})
   values ('${on}', '${side}', 'A question', '2022-05-30T15:00Z', '${by}'${more})`;
const answer = (id: string, by: string) =>
  `update inquiry set reply = 'An answer', replied_at = now(), replied_by = '${by}' where id = '${id}'`;

const kept = async (reader: Reader, statement: string) => readingAs(db, reader, (trx) => byHand(trx, statement));

const reading = (reader: Reader, statement: string) =>
  promiseKeptBy(
    db.transaction().execute(async (trx) => {
      await readAs(trx, reader);
      await byHand(trx, statement);
    }),
  );

test("inquiry_is_of_who_may_ask: an officer without a part in it, or who acts for the organisation", async () => {
  for (const { person } of [chair, applicant, recused])
    expect(await reading(secretariat, inquiry("secretariat", person))).toBe("inquiry_is_of_who_may_ask");
  for (const { person } of [officer, other])
    expect(await reading(organisation, inquiry("applicant", person))).toBe("inquiry_is_of_who_may_ask");
});

test("inquiry_is_on_what_was_received, guard_inquiry", async () => {
  const on = (await givenDraft(db, given)).application.id;
  expect(await reading(secretariat, inquiry("secretariat", officer.person, { on }))).toBe(
    "inquiry_is_on_what_was_received",
  );
});

test("inquiry_is_answered_by_the_other_side", async () => {
  for (const { person } of [applicant, recused, chair])
    expect(await reading(secretariat, answer(ofOrganisation, person))).toBe("inquiry_is_answered_by_the_other_side");
  for (const { person } of [officer, other])
    expect(await reading(organisation, answer(ofSecretariat, person))).toBe("inquiry_is_answered_by_the_other_side");
});

test("inquiry_stays_as_asked, inquiry_is_never_lost", async () => {
  const more = `, 'At once', '2022-05-30T15:00Z', '${applicant.person}'`;
  expect(await reading(secretariat, inquiry("secretariat", officer.person, { more }))).toBe("inquiry_stays_as_asked");
  const answered = await ask(applicant);
  await kept(secretariat, answer(answered, officer.person));
  expect(await reading(secretariat, answer(answered, officer.person))).toBe("inquiry_stays_as_asked");
  const attack = "update inquiry set words = 'Another'";
  expect(await isForbidden(db, attack)).toBe(true);
  expect(await stoppedForTheOwner(database, attack)).toBe("inquiry_stays_as_asked");
  for (const lost of ["delete from inquiry", "truncate inquiry"]) {
    expect(await isForbidden(db, lost)).toBe(true);
    expect(await stoppedForTheOwner(database, lost)).toBe("inquiry_is_never_lost");
  }
});

test("inquiries_that_wait_are_as_many_as_are_taken", async () => {
  const one = await givenSubmitted(db, given);
  const of: Reader = { role: "organisation", organisation: one.applicant.organisation };
  const asks = inquiry("applicant", one.applicant.person, { on: one.application.id });
  for (let time = 0; time < 5; time += 1) await kept(of, asks);
  expect(await reading(of, asks)).toBe("inquiries_that_wait_are_as_many_as_are_taken");
});

test("reply_comes_after_its_inquiry, reply_is_whole", async () => {
  expect(
    await stoppedForTheOwner(
      database,
      `update inquiry set reply = 'A', replied_by = '${officer.person}' where id = '${ofOrganisation}'`,
    ),
  ).toBe("reply_is_whole");
  expect(
    await reading(secretariat, answer(ofOrganisation, officer.person).replace("now()", "'2022-05-01T15:00Z'")),
  ).toBe("reply_comes_after_its_inquiry");
});

test("both_sides_read, each_side_asks, the_other_side_answers: nobody else sees an inquiry, and neither speaks for the other", async () => {
  const seen = "select from inquiry";
  const readers: readonly (Reader | null)[] = [
    null,
    chair,
    await givenMission(db),
    { role: "organisation", organisation: other.organisation },
    { role: "post" },
  ];
  for (const reader of readers) {
    const run = async (statement: string) =>
      reader === null ? byHand(db, statement) : readingAs(db, reader, (trx) => byHand(trx, statement));
    expect(await run(seen)).toEqual([]);
    for (const asked of [inquiry("secretariat", officer.person), inquiry("applicant", applicant.person)])
      await expect(run(asked)).rejects.toThrow("row-level security");
    expect(await run(`${answer(ofOrganisation, officer.person)} returning id`)).toEqual([]);
  }
  for (const reader of [secretariat, organisation])
    expect((await readingAs(db, reader, (trx) => byHand(trx, seen))).length).toBeGreaterThan(1);
  await expect(
    readingAs(db, secretariat, (trx) => byHand(trx, inquiry("applicant", applicant.person))),
  ).rejects.toThrow("row-level security");
  await expect(
    readingAs(db, organisation, (trx) => byHand(trx, inquiry("secretariat", officer.person))),
  ).rejects.toThrow("row-level security");
  await expect(
    readingAs(db, organisation, (trx) => byHand(trx, answer(ofOrganisation, officer.person))),
  ).rejects.toThrow("row-level security");
  await expect(
    readingAs(db, secretariat, (trx) => byHand(trx, answer(ofSecretariat, applicant.person))),
  ).rejects.toThrow("row-level security");
});
