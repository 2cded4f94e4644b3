import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import importOrder from "eslint-plugin-simple-import-sort";
import tseslint from "typescript-eslint";

/**
 * Who may import whom: the table of README.md. A room that is not named may not be imported; `types` may be imported as types only.
 * That imports go in no circle is checked by test/architecture.test.ts: the plugins that know such a rule pass over imports of types.
 * `packages` restricts the rest of the world where a room must stay pure.
 */
export const importTable = {
  // createHash is pure: a hash of what somebody has seen is part of a rule. The list of common passwords is data.
  domain: {
    files: "app/domain/**",
    may: ["domain"],
    packages: ["temporal-polyfill"],
    only: { "node:crypto": ["createHash"], "@zxcvbn-ts/language-common": ["dictionary"] },
  },
  db: { files: "db/**", may: ["domain", "db"] },
  messages: {
    files: "app/messages/**",
    may: ["messages", "paths"],
    types: ["domain"],
    packages: ["use-intl", "use-intl/core", "intl-messageformat"],
  },
  acts: { files: "app/acts/**", may: ["domain", "db", "acts"], types: ["messages", "paths", "emails", "machine"] },
  // Of acts the type of what they stand on: a page is seen by the same actor, at the same instant.
  views: { files: "app/views/**", may: ["domain", "db", "views"], types: ["acts", "messages", "paths"] },
  emails: { files: "emails/**", may: ["emails", "paths", "messages"], types: ["domain"] },
  components: {
    files: "app/components/**",
    may: ["domain", "components", "forms", "paths", "messages"],
    types: ["views"],
  },
  forms: {
    files: "app/forms/**",
    may: ["domain", "forms", "paths", "messages"],
    types: ["views", "acts"],
  },
  machine: { files: "app/machine/**", may: ["machine"] },
  http: {
    files: "app/http/**",
    may: ["domain", "db", "acts", "forms", "paths", "messages", "machine", "http", "sign-in"],
    types: ["emails"],
  },
  "sign-in": {
    files: "app/sign-in/**",
    may: ["domain", "db", "acts", "forms", "paths", "messages", "machine", "http", "sign-in"],
    types: ["emails"],
  },
  browser: { files: "app/browser/**", may: [], packages: [] },
  jobs: { files: "app/jobs/**", may: ["domain", "db", "acts", "jobs", "emails", "paths", "messages", "machine"] },
  routes: {
    files: "app/routes/**",
    may: ["domain", "views", "acts", "components", "forms", "paths", "messages", "machine", "http", "sign-in"],
  },
  // Of messages and paths the sentences, and the address, for the person at the terminal.
  program: {
    files: "app/program/**",
    may: ["db", "acts", "paths", "messages", "machine", "http", "sign-in"],
  },
};

const rooms = [...Object.keys(importTable), "support"].filter((room) => room !== "routes").concat("paths");

const imports = {
  kysely: { regex: "^kysely($|/)", message: "Queries are written in db/; elsewhere the types Db and Trx." },
  remix: {
    regex: "^@remix-run/",
    message: "Remix is for routes, root, entries, components/kit, http, sign-in and program.",
  },
  process: { regex: "^(node:)?process$", message: "What the machine says is read in machine/env.ts." },
  parent: {
    regex:
      "^\\.\\./(.*/)?(app|test|domain|db|emails|acts|views|components|forms|machine|http|sign-in|messages|jobs|routes|support|paths)(/|\\.ts$)",
    message: "Name another room by its subpath (#domain/...).",
  },
};

