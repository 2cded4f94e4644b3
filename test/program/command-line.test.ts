import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readCommandLine, readDevelopmentWords } from "../../app/program/command-line.ts";
import { type Usage, usages } from "../../app/program/usages.ts";

const names = Object.keys(usages);

describe("a command", () => {
  it("is serve where none is named", () => {
    expect(readCommandLine([])).toEqual({ kind: "run", command: "serve" });
  });

  it("is told which commands there are where it is none", () => {
    for (const word of ["fly", "Serve", "--port", "toString", "__proto__"])
      expect(readCommandLine([word, "--now"])).toEqual({
        kind: "refused",
        sentence: `There is no command ${word}; there are ${names.join(", ")}.`,
      });
  });

  it.each(Object.entries(usages))("%s runs with what it takes, and with nothing else", (name, usage: Usage) => {
    const words = usage.takes.map((_, place) => `word ${String(place)}`);
    const most = usage.mayTake === undefined ? words : [...words, "one more"];
    expect(readCommandLine([name, ...most])).toEqual({ kind: "run", command: name });
    expect(readCommandLine([name, ...words])).toEqual({ kind: "run", command: name });
    for (const wrong of [
      [...most, "more"],
      [...words, "--dry-run"],
      ["-n", ...words],
      ...(words.length > 0 ? [words.slice(1)] : []),
    ])
      expect(readCommandLine([name, ...wrong])).toEqual({
        kind: "refused",
        sentence: expect.stringMatching(/Nothing was done\. It is: npm (start|run )/) as string,
      });
  });

  it("says what is wrong with it", () => {
    const said = (...words: string[]) => {
      const asked = readCommandLine(words);
      return asked.kind === "refused" ? asked.sentence : asked.kind;
    };
    expect(said("migrate", "--dry-run")).toBe("There is no --dry-run. Nothing was done. It is: npm run migrate");
    expect(said("verify-audit", "one", "two")).toMatch(/It is: npm run verify-audit -- \[file with a checkpoint\]$/);
    expect(said("appoint-administrator")).toBe(
      "Missing: e-mail, name. Nothing was done. It is: npm run appoint-administrator -- <e-mail> <name>",
    );
    expect(said("appoint-administrator", "name@example.org", "Their", "Name")).toBe(
      '"Name" is one word too many; what has blanks in it stands in quotation marks. Nothing was done. It is: npm run appoint-administrator -- <e-mail> <name>',
    );
  });

  it.each(["--help", "-h"])("is explained by %s, wherever it stands", (word) => {
    for (const [name, { does }] of Object.entries(usages))
      for (const words of [
        [name, word],
        [name, "--more", word],
      ])
        expect(readCommandLine(words)).toEqual({ kind: "help", lines: [expect.any(String), `    ${does}`] });
    for (const alone of [word, "help"])
      expect(readCommandLine([alone])).toMatchObject({ kind: "help", lines: { length: 2 * names.length } });
    expect(readDevelopmentWords([word])).toMatchObject({ kind: "help" });
    expect(readDevelopmentWords(["--port"])).toMatchObject({ kind: "refused" });
    expect(readDevelopmentWords([])).toEqual({ kind: "run", command: "dev" });
  });

  it("is one that package.json runs under the name that it says, and stands in docs/operations.md", async () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8")));
    const operations = await readFile(new URL("../../docs/operations.md", import.meta.url), "utf8");
    for (const [name, { npm }] of Object.entries(usages)) {
      const script = npm.replace(/^npm (run )?/, "");
      expect(scripts[script]).toBe(`node app/program/launch.js node build/server/index.js ${name}`);
      expect(scripts[`pre${script}`]).toBe("node app/program/prepare.js");
      expect(operations).toMatch(new RegExp(`^    ${npm}( |$)`, "m"));
    }
  });
});
