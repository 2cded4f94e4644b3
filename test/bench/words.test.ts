import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readBenchWords } from "./words.ts";

const top = fileURLToPath(new URL("../..", import.meta.url));

const usual = { kind: "run", seconds: 6, rounds: 3, drafts: 600, organisations: 10_000 };

it("the bench takes what its README names, and has a default for the rest", () => {
  expect(readBenchWords([])).toEqual(usual);
  expect(readBenchWords(["--rounds", "1", "--seconds=2"])).toEqual({ ...usual, rounds: 1, seconds: 2 });
  expect(readBenchWords(["--only", "JSON"])).toEqual({ ...usual, only: "JSON" });
  expect(readBenchWords(["--profile", "profiles"])).toEqual({ ...usual, profile: "profiles" });
  expect(readBenchWords(["--organisations", "100000"])).toEqual({ ...usual, organisations: 100_000 });
});

it.each([
  [["--fast"], "There is no --fast"],
  [["-n"], "There is no -n"],
  [["--toString", "1"], "There is no --toString"],
  [["now"], '"now" is one word too many'],
  [["--only"], "Missing: what stands behind --only"],
  [["--rounds", "many"], "--rounds is a whole number from 1 on"],
  [["--seconds", "0"], "--seconds is a whole number from 1 on"],
])("the bench refuses %j in a sentence", (words, because) => {
  expect(readBenchWords(words)).toEqual({
    kind: "refused",
    sentence: `${because}. Nothing was done. npm run bench -- --help says what it takes.`,
  });
});

it("the bench says by --help what it takes, and measures nothing", () => {
  const run = (word: string) =>
    spawnSync(process.execPath, ["test/bench/run.ts", word], { cwd: top, encoding: "utf8", timeout: 60_000 });
  const help = run("--help");
  expect([help.status, help.stdout]).toEqual([0, expect.stringMatching(/^npm run bench\n/)]);
  for (const name of ["seconds", "rounds", "drafts", "organisations", "only", "profile"])
    expect(help.stdout).toMatch(new RegExp(`^ {4}--${name} <`, "m"));
  const refused = run("--fast");
  expect([refused.status, refused.stdout]).toEqual([1, ""]);
  expect(refused.stderr).toMatch(/^There is no --fast\./);
});