/** @param {{ files: string, may: string[], types?: string[], packages?: string[], only?: Record<string, string[]> }} row */
function importsOf(room, { may, types = [], packages, only = {} }) {
  const pattern = (names) => `^#(${names.join("|")})(/|$)`;
  const outside = rooms.filter((other) => !may.includes(other) && !types.includes(other));
  const patterns = [imports.process, imports.parent];
  if (room !== "db") patterns.push(imports.kysely);
  if (!["routes", "components", "http", "sign-in", "program"].includes(room)) patterns.push(imports.remix);
  if (outside.length > 0)
    patterns.push({ regex: pattern(outside), message: `Not for ${room}: see the import table in README.md.` });
  if (room === "browser")
    patterns.push({ regex: "^\\.\\./", message: "What the browser is sent imports nothing but itself." });
  if (types.length > 0)
    patterns.push({ regex: pattern(types), message: `For ${room} only their types.`, allowTypeImports: true });
  if (packages !== undefined)
    patterns.push({
      regex: `^(?!#|\\.|(${[...packages, ...Object.keys(only)].join("|")})$)`,
      message: `${room} is pure: only ${packages.join(", ")}.`,
    });
  for (const [name, allowImportNames] of Object.entries(only))
    patterns.push({
      regex: `^${name}$`,
      allowImportNames,
      message: `${room} takes only ${allowImportNames.join(", ")}.`,
    });
  return ["error", { patterns }];
}

const machineClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Time is given: `now`." },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Time is given: `now`.",
  },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: "Time is given: `now`." },
];

const literalText = [
  { selector: "JSXText[value=/\\p{L}/u]", message: "What people read is in app/messages." },
  {
    selector:
      "JSXAttribute[name.name=/^(alt|title|placeholder|label|aria-label|aria-description)$/] > Literal[value=/\\p{L}/u]",
    message: "What people read is in app/messages.",
  },
];

const unreadForm = {
  selector: "CallExpression[callee.property.name='formData']",
  message: "readForm (forms/kit/read-form.ts) refuses what is not UTF-8.",
};

export default tseslint.config(
  { ignores: ["node_modules", "build", "data", ".cache"] },
  { linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true } },
  js.configs.recommended,
  {
    // Node, packages, the other rooms by name, this room: one block, so that a merge has one place to look at.
    plugins: { "import-order": importOrder },
    rules: { "import-order/imports": ["error", { groups: [["^node:", "^@?\\w", "^#", "^\\.\\./", "^\\./"]] }] },
  },
  {
    files: ["**/*.{ts,tsx}"],
    // Rules that ask for types are oxlint's (.oxlintrc.json).
    extends: [tseslint.configs.strict],
    rules: {
      "no-console": "error",
      "no-restricted-globals": [
        "error",
        { name: "process", message: "What the machine says is read in machine/env.ts." },
      ],
      eqeqeq: "error",
      "object-shorthand": "error",
      "prefer-template": "error",
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-restricted-imports": ["error", { patterns: [imports.process] }],
    },
  },
  {
    files: ["**/*.tsx"],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
  },
  ...Object.entries(importTable).map(([room, row]) => ({
    files: [`${row.files}/*.{ts,tsx}`],
    rules: { "@typescript-eslint/no-restricted-imports": importsOf(room, row) },
  })),
  {
    // Shows an e-mail before it leaves, as the post will write it.
    files: ["app/routes/chair/chair-letter-email.ts", "app/routes/secretariat/prepared-ruling.tsx"],
    rules: {
      "@typescript-eslint/no-restricted-imports": importsOf("routes", {
        ...importTable.routes,
        may: [...importTable.routes.may, "emails"],
      }),
    },
  },
  {
    files: ["app/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { patterns: [imports.kysely, imports.process, imports.parent] },
      ],
    },
  },
  {
    files: ["app/{domain,acts,views}/**/*.{ts,tsx}", "db/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", ...machineClock] },
  },
  {
    files: ["app/{routes,components}/**/*.{ts,tsx}", "app/root.tsx", "emails/**/*.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", ...machineClock, ...literalText, unreadForm] },
  },
  {
    files: ["app/**/*.{ts,tsx}", "db/**/*.ts", "emails/**/*.{ts,tsx}"],
    rules: { "max-params": ["error", 4] },
  },
  {
    // An action of a page as a sentence: who asks, for which act, with which form, what is done, and where it leads.
    files: ["app/http/answer-form.ts"],
    rules: { "max-params": ["error", 5] },
  },
  {
    files: [
      "app/machine/env.ts",
      "app/program/index.ts",
      "test/{support,bench,journeys,program}/**/*.{ts,tsx}",
      "test/run.ts",
    ],
    rules: { "no-restricted-globals": "off" },
  },
  {
    // Plain programs that run before anything is installed.
    files: ["**/*.js"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        setInterval: "readonly",
        clearInterval: "readonly",
      },
    },
  },
);
