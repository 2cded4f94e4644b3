import { expect, test } from "vitest";
import { checkMissions, importMissions } from "#acts/people/import-missions.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, refused } from "#support/given.ts";
import { countOf } from "#support/record.ts";
import { anAdministrator } from "./given.ts";

const database = await aDatabase();
const { db } = database;

const rows = [
  { line: 2, country: "NOR", name: "Permanent Mission of Norway", email: "norway@example.org", language: "en" },
  {
    line: 3,
    country: "PSE",
    name: "Permanent Observer Mission of the State of Palestine",
    email: "pse@example.org",
    language: "fr",
  },
];

test("each row is judged by the rule for one mission, also against the rows before it, and a fault leaves nothing written", async () => {
  const administrator = await anAdministrator(db);
  const faulty = [
    ...rows,
    { line: 4, country: "XXX", name: "Permanent Mission of Nowhere", email: "nowhere@example.org", language: "en" },
    {
      line: 5,
      country: "NOR",
      name: "Permanent Mission of Norway, again",
      email: "norway@example.org",
      language: "en",
    },
  ];
  expect((await checkMissions({ db }, faulty)).map(({ line, refusal }) => [line, refusal?.because ?? null])).toEqual([
    [2, null],
    [3, null],
    [4, "country_is_unknown"],
    [5, "mission_is_recorded"],
  ]);
  expect(refused(await importMissions(administrator, { rows: faulty }))).toMatchObject({
    because: "import_has_faults",
    details: { faults: 2 },
  });
  expect(await countOf(database, "mission", "not fictional")).toBe(0);
});

test("all rows are recorded, each with its audit line and the right to object that its State has", async () => {
  const administrator = await anAdministrator(db);
  expect(accepted(await importMissions(administrator, { rows })).next).toEqual({ count: 2 });
  const missions = await db.selectFrom("mission").selectAll().where("fictional", "=", false).orderBy("name").execute();
  expect(missions.map(({ country_code, member_state }) => [country_code, member_state])).toEqual([
    ["NOR", true],
    ["PSE", false],
  ]);
  expect(await countOf(database, "audit_trail", "event = 'MissionRecorded'")).toBe(2);
  expect(refused(await importMissions(administrator, { rows })).because).toBe("import_has_faults");
});
