import ts from "typescript";
import { modulesIn, resolve, sourceOf } from "./syntax.ts";

/** A file of the tree, and what it takes from which other. */
export interface Module {
  readonly file: string;
  readonly imports: readonly Import[];
  /** Names of what it offers to others; "default" for that. */
  readonly exports: readonly string[];
  /** Of these, types by which the module itself says what it takes or gives: they are its vocabulary. */
  readonly vocabulary: readonly string[];
}

interface Import {
  /** A file of the tree, or the name of a package. */
  readonly from: string;
  /** "*" for all of it: a namespace that is handed on, or an import at run time. */
  readonly names: readonly string[];
}

/** Every module below the folders, as the compiler reads it. */
export function readModules(folders: readonly string[]): Module[] {
  return folders.flatMap(modulesIn).map((file) => {
    const module = described.get(file) ?? describeModule(sourceOf(file));
    described.set(file, module);
    return module;
  });
}

/** Several questions are asked of the same tree. */
const described = new Map<string, Module>();

export function describeModule(source: ts.SourceFile): Module {
  const file = source.fileName;
  const imports: Import[] = [];
  const exports: string[] = [];
  const types: string[] = [];
  const named: string[] = [];
  const add = (specifier: ts.Node | undefined, names: readonly string[]) => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier))
      imports.push({ from: resolve(file, specifier.text), names });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, namesOf(node.importClause, source));
    else if (ts.isExportDeclaration(node)) {
      const { exportClause } = node;
      const named = exportClause !== undefined && ts.isNamedExports(exportClause) ? exportClause.elements : [];
      exports.push(...named.map((one) => one.name.text));
      add(node.moduleSpecifier, named.length === 0 ? ["*"] : named.map((one) => (one.propertyName ?? one.name).text));
    } else if (ts.isExportAssignment(node)) exports.push("default");
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, ["*"]);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], ["*"]);
    if (isExported(node)) exports.push(...declaredBy(node));
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) types.push(node.name.text);
    else if (ts.isIdentifier(node) && isMention(node)) named.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { file, imports, exports, vocabulary: types.filter((name) => named.includes(name)) };
}

function isMention({ parent }: ts.Identifier): boolean {
  return !ts.isInterfaceDeclaration(parent) && !ts.isTypeAliasDeclaration(parent);
}

function isExported(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function declaredBy(node: ts.Node): string[] {
  if (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  )
    return ["default"];
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(({ name }) => bound(name));
  const { name } = node as { name?: ts.Node };
  return name !== undefined && ts.isIdentifier(name) ? [name.text] : [];
}

function bound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : bound(element.name)));
}

/** What an import takes: of a namespace the members that are named, or all where it is handed on as a whole. */
function namesOf(clause: ts.ImportClause | undefined, source: ts.SourceFile): string[] {
  if (clause === undefined) return [];
  const names = clause.name === undefined ? [] : ["default"];
  const { namedBindings } = clause;
  if (namedBindings === undefined) return names;
  if (ts.isNamedImports(namedBindings))
    return [...names, ...namedBindings.elements.map((one) => (one.propertyName ?? one.name).text)];
  return [...names, ...membersOf(namedBindings.name, source)];
}

function membersOf(namespace: ts.Identifier, source: ts.SourceFile): string[] {
  const members: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node !== namespace && node.text === namespace.text) {
      const { parent } = node;
      if (ts.isPropertyAccessExpression(parent) && parent.expression === node) members.push(parent.name.text);
      else if (ts.isQualifiedName(parent) && parent.left === node) members.push(parent.right.text);
      else members.push("*");
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return members;
}

/** Groups of modules that import one another in a circle, types included: Tarjan's strongly connected components. */
export function cyclesOf(modules: readonly Module[]): string[][] {
  const known = new Map(modules.map((module) => [module.file, module]));
  const places = new Map<string, { index: number; low: number; waiting: boolean }>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const connect = (module: Module) => {
    const place = { index: places.size, low: places.size, waiting: true };
    places.set(module.file, place);
    stack.push(module.file);
    for (const { from } of module.imports) {
      const next = known.get(from);
      if (next === undefined) continue;
      const seen = places.get(from);
      if (seen === undefined) place.low = Math.min(place.low, connect(next).low);
      else if (seen.waiting) place.low = Math.min(place.low, seen.index);
    }
    if (place.low === place.index) {
      const circle = stack.splice(stack.indexOf(module.file));
      for (const file of circle) leave(places.get(file));
      if (circle.length > 1 || module.imports.some(({ from }) => from === module.file)) cycles.push(circle.sort());
    }
    return place;
  };
  for (const module of modules) if (!places.has(module.file)) connect(module);
  return cycles;
}

function leave(place: { waiting: boolean } | undefined): void {
  if (place !== undefined) place.waiting = false;
}

/** What a module offers, no other module takes, and is not its vocabulary: "file: name". */
export function unusedExports(modules: readonly Module[]): string[] {
  const taken = new Set(
    modules.flatMap(({ imports }) => imports.flatMap(({ from, names }) => names.map((name) => `${from}: ${name}`))),
  );
  return modules.flatMap(({ file, exports, vocabulary }) =>
    taken.has(`${file}: *`)
      ? []
      : exports
          .filter((name) => !vocabulary.includes(name))
          .map((name) => `${file}: ${name}`)
          .filter((one) => !taken.has(one)),
  );
}
