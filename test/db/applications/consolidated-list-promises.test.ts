import { expect, test } from "vitest";
import { noteLikeness } from "#acts/applications/note-likeness.ts";
import { listConsolidatedLists } from "#db/applications/consolidated-lists.ts";
import { actAs, readAs, type Reader, readingAs } from "#db/readers.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { byHand, isForbidden, promiseKeptBy, runSteps, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aListedEntry, importedList } from "#support/consolidated-lists.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenDraft, givenMission, givenOpenCall, givenSubmitted } from "#support/given.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const { officer, chair } = given;
const { application, applicant } = await givenSubmitted(db, given, { name: "Quellin Guild" });
const desk = as(db, officer, round.reviewing);
await importedList(db, officer, [aListedEntry("entity", ["Quellin Guild"]), aListedEntry("individual", ["Zorvan Q"])]);
const asOfficer = <Result>(read: Parameters<typeof readingAs<Result>>[2]) =>
  readingAs(db, { role: "secretariat" }, read);
const [listed] = await asOfficer((trx) => byHand(trx, "select id from listed_entry where kind = 'entity'"));
const entry = String(mustExist(listed ?? null)["id"]);
const list = mustExist((await asOfficer(listConsolidatedLists))[0] ?? null).id;
accepted(
  await noteLikeness(desk, {
    ...{ reference: application.reference, finding: "cannot_be_told", words: "Nothing says it." },
    entry: mustExist((await asOfficer((trx) => trx.selectFrom("listed_entry").select("id").execute()))[0] ?? null).id,
  }),
);

/** In one transaction that reads and acts for the Secretariat, or one that only reads. */
const stopped = (statements: readonly string[], { acting = true } = {}) =>
  promiseKeptBy(
    db.transaction().execute(async (trx) => {
      await readAs(trx, { role: "secretariat" });
      if (acting) await actAs(trx, { role: "secretariat" });
      await runSteps(trx, statements);
    }),
  );

const other = "00000000-0000-4000-8000-000000000001";
const itsEntry = "00000000-0000-4000-8000-000000000002";

interface ListRow {
  by?: string;
  generated?: string;
  sha256?: string;
  individuals?: number;
  names?: number;
}

const aList = ({
  by = officer.person,
  generated = "2022-04-01T00:00Z",
  individuals = 1,
  names = 1,
  ...row
}: ListRow = {}) =>
  `insert into consolidated_list (id, generated_at, sha256, individuals, entities, names, imported_at, imported_by)
   values ('${other}', '${generated}', '${row.sha256 ?? "a".repeat(64)}', ${String(individuals)}, 0, ${String(names)}, '2022-05-30T15:00Z', '${by}')`;
const anEntry = (id = itsEntry, { of = other, number = "XXi.9", kind = "individual" } = {}) =>
  `insert into listed_entry (id, list_id, kind, number, list_type) values ('${id}', '${of}', '${kind}', '${number}', 'Invented')`;
const aName = ({ of = itsEntry, place = 1, quality = "name", sounds = "{kln}" } = {}) =>
  `insert into listed_name (entry_id, place, name, quality, sounds, words, has_initials)
   values ('${of}', ${String(place)}, 'Quellin', '${quality}', '${sounds}', 1, false)`;

test("consolidated_list_comes_whole: guard_listed_entries, guard_listed_names, guard_consolidated_list_comes_whole", async () => {
  const whole = "consolidated_list_comes_whole";
  expect(await stopped([aList()])).toBe(whole);
  expect(await stopped([aList(), anEntry()])).toBe(whole);
  expect(await stopped([aList({ individuals: 2, names: 2 }), anEntry()])).toBe(whole);
  expect(await stopped([aList(), anEntry(itsEntry, { kind: "entity" })])).toBe(whole);
  expect(await stopped([aList({ names: 2 }), anEntry(), aName()])).toBe(whole);
  // An entry whose name is only an alias.
  expect(await stopped([aList(), anEntry(), aName({ quality: "good" })])).toBe(whole);
  expect(await stopped([aList(), anEntry(), aName({ place: 2 })])).toBe(whole);
  // What is added later.
  expect(await stopped([anEntry(itsEntry, { of: list })])).toBe(whole);
  expect(await stopped([aName({ of: entry, place: 2, quality: "low" })])).toBe(whole);
});

test("consolidated_list_is_not_dated_ahead, consolidated_list_is_imported_by_an_officer, guard_consolidated_list, office_is_proven", async () => {
  const ahead = "consolidated_list_is_not_dated_ahead";
  expect(await stopped([aList({ generated: "2022-05-31T15:00:01Z" })])).toBe(ahead);
  for (const { person } of [chair, applicant])
    expect(await stopped([aList({ by: person })])).toBe("consolidated_list_is_imported_by_an_officer");
  expect(await stopped([aList(), anEntry(), aName()], { acting: false })).toBe("office_is_proven");
});

