import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import { authorities } from "#domain/authority.ts";
import type { Section } from "#messages/dictionary.ts";
import { en } from "#messages/en.ts";
import { aDatabase } from "#support/database.ts";
import { cyclesOf, parseModule, readModules, unusedExports } from "#support/modules.ts";
import routes from "../app/routes.ts";

const top = fileURLToPath(new URL("..", import.meta.url));

function filesIn(folder: string): string[] {
  return readdirSync(join(top, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(top.length))
    .sort();
}

const textOf = (file: string) => readFileSync(join(top, file), "utf8");
const tests = filesIn("test").filter((file) => /\.(test|spec)\.tsx?$/.test(file));

type Entry = { file: string; children?: Entry[] | undefined };
const namedIn = (entries: readonly Entry[]): string[] =>
  entries.flatMap((entry) => [`app/${entry.file}`, ...namedIn(entry.children ?? [])]);

describe("routes", () => {
  it("are all in routes.ts, and routes.ts names no file that is not there", () => {
    const named = namedIn(routes);
    expect([...new Set(named)].sort()).toEqual(filesIn("app/routes").filter((file) => /\.tsx?$/.test(file)));
  });

  it("each check their own authority, or are for everybody", () => {
    const forEverybody = /^app\/routes\/(public|account|demonstration|api)\//;
    const unguarded = filesIn("app/routes").filter((file) => {
      const text = textOf(file);
      return /export (async )?(function|const) (loader|action)\b/.test(text) && !forEverybody.test(file)
        ? !text.includes("authorise(")
        : false;
    });
    expect(unguarded).toEqual([]);
  });
});

describe("acts", () => {
  const acts = Object.keys(authorities).filter((act) => !act.startsWith("see-"));

  it("are each a file of the same name", () => {
    const written = filesIn("app/acts").map((file) => /([^/]+)\.ts$/.exec(file)?.[1]);
    expect(acts.filter((act) => !written.includes(act))).toEqual([]);
  });

  it("have each a test of the same name", () => {
    const tested = tests.map((file) => /^test\/acts\/.*?([^/]+)\.test\.ts$/.exec(file)?.[1]);
    expect(acts.filter((act) => !tested.includes(act))).toEqual([]);
  });
});

describe("words", () => {
  const keysOf = (section: Section, prefix = ""): string[] =>
    Object.entries(section).flatMap(([name, value]) =>
      typeof value === "string" ? [prefix + name] : keysOf(value, `${prefix}${name}.`),
    );

  it("are each asked for by a page or a letter", () => {
    const sources = [...filesIn("app"), ...filesIn("emails")]
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("app/messages/en"))
      .map(textOf)
      .join("\n");
    const literal = new Set([...sources.matchAll(/"([\w-]+(?:\.[\w-]+)+)"/g)].map(([, key]) => key));
    const composed = [...sources.matchAll(/`([\w-]+\.[^`]*\$\{[^`]*)`/g)].map(
      ([, key = ""]) => new RegExp(`^${key.replaceAll(/\$\{[^}]*\}/g, ".+")}$`),
    );
    expect(literal.size).toBeGreaterThan(0);
    expect(keysOf(en).filter((key) => !literal.has(key) && !composed.some((written) => written.test(key)))).toEqual([]);
  });
});

describe("promises of the database", () => {
  it("have each a test that names them", async () => {
    const { asOwner } = await aDatabase();
    const rows = await asOwner(`
      select conname as name from pg_constraint join pg_namespace on pg_namespace.oid = connamespace
        where nspname = 'public' and contype in ('c', 'u', 'x')
          and conname !~ '_(check|key)[0-9]*$'
      union
      select relname from pg_index join pg_class on pg_class.oid = indexrelid join pg_namespace on pg_namespace.oid = relnamespace
        where nspname = 'public' and indisunique and not indisprimary and relname !~ '_key$'
      union
      select tgname from pg_trigger where not tgisinternal and tgname !~ '^(guard|keep)_'`);
    const names = rows.map((row) => String(row["name"]));
    const written = tests.map(textOf).join("\n");
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !written.includes(name))).toEqual([]);
  });
});

