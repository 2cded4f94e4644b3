/** A command, for the person at the terminal. */
type Usage = {
  /** How it is started; what stands behind `--` in it is what it takes. */
  npm: string;
  /** The names of the words that it takes, all of them needed. */
  takes: readonly string[];
  does: string;
};

export const usages = {
  serve: {
    npm: "npm start",
    takes: [],
    does: "Opens the portal at PORT; an embedded database is made or brought up to date first.",
  },
  worker: {
    npm: "npm run worker",
    takes: [],
    does: "Does the jobs alone, for web processes with PORTAL_WORKER=separate.",
  },
  migrate: {
    npm: "npm run migrate",
    takes: [],
    does: "Brings the database up to date, as its owner (DATABASE_OWNER_URL), and makes the application's login. There is no way to only try it.",
  },
  "appoint-administrator": {
    npm: "npm run appoint-administrator",
    takes: ["e-mail", "name"],
    does: "Appoints the first administrator, who sets a password by the page Forgot password.",
  },
  seed: { npm: "npm run seed", takes: [], does: "Loads the demonstration into a server's empty database." },
} as const satisfies Record<string, Usage>;

export type CommandName = keyof typeof usages;

/** Of the sources, which the built program does not hold. */
const dev: Usage = { npm: "npm run dev", takes: [], does: "Opens the portal from its sources, on the same data." };

/** What the words on the command line ask for. Whatever is not understood is refused before anything is done. */
export type Asked<Name extends string> =
  { kind: "run"; command: Name } | { kind: "help"; lines: string[] } | { kind: "refused"; sentence: string };

export function readCommandLine([word = "serve", ...words]: readonly string[]): Asked<CommandName> {
  if (word === "help" || asksForHelp([word])) return { kind: "help", lines: Object.values(usages).flatMap(helpOf) };
  if (!isCommand(word))
    return {
      kind: "refused",
      sentence: `There is no command ${word}; there are ${Object.keys(usages).join(", ")}.`,
    };
  return readWords(word, usages[word], words);
}

export function readDevelopmentWords(words: readonly string[]): Asked<"dev"> {
  return readWords("dev", dev, words);
}

function readWords<Name extends string>(command: Name, usage: Usage, words: readonly string[]): Asked<Name> {
  if (asksForHelp(words)) return { kind: "help", lines: helpOf(usage) };
  const flag = words.find((one) => one.startsWith("-"));
  const extra = words[usage.takes.length];
  const because =
    flag !== undefined
      ? `There is no ${flag}`
      : extra !== undefined
        ? `"${extra}" is one word too many; what has blanks in it stands in quotation marks`
        : words.length < usage.takes.length
          ? `Missing: ${usage.takes.slice(words.length).join(", ")}`
          : null;
  if (because === null) return { kind: "run", command };
  return { kind: "refused", sentence: `${because}. Nothing was done. It is: ${formOf(usage)}` };
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(usages, word);
}

function asksForHelp(words: readonly string[]): boolean {
  return words.some((word) => word === "--help" || word === "-h");
}

function helpOf(usage: Usage): string[] {
  return [formOf(usage), `    ${usage.does}`];
}

function formOf({ npm, takes }: Usage): string {
  return takes.length === 0 ? npm : `${npm} -- ${takes.map((name) => `<${name}>`).join(" ")}`;
}
