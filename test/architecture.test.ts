import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import { authorities } from "#domain/authority.ts";
import type { Section } from "#messages/dictionary.ts";
import { en } from "#messages/en.ts";
import { aDatabase } from "#support/database.ts";
import { cyclesOf, describeModule, readModules, unusedExports } from "#support/modules.ts";
import {
  callsIn,
  callThrough,
  exportsOf,
  filesIn,
  functionsOf,
  importsOf,
  modulesIn,
  type Named,
  nameOf,
  parse,
  sourceOf,
  templatesIn,
  textsIn,
} from "#support/syntax.ts";
import routes from "../app/routes.ts";

const top = fileURLToPath(new URL("..", import.meta.url));
const tests = modulesIn("test").filter((file) => /\.(test|spec)\.tsx?$/.test(file));
const moduleOf = (file: string, text: string) => describeModule(parse(file, text));
const inWords = ({ file, name }: Named) => `${file}: ${name}`;

describe("files", () => {
  it("have names that say something", () => {
    const saysNothing = /(^|[/.-])(utils?|misc|helpers?|common|shared|libs?|managers?|platform)([/.-]|$)/;
    const named = ["app", "db", "docs", "emails", "test"].flatMap(filesIn);
    expect(named.filter((file) => saysNothing.test(file))).toEqual([]);
  });
});

describe("the zone of Headquarters", () => {
  /** Where New York stands in words, by the reason. */
  const said = {
    "It is the zone of Headquarters": ["app/domain/kit/calendar.ts"],
    "Who may not import the domain": ["app/program/paper-of-demonstration.ts", "emails/kit/letter.tsx"],
    "It is one zone among others": [
      "app/components/modalities/coming-in-fields.tsx",
      "app/http/api-shapes.ts",
      "app/messages/kit/instant.ts",
      "app/routes/secretariat/open-process.tsx",
    ],
    "It is that of an invented process, or of the one in the past": [
      "app/acts/demonstration/play-first-round.ts",
      "app/acts/demonstration/play-letters.ts",
      "app/acts/demonstration/play-live-round.ts",
      "app/components/demonstration/samples.ts",
    ],
  };

  it("is named once, and imported elsewhere", () => {
    const modules = ["app", "db", "emails"].flatMap(modulesIn);
    expect(modules.filter((file) => textsIn(sourceOf(file)).includes("America/New_York"))).toEqual(
      Object.values(said).flat().sort(),
    );
  });
});

describe("a deadline", () => {
  it("is shown with UTC, in sentences and in tables as in the margin", () => {
    const until = /\b(\w+\.)*(closesAt|dueAt|expiresAt|until|readUntil)\b/;
    const withoutUtc = [
      new RegExp(`format(Instant|ShortMoment|Short)\\(${until.source}`),
      new RegExp(`<(Short)?Moment instant=\\{${until.source}`),
      new RegExp(`[^.\\w]moment\\(${until.source}`),
    ];
    const shown = ["app/components", "app/routes"]
      .flatMap(modulesIn)
      .filter((file) => !file.startsWith("app/components/demonstration/"))
      .filter((file) => withoutUtc.some((shape) => shape.test(sourceOf(file).text)));
    expect(shown).toEqual([]);
  });
});

