import ts from "typescript";
import { expect, test } from "vitest";
import { modulesIn, sourceOf } from "#support/syntax.ts";

const marks = /[,.:;!?()]/u;

/** What stands between the words of a page as it is, and is said by no message. */
function saidAsItIs(file: string): string[] {
  const source = sourceOf(file);
  const found: string[] = [];
  const look = (node: ts.Node) => {
    const isWords = ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent);
    const words = ts.isJsxText(node)
      ? node.text
      : isWords && node.expression !== undefined && ts.isStringLiteral(node.expression)
        ? node.expression.text
        : "";
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    if (marks.test(words)) found.push(`${file}:${String(line + 1)} ${words.trim()}`);
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

test("no page says punctuation of its own: each language has another", () => {
  const pages = [...modulesIn("app/components"), ...modulesIn("app/routes")].filter((file) => file.endsWith(".tsx"));
  expect(pages.flatMap(saidAsItIs)).toEqual([]);
});
