import { expect, test } from "vitest";
import { MOST_ENTRIES, readRegisterTable } from "#forms/organisations/register-table.ts";

test("an edition as a spreadsheet saves it, with its mark, semicolons and quotes", () => {
  const text =
    '\uFEFFName;Acronym;Number;Country;Status;Year\r\n"Society; for Peace";SfP;12;ken;Special;2015\r\nOther;;;;;\r\n';
  expect(readRegisterTable(text)).toEqual({
    faults: [],
    entries: [
      { name: "Society; for Peace", acronym: "SfP", number: "12", country: "KEN", status: "Special", statusYear: 2015 },
      { name: "Other", acronym: null, number: null, country: null, status: null, statusYear: null },
    ],
  });
});

test("a table of names alone is one", () => {
  expect(readRegisterTable("name\nOne")?.entries).toMatchObject([{ name: "One", number: null }]);
});

test("every bad row is named by its line, and by what of it is wrong", () => {
  const rows = ["name,number,country,year", "One,1,KEN,2015", ",2,KEN,2015", "Three,3,XXX,15", "Four,1,KEN,2015"];
  expect(readRegisterTable(rows.join("\n"))?.faults).toEqual([
    { line: 3, column: "name", twice: false },
    { line: 4, column: "country", twice: false },
    { line: 4, column: "year", twice: false },
    { line: 5, column: "number", twice: true },
  ]);
});

test("what names no column of names, holds no row or too many is none", () => {
  expect(readRegisterTable("title\nOne")).toBeNull();
  expect(readRegisterTable("name\n")).toBeNull();
  expect(readRegisterTable(`name\n${"One\n".repeat(MOST_ENTRIES + 1)}`)).toBeNull();
});
