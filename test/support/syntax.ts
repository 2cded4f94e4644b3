import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/* The tree as the compiler reads it: files of the project by their path from its top, each parsed once. */

const top = fileURLToPath(new URL("../..", import.meta.url));

export function filesIn(folder: string): string[] {
  return readdirSync(join(top, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(top.length))
    .sort();
}

/** Without what only declares the type of a file that is none, such as JSON. */
export const modulesIn = (folder: string) =>
  filesIn(folder).filter((file) => /\.tsx?$/.test(file) && !/\.d\.json\.ts$/.test(file));

/** The last part of a path, without what says its kind. */
export const nameOf = (file: string) => posix.basename(file).replace(/(\.(test|spec))?\.tsx?$/, "");

const parsed = new Map<string, ts.SourceFile>();

export function sourceOf(file: string): ts.SourceFile {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const source = parse(file, readFileSync(join(top, file), "utf8"));
  parsed.set(file, source);
  return source;
}

export function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** All that stands within a node, in the order of the text, the node itself included. */
function within(node: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const add = (one: ts.Node): void => {
    found.push(one);
    ts.forEachChild(one, add);
  };
  add(node);
  return found;
}

const { imports: subpaths } = JSON.parse(readFileSync(join(top, "package.json"), "utf8")) as {
  imports: Record<string, string>;
};

/** The file of the tree that a specifier means, or the specifier itself where it means none. */
export function resolve(from: string, specifier: string): string {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(from), specifier);
  for (const [name, path] of Object.entries(subpaths)) {
    const [start = "", rest] = name.split("*");
    if (rest === undefined ? specifier !== name : !specifier.startsWith(start)) continue;
    return posix.normalize(path.replace("*", specifier.slice(start.length)));
  }
  return specifier;
}

/** Something that a module names, and where it is declared. */
export interface Named {
  readonly file: string;
  readonly name: string;
}

/** What a module imports to run, by the name that it has there. */
export function importsOf(source: ts.SourceFile): ReadonlyMap<string, Named> {
  const imports = new Map<string, Named>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const { importClause } = statement;
    if (importClause === undefined || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) continue;
    const file = resolve(source.fileName, statement.moduleSpecifier.text);
    if (importClause.name !== undefined) imports.set(importClause.name.text, { file, name: "default" });
    const { namedBindings } = importClause;
    if (namedBindings === undefined || ts.isNamespaceImport(namedBindings)) continue;
    for (const { name, propertyName = name, isTypeOnly } of namedBindings.elements)
      if (!isTypeOnly) imports.set(name.text, { file, name: propertyName.text });
  }
  return imports;
}

export type Function = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression;

/** Functions at the top of a module, whichever way they are written. */
export function functionsOf(source: ts.SourceFile): ReadonlyMap<string, Function> {
  const functions = new Map<string, Function>();
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name !== undefined)
      functions.set(statement.name.text, statement);
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      if (ts.isIdentifier(name) && initializer !== undefined && isFunction(initializer))
        functions.set(name.text, initializer);
  }
  return functions;
}

function isFunction(node: ts.Node): node is Function {
  return ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

/** What a module offers to run, by name, and where it takes it from when it hands it on. */
export function exportsOf(source: ts.SourceFile): ReadonlyMap<string, Named> {
  const offered = new Map<string, Named>();
  const own = (name: string) => offered.set(name, { file: source.fileName, name });
  for (const statement of source.statements) {
    if (ts.isExportDeclaration(statement) && !statement.isTypeOnly) {
      const { exportClause, moduleSpecifier } = statement;
      if (exportClause === undefined || !ts.isNamedExports(exportClause)) continue;
      for (const { name, propertyName = name } of exportClause.elements)
        offered.set(
          name.text,
          moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier)
            ? { file: resolve(source.fileName, moduleSpecifier.text), name: propertyName.text }
            : (importsOf(source).get(propertyName.text) ?? { file: source.fileName, name: propertyName.text }),
        );
    }
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) own(statement.name.text);
    if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations) for (const one of namesIn(name)) own(one);
  }
  return offered;
}

