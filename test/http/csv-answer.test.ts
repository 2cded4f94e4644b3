import { expect, test } from "vitest";
import { answerCsv, rowsAsCsv } from "#http/csv-answer.ts";

test("a file of a desk begins with a byte order mark, works nothing out, and is written as it is read", async () => {
  const read: string[] = [];
  async function* batches() {
    for (const one of ["=1+1", "plain"]) {
      read.push(one);
      yield await Promise.resolve([one]);
    }
  }
  const answer = answerCsv("names.csv", ["name", "count"], batches(), (name) => [name, null]);
  expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="names.csv"');
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  const reader = answer.body?.getReader();
  const next = async () => Buffer.from((await reader?.read())?.value ?? new Uint8Array()).toString("latin1");
  expect(await next()).toBe("\u00ef\u00bb\u00bfname,count\r\n");
  expect(read).toEqual([]);
  expect(await next()).toBe("'=1+1,\r\n");
  expect(read).toEqual(["=1+1"]);
  expect([await next(), await next()]).toEqual(["plain,\r\n", ""]);
});

test.each([
  ["a semicolon, which parts cells in half of the world", "Forum;=1+1", "Forum;'=1+1"],
  ["a semicolon and a space", "Forum; +1", "Forum; '+1"],
  ["a tab", "Forum\t@SUM(1)", "Forum\t'@SUM(1)"],
  ["a line end", "Forum\n=1+1", '"Forum\n\'=1+1"'],
  ["a sign of another width", "Forum;\uff1d1+1", "Forum;'\uff1d1+1"],
])("what stands in a cell behind %s begins no formula in another", (_what, name, written) => {
  expect(rowsAsCsv([[name, 1]])).toBe(`${written},1\r\n`);
});

test("signs within a text, and the points of a list, stay as they are", () => {
  const plain = ["A = B", "and; so - on", "a@b.example; c@d.example", "x=-1", "first;- second"];
  expect(rowsAsCsv([plain])).toBe(`${plain.join(",")}\r\n`);
});

test("a line end within a cell ends no row, whichever it is", () => {
  expect(rowsAsCsv([["one\ntwo", "three\rfour", "five\r\nsix"]])).toBe('"one\ntwo","three\rfour","five\r\nsix"\r\n');
});
