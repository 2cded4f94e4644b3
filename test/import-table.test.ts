import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { importTable } from "../eslint.config.js";

/* README shows newcomers who may import whom; the linter enforces it. They say the same. */

type Rows = Record<string, Record<string, "yes" | "types">>;

/** A row or a column may stand for several rooms: "http, sign-in". */
function tableOfReadme(): Rows {
  const text = readFileSync(fileURLToPath(new URL("../README.md", import.meta.url)), "utf8");
  const lines = text.split("\n").filter((line) => line.startsWith("|"));
  const from = lines.findIndex((line) => line.startsWith("| from "));
  const cells = (line = "") =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
  const [, ...columns] = cells(lines[from]);
  const rows: Rows = {};
  for (const line of lines.slice(from + 2)) {
    const [label = "", ...marks] = cells(line);
    if (marks.length !== columns.length) break;
    for (const room of label.split(", ")) {
      const may = (rows[room] ??= {});
      marks.forEach((mark, at) => {
        if (mark === "") return;
        if (mark !== "yes" && mark !== "types") throw new Error(`${room}: ${mark} is neither yes nor types.`);
        for (const other of (columns[at] ?? "").split(", ")) may[other] = mark;
      });
    }
  }
  return rows;
}

/** Whether a room may import itself goes without saying where no other may import it. */
function tableOfLinter(): Rows {
  const shown = new Set(["domain", "db", "views", "acts", "components", "forms", "messages", "paths", "emails"]);
  for (const room of ["machine", "http", "sign-in"]) shown.add(room);
  return Object.fromEntries(
    Object.entries(importTable).map(([room, row]) => {
      const types: readonly string[] = "types" in row ? row.types : [];
      const marks: [string, "yes" | "types"][] = [
        ...row.may.map((other): [string, "yes"] => [other, "yes"]),
        ...types.map((other): [string, "types"] => [other, "types"]),
      ];
      return [room, Object.fromEntries(marks.filter(([other]) => shown.has(other)))];
    }),
  );
}

it("README's import table is the linter's", () => {
  expect(tableOfReadme()).toEqual(tableOfLinter());
});