describe("routes", () => {
  type Entry = { file: string; children?: Entry[] | undefined };
  const namedIn = (entries: readonly Entry[]): string[] =>
    entries.flatMap((entry) => [`app/${entry.file}`, ...namedIn(entry.children ?? [])]);

  it("are all in routes.ts, and routes.ts names no file that is not there", () => {
    expect([...new Set(namedIn(routes))].sort()).toEqual(modulesIn("app/routes"));
  });

  /** Loaders and actions that do not ask who may, by the reason. */
  const forEverybody = {
    "The page shows what is public, or that there is no such page": [
      "app/root.tsx: loader",
      "app/routes/api/accredited-organisations-csv.ts: loader",
      "app/routes/api/accredited-organisations.ts: loader",
      "app/routes/api/modalities-schema.ts: loader",
      "app/routes/api/not-found.ts: loader",
      "app/routes/api/openapi.ts: loader",
      "app/routes/api/processes.ts: loader",
      "app/routes/api/security-contact.ts: loader",
      "app/routes/api/sessions.ts: loader",
      "app/routes/public/accredited-organisations-feed.ts: loader",
      "app/routes/public/accredited-organisations-file.ts: loader",
      "app/routes/public/accredited-organisations.tsx: loader",
      "app/routes/public/changes-of-list.tsx: loader",
      "app/routes/public/accessibility.tsx: loader",
      "app/routes/public/privacy.tsx: loader",
      "app/routes/public/calendar.tsx: loader",
      "app/routes/public/certificate.tsx: loader",
      "app/routes/public/certificate-file.ts: loader",
      "app/routes/public/determination.tsx: loader",
      "app/routes/organisation/start-application.tsx: loader",
      "app/routes/public/home.tsx: loader",
      "app/routes/public/modalities-file.ts: loader",
      "app/routes/public/modalities.tsx: loader",
      "app/routes/public/not-found.tsx: action",
      "app/routes/public/not-found.tsx: loader",
      "app/routes/public/compare-paper.tsx: loader",
      "app/routes/public/paper.tsx: loader",
      "app/routes/public/paper-file.ts: loader",
      "app/routes/public/papers-feed.ts: loader",
      "app/routes/public/papers.tsx: loader",
      "app/routes/public/preview-modalities.tsx: loader",
      "app/routes/public/process.tsx: loader",
      "app/routes/public/process-calendar.ts: loader",
      "app/routes/public/proposed-list.tsx: loader",
      "app/routes/public/programme-file.ts: loader",
      "app/routes/public/programme.tsx: loader",
      "app/routes/public/session-calendar.ts: loader",
      "app/routes/public/text.tsx: loader",
      "app/routes/public/session.tsx: loader",
      "app/routes/public/sealed-list-file.ts: loader",
      "app/routes/public/sealed-list.tsx: loader",
    ],
    "Who comes here is not signed in yet; the password, the code or the link is the authority": [
      "app/routes/account/accept-invitation.tsx: action",
      "app/routes/account/accept-invitation.tsx: loader",
      "app/routes/account/confirm-address.tsx: action",
      "app/routes/account/confirm-address.tsx: loader",
      "app/routes/account/join-organisation.tsx: action",
      "app/routes/account/join-organisation.tsx: loader",
      "app/routes/account/own-calendar.ts: loader",
      "app/routes/api/representatives.ts: loader",
      "app/routes/api/speakers.ts: loader",
      "app/routes/account/forgot-password.tsx: action",
      "app/routes/account/forgot-password.tsx: loader",
      "app/routes/account/provider.ts: loader",
      "app/routes/account/reset-password.tsx: action",
      "app/routes/account/reset-password.tsx: loader",
      "app/routes/account/second-factor.tsx: action",
      "app/routes/account/second-factor.tsx: loader",
      "app/routes/account/set-up-second-factor.tsx: action",
      "app/routes/account/set-up-second-factor.tsx: loader",
      "app/routes/account/sign-in.tsx: action",
      "app/routes/account/sign-in.tsx: loader",
      "app/routes/account/sign-in-with-passkey.tsx: action",
      "app/routes/account/sign-in-with-passkey.tsx: loader",
      "app/routes/account/sign-up.tsx: action",
      "app/routes/account/sign-up.tsx: loader",
      "app/routes/account/verify-email.tsx: action",
      "app/routes/account/verify-email.tsx: loader",
    ],
    "Everybody may be told of papers, by an address; the link in a letter is the authority over it": [
      "app/routes/public/confirm-subscription.tsx: action",
      "app/routes/public/confirm-subscription.tsx: loader",
      "app/routes/public/end-subscription.tsx: action",
      "app/routes/public/end-subscription.tsx: loader",
      "app/routes/public/subscribe-to-papers.tsx: action",
      "app/routes/public/subscribe-to-papers.tsx: loader",
    ],
    "Everybody may sign out": ["app/routes/account/sign-out.tsx: action", "app/routes/account/sign-out.tsx: loader"],
    "A demonstration shows everybody its letters and its clock": [
      "app/routes/demonstration/clock.tsx: loader",
      "app/routes/demonstration/components.tsx: loader",
      "app/routes/demonstration/demonstration.tsx: loader",
      "app/routes/demonstration/mailbox-letter-html.ts: loader",
      "app/routes/demonstration/mailbox-letter.tsx: loader",
      "app/routes/demonstration/mailbox.tsx: loader",
    ],
  };

  const doors = ["app/root.tsx", ...modulesIn("app/routes")].flatMap((file) =>
    [...exportsOf(sourceOf(file))]
      .filter(([name]) => name === "loader" || name === "action")
      .map(([name, declared]) => ({ door: inWords({ file, name }), declared })),
  );

  it("each authorise before they wait for anything else, or are for everybody", () => {
    const authorise = { file: "app/http/request-context.ts", name: "authorise" };
    const unguarded = doors.filter(({ declared }) => callThrough(authorise, declared) === null);
    expect(unguarded.map(({ door }) => door).sort()).toEqual(Object.values(forEverybody).flat().sort());
  });

  it("are short: what takes more lines is a view, an act or a form", () => {
    const most = new Map([
      ["loader", 40],
      ["action", 60],
    ]);
    const own = doors.flatMap(({ declared: { file, name } }) => {
      const lines = functionsOf(sourceOf(file)).get(name)?.getText().split("\n").length ?? 0;
      return most.has(name) ? [{ file, name, lines }] : [];
    });
    expect(own.length).toBeGreaterThan(200);
    expect(own.filter(({ name, lines }) => lines > (most.get(name) ?? 0))).toEqual([]);
  });

  it("of the demonstration are there in a demonstration only", () => {
    const required = { file: "app/http/require-demonstration.ts", name: "requireDemonstration" };
    const elsewhere = doors
      .filter(({ door }) => door.startsWith("app/routes/demonstration/"))
      .filter(({ declared }) => !calledBy(declared).includes(inWords(required)));
    expect(elsewhere.map(({ door }) => door)).toEqual([]);
  });

  it("name the act that they perform", () => {
    const performed = modulesIn("app/routes").flatMap((file) =>
      [...importsOf(sourceOf(file)).values()]
        .map((imported) => ({ file, act: nameOf(imported.file) }))
        .filter(({ act }) => Object.hasOwn(authorities, act)),
    );
    expect(performed.length).toBeGreaterThan(0);
    expect(performed.filter(({ file, act }) => !textsIn(sourceOf(file)).includes(act))).toEqual([]);
  });
});

