import { expect, test } from "vitest";
import { changeClass } from "#acts/applications/change-class.ts";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { readAs, type Reader, readingAs } from "#db/readers.ts";
import { byHand, isForbidden, promiseKeptBy, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  endAccess,
  givenCleared,
  givenDraft,
  givenMission,
  givenOfficer,
  givenOpenCall,
  givenSubmitted,
} from "#support/given.ts";
import { givenPrepared, toClear, toRefuse } from "#support/prepared.ts";

const database = await aDatabase();
const { db, asOwner } = database;
const given = await givenOpenCall(db);
const { officer, chair } = given;
const { application, applicant } = await givenSubmitted(db, given);
const desk = as(db, officer, round.reviewing);

interface Written {
  on?: string;
  by?: string;
  office?: string;
  says?: string;
  /** Of a refusal. */
  ground?: string;
}

const written = ({
  on = application.id,
  by = officer.person,
  office = "secretariat",
  says = "'clear', null, null",
  ground = says.startsWith("'refuse'") ? "'other'" : "null",
}: Written) =>
  `insert into prepared_ruling (application_id, application_version, office, ruling, words, asked, ground, prepared_at, prepared_by)
   values ('${on}', 1, '${office}', ${says}, ${ground}, '2022-05-30T15:00Z', '${by}')`;

const stoppedAs = (reader: Reader, ...statements: readonly string[]) =>
  promiseKeptBy(
    db.transaction().execute(async (trx) => {
      await readAs(trx, reader);
      for (const statement of statements) await byHand(trx, statement);
    }),
  );
const secretariat = { role: "secretariat" } as const;

test("ruling_is_prepared_on_what_was_received, ruling_is_prepared_in_its_office, guard_prepared_ruling", async () => {
  const draft = (await givenDraft(db, given)).application.id;
  const cleared = (await givenCleared(db, given)).application.id;
  for (const on of [draft, cleared])
    expect(await stoppedAs(secretariat, written({ on }))).toBe("ruling_is_prepared_on_what_was_received");
  const gone = await givenOfficer(db);
  await endAccess(db, gone.person);
  for (const { person } of [chair, applicant, gone])
    expect(await stoppedAs(secretariat, written({ by: person }))).toBe("ruling_is_prepared_in_its_office");
  const elsewhere = (await givenOpenCall(db)).chair;
  expect(await stoppedAs(chair, written({ office: "chair", by: elsewhere.person }))).toBe(
    "ruling_is_prepared_in_its_office",
  );
});

test("who has a part in the application prepares none: recused_officer_does_not_rule, nobody_rules_on_their_own_organisation", async () => {
  const colleague = await givenOfficer(db);
  const { id, reference } = (await givenSubmitted(db, given)).application;
  accepted(await recuseFromApplication(as(db, colleague, round.reviewing), { reference, reason: "" }));
  expect(await stoppedAs(secretariat, written({ on: id, by: colleague.person }))).toBe("recused_officer_does_not_rule");
  const own = (await givenSubmitted(db, given)).application.id;
  await asOwner(`update organisation set created_by = '${officer.person}'
    where id = (select organisation_id from application where id = '${own}')`);
  expect(await stoppedAs(secretariat, written({ on: own }))).toBe("nobody_rules_on_their_own_organisation");
});

test("application_has_one_prepared_ruling, prepared_ruling_has_its_own_id, prepared_ruling_is_replaced_whole", async () => {
  const { application: waits } = await givenSubmitted(db, given);
  const id = await givenPrepared(desk, waits, toClear);
  expect(await stoppedAs(secretariat, written({ on: waits.id }))).toBe("application_has_one_prepared_ruling");
  const twin = written({}).replace("(application_id", "(id, application_id").replace("values (", `values ('${id}', `);
  expect(await stoppedAs(secretariat, twin)).toBe("prepared_ruling_has_its_own_id");
  const attack = "update prepared_ruling set ruling = 'clear'";
  expect(await isForbidden(db, attack)).toBe(true);
  expect(await stoppedForTheOwner(database, attack)).toBe("prepared_ruling_is_replaced_whole");
});

