import { expect, test } from "vitest";
import { type ImportConsolidatedList, importConsolidatedList } from "#acts/applications/import-consolidated-list.ts";
import { aListedEntry } from "#support/consolidated-lists.ts";
import { aDatabase } from "#support/database.ts";
import { instant, later, round } from "#support/factories.ts";
import { accepted, as, givenChair, givenOfficer, givenProcess, refused } from "#support/given.ts";
import { countOf, eventsAbout } from "#support/record.ts";
import { seeConsolidatedLists } from "#views/applications/consolidated-lists.ts";

const database = await aDatabase();
const { db } = database;
const officer = await givenOfficer(db);
const desk = as(db, officer, round.inForce);
const entries = [
  aListedEntry("individual", ["Zorvan Quellin", "Z. Quellin"]),
  aListedEntry("entity", ["Quellin Guild"]),
];

function aList(digit: string, changes: Partial<ImportConsolidatedList> = {}): ImportConsolidatedList {
  return { generatedAt: instant("2022-04-01T00:00:00Z"), sha256: digit.repeat(64), entries, ...changes };
}

test("an edition comes whole, once, and the newest is first; the record says how much there is and no name", async () => {
  const once = aList("a", { key: "one" });
  const { list } = accepted(await importConsolidatedList(desk, once)).next;
  expect(accepted(await importConsolidatedList(desk, once)).next.list).toBe(list);
  accepted(await importConsolidatedList(desk, aList("b", { generatedAt: instant("2022-03-01T00:00:00Z") })));
  expect(await seeConsolidatedLists(desk)).toMatchObject([
    { id: list, generatedOn: "2022-03-31", individuals: 1, entities: 1, sha256: "a".repeat(64) },
    { generatedOn: "2022-02-28" },
  ]);
  expect(await countOf(database, "listed_name", "true")).toBe(6);
  expect(await eventsAbout(db, list)).toEqual(["ConsolidatedListImported"]);
  expect(await countOf(database, "audit_trail", "data::text like '%Quellin%'")).toBe(0);
});

test("a file that is on record, has no entries or is dated ahead is refused, and who is no officer imports nothing", async () => {
  const latest = later(round.inForce, { hours: 24 });
  accepted(await importConsolidatedList(desk, aList("c", { generatedAt: latest })));
  const because = async (list: ImportConsolidatedList, context = desk) =>
    refused(await importConsolidatedList(context, list)).because;
  expect(await because(aList("c"))).toBe("consolidated_list_is_on_record");
  expect(await because(aList("d", { entries: [] }))).toBe("consolidated_list_is_empty");
  const ahead = later(latest, { seconds: 1 });
  expect(await because(aList("d", { generatedAt: ahead }))).toBe("consolidated_list_is_dated_ahead");
  const chair = await givenChair(db, (await givenProcess(db)).process.id);
  expect(await because(aList("d"), as(db, chair, round.inForce))).toBe("not_allowed");
});