test("consolidated_list_is_on_record_once, number_stands_once_on_a_list, consolidated_list_has_entries, entries_of_list_have_names, and what a row may say", async () => {
  const sha256 = (await asOfficer(listConsolidatedLists))[0]?.sha256 ?? "";
  expect(await stopped([aList({ sha256 })])).toBe("consolidated_list_is_on_record_once");
  const [one, another] = [anEntry(), anEntry("00000000-0000-4000-8000-000000000003")];
  const both = `${one}, ${another.slice(another.indexOf("values") + "values".length)}`;
  expect(await stopped([aList({ individuals: 2, names: 2 }), both])).toBe("number_stands_once_on_a_list");
  expect(await stopped([aList({ sha256: "A".repeat(64) })])).toBe("consolidated_list_sha256_check");
  expect(await stopped([aList({ individuals: 0, names: 0 })])).toBe("consolidated_list_has_entries");
  expect(await stopped([aList({ names: 0 })])).toBe("entries_of_list_have_names");
  expect(await stopped([aList(), anEntry(itsEntry, { kind: "vessel" })])).toBe("listed_entry_kind_check");
  expect(await stopped([aList(), anEntry(), aName({ quality: "best" })])).toBe("listed_name_quality_check");
  expect(await stopped([aList(), anEntry(), aName({ sounds: `{${"a".repeat(4001)}}` })])).toBe(
    "listed_name_sounds_check",
  );
});

test("consolidated_list_is_never_rewritten: keep_consolidated_lists", async () => {
  for (const table of ["consolidated_list", "listed_entry", "listed_name"]) {
    const attacks = [
      `update ${table} set ${table === "listed_name" ? "place = 9" : "id = id"}`,
      `delete from ${table}`,
    ];
    for (const attack of attacks) expect(await isForbidden(db, attack)).toBe(true);
    for (const attack of [...attacks, `truncate ${table} cascade`])
      expect(await stoppedForTheOwner(database, attack)).toBe("consolidated_list_is_never_rewritten");
  }
});

const aNote = ({ on = application.id, by = officer.person, finding = "same", words = "It is." } = {}) =>
  `insert into likeness_note (application_id, entry_id, finding, words, noted_at, noted_by)
   values ('${on}', '${entry}', '${finding}', '${words}', '2022-05-30T15:00Z', '${by}')`;

test("likeness_note_is_on_what_was_received, likeness_note_is_by_an_officer, guard_likeness_note", async () => {
  const draft = (await givenDraft(db, given)).application.id;
  expect(await stopped([aNote({ on: draft })])).toBe("likeness_note_is_on_what_was_received");
  for (const { person } of [chair, applicant])
    expect(await stopped([aNote({ by: person })])).toBe("likeness_note_is_by_an_officer");
  expect(await stopped([aNote({ finding: "perhaps" })])).toBe("likeness_note_finding_check");
  expect(await stopped([aNote({ words: "" })])).toBe("likeness_note_words_check");
});

test("likeness_note_is_never_changed", async () => {
  for (const attack of ["update likeness_note set words = 'Another'", "delete from likeness_note"]) {
    expect(await isForbidden(db, attack)).toBe(true);
    expect(await stoppedForTheOwner(database, attack)).toBe("likeness_note_is_never_changed");
  }
});

test("officers_read, officers_write: whoever reads for anybody else sees no edition, name or finding, is told of none, and writes none", async () => {
  const readers: readonly (Reader | null)[] = [
    null,
    chair,
    await givenMission(db),
    { role: "organisation", organisation: applicant.organisation },
    { role: "post" },
  ];
  const asked = JSON.stringify([{ place: 0, kind: "entity", sounds: ["kln", "gld"], words: 2, hasInitials: false }]);
  const alike = `select from listed_names_alike('${asked}')`;
  const reads = [
    ...["consolidated_list", "listed_entry", "listed_name", "likeness_note"].map((table) => `select from ${table}`),
    alike,
  ];
  const writes = [aList(), anEntry(), aName(), aNote()];
  const by = (reader: Reader | null, statement: string) =>
    reader === null ? byHand(db, statement) : readingAs(db, reader, (trx) => byHand(trx, statement));
  for (const reader of readers) {
    for (const statement of reads) expect(await by(reader, statement)).toEqual([]);
    for (const statement of writes) await expect(by(reader, statement)).rejects.toThrow("row-level security");
  }
  for (const statement of reads) expect(await by({ role: "secretariat" }, statement)).not.toEqual([]);
  expect(await by({ role: "secretariat" }, alike)).toHaveLength(1);
});