test("prepared_ruling_says_what_its_act_asks, and no more than a letter holds", async () => {
  const says = async (words: string) => stoppedAs(secretariat, written({ says: words }));
  for (const wrong of [
    "'clear', 'A reason', null",
    "'refuse', null, null",
    "'refuse', 'A reason', array['record']",
    "'return', 'Complete it', null",
  ])
    expect(await says(wrong)).toBe("prepared_ruling_says_what_its_act_asks");
  expect(await says("'refuse', '', null")).toBe("prepared_ruling_words_check");
  expect(await says("'refuse', repeat('a', 5001), null")).toBe("prepared_ruling_words_check");
  expect(await says("'return', 'Complete it', array[]::text[]")).toBe("prepared_ruling_asked_check");
  expect(await says("'defer', null, null")).toBe("prepared_ruling_ruling_check");
});

test("prepared_refusal_has_ground, one of the list, and no other ruling has one", async () => {
  const on = (await givenSubmitted(db, given)).application.id;
  const says = async (words: string, ground: string) => stoppedAs(secretariat, written({ on, says: words, ground }));
  expect(await says("'refuse', 'A reason', null", "null")).toBe("prepared_refusal_has_ground");
  expect(await says("'refuse', 'A reason', null", "'by mood'")).toBe("prepared_ruling_ground_check");
  expect(await says("'clear', null, null", "'other'")).toBe("ground_is_of_a_prepared_refusal");
  expect(await says("'return', 'Complete it', array['record']", "'other'")).toBe("ground_is_of_a_prepared_refusal");
});

test("its_office_prepares: whoever reads for anybody else sees none, writes none and removes none", async () => {
  const { application: waits } = await givenSubmitted(db, given);
  await givenPrepared(desk, waits, toRefuse);
  const { information } = oewg2021To2025.provisions;
  const other = await givenOpenCall(db, { information: { ...information, screenedBy: "chair" } });
  const { application: ofChair } = await givenSubmitted(db, other);
  await givenPrepared(as(db, other.chair, round.reviewing), ofChair, toRefuse);
  const seen = "select application_id as id from prepared_ruling";
  const readers: readonly (Reader | null)[] = [
    null,
    chair,
    await givenMission(db),
    { role: "organisation", organisation: applicant.organisation },
    { role: "post" },
  ];
  for (const reader of readers) {
    const byReader = (statement: string) =>
      reader === null ? byHand(db, statement) : readingAs(db, reader, (trx) => byHand(trx, statement));
    expect(await byReader(seen)).toEqual([]);
    expect(await byReader("delete from prepared_ruling returning application_id")).toEqual([]);
    await expect(byReader(written({}))).rejects.toThrow("row-level security");
  }
  const readBy = async (reader: Reader) =>
    (await readingAs(db, reader, (trx) => byHand(trx, seen))).map(({ id }) => id);
  expect(await readBy(secretariat)).toContain(waits.id);
  expect(await readBy(secretariat)).not.toContain(ofChair.id);
  expect(await readBy(other.chair)).toEqual([ofChair.id]);
});

test("prepared_ruling_falls_away with another class as with another state, and stays with another version", async () => {
  const sent = await givenSubmitted(db, given);
  const { id, reference } = sent.application;
  await givenPrepared(as(db, officer, round.applying), sent.application, toRefuse);
  const kept = async () => asOwner(`select from prepared_ruling where application_id = '${id}'`);
  await asOwner(`update application set version = version + 1 where id = '${id}'`);
  expect(await kept()).toHaveLength(1);
  const choice = { class: "business", goOn: false };
  const version = sent.application.version + 1;
  const own = as(db, sent.applicant, round.applying.add({ hours: 1 }));
  accepted(await changeClass(own, { reference, version, choice, answers: {} }));
  expect(await kept()).toEqual([]);
});
