import { expect, test } from "vitest";
import { answerCsv } from "#http/csv-answer.ts";

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
