import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readAs, type Reader } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { isForbidden, promiseKeptBy, runSteps, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { aPersonIn, givenMission, type GivenProcess, givenProcess } from "#support/given.ts";
import { givenPaper, secretariat } from "#support/papers.ts";

/* What the application's login tries by hand with a paper. */

const database = await aDatabase();
const { db, asOwner } = database;

const at = "'2022-06-02T12:00Z'";

const attempt = (reader: Reader, ...statements: readonly string[]) =>
  db.transaction().execute((trx) => runSteps(trx, [(declared) => readAs(declared, reader), ...statements]));

const broken = (reader: Reader, ...statements: readonly string[]) => promiseKeptBy(attempt(reader, ...statements));

function paperRow({ process }: GivenProcess, by: Id<"person">, changes: Readonly<Record<string, string>> = {}): string {
  const row = {
    process_id: `'${process.id}'`,
    kind: "'agenda'",
    symbol: `'${randomUUID().toUpperCase()}'`,
    title: "'x'",
    audience: "'public'",
    entered_at: at,
    entered_by: `'${by}'`,
    ...changes,
  };
  return `insert into paper (${Object.keys(row).join()}) values (${Object.values(row).join()})`;
}

const version = (
  paper: Id<"paper">,
  by: Id<"person">,
  { id = randomUUID(), n = 2, step = "revised", note = "why", done_at = at } = {},
) => `insert into paper_version (id, paper_id, n, step, note, done_at, done_by)
  values ('${id}', '${paper}', ${String(n)}, '${step}', '${note}', ${done_at}, '${by}')`;

const text = (of: string, by: Id<"person">, { language = "en", added_at = at } = {}) =>
  `insert into paper_text (version_id, language, words, added_at, added_by)
   values ('${of}', '${language}', 'x', ${added_at}, '${by}')`;

test("paper_is_entered_by_the_offices: in the name of nobody else, whoever says that they are the Secretariat", async () => {
  const given = await givenProcess(db);
  const mission = await givenMission(db);
  const promise = "paper_is_entered_by_the_offices";
  expect(await broken(secretariat, paperRow(given, mission.person))).toBe(promise);
  expect(await broken(secretariat, paperRow(given, await aPersonIn(db, { role: "administrator" })))).toBe(promise);
  const another = await givenProcess(db);
  expect(await broken(secretariat, paperRow(given, another.chair.person))).toBe(promise);
  const ofChair = paperRow(given, given.officer.person, { audience: "'chair'" });
  expect(await broken({ role: "chair", process: given.process.id }, ofChair)).toBe(promise);
  const { id, versions } = await givenPaper(db, given);
  expect(await broken(secretariat, version(id, mission.person))).toBe(promise);
  expect(await broken(secretariat, text(versions[0]?.id ?? "", mission.person, { language: "fr" }))).toBe(promise);
});

test("written_input_is_of_an_organisation: whose it is is said of it, and of no other paper", async () => {
  const given = await givenProcess(db);
  const row = (kind: string, written_by: string) =>
    broken(secretariat, paperRow(given, given.officer.person, { kind: `'${kind}'`, written_by }));
  const promise = "written_input_is_of_an_organisation";
  expect(await row("written_input", "null")).toBe(promise);
  expect(await row("agenda", "'Quiet Networks'")).toBe(promise);
  expect(await row("written_input", "''")).toBe("paper_written_by_check");
});

test("without the proof of an office nothing is entered at all, not even in an officer's name", async () => {
  const given = await givenProcess(db);
  const { person } = given.officer;
  const { id, versions } = await givenPaper(db, given);
  for (const reader of [{ role: "mission", mission: (await givenMission(db)).mission }, { role: "post" }] as const)
    for (const statement of [
      paperRow(given, person),
      version(id, person, { step: "withdrawn" }),
      text(versions[0]?.id ?? "", person, { language: "fr" }),
    ])
      await expect(attempt(reader, statement)).rejects.toMatchObject({ code: "42501" });
  expect(await isForbidden(db, paperRow(given, person))).toBe(true);
  const other = await givenProcess(db);
  const ofOther = { role: "chair", process: other.process.id } as const;
  await expect(attempt(ofOther, paperRow(given, given.chair.person))).rejects.toMatchObject({ code: "42501" });
  await expect(attempt(ofOther, version(id, given.chair.person, { step: "withdrawn" }))).rejects.toMatchObject({
    code: "42501",
  });
});

test("one_paper_per_symbol, paper_has_a_first_version", async () => {
  const given = await givenProcess(db);
  const { symbol } = await givenPaper(db, given);
  const { person } = given.officer;
  expect(await broken(secretariat, paperRow(given, person, { symbol: `'${symbol}'` }))).toBe("one_paper_per_symbol");
  expect(await broken(secretariat, paperRow(given, person))).toBe("paper_has_a_first_version");
});

test("paper_is_never_rewritten, neither paper nor version nor text, not even by the owner", async () => {
  const { id } = await givenPaper(db, await givenProcess(db));
  for (const statement of [
    "update paper set title = 'y'",
    "update paper_version set note = 'y'",
    "update paper_text set words = 'y'",
    "delete from paper",
    "delete from paper_version",
    "delete from paper_text",
  ]) {
    expect(await isForbidden(db, statement)).toBe(true);
    expect(await stoppedForTheOwner(database, statement)).toBe("paper_is_never_rewritten");
  }
  expect(await stopped(db, `update paper set id = id where id = '${id}'`)).toBe("paper_is_never_rewritten");
});

test("versions_of_a_paper_go_forward, versions_of_a_paper_are_numbered, withdrawn_paper_gets_no_further_version, change_of_a_paper_has_a_reason", async () => {
  const given = await givenProcess(db);
  const { id } = await givenPaper(db, given);
  const { person } = given.officer;
  const forward = "versions_of_a_paper_go_forward";
  expect(await broken(secretariat, version(id, person, { n: 3 }))).toBe(forward);
  expect(await broken(secretariat, version(id, person, { n: 1 }))).toBe(forward);
  expect(await broken(secretariat, version(id, person, { step: "announced" }))).toBe(forward);
  expect(await broken(secretariat, version(id, person, { step: "circulated" }))).toBe(forward);
  expect(await broken(secretariat, version(id, person, { done_at: "'2022-05-01T12:00Z'" }))).toBe(forward);
  expect(await broken(secretariat, version(id, person, { note: "" }))).toBe("change_of_a_paper_has_a_reason");
  await attempt(secretariat, version(id, person, { step: "withdrawn" }));
  const afterwards = version(id, person, { n: 3 });
  expect(await broken(secretariat, afterwards)).toBe("withdrawn_paper_gets_no_further_version");
  const numbered = `
    alter table paper_version disable trigger guard_paper_version;
    ${version(id, person, { n: 2 })};
    alter table paper_version enable trigger guard_paper_version`;
  expect(await promiseKeptBy(asOwner(numbered))).toBe("versions_of_a_paper_are_numbered");
});

test("circulated_version_says_something, text_is_of_the_present_version, one_text_per_language", async () => {
  const given = await givenProcess(db);
  const { id, versions } = await givenPaper(db, given);
  const { person } = given.officer;
  const first = versions[0]?.id ?? "";
  expect(await broken(secretariat, version(id, person))).toBe("circulated_version_says_something");
  expect(await broken(secretariat, text(first, person))).toBe("one_text_per_language");
  const early = text(first, person, { language: "fr", added_at: "'2022-05-01T12:00Z'" });
  expect(await broken(secretariat, early)).toBe("text_is_of_the_present_version");
  const revised = randomUUID();
  await attempt(secretariat, version(id, person, { id: revised }), text(revised, person));
  const late = text(first, person, { language: "fr" });
  expect(await broken(secretariat, late)).toBe("text_is_of_the_present_version");
  const withdrawn = randomUUID();
  await attempt(secretariat, version(id, person, { id: withdrawn, n: 3, step: "withdrawn" }));
  expect(await broken(secretariat, text(withdrawn, person))).toBe("text_is_of_the_present_version");
});

test("row by row: a version and a text are read by whom their paper is for, and by nobody who only says so", async () => {
  const given = await givenProcess(db);
  await givenPaper(db, given, { audience: "missions" });
  const count = async (reader: Reader | null) =>
    db.transaction().execute(async (trx) => {
      if (reader !== null) await readAs(trx, reader);
      const { rows } = await trx
        .selectFrom("paper_text")
        .innerJoin("paper_version", "paper_version.id", "version_id")
        .innerJoin("paper", "paper.id", "paper_id")
        .where("process_id", "=", given.process.id)
        .select("words")
        .execute()
        .then((found) => ({ rows: found.length }));
      return rows;
    });
  expect(await count(null)).toBe(0);
  expect(await count({ role: "post" })).toBe(0);
  expect(await count(secretariat)).toBe(1);
  expect(await count({ role: "mission", mission: (await givenMission(db)).mission })).toBe(1);
  const claimed = db.transaction().execute(async (trx) => {
    await runSteps(trx, ["set local portal.reader = 'secretariat'"]);
    return (await trx.selectFrom("paper").select("id").where("process_id", "=", given.process.id).execute()).length;
  });
  expect(await claimed).toBe(0);
});
