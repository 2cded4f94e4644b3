import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Db } from "#db/handles.ts";
import { subjectsCalled } from "#db/record/audit-subjects.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { givenAttending } from "#support/representatives.ts";

/* What the audit trail tells of is found by a part of its name or of its reference. */

const { db, attacker } = await aDatabase();
const given = await givenAttending(db, { name: "Société des réseaux ouverts" });
const { reference, organisation } = mustExist(
  (await db
    .selectFrom("application")
    .select(["reference", "organisation_id as organisation"])
    .where("organisation_id", "=", mustExist(given.applicant.organisation))
    .executeTakeFirst()) ?? null,
);

async function called(words: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${subjectsCalled(words)} as found (id)`.execute(db);
  return rows.map(({ id }) => id);
}

test.each([
  ["a part of its name", () => "reseaux ouv", true],
  ["its reference", () => reference, true],
  ["a part of its reference", () => reference.slice(2, 6).toLowerCase(), false],
  ["both, as pages show them", () => `${reference} Société`, false],
])("an application, and what it was accredited as, by %s", async (_by, words, isSearched) => {
  const found = await called(words());
  expect(found).toEqual(expect.arrayContaining([given.accreditation.application, given.accreditation.id]));
  expect(found.includes(organisation)).toBe(isSearched && words() !== reference);
});

test("a person by the name and not by the address, and nothing by signs alone", async () => {
  const [person] = await db
    .selectFrom("person")
    .select(["id", "name", "email"])
    .where("id", "=", given.applicant.person)
    .execute();
  const { id, name, email } = mustExist(person ?? null);
  expect(await called(name)).toContain(id);
  expect(await called(email)).not.toContain(id);
  expect(await called("-")).toEqual([]);
});

test("what there are thousands of by the indexes of its names and references", async () => {
  const plan = async (words: string) =>
    attacker.transaction().execute(async (trx) => {
      // Of the few rows of a test all are read along any index at less cost.
      for (const other of ["seqscan", "indexscan", "indexonlyscan"])
        await sql`set local ${sql.raw(`enable_${other}`)} = off`.execute(trx);
      const { rows } = await explained(trx, words);
      return rows.flatMap((row) => Object.values(row)).join("\n");
    });
  const whole = await plan("ouverts");
  for (const index of [
    "submitted_organisation_by_words",
    "accredited_name_by_words",
    "application_by_part_of_reference",
    "organisation_by_words",
    "person_by_words",
  ])
    expect(whole).toContain(`Bitmap Index Scan on ${index}`);
  expect(await plan(reference)).toContain("application_reference_key");
});

const explained = (trx: Db, words: string) =>
  sql<Record<string, string>>`explain select id from ${subjectsCalled(words)} as found (id)`.execute(trx);
