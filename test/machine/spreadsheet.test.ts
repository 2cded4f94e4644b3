import readSpreadsheet from "read-excel-file/node";
import { expect, test } from "vitest";
import { spreadsheetOf } from "#machine/spreadsheet.ts";

test("what looks like the number of a character stays as it was written", async () => {
  const names = ["_x0041_ccess Now", "a_x000D_b_X0041_", "_x_ and _xyz_", "=1+1", "<a> & b"];
  const columns = [{ label: "Name", width: 10, cell: (name: string) => name }];
  const file = await spreadsheetOf(names, columns, { sheet: "Names", rtl: false });
  const [sheet] = await readSpreadsheet(Buffer.from(file));
  expect(sheet?.data).toEqual([["Name"], ...names.map((name) => [name])]);
});
