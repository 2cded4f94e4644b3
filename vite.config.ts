import { globSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import remixConfig from "./remix.config.js";

/**
 * The oldest browsers whose style is whole: those that know nesting, layers, :has() and :dir(), widely available since 2026. Older ones would be sent
 * prefixed copies of selectors, which weigh differently. A version is its number, shifted as lightningcss reads it.
 */
const browsers = { chrome: 120 << 16, firefox: 121 << 16, safari: (17 << 16) | (2 << 8) };

const facade = "?__remix-build-client-route";

/**
 * The browser is sent the custom elements of app/browser and nothing else: Remix builds no route for it, and whatever else an import would
 * carry there breaks the build.
 */
const onlyElements: Plugin = {
  name: "only-elements",
  enforce: "post",
  apply: (_config, { command, isSsrBuild }) => command === "build" && isSsrBuild !== true,
  transform: (_code, id) => (id.endsWith(facade) ? "export {}" : undefined),
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      for (const [name, output] of Object.entries(bundle)) {
        if (output.type !== "chunk") continue;
        const modules = Object.keys(output.modules).map((id) => relative(import.meta.dirname, id));
        const strange = modules.find((id) => !/^app\/(browser\/|entry\.client\.ts$)/.test(id) && !id.endsWith(facade));
        if (strange !== undefined) this.error(`${name} would carry ${strange} to the browser.`);
        if (output.facadeModuleId?.endsWith(facade) === true) Reflect.deleteProperty(bundle, name);
      }
    },
  },
};

/**
 * The server's bundle begins at app/program/index.ts, whose server.ts imports the pages; Remix's plugin would begin at the pages, and it has no
 * setting for it. The list of routes that it writes for the browser has no reader.
 */
const serverEntry: Plugin = {
  name: "server-entry",
  apply: (_config, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
  config: () => ({
    build: { rollupOptions: { input: "app/program/index.ts", output: { chunkFileNames: "[name]-[hash].js" } } },
  }),
  writeBundle() {
    for (const file of globSync("build/client/assets/manifest-*.js")) rmSync(file);
  },
};

/**
 * A single sign beyond ASCII makes Node keep the source of a whole bundle in two bytes a character. Escaped, it is the same sign wherever the bundle
 * has one, but for raw templates.
 */
const inOneByte: Plugin = {
  name: "in-one-byte",
  apply: (_config, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
  // What comes earlier is undone by the last plugin of Vite's own.
  generateBundle(_options, bundle) {
    for (const output of Object.values(bundle)) {
      if (output.type !== "chunk") continue;
      if (/\braw`[^`]*[^\0-\x7f]/.test(output.code)) this.error("A raw template has signs beyond ASCII.");
      output.code = output.code.replaceAll(
        /[^\0-\x7f]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
    }
  },
};

/**
 * The words of a language are read from a file of their own, when somebody first asks for them: Node keeps the source of a bundle for as long as it runs, and of the
 * server's half would be words, beside those that were made of it.
 */
const wordsApart: Plugin = {
  name: "words-apart",
  apply: (_config, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
  async load(id) {
    const language = /\/app\/messages\/([a-z]{2})\.ts$/.exec(id)?.[1];
    if (language === undefined) return null;
    const module = (await import(id)) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    const words = module[language] ?? {};
    const fileName = `words/${language}.json`;
    this.emitFile({ type: "asset", fileName, source: JSON.stringify(words) });
    return `import { readFileSync } from "node:fs";
      let read;
      const words = () => (read ??= JSON.parse(readFileSync(import.meta.dirname + "/${fileName}", "utf8")));
      export const ${language} = {
        ${Object.keys(words)
          .map((section) => `get ${section}() { return words().${section}; }`)
          .join(", ")}
      };`;
  },
};

/**
 * Packages of many small modules, which would be looked for and read one by one at each start: the server's bundle carries them. All others are found where
 * they are installed.
 */
const bundled = [
  /^kysely/,
  /^(@better-auth|better-auth|better-call)/,
  /^zod/,
  /^write-excel-file/,
  /^(@simplewebauthn|@peculiar|tsyringe)/,
  /^jose/,
];

/** Begun last, each of these would leave a core idle for most of a minute. The first mostly waits. */
const longest = [
  "letters-through-stop-and-kill.spec.ts",
  "commands.spec.ts",
  "organisation-is-accredited.spec.ts",
  "organisation-is-accredited-without-javascript.spec.ts",
  "silence-is-broken-or-kept.spec.ts",
  "unknown-changes-no-answer.test.ts",
  "every-door.test.ts",
  "who-reads-what.test.ts",
  "decision-entered-by-pages.test.ts",
  "unknown-changes-nothing.test.ts",
  "load-demonstration.test.ts",
  "standings-agree-with-the-rule.test.ts",
  "account.test.ts",
  "backup.test.ts",
  "database-comes-back.test.ts",
  "layout.test.ts",
  "invented-decisions.test.ts",
  "who-objected.test.ts",
  "files.test.ts",
  "data-folder.test.ts",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const named = ({ moduleId }: TestSpecification, name: string) => moduleId.endsWith(`/${name}`);
    return [
      ...longest.flatMap((name) => sorted.filter((file) => named(file, name))),
      ...sorted.filter((file) => !longest.some((name) => named(file, name))),
    ];
  }
}

export default defineConfig(({ mode, isSsrBuild }) => ({
  plugins: mode === "test" ? [] : [onlyElements, remix(remixConfig), serverEntry, wordsApart, inOneByte],
  ssr: { noExternal: isSsrBuild === true ? bundled : [] },
  css: { transformer: "lightningcss", lightningcss: { targets: browsers } },
  build: {
    target: isSsrBuild === true ? "node22" : "es2022",
    // Names of the server's files stay readable in a stack.
    minify: isSsrBuild !== true,
    cssMinify: "lightningcss",
    assetsInlineLimit: 0,
    modulePreload: false,
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "suites",
          // What a file imports is read once for each worker, not for each file: none of them changes a module for the others.
          isolate: false,
          // In megabytes: what a request leaves behind is mostly garbage before it need be looked through.
          execArgv: ["--max-semi-space-size=64"],
          include: ["test/**/*.test.{ts,tsx}"],
          setupFiles: ["test/support/setup.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          include: ["test/journeys/*.spec.ts"],
          // Portals that start, stop and wait for their letters leave the cores to others.
          maxWorkers: 3,
          globalSetup: ["test/support/journeys.ts"],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
    // Two cores: a third worker would only take turns.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    restoreMocks: true,
  },
}));
