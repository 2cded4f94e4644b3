import { describe, expect, it, test } from "vitest";
import { readTable } from "#forms/kit/read-table.ts";
import { readRegisterTable } from "#forms/organisations/register-table.ts";
import { MOST_ROWS, readImport } from "#forms/people/import-form.ts";

describe("a table as a spreadsheet saves it", () => {
  it.each<[string, string]>([
    ["commas", "Country,Name\nNOR,Norway\n"],
    ["semicolons and a byte order mark", "\uFEFFcountry;name\r\nNOR;Norway"],
    ["old line ends and empty lines", "country,name\r\r,\rNOR, Norway \r\r"],
    ["quotes", '"country","name"\n"NOR","Norway"'],
    ["tabs, as cells are copied", "Country\tName\r\nNOR\tNorway\r\n"],
    ["tabs and an empty line before them", "\nCountry\tName\nNOR\tNorway"],
  ])("is read with %s", (_what, text) => {
    const { columns, rows } = readTable(text, 100);
    expect(columns).toEqual(["country", "name"]);
    expect(rows.map(({ fields }) => fields)).toEqual([{ country: "NOR", name: "Norway" }]);
  });

  it("keeps separators and quotes inside quotes, takes line ends there for spaces, and says on which line a row begins", () => {
    const { rows } = readTable('a,b\n"one, ""two""\nthree",x\n4,y\n', 100);
    expect(rows).toEqual([
      { line: 2, fields: { a: 'one, "two" three', b: "x" } },
      { line: 4, fields: { a: "4", b: "y" } },
    ]);
  });

  it("says the line of a row after empty ones, within quotes too", () => {
    const { rows } = readTable('\n\na\n\n\n"one\n\ntwo"\n\nthree\n', 100);
    expect(rows.map(({ line, fields }) => [line, fields["a"]])).toEqual([
      [6, "one two"],
      [10, "three"],
    ]);
  });

  it("reads a hundred columns, however many somebody has named, and is done with a file of line ends", () => {
    const names = Array.from({ length: 3000 }, (_, n) => `c${String(n)}`).join(",");
    const { columns, rows } = readTable(`${names}\n${"x\n".repeat(20_000)}${"\n".repeat(1_000_000)}`, 20_000);
    expect([columns.length, rows.length, Object.keys(rows[0]?.fields ?? {}).length]).toEqual([100, 20_000, 100]);
  });

  it("reads one row more than are asked for, and of a field as much as says that it is too long", () => {
    const { rows } = readTable(`a\n${",\n".repeat(50)}${"x\n".repeat(1_000_000)}`, 20);
    expect([rows.length, rows[0]?.line]).toEqual([21, 52]);
    const [long] = readTable(`a\n"${`a${"\u0301\u0316".repeat(15)}`.repeat(60_000)}`, 20).rows;
    expect(Array.from(long?.fields["a"] ?? "").length).toBeLessThanOrEqual(2000);
  });

  it("keeps commas and semicolons in the fields of a table with tabs", () => {
    expect(readTable("a\tb\none, two; three\t4", 100).rows).toEqual([
      { line: 2, fields: { a: "one, two; three", b: "4" } },
    ]);
  });

  it("gives a field that a short row lacks as empty, and ends with a quote that is never closed", () => {
    expect(readTable('a,b\n1\n"2', 100).rows.map(({ fields }) => fields)).toEqual([
      { a: "1", b: "" },
      { a: "2", b: "" },
    ]);
  });
});

describe("what is imported", () => {
  const languages = ["en", "fr"];

  test("missions and people are told apart by the names of the columns, in any order", () => {
    expect(readImport("email,country,name\nn@example.org,nor,Norway", languages)).toEqual({
      of: "missions",
      rows: [{ line: 2, country: "NOR", name: "Norway", email: "n@example.org", language: "en" }],
      problems: [],
    });
    expect(readImport("country,name,email,language\nBEN,Benin,b@example.org,fr", languages)?.rows).toMatchObject([
      { country: "BEN", language: "fr" },
    ]);
    expect(readImport("email,name,office,of\nn@example.org,,mission,nor", languages)).toEqual({
      of: "people",
      rows: [{ line: 2, email: "n@example.org", name: null, role: "mission", of: "NOR", language: "en" }],
      problems: [],
    });
  });

  test("a field that cannot be read is named with its line and what stands there", () => {
    const read = readImport("country,name,email\nNOR,Norway,n@example.org\nNorway,,none", languages);
    expect(read?.rows).toHaveLength(1);
    expect(read?.problems).toEqual([
      { line: 3, column: "country", value: "Norway" },
      { line: 3, column: "name", value: "" },
      { line: 3, column: "email", value: "none" },
    ]);
    expect(readImport("email,name,office,of,language\na@example.org,,ruler,,xx", languages)?.problems).toEqual([
      { line: 2, column: "office", value: "ruler" },
      { line: 2, column: "language", value: "xx" },
    ]);
  });

  test("a name that turns the direction of what follows, or cannot be read, is named with its line", () => {
    const named = (name: string) => readImport(`email,name,office,of\na@example.org,${name},secretariat,`, languages);
    for (const name of ["Ad\u202ea", "Ad\u0007a"])
      expect(named(name)?.problems).toEqual([{ line: 2, column: "name", value: "Ad\ufffda" }]);
    const long = named("\u{1f600}\u0007".repeat(100))?.problems[0]?.value ?? "";
    expect(Array.from(long)).toHaveLength(80);
    expect(readRegisterTable("name,acronym\nHarbour\u0007,\nHarbour,H\u202eI")?.faults).toEqual([
      { line: 2, column: "name", twice: false },
      { line: 3, column: "acronym", twice: false },
    ]);
  });

  test("a table with other columns, without a row, or with too many is not taken", () => {
    const many = `country,name,email\n${"NOR,Norway,n@example.org\n".repeat(MOST_ROWS + 1)}`;
    for (const text of ["", "country,name,email", "one,two\n1,2", many]) expect(readImport(text, languages)).toBeNull();
  });
});

test("a cell is read on one line, as a field of a form is: without what nobody sees", () => {
  const cells = ['"Permanent Mission\nof\u00a0 Norway"', "Ad\u00ada\u200b", "\u2800", "\u200e"];
  expect(readTable(`a,b,c,d\n${cells.join(",")}`, 100).rows).toEqual([
    { line: 2, fields: { a: "Permanent Mission of Norway", b: "Ada", c: "", d: "" } },
  ]);
});