function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)));
}

/** Words in quotes as they stand, but not the names of modules. */
export function textsIn(node: ts.Node): string[] {
  return within(node).flatMap((one) => (ts.isStringLiteralLike(one) && !isSpecifier(one) ? [one.text] : []));
}

function isSpecifier({ parent }: ts.Node): boolean {
  return ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent);
}

/** Templates with what stands around their gaps. */
export function templatesIn(node: ts.Node): string[][] {
  return within(node)
    .filter((one) => ts.isTemplateExpression(one))
    .map(({ head, templateSpans }) => [head.text, ...templateSpans.map(({ literal }) => literal.text)]);
}

/** Names of the functions that are called, wherever in the node, or handed by their name to what calls them. */
export function callsIn(node: ts.Node): string[] {
  return within(node).flatMap((one) =>
    ts.isIdentifier(one) && (isCalled(one) || isHandedOver(one)) ? [one.text] : [],
  );
}

function isCalled(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && node.parent.expression === node;
}

/** As an argument, on its own or within a list or an object. */
function isHandedOver(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent)) return parent.expression !== node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node && isHandedOver(parent.parent);
  const within = ts.isArrayLiteralExpression(parent) || ts.isShorthandPropertyAssignment(parent);
  return (within || ts.isObjectLiteralExpression(parent)) && isHandedOver(parent);
}

/**
 * The call of the door through which a function goes first of all: before it waits for anything else, and on every way,
 * not within a branch or a function of its own. It may be the door itself or a function that goes through it.
 */
export function callThrough(door: Named, { file, name }: Named): ts.CallExpression | null {
  const source = sourceOf(file);
  const of = functionsOf(source).get(name);
  if (of?.body === undefined) return null;
  const first = ts.isBlock(of.body) ? firstWaitedFor(of.body) : unwrapped(of.body);
  if (first === undefined || !ts.isCallExpression(first) || !ts.isIdentifier(first.expression)) return null;
  const called = importsOf(source).get(first.expression.text) ?? { file, name: first.expression.text };
  if (called.file === door.file && called.name === door.name) return first;
  const elsewhere = called.file.startsWith("app/") ? originOf(called) : null;
  return elsewhere !== null && callThrough(door, elsewhere) !== null ? first : null;
}

/** Where something that may have been handed on is declared. */
function originOf(named: Named): Named | null {
  const own = functionsOf(sourceOf(named.file)).has(named.name);
  return own ? named : (exportsOf(sourceOf(named.file)).get(named.name) ?? null);
}

function firstWaitedFor(block: ts.Block): ts.Expression | undefined {
  for (const statement of block.statements) {
    if (ts.isReturnStatement(statement) && statement.expression !== undefined) return unwrapped(statement.expression);
    if (mayReturn(statement)) return undefined;
    const waits = within(statement).find((node) => ts.isAwaitExpression(node));
    if (waits === undefined) continue;
    const always = ts.isVariableStatement(statement) || ts.isExpressionStatement(statement);
    return always && isOnEveryWay(waits, statement) ? unwrapped(waits) : undefined;
  }
  return undefined;
}

/** Whether the function may end within the statement. What a function of its own returns does not end this one. */
function mayReturn(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  return ts.isReturnStatement(node) || ts.forEachChild(node, mayReturn) === true;
}

/** Between the statement and what is awaited there is no branch, and no function that may never be called. */
function isOnEveryWay(waits: ts.Node, statement: ts.Node): boolean {
  for (let node = waits.parent; node !== statement; node = node.parent)
    if (!ts.isVariableDeclaration(node) && !ts.isVariableDeclarationList(node)) return false;
  return true;
}

function unwrapped(expression: ts.Expression): ts.Expression {
  return ts.isAwaitExpression(expression) || ts.isParenthesizedExpression(expression)
    ? unwrapped(expression.expression)
    : expression;
}
