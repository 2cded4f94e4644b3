import { parseArgs } from "node:util";

/** What the bench is asked for by the words behind `npm run bench --`. Whatever is not understood is refused before anything is done. */
export type AskedOfBench =
  | ({ kind: "run"; only: string | undefined; profile: string | undefined } & Record<Figure, number>)
  | { kind: "help"; lines: string[] }
  | { kind: "refused"; sentence: string };

type Figure = keyof typeof figures;

const figures = {
  seconds: { without: 6, does: "for how long each question is asked in a round" },
  rounds: { without: 3, does: "how often it is asked" },
  drafts: { without: 600, does: "how many are submitted to each side in a round" },
  organisations: { without: 10_000, does: "how many are accredited, and lapse" },
};

const texts = {
  only: { form: "<words>", does: "only the questions whose name has these words" },
  profile: { form: "<folder>", does: "writes CPU profiles of the portal there" },
};

export function readBenchWords(words: readonly string[]): AskedOfBench {
  if (words.some((word) => word === "--help" || word === "-h")) return { kind: "help", lines: help() };
  const { values, positionals } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      [...Object.keys(figures), ...Object.keys(texts)].map((name) => [name, { type: "string" }]),
    ),
    strict: false,
    allowPositionals: true,
  });
  for (const [name, value] of Object.entries(values)) {
    if (!Object.hasOwn(figures, name) && !Object.hasOwn(texts, name)) return refused(`There is no ${flag(name)}`);
    if (typeof value !== "string") return refused(`Missing: what stands behind ${flag(name)}`);
    if (Object.hasOwn(figures, name) && !/^[1-9]\d{0,6}$/.test(value))
      return refused(`${flag(name)} is a whole number from 1 on`);
  }
  const [extra] = positionals;
  if (extra !== undefined) return refused(`"${extra}" is one word too many`);
  const text = (name: keyof typeof texts) => (typeof values[name] === "string" ? values[name] : undefined);
  const figure = (name: Figure) => Number(values[name] ?? figures[name].without);
  return {
    ...{ kind: "run", only: text("only"), profile: text("profile") },
    ...{ seconds: figure("seconds"), rounds: figure("rounds") },
    ...{ drafts: figure("drafts"), organisations: figure("organisations") },
  };
}

function flag(name: string): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}

function refused(because: string): AskedOfBench {
  return { kind: "refused", sentence: `${because}. Nothing was done. npm run bench -- --help says what it takes.` };
}

function help(): string[] {
  return [
    "npm run bench",
    "    Measures the built portal on a PostgreSQL server of its own. Behind -- it takes:",
    ...Object.entries(figures).map(([name, { without, does }]) =>
      line(name, "<number>", `${does}; ${without} without`),
    ),
    ...Object.entries(texts).map(([name, { form, does }]) => line(name, form, does)),
  ];
}

function line(name: string, form: string, does: string): string {
  return `    ${`${flag(name)} ${form}`.padEnd(24)}  ${does}`;
}