describe("acts", () => {
  const slugs = Object.keys(authorities);
  const acts = modulesIn("app/acts").flatMap((file) => {
    const slug = nameOf(file);
    const name = slug.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return slugs.includes(slug) && exportsOf(sourceOf(file)).has(name) ? [{ slug, act: inWords({ file, name }) }] : [];
  });
  const calls = new Map(tests.map((test) => [test, new Set(calledIn(test))]));

  it("are each a function in a file, both of the name that the authority has", () => {
    const written = acts.map(({ slug }) => slug);
    expect(slugs.filter((slug) => !slug.startsWith("see-") && !written.includes(slug))).toEqual([]);
  });

  it("have no authority that nobody asks for", () => {
    const files = modulesIn("app").filter((file) => !/^app\/domain\/([\w-]+\/)?authority\.ts$/.test(file));
    const asked = new Set(files.flatMap((file) => textsIn(sourceOf(file))));
    expect(slugs.filter((slug) => !asked.has(slug))).toEqual([]);
  });

  it("have each a test of the same name that calls them", () => {
    const isTested = ({ slug, act }: (typeof acts)[number]) =>
      tests.some(
        (test) => test.startsWith("test/acts/") && nameOf(test) === slug && calls.get(test)?.has(act) === true,
      );
    expect(acts.filter((act) => !isTested(act)).map(({ slug }) => slug)).toEqual([]);
  });

  it("offer the rest of the portal nothing that no test calls", () => {
    const others = [...modulesIn("app"), ...modulesIn("emails")].filter((file) => !file.startsWith("app/acts/"));
    const offered = others
      .flatMap((file) => [...importsOf(sourceOf(file)).values()])
      .filter(({ file, name }) => file.startsWith("app/acts/") && functionsOf(sourceOf(file)).has(name))
      .map(inWords);
    const called = new Set([...calls.values()].flatMap((of) => [...of]));
    expect(offered.length).toBeGreaterThan(0);
    expect([...new Set(offered)].filter((act) => !called.has(act))).toEqual([]);
  });
});

describe("words", () => {
  const keysOf = (section: Section, prefix = ""): string[] =>
    Object.entries(section).flatMap(([name, value]) =>
      typeof value === "string" ? [prefix + name] : keysOf(value, `${prefix}${name}.`),
    );

  it("are each asked for by a page or a letter", () => {
    const sources = [...modulesIn("app"), ...modulesIn("emails")]
      .filter((file) => !file.startsWith("app/messages/en"))
      .map(sourceOf);
    const literal = new Set(sources.flatMap(textsIn));
    const composed = sources
      .flatMap(templatesIn)
      .filter(([head = ""]) => /^[\w-]+\./.test(head))
      .map((parts) => new RegExp(`^${parts.map((part) => part.replaceAll(".", "\\.")).join("[^.]+")}$`));
    expect(composed.length).toBeGreaterThan(0);
    expect(keysOf(en).filter((key) => !literal.has(key) && !composed.some((written) => written.test(key)))).toEqual([]);
  });
});

