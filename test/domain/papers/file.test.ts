import { expect, test } from "vitest";
import { nameOfFile, typeOfFile } from "#domain/kit/file.ts";
import { typesOfPaperFile } from "#domain/papers/file.ts";
import * as papers from "#domain/papers/paper.ts";
import { anId } from "#support/an-id.ts";
import { aNewPaper, instant } from "#support/factories.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("what a file is by how it begins, whatever it is called", () => {
  expect(typeOfFile(bytes("%PDF-1.7\n"), typesOfPaperFile)).toBe("pdf");
  expect(typeOfFile(bytes("PK\x03\x04rest"), typesOfPaperFile)).toBe("docx");
  for (const other of ["", "%PD", "MZ", "<html>", "\n%PDF-1.7", "{\\rtf1"])
    expect(typeOfFile(bytes(other), typesOfPaperFile)).toBeNull();
});

test.each([
  ["Working paper (final).PDF", "Working paper (final).pdf"],
  ["..\\..\\C:\\plan.exe.pdf", "plan.pdf"],
  ["/etc/passwd", "passwd.pdf"],
  ["\u202Efdp.exe", "fdp.pdf"],
  ["مسودة التقرير.docx", "مسودة التقرير.pdf"],
  ['a"b;c\r\nSet-Cookie: x.pdf', "abcSet-Cookie x.pdf"],
  ["...", "paper.pdf"],
  ["", "paper.pdf"],
  [`${"x".repeat(300)}.pdf`, `${"x".repeat(120)}.pdf`],
])("the file %j is saved as %j", (given, saved) => {
  expect(nameOfFile(given, "pdf", "paper")).toBe(saved);
});

test("the same file is no revision; the same words in a file are", () => {
  const file = { name: "a.pdf", type: "pdf", size: 3, sha256: "0".repeat(64), scan: "clean" } as const;
  const at = instant("2022-06-01T16:00:00Z");
  const version = {
    id: anId<"paper_version">("version"),
    n: 1,
    step: "circulated",
    at,
    note: "",
    languages: ["en"],
  } as const;
  const paper = { ...aNewPaper(), versions: [version] };
  const doing = { id: anId<"paper_version">("version"), at, reason: "New." };
  const revise = (text: papers.SaidInPaper, before: papers.SaidInPaper) =>
    papers.revisePaper(paper, { ...doing, text: { language: "en", ...text }, before });
  expect(revise({ file: { ...file, name: "b.pdf" } }, { file })).toMatchObject({ because: "paper_is_the_same" });
  expect(revise({ file: { ...file, sha256: "1".repeat(64) } }, { file })).toMatchObject({ ok: true });
  expect(revise({ file }, { words: "A text." })).toMatchObject({ ok: true });
  expect(revise({ words: "A text." }, { file })).toMatchObject({ ok: true });
});
