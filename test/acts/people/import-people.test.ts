import { expect, test } from "vitest";
import { checkPeople, importPeople } from "#acts/people/import-people.ts";
import { recordMission } from "#acts/people/record-mission.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, aPersonIn, givenProcess, refused } from "#support/given.ts";
import { countOf, lettersTo } from "#support/record.ts";
import { anAdministrator, now, personOf } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const { process } = await givenProcess(db);
accepted(
  await recordMission(await anAdministrator(db), {
    country: "NOR",
    name: "Permanent Mission of Norway",
    email: "norway@example.org",
  }),
);

const row = { line: 2, email: "one@example.org", name: null, role: "mission", of: "NOR", language: "en" } as const;
const rows = [
  row,
  { ...row, line: 3, email: "two@example.org", role: "chair", of: process.slug, name: "Chair" } as const,
  { ...row, line: 4, email: "three@example.org", role: "secretariat", of: "" } as const,
];

test("each row is judged by the rule for one invitation, and a fault leaves nobody invited", async () => {
  const { email } = await personOf(db, await aPersonIn(db, { role: "applicant" }));
  const faulty = [
    ...rows,
    { ...row, line: 5, email: "four@example.org", of: "SWE" },
    { ...row, line: 6, email: "ONE@example.org" },
    { ...row, line: 7, email },
    { ...row, line: 8, email: "five@example.org", role: "chair", of: "no-such-process" } as const,
  ];
  const checked = await checkPeople({ db, now }, faulty);
  expect(checked.map(({ line, refusal }) => [line, refusal?.because ?? null])).toEqual([
    [2, null],
    [3, null],
    [4, null],
    [5, "office_is_unknown"],
    [6, "address_stands_twice"],
    [7, "address_has_an_account"],
    [8, "office_is_unknown"],
  ]);
  expect(refused(await importPeople(await anAdministrator(db), { rows: faulty }))).toMatchObject({
    because: "import_has_faults",
    details: { faults: 4 },
  });
  expect(await countOf(database, "invitation")).toBe(0);
});

test("everybody in the table is invited, once: what was imported before is replaced", async () => {
  const administrator = await anAdministrator(db);
  expect(accepted(await importPeople(administrator, { rows })).next).toEqual({ count: 3 });
  expect(accepted(await importPeople(administrator, { rows })).next).toEqual({ count: 3 });
  expect(await countOf(database, "invitation", "withdrawn_at is null")).toBe(3);
  expect(await countOf(database, "invitation")).toBe(6);
  expect(await lettersTo(database, "one@example.org")).toEqual(["invitation", "invitation"]);
  const chair = await db
    .selectFrom("invitation")
    .selectAll()
    .where("email", "=", "two@example.org")
    .executeTakeFirstOrThrow();
  expect(chair).toMatchObject({ role: "chair", process_id: process.id, name: "Chair" });
});
