import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ahcCybercrime } from "#db/demonstration/modalities/ahc-cybercrime.ts";
import { oewg2019To2021 } from "#db/demonstration/modalities/oewg-2019-2021.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { oewgJanuary2022 } from "#db/demonstration/modalities/oewg-january-2022.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import {
  decisionFileSchema,
  problemsInWords,
  readDecisionFile,
  writeDecisionFile,
} from "#forms/modalities/decision-file.ts";
import { ownTracks } from "#support/own-tracks.ts";
import { wrongInFile } from "#support/wrong-in-file.ts";

const inCycles = {
  ...ownTracks,
  provisions: {
    ...ownTracks.provisions,
    validity: { ...ownTracks.provisions.validity, until: "cycle", cycle: { beginsOn: "2022-01-31", years: 2 } },
  },
} as const;

const never = {
  ...oewg2021To2025,
  provisions: {
    ...oewg2021To2025.provisions,
    suspension: { ...oewg2021To2025.provisions.suspension, by: [], withdrawalBy: [], grounds: "" },
  },
};

const furtherAsked = {
  ...oewg2021To2025,
  provisions: {
    ...oewg2021To2025.provisions,
    information: {
      ...oewg2021To2025.provisions.information,
      required: ["purpose", "members"],
      optional: ["governingBody", "funding"],
    },
  },
} as const;

const known = {
  furtherAsked,
  oewg2021To2025,
  oewg2019To2021,
  oewgJanuary2022,
  ahcCybercrime,
  ownTracks,
  inCycles,
  never,
};

function readWell(file: string) {
  const read = readDecisionFile(file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe("a decision as a file", () => {
  test.each(Object.entries(known))(
    "%s goes out and comes in without a loss, and goes out again as the same bytes",
    (_name, text) => {
      const file = writeDecisionFile(text);
      const { datedOn, classes, ...read } = readWell(file);
      expect(datedOn.equals(text.date)).toBe(true);
      const { title, issuer, citation, text: words, provisions } = text;
      expect(read).toEqual({ title, issuer, citation, text: words, provisions });
      expect(classes).toEqual("classes" in text ? text.classes : classesOf({ provisions }));
      expect(writeDecisionFile({ ...read, classes, date: datedOn })).toBe(file);
    },
  );

  test.each([
    ["oewg-2021-2025", oewg2021To2025],
    ["oewg-2019-2021", oewg2019To2021],
    ["ahc-cybercrime", ahcCybercrime],
  ])("%s is kept as such a file, in which nothing is wrong", (name, text) => {
    const kept = readFileSync(new URL(`../../../db/demonstration/modalities/${name}.json`, import.meta.url), "utf8");
    expect(wrongInFile(kept)).toEqual([]);
    const { datedOn, ...read } = readWell(kept);
    expect({ ...read, date: datedOn }).toEqual(text);
  });

  test("is the same in whatever order its record keeps the parts", () => {
    const turned = JSON.parse(JSON.stringify(ownTracks.classes), (_key, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    ) as typeof ownTracks.classes; // the same parts
    expect(writeDecisionFile({ ...ownTracks, classes: turned })).toBe(writeDecisionFile(ownTracks));
  });

  test("says in its published schema what must stand in it", () => {
    expect(decisionFileSchema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      additionalProperties: false,
      required: ["$schema", "title", "issuer", "citation", "date", "text", "provisions", "classes"],
    });
  });
});

describe("a file that is not right", () => {
  const file = writeDecisionFile(ownTracks);
  /** The file with one thing at a place changed; undefined takes it away. */
  function changed(json: string, path: readonly (string | number)[], to: unknown): string {
    const whole: unknown = JSON.parse(json);
    const last = path.at(-1) ?? "";
    const at = path
      .slice(0, -1)
      .reduce<unknown>((part, key) => (isObject(part) ? Reflect.get(part, key) : null), whole);
    if (isObject(at)) Reflect.set(at, last, to);
    return JSON.stringify(whole);
  }
  const problemsOf = (json: string) => {
    const read = readDecisionFile(json);
    return read.ok ? [] : read.problems;
  };

  test("and no JSON, is told as a whole", () => {
    expect(readDecisionFile("classes:")).toEqual({
      ok: false,
      problems: [{ place: null, what: "not_json", values: [] }],
    });
  });

  test("has every problem told, each with its place", () => {
    const changes: readonly (readonly [readonly (string | number)[], unknown])[] = [
      [["title"], undefined],
      [["provisions", "circulation", "zone"], "Moon/Crater"],
      [["provisions", "list", "compiledBy"], "press"],
      [["classes", 0, "colour"], "red"],
      [["classes", 1, "track", 2, "length", "count"], 0],
      [["classes", 1, "track", 0, "kind"], "wish"],
    ];
    const problems = problemsOf(changes.reduce((json, [path, to]) => changed(json, path, to), file));
    expect(problems).toEqual([
      { place: "title", what: "missing", values: [] },
      { place: "provisions.list.compiledBy", what: "not_offered", values: ["secretariat", "chair", "president"] },
      { place: "provisions.circulation.zone", what: "not_valid", values: [] },
      { place: "classes[0]", what: "unknown", values: ["colour"] },
      { place: "classes[1].track[0].kind", what: "not_offered", values: ["ruling", "window", "consultation", "list"] },
      { place: "classes[1].track[2].length.count", what: "too_short", values: [] },
    ]);
  });

  test("in one of several shapes, is told where the nearest of them breaks", () => {
    const { cites } = ownTracks.provisions.effect;
    const effect = { kind: "chair-consults", for: { unit: "moons", count: 1 }, cites };
    expect(problemsOf(changed(file, ["provisions", "effect"], effect)).map(({ place }) => place)).toEqual([
      "provisions.effect.for.unit",
    ]);
  });

  test("is told in words, with the place", () => {
    const read = readDecisionFile(changed(file, ["classes", 1, "track", 0, "due"], "soon"));
    if (read.ok) throw new Error("It is not right");
    const [problem, ...others] = problemsInWords(read.problems, "en");
    expect([problem?.field, others]).toEqual(["file", []]);
    expect(problem?.words).toContain("classes[1].track[0].due");
  });
});

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