describe("promises of the database", () => {
  it("have each a test that names them", async () => {
    const { asOwner } = await aDatabase();
    // What PostgreSQL names itself (of one column) has no sentence; triggers that guard or keep name in their text what they promise.
    const rows = await asOwner(`
      select conname as name from pg_constraint join pg_namespace on pg_namespace.oid = connamespace
        where nspname = 'public' and contype in ('c', 'u', 'x')
          and conname !~ '_(check|key)[0-9]*$'
      union
      select relname from pg_index join pg_class on pg_class.oid = indexrelid join pg_namespace on pg_namespace.oid = relnamespace
        where nspname = 'public' and indisunique and not indisprimary and relname !~ '_key$'
      union
      select tgname from pg_trigger where not tgisinternal and tgname !~ '^(guard|keep)_'
      union
      select said[1] from pg_proc, regexp_matches(prosrc, 'constraint *= *''(\\w+)''', 'g') as said
        where pronamespace = 'public'::regnamespace`);
    const names = rows.map((row) => String(row["name"]));
    const texts = tests.flatMap((file) => [...textsIn(sourceOf(file)), ...templatesIn(sourceOf(file)).flat()]);
    const written = new Set(texts.flatMap((text) => text.match(/\w+/g) ?? []));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !written.has(name))).toEqual([]);
  });
});

// The bench and the development server run the sources as they stand. Node takes types away by a parser of its own, which refuses what the compiler reads.
it("Node reads every source without a build", () => {
  const unread = ["app", "db", "emails", "test"]
    .flatMap(modulesIn)
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      try {
        stripTypeScriptTypes(sourceOf(file).text);
        return [];
      } catch (fault) {
        return [`${file}: ${String(fault)}`];
      }
    });
  expect(unread).toEqual([]);
});

describe("imports", () => {
  it("go in no circle, those of types included", () => {
    expect(cyclesOf(readModules(["app", "db", "emails", "test"]))).toEqual([]);
  });

  it("are read as the compiler reads them: a circle of types, of subpaths and of what is passed on is found", () => {
    const circle = [
      moduleOf("app/domain/a.ts", 'import { type B } from "./kit/b.ts";\nexport interface A { b: B }'),
      moduleOf("app/domain/kit/b.ts", 'export type { C as B } from "#db/c.ts";'),
      moduleOf("db/c.ts", 'export interface C { a: import("#domain/a.ts").A }'),
      moduleOf("db/d.ts", 'import type { C } from "./c.ts";\nexport type D = C;'),
      moduleOf("db/e.ts", 'export const e = async () => import("./e.ts");'),
    ];
    expect(cyclesOf(circle)).toEqual([["app/domain/a.ts", "app/domain/kit/b.ts", "db/c.ts"], ["db/e.ts"]]);
  });
});

describe("what a module offers", () => {
  /** A rule that SQL repeats, with which tests compare it; and the step of migrate that each database of the tests takes alone. */
  const forTests = ["app/domain/objections/objection.ts: countStanding", "db/logins.ts: admitLogin"];
  /** Named by Remix, or by its configuration. */
  const byRemix = /^app\/(routes\/|root\.tsx|entry\.|routes\.ts)|\.d\.ts: /;

  it("is taken by another module of the portal: nothing is offered to nobody, or to tests alone", () => {
    const unused = unusedExports(readModules(["app", "db", "emails"]));
    expect(unused.filter((one) => !byRemix.test(one) && !forTests.includes(one))).toEqual([]);
  });

  it("is told from what it takes itself, and from the types in which it speaks", () => {
    const modules = [
      moduleOf(
        "db/a.ts",
        "export const taken = 1, own = 2;\nexport interface Said {}\nexport const say = (): Said => ({ own });",
      ),
      moduleOf("db/b.ts", 'import * as a from "./a.ts";\nexport const b = a.taken;\nexport type Unsaid = string;'),
    ];
    expect(unusedExports(modules)).toEqual(["db/a.ts: own", "db/a.ts: say", "db/b.ts: b", "db/b.ts: Unsaid"]);
  });
});

describe("rules of the linters", () => {
  it("hold for every line: no comment lays one aside", () => {
    const laidAside = /\b(eslint|oxlint)-(disable|enable)/;
    const modules = ["app", "db", "emails", "test"].flatMap(modulesIn);
    const itself = "test/architecture.test.ts";
    expect(modules.filter((file) => file !== itself && laidAside.test(sourceOf(file).text))).toEqual([]);
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

/** What a function of a module calls of other modules, as "file: name". */
function calledBy({ file, name }: Named): string[] {
  const body = functionsOf(sourceOf(file)).get(name);
  return body === undefined ? [] : callsIn(body).flatMap((called) => importedAs(called, file));
}

/** What a module calls of other modules. */
function calledIn(file: string): string[] {
  return callsIn(sourceOf(file)).flatMap((called) => importedAs(called, file));
}

function importedAs(name: string, file: string): string[] {
  const imported = importsOf(sourceOf(file)).get(name);
  return imported === undefined ? [] : [inWords(imported)];
}
