import { describe, expect, test } from "vitest";
import { ahcCybercrime } from "#db/demonstration/modalities/ahc-cybercrime.ts";
import { oewg2019To2021 } from "#db/demonstration/modalities/oewg-2019-2021.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { ModalitiesText } from "#db/demonstration/modalities/text.ts";
import { foresee } from "#domain/modalities/preview.ts";
import { categories } from "#domain/modalities/provisions.ts";
import { provisionOf, sourceNames } from "#domain/modalities/sources.ts";
import type { Stage } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { date, local, newYork, noHolidays } from "#support/factories.ts";

/* The three decisions that are known from public sources, as domain.md reads them (section 8, "Read as examples"). */

const foreseeing = {
  opensAt: local("2022-04-25T09:00"),
  session: { beginsOn: date("2022-07-25"), endsOn: date("2022-07-29") },
  zone: newYork,
  holidays: noHolidays,
};
const sessionEnds = local("2022-07-29T23:59:59.999");

/** The stages of a class in their order, each with where its answers lead. */
function previewOf(text: ModalitiesText, key: string) {
  const { ways } = foresee(classesOf(text), foreseeing);
  const way = ways.find(({ classes }) => classes.some((one) => one.key === key));
  if (way === undefined) throw new Error(`No way for ${key}`);
  const read = ({ stage, until, outcomes }: (typeof way.line)[number]) => ({
    stage: "what" in stage ? stage.what : stage.kind,
    until,
    leads: Object.fromEntries(
      outcomes.map(({ outcome, leads }) => [
        outcome,
        "stage" in leads ? leads.stage : "class" in leads ? leads.class : leads.to,
      ]),
    ),
  });
  return { line: way.line.map(read), branch: way.branch.map(read) };
}

function stageOf<Kind extends Stage["kind"]>(
  text: ModalitiesText,
  key: string,
  kind: Kind,
): Extract<Stage, { kind: Kind }> {
  const track = classesOf(text).find((one) => one.key === key)?.track ?? [];
  const found = track.find((one): one is Extract<Stage, { kind: Kind }> => one.kind === kind);
  if (found === undefined) throw new Error(`${key} has no ${kind}`);
  return found;
}

const others = ["ngo", "business", "academia"] as const;

describe("the Working Group 2021-2025 (letter of 22 April 2022)", () => {
  test("those in consultative status claim it before the Secretariat, are accredited with it, and else go on as another organisation", () => {
    expect(previewOf(oewg2021To2025, "ecosoc-ngo")).toEqual({
      line: [{ stage: "claim", until: null, leads: { yes: "accredited", no: "ngo" } }],
      branch: [],
    });
    expect(stageOf(oewg2021To2025, "ecosoc-ngo", "ruling")).toMatchObject({
      by: "secretariat",
      register: "consultative-status",
    });
  });

  test.each(others)(
    "%s: screening, the proposed list to all missions, a window that the Chair sets, and silence accredits",
    (key) => {
      expect(previewOf(oewg2021To2025, key)).toEqual({
        line: [
          { stage: "screening", until: null, leads: { yes: "list", no: "refused" } },
          { stage: "proposed", until: null, leads: {} },
          { stage: "window", until: null, leads: { silent: "accredited", objected: "not-accredited" } },
        ],
        branch: [],
      });
      const screening = stageOf(oewg2021To2025, key, "ruling");
      expect(screening).toMatchObject({ by: "secretariat", reasonOwed: true });
      expect(screening.returned).not.toBeNull();
      expect(stageOf(oewg2021To2025, key, "list").to).toEqual(["chair", "member-states", "observers"]);
      expect(stageOf(oewg2021To2025, key, "window")).toMatchObject({
        body: "member-states",
        threshold: 1,
        length: null,
        hold: null,
        withdrawal: "until-close",
        basis: "voluntary",
      });
    },
  );

  test("objectors and bases are for the Chair and for any Member State that asks; it is valid for the mandate, with another round", () => {
    const { disclosure, validity } = oewg2021To2025.provisions;
    expect(disclosure).toMatchObject({
      objectors: ["chair", "state-on-request"],
      reasons: ["chair", "state-on-request"],
    });
    expect(validity).toMatchObject({ until: "mandate", reapplication: { allowed: true } });
  });
});

describe("the Working Group 2019-2021 (resolution 73/27)", () => {
  test("those in consultative status inform of their interest", () => {
    expect(previewOf(oewg2019To2021, "ecosoc-ngo").line).toEqual([
      { stage: "claim", until: null, leads: { yes: "accredited", no: "refused" } },
    ]);
  });

  test.each(others)("%s: on the list of a session unless a Member State objects, and it says no reason", (key) => {
    expect(previewOf(oewg2019To2021, key).line.map(({ stage }) => stage)).toEqual(["screening", "proposed", "window"]);
    expect(stageOf(oewg2019To2021, key, "window")).toMatchObject({
      body: "member-states",
      threshold: 1,
      basis: "none",
    });
    expect(oewg2019To2021.provisions.validity.until).toBe("session");
  });
});

describe("the Ad Hoc Committee on cybercrime (resolution 75/282, paragraphs 8 and 9)", () => {
  test("those in consultative status register: an empty track", () => {
    expect(classesOf(ahcCybercrime).find(({ key }) => key === "ecosoc-ngo")).toMatchObject({
      track: [],
      cites: { paragraph: "paragraph 8" },
    });
  });

  test.each(others)(
    "%s: the Chair screens, the list is proposed, the Committee decides on all by consensus until the session ends",
    (key) => {
      expect(previewOf(ahcCybercrime, key)).toEqual({
        line: [
          { stage: "screening", until: null, leads: { yes: "list", no: "refused" } },
          { stage: "proposed", until: null, leads: {} },
          { stage: "determination", until: sessionEnds, leads: { yes: "accredited", no: "not-accredited" } },
        ],
        branch: [],
      });
      const [screening, , determination] = classesOf(ahcCybercrime).find((one) => one.key === key)?.track ?? [];
      expect(screening).toMatchObject({ by: "chair" });
      expect(determination).toMatchObject({
        of: "all",
        by: { body: "member-states", decides: "consensus" },
        due: { at: "session-ends" },
        ifNone: "waits",
        cites: { paragraph: "paragraph 9" },
      });
    },
  );

  test("for the whole process, in one call", () => {
    expect(ahcCybercrime.provisions.validity).toMatchObject({ until: "mandate", reapplication: { allowed: false } });
  });
});

describe.each(Object.entries({ oewg2021To2025, oewg2019To2021, ahcCybercrime }))("%s", (_name, text) => {
  test("each provision, class and stage cites where it is written, in a source of this decision", () => {
    const [symbol] = /\d+\/\d+|\d+ April \d+/.exec(text.citation.source) ?? [""];
    const cited = [
      ...sourceNames.map((name) => provisionOf(text.provisions, name).cites),
      ...classesOf(text).flatMap(({ track, cites }) => [cites, ...(track ?? []).map((stage) => stage.cites)]),
    ];
    expect(symbol).not.toBe("");
    expect(cited.filter(({ source }) => !source.includes(symbol) && !source.startsWith("A/AC.291/6"))).toEqual([]);
  });

  test("and its classes are the four that its provisions name", () => {
    expect(classesOf(text).map(({ key }) => key)).toEqual([...categories]);
  });
});
