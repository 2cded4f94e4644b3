import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { lookUpOrganisation } from "#acts/applications/look-up-organisation.ts";
import { readAs, type Reader, readingAs } from "#db/readers.ts";
import { byHand, isForbidden, promiseKeptBy, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenDraft, givenMission, givenOpenCall, givenSubmitted } from "#support/given.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const { officer, chair } = given;
const { application, applicant } = await givenSubmitted(db, given);
const answer = Buffer.from('{"number_of_results":0}');
const asked = { directory: "ror", asked: "Institute", from: "https://ror.example.org/v2", answer } as const;
accepted(
  await lookUpOrganisation(as(db, officer, round.reviewing), {
    ...asked,
    reference: application.reference,
    entry: null,
  }),
);

interface Row {
  on?: string;
  by?: string;
  directory?: string;
  number?: string;
  name?: string;
  country?: string;
}

const lookUp = ({ on = application.id, by = officer.person, directory = "ror", number, name, country }: Row = {}) => {
  const text = (words: string | undefined) => (words === undefined ? "null" : `'${words}'`);
  return `insert into look_up (application_id, directory, asked, asked_from, answer, entry_number, entry_name, entry_country, looked_up_at, looked_up_by)
    values ('${on}', '${directory}', 'A name', 'https://ror.example.org', '', ${text(number)}, ${text(name)}, ${text(country)}, '2022-05-30T15:00Z', '${by}')`;
};

const asSecretariat = (statement: string) =>
  promiseKeptBy(
    db.transaction().execute(async (trx) => {
      await readAs(trx, { role: "secretariat" });
      await byHand(trx, statement);
    }),
  );

test("look_up_is_on_what_was_received, look_up_is_by_an_officer, guard_look_up", async () => {
  const draft = (await givenDraft(db, given)).application.id;
  expect(await asSecretariat(lookUp({ on: draft }))).toBe("look_up_is_on_what_was_received");
  for (const { person } of [chair, applicant])
    expect(await asSecretariat(lookUp({ by: person }))).toBe("look_up_is_by_an_officer");
});

test("look_up_is_never_changed", async () => {
  for (const attack of ["update look_up set asked = 'Another'", "delete from look_up"]) {
    expect(await isForbidden(db, attack)).toBe(true);
    expect(await stoppedForTheOwner(database, attack)).toBe("look_up_is_never_changed");
  }
});

test("entry_of_directory_is_whole, entry_has_a_number_of_its_directory, look_up_directory_check", async () => {
  const whole = "entry_of_directory_is_whole";
  expect(await asSecretariat(lookUp({ number: "0exampe44" }))).toBe(whole);
  expect(await asSecretariat(lookUp({ name: "Institute" }))).toBe(whole);
  expect(await asSecretariat(lookUp({ country: "Exampleland" }))).toBe(whole);
  const ofItsDirectory = "entry_has_a_number_of_its_directory";
  for (const number of ["0EXAMPE44", "1exampe44", "XXXX00EXAMPLE0000185"])
    expect(await asSecretariat(lookUp({ number, name: "Institute" }))).toBe(ofItsDirectory);
  for (const number of ["0exampe44", "XXXX00EXAMPLE00001"])
    expect(await asSecretariat(lookUp({ directory: "gleif", number, name: "Institute" }))).toBe(ofItsDirectory);
  expect(await asSecretariat(lookUp({ directory: "another" }))).toBe("look_up_directory_check");
});

test("the digest is that of the answer, whoever writes it", async () => {
  const [row] = await readingAs(db, { role: "secretariat" }, (trx) => byHand(trx, "select answer_hash from look_up"));
  expect(row).toEqual({ answer_hash: createHash("sha256").update(answer).digest("hex") });
});

test("officers_read, officers_write: whoever reads for anybody else sees no look-up and writes none", async () => {
  const readers: readonly (Reader | null)[] = [
    null,
    chair,
    await givenMission(db),
    { role: "organisation", organisation: applicant.organisation },
    { role: "post" },
  ];
  for (const reader of readers) {
    const seen = "select from look_up";
    const rows = reader === null ? byHand(db, seen) : readingAs(db, reader, (trx) => byHand(trx, seen));
    expect(await rows).toEqual([]);
    const written = reader === null ? byHand(db, lookUp()) : readingAs(db, reader, (trx) => byHand(trx, lookUp()));
    await expect(written).rejects.toThrow("row-level security");
  }
  expect(await readingAs(db, { role: "secretariat" }, (trx) => byHand(trx, "select from look_up"))).toHaveLength(1);
});