describe("imports", () => {
  it("go in no circle, those of types included", () => {
    expect(cyclesOf(readModules(["app", "db", "emails", "test"]))).toEqual([]);
  });

  it("are read as the compiler reads them: a circle of types, of subpaths and of what is passed on is found", () => {
    const circle = [
      parseModule("app/domain/a.ts", 'import { type B } from "./kit/b.ts";\nexport interface A { b: B }'),
      parseModule("app/domain/kit/b.ts", 'export type { C as B } from "#db/c.ts";'),
      parseModule("db/c.ts", 'export interface C { a: import("#domain/a.ts").A }'),
      parseModule("db/d.ts", 'import type { C } from "./c.ts";\nexport type D = C;'),
      parseModule("db/e.ts", 'export const e = async () => import("./e.ts");'),
    ];
    expect(cyclesOf(circle)).toEqual([["app/domain/a.ts", "app/domain/kit/b.ts", "db/c.ts"], ["db/e.ts"]]);
  });
});

describe("what a module offers", () => {
  /** Rules that SQL repeats and what SQL answers, which tests compare; and the step of migrate that each database of the tests takes alone. */
  const forTests = [
    "app/domain/accreditation/accreditation.ts: grant",
    "app/domain/objections/objection.ts: countStanding",
    "db/objections/no-objection-periods.ts: listOutcomes",
    "db/logins.ts: admitLogin",
  ];
  /** Named by Remix, or by its configuration. */
  const byRemix = /^app\/(routes\/|root\.tsx|entry\.|routes\.ts)|\.d\.ts: /;

  it("is taken by another module of the portal: nothing is offered to nobody, or to tests alone", () => {
    const unused = unusedExports(readModules(["app", "db", "emails"]));
    expect(unused.filter((one) => !byRemix.test(one) && !forTests.includes(one))).toEqual([]);
  });

  it("is told from what it takes itself, and from the types in which it speaks", () => {
    const modules = [
      parseModule(
        "db/a.ts",
        "export const taken = 1, own = 2;\nexport interface Said {}\nexport const say = (): Said => ({ own });",
      ),
      parseModule("db/b.ts", 'import * as a from "./a.ts";\nexport const b = a.taken;\nexport type Unsaid = string;'),
    ];
    expect(unusedExports(modules)).toEqual(["db/a.ts: own", "db/a.ts: say", "db/b.ts: b", "db/b.ts: Unsaid"]);
  });
});

describe("the import table", () => {
  const eslint = new ESLint({ cwd: top });
  const imports = async (file: string, specifier: string) => {
    const config = (await eslint.calculateConfigForFile(join(top, file))) as {
      rules: Record<string, [number, { patterns: { regex: string; allowTypeImports?: boolean }[] }]>;
    };
    const [, { patterns }] = config.rules["@typescript-eslint/no-restricted-imports"] ?? [0, { patterns: [] }];
    return patterns.every(({ regex }) => !new RegExp(regex, "u").test(specifier));
  };

  it.each([
    ["app/domain/x.ts", "#db/database.ts", false],
    ["app/domain/x.ts", "zod", false],
    ["app/domain/x.ts", "temporal-polyfill", true],
    ["app/domain/x.ts", "./calendar.ts", true],
    ["db/x.ts", "#domain/kit/calendar.ts", true],
    ["db/x.ts", "#machine/env.ts", false],
    ["db/x.ts", "kysely", true],
    ["app/acts/applications/x.ts", "#db/applications/applications.ts", true],
    ["app/acts/applications/x.ts", "kysely", false],
    ["app/acts/applications/x.ts", "@remix-run/node", false],
    ["app/acts/applications/x.ts", "../kit/announce.ts", true],
    ["app/acts/applications/x.ts", "../../domain/calendar.ts", false],
    ["app/components/x.tsx", "#db/database.ts", false],
    ["app/components/form/x.tsx", "#acts/kit/context.ts", false],
    ["app/browser/x.ts", "./own-time.ts", true],
    ["app/browser/x.ts", "../paths.ts", false],
    ["app/browser/x.ts", "#messages/en.ts", false],
    ["app/browser/x.ts", "use-intl", false],
    ["app/routes/public/x.tsx", "#emails/index.ts", false],
    ["app/routes/public/x.tsx", "#jobs/kit/schedule.ts", false],
    ["emails/x.tsx", "#db/database.ts", false],
    ["emails/x.tsx", "#machine/env.ts", false],
    ["app/machine/x.ts", "process", false],
    ["app/machine/x.ts", "node:process", false],
  ])("says of %s and %s: %j", async (file, specifier, allowed) => {
    expect(await imports(file, specifier)).toBe(allowed);
  });
});
