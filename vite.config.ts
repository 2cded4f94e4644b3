import { vitePlugin as remix } from "@remix-run/dev";
import { denyImports } from "vite-env-only";
import { defineConfig, type Plugin } from "vitest/config";
import { logicalProperties } from "./app/theme/logical-properties.js";
import { spareCss } from "./app/theme/spare-css.js";
import remixConfig from "./remix.config.js";

/** Folders that only the server may hold: an import that would carry one of them to the browser breaks the build. */
const serverOnly = {
  files: [/^db\//, /^emails\//, /^app\/(acts|views|forms|http|sign-in|machine|jobs|program)\//],
  specifiers: [/^node:/, "kysely", "pg", "pg-boss", "better-auth", "@electric-sql/pglite"],
};

/**
 * Packages that the rules stand on. A page may use a rule that needs none of them, and the bundler then drops them; what is left of them in a file for
 * the browser breaks the build.
 */
const tooHeavy = /\/node_modules\/(temporal-polyfill|zod)\//;

const lightPages: Plugin = {
  name: "light-pages",
  apply: (_config, { command, isSsrBuild }) => command === "build" && isSsrBuild !== true,
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== "chunk") continue;
      const found = Object.entries(chunk.modules).filter(
        ([id, { renderedLength }]) => tooHeavy.test(id) && renderedLength > 0,
      );
      for (const [id] of found) {
        const importers = this.getModuleInfo(id)?.importers.join(", ") ?? "";
        this.error(`${chunk.fileName} would carry ${id} to the browser; it is imported by ${importers}.`);
      }
    }
  },
};

/** Only when building: the dev server also looks for styles among the server's imports. */
const serverFolders = denyImports({ client: serverOnly }).map(
  (plugin) => ({ ...(plugin as Plugin), apply: "build" }) satisfies Plugin,
);

/** The server's bundle begins at app/program/index.ts, whose server.ts imports the pages; Remix's plugin would begin at the pages, and it has no setting for it. */
const serverEntry: Plugin = {
  name: "server-entry",
  config: (_config, { isSsrBuild }) =>
    isSsrBuild === true
      ? { build: { rollupOptions: { input: "app/program/index.ts", output: { chunkFileNames: "[name]-[hash].js" } } } }
      : undefined,
};

export default defineConfig(({ mode, isSsrBuild }) => ({
  plugins: mode === "test" ? [] : [serverFolders, remix(remixConfig), serverEntry, lightPages],
  css: {
    postcss: { plugins: [spareCss(), logicalProperties()] },
    preprocessorOptions: { scss: { loadPaths: ["node_modules"], quietDeps: true } },
  },
  build: {
    target: isSsrBuild === true ? "node22" : "es2022",
    // Names of the server's files stay readable in a stack.
    minify: isSsrBuild !== true,
    assetsInlineLimit: 0,
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "suites",
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
          globalSetup: ["test/support/journeys.ts"],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
    // Two cores: a third worker would only take turns.
    maxWorkers: 2,
    restoreMocks: true,
  },
}));
