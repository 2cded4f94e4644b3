import { expect, test } from "vitest";
import { nameOfFile } from "#domain/kit/file.ts";
import { answerKeptFile } from "#http/kept-file.ts";

test.each([
  ["a plain one", "Statutes.pdf", "Statutes.pdf", "Statutes.pdf"],
  ["one in another script", "章程.pdf", "file.pdf", "%E7%AB%A0%E7%A8%8B.pdf"],
  ["wide signs that stand for parts of a path", "a／..＼b：c.pdf", "a..bc.pdf", "a%EF%BC%8F..%EF%BC%BCb%EF%BC%9Ac.pdf"],
  ["a wide sign that stands for an escape", "50％2e.pdf", "502e.pdf", "50%EF%BC%852e.pdf"],
  ["a sign that is short for words with a stroke", "℀.pdf", "ac.pdf", "%E2%84%80.pdf"],
])("the name of a file for programs that know ASCII alone says no path: %s", (_what, given, plain, encoded) => {
  const name = nameOfFile(given, "pdf", "paper");
  const file = { name, type: "pdf", size: 0, sha256: "", isPublic: false, piece: () => Promise.resolve(null) } as const;
  const { headers } = answerKeptFile(new Request("http://portal.example/"), file);
  expect(headers.get("Content-Disposition")).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${encoded}`);
});
