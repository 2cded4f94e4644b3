import { type CommandName, dev, type Usage, usages } from "./usages.ts";

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
  const extra = words[usage.takes.length + (usage.mayTake === undefined ? 0 : 1)];
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

function formOf({ npm, takes, mayTake }: Usage): string {
  const words = [...takes.map((name) => `<${name}>`), ...(mayTake === undefined ? [] : [`[${mayTake}]`])];
  return words.length === 0 ? npm : `${npm} -- ${words.join(" ")}`;
}
