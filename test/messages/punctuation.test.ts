import ts from "typescript";
import { expect, test } from "vitest";
import { modulesIn, sourceOf, templatesIn, textsIn } from "#support/syntax.ts";

const marks = /[,.:;!?()]/u;

/** The words of an expression that are no message, alone or under a condition. */
function literalsOf(node: ts.Expression | undefined): string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isBinaryExpression(node)) return literalsOf(node.right);
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === "join"
  )
    return node.arguments.flatMap(literalsOf);
  return [];
}

/** What stands between the words of a page as it is, and is said by no message. */
function saidAsItIs(file: string): string[] {
  const source = sourceOf(file);
  const found: string[] = [];
  const look = (node: ts.Node) => {
    const isWords = ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent);
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    for (const words of ts.isJsxText(node) ? [node.text] : isWords ? literalsOf(node.expression) : [])
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

/** What a message says, alone or under a condition. */
function isSaid(node: ts.Node | undefined): boolean {
  if (node === undefined) return false;
  if (ts.isJsxExpression(node)) return isSaid(node.expression);
  if (ts.isBinaryExpression(node)) return isSaid(node.right);
  if (ts.isConditionalExpression(node)) return isSaid(node.whenTrue) || isSaid(node.whenFalse);
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "t";
}

/** Two messages with nothing but a space between them. */
function besideOneAnother(file: string): string[] {
  const source = sourceOf(file);
  const found: string[] = [];
  const isSpace = (node: ts.Node | undefined) =>
    node !== undefined &&
    (ts.isJsxText(node)
      ? node.text === " "
      : ts.isJsxExpression(node) && node.expression !== undefined && node.expression.getText() === '" "');
  const look = (node: ts.Node) => {
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
      const parts = node.children.filter((part) => !ts.isJsxText(part) || part.text === " " || part.text.trim() !== "");
      for (const [place, part] of parts.entries())
        if (isSpace(part) && isSaid(parts[place - 1]) && isSaid(parts[place + 1]))
          found.push(`${file}:${String(source.getLineAndCharacterOfPosition(part.getStart()).line + 1)}`);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

test("no page puts a space between two messages: Chinese has none between sentences", () => {
  const pages = [...modulesIn("app/components"), ...modulesIn("app/routes")].filter((file) => file.endsWith(".tsx"));
  expect(pages.flatMap(besideOneAnother)).toEqual([]);
});

test("no Chinese word stands beside the punctuation of another script", () => {
  const beside = /[\p{sc=Han}》”’）}#] ?[,:;!?()]|[,:;!?()] ?\p{sc=Han}|\p{sc=Han}\.(?![a-z])/u;
  // What follows the name of an argument is syntax, and is not read.
  const read = (text: string) => text.replace(/\{\w+, ?(?:plural|select|selectordinal|number|date)\b,?/gu, "{");
  const found = modulesIn("app/messages/zh").flatMap((file) =>
    [...textsIn(sourceOf(file)), ...templatesIn(sourceOf(file)).flat()]
      .filter((text) => /\p{sc=Han}/u.test(text) && beside.test(read(text)))
      .map((text) => `${file} ${text}`),
  );
  expect(found).toEqual([]);
});

/* Beside Arabic letters a day, 2022-07-01, or the figures of a vote, 90-20-5, would stand with its last number first. */
test("what is to be typed from left to right is kept so among Arabic words", () => {
  const turned = /\p{sc=Arab}\P{L}*\d(?:-\d| [A-Z])/u;
  const found = modulesIn("app/messages/ar").flatMap((file) =>
    [...textsIn(sourceOf(file)), ...templatesIn(sourceOf(file)).flat()]
      .map((text) => text.replace(/\u2066[^\u2069]*\u2069/gu, ""))
      .filter((text) => /\p{sc=Arab}/u.test(text) && turned.test(text))
      .map((text) => `${file} ${text}`),
  );
  expect(found).toEqual([]);
});
