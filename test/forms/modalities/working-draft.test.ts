import { describe, expect, test } from "vitest";
import type { ProposedText } from "#acts/modalities/propose-modalities.ts";
import { ahcCybercrime } from "#db/demonstration/modalities/ahc-cybercrime.ts";
import { oewg2019To2021 } from "#db/demonstration/modalities/oewg-2019-2021.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { ValidUntil } from "#domain/modalities/provisions.ts";
import { ownClassesOf } from "#domain/modalities/templates.ts";
import {
  type Beginning,
  type DraftPage,
  type Entered,
  pagesOf,
  type ProvisionPage,
} from "#domain/modalities/working-draft.ts";
import {
  beginWithAnother,
  beginWithText,
  blankBeginning,
  furtherClass,
  furtherStage,
  ownClasses,
} from "#forms/modalities/begin-draft.ts";
import { readWorkingDraft } from "#forms/modalities/read-draft.ts";
import { translator } from "#messages/kit/translator.ts";
import { ownTracks } from "#support/own-tracks.ts";
import { wholeText } from "#support/working-draft.ts";

const t = translator("en");

/** Its classes where they are other than those that its provisions describe. */
function asProposed({
  date,
  classes: said,
  ...text
}: Omit<ProposedText, "datedOn"> & { readonly date: ProposedText["datedOn"] }) {
  const classes = ownClassesOf({ ...text, ...(said === undefined ? {} : { classes: said }) });
  return { ...text, ...(classes === undefined ? {} : { classes }), datedOn: date };
}

/** The pages of a draft as they were typed, some of them otherwise. */
function draftOf({ pages, outline }: Beginning, changes: Partial<Record<DraftPage, Entered>> = {}) {
  const entered = new Map<DraftPage, Entered>(pages);
  for (const page of pagesOf(outline)) {
    const changed = changes[page];
    if (changed !== undefined) entered.set(page, { ...entered.get(page), ...changed });
  }
  return {
    outline,
    pages: new Map(Array.from(entered, ([page, words]) => [page, { version: 1, entered: words }] as const)),
  };
}

const pageIn = (read: ReturnType<typeof readWorkingDraft>, page: DraftPage) =>
  read.pages.find((one) => one.page === page);

describe("What a text says is what its pages say", () => {
  const good = (valid: ValidUntil) => {
    const { reapplication, cites } = oewg2021To2025.provisions.validity;
    return {
      ...oewg2021To2025,
      provisions: { ...oewg2021To2025.provisions, validity: { ...valid, reapplication, cites } },
    };
  };
  const untilADay = good({ until: "date", lastDay: "2024-09-05" });
  const inCycles = good({ until: "cycle", cycle: { beginsOn: "2022-01-31", years: 2 } });
  const { suspension } = oewg2021To2025.provisions;
  const never = {
    ...oewg2021To2025,
    provisions: { ...oewg2021To2025.provisions, suspension: { ...suspension, by: [], withdrawalBy: [], grounds: "" } },
  };
  const texts = { oewg2021To2025, oewg2019To2021, ahcCybercrime, ownTracks, untilADay, inCycles, never };

  test.each(Object.entries(texts))("%s comes back from its pages without a loss", (_name, given) => {
    const text = asProposed(given);
    const read = readWorkingDraft(draftOf(beginWithText(text)), t);
    expect(read.proposed).toEqual(text);
    expect(read.pages.filter(({ state }) => state !== "complete")).toEqual([]);
  });
});

describe("A text that begins with another one", () => {
  const draft = draftOf(beginWithAnother(wholeText));
  const read = readWorkingDraft(draft, t);

  test("has every citation marked as old, the two of whom it lets in among them: businesses and academia come in as other NGOs, and that it exempts nobody is said nowhere", () => {
    expect(read.pages.reduce((sum, { old }) => sum + old, 0)).toBe(15 - 1 - 2 - 1);
    expect(pageIn(read, "categories")).toMatchObject({ old: 2, state: "in-progress" });
  });

  test("has no symbol and no date of its own yet, so that it cannot be put forward", () => {
    expect(pageIn(read, "text")?.problems.map(({ field }) => field)).toEqual(["dated.day"]);
    expect(read.proposed).toBeNull();
  });

  test("can be foreseen all the same", () => {
    expect(read.foreseen?.provisions.validity.until).toBe("mandate");
  });
});

describe("A blank draft", () => {
  test("has eleven pages that nobody has begun", () => {
    const { pages } = readWorkingDraft(draftOf(blankBeginning), t);
    expect(pages).toHaveLength(11);
    expect(new Set(pages.map(({ state }) => state))).toEqual(new Set(["not-started"]));
  });

  test("provides nothing, also where a page may be saved empty, and is not foreseen before each was", () => {
    expect(readWorkingDraft(draftOf(blankBeginning), t).soFar).toEqual({});
    const { outline, pages } = beginWithText(wholeText);
    const begun = new Map([...pages].filter(([page]) => page !== "suspension"));
    expect(readWorkingDraft(draftOf({ outline, pages: begun }), t).foreseen).toBeNull();
    const read = readWorkingDraft(draftOf({ outline, pages: begun }, { suspension: {} }), t);
    expect(read.foreseen?.provisions.suspension).toMatchObject({ by: [], withdrawalBy: [] });
  });
});

describe("A citation", () => {
  const begun = beginWithText(asProposed(oewg2021To2025));

  test("is picked from the paragraphs of the text", () => {
    const read = readWorkingDraft(draftOf(begun, { validity: { "cites.pick": ["paragraph 6"] } }), t);
    expect(read.proposed?.provisions.validity.cites).toEqual({ ...oewg2021To2025.citation, paragraph: "6" });
  });

  test.each([
    ["not picked", { "cites.pick": [""] }, "cites.pick"],
    ["of a paragraph that the text no longer has", { "cites.pick": ["paragraph 7"] }, "cites.pick"],
    [
      "of another source that is not named",
      { "cites.pick": [], "cites.other.url": ["https://a.example"] },
      "cites.other.source",
    ],
    ["of the text and of another source", { "cites.other.source": ["A letter"] }, "cites.other.source"],
  ])("that is %s leaves its page open", (_what, changed, field) => {
    const read = readWorkingDraft(draftOf(begun, { validity: changed }), t);
    expect(pageIn(read, "validity")?.problems.map((problem) => problem.field)).toEqual([field]);
    expect(read.proposed).toBeNull();
  });
});

describe("A citation goes with the words of its paragraph", () => {
  const numbered = (...words: string[]) => words.map((line, index) => `${String(index + 1)}. ${line}`).join("\n");
  const four = ["It lets them in.", "It hears them.", "It lasts until the end.", "It may be changed."];
  const text = asProposed({ ...oewg2021To2025, text: numbered(...four) });
  const { citation } = text;
  const whole = beginWithText({
    ...text,
    provisions: {
      ...text.provisions,
      validity: { ...text.provisions.validity, cites: { ...citation, paragraph: "3" } },
      objection: { ...text.provisions.objection, cites: { ...citation, paragraph: "1, 4" } },
    },
  });
  const readWith = (words: string, changes: Partial<Record<DraftPage, Entered>> = {}) => {
    const { outline, pages } = draftOf(whole, { text: { text: [words] }, ...changes });
    // Of a text that has changed the paragraphs are found anew.
    return readWorkingDraft({ outline, pages: new Map([...pages].filter(([page]) => page !== "paragraphs")) }, t);
  };
  const validityIn = (read: ReturnType<typeof readWorkingDraft>) => read.foreseen?.provisions.validity.cites.paragraph;

  test("as long as they stand where they stood, nothing is said", () => {
    const read = readWith(numbered(...four));
    expect(pageIn(read, "validity")).toMatchObject({ state: "complete", followed: 0 });
    expect(validityIn(read)).toBe("3");
  });

  test("to their new number, also of several, and says so", () => {
    const read = readWith(numbered("A new one.", ...four));
    expect(pageIn(read, "validity")).toMatchObject({ state: "complete", followed: 1 });
    expect(validityIn(read)).toBe("4");
    expect(read.foreseen?.provisions.objection.cites).toEqual({ ...citation, paragraph: "2, 5" });
  });

  test.each([
    ["were changed", numbered("It lets them in.", "It hears them.", "It lasts a year.", "It may be changed.")],
    [
      "are gone, and others stand under their number",
      numbered("It lets them in.", "It hears them.", "It may be changed."),
    ],
    [
      "stand twice, and under other numbers",
      numbered("It lasts until the end.", "It hears them.", "A.", "It lasts until the end."),
    ],
    ["are gone with their number", numbered("It lets them in.")],
  ])("but is asked again where they %s", (_how, words) => {
    const read = readWith(words);
    expect(pageIn(read, "validity")).toMatchObject({
      state: "in-progress",
      followed: 0,
      problems: [{ field: "cites.pick" }],
    });
  });

  test("and is asked again where one of two is gone, also where the other has its number now", () => {
    const read = readWith(numbered("It hears them.", "It lasts until the end.", "It may be changed."), {
      objection: {
        "cites.pick": readWith(numbered(...four))
          .citing.paragraphs.slice(0, 2)
          .map(({ pick }) => pick),
      },
    });
    expect(pageIn(read, "objection")).toMatchObject({ state: "in-progress", followed: 1 });
  });

  test("and is settled by who picks what stands there now", () => {
    const changed = numbered("It lets them in.", "It hears them.", "It lasts a year.", "It may be changed.");
    const now = readWith(changed).citing.paragraphs[2]?.pick ?? "";
    const before = whole.pages.get("validity")?.["cites.pick"] ?? [];
    const both = { validity: { "cites.pick": [...before, now] } };
    expect(pageIn(readWith(changed, both), "validity")).toMatchObject({ state: "complete", problems: [] });
    const another = { validity: { "cites.pick": [...before, readWith(changed).citing.paragraphs[1]?.pick ?? ""] } };
    expect(pageIn(readWith(changed, another), "validity")).toMatchObject({ state: "in-progress" });
  });

  test.each([
    ["paragraph 99", ["cites.other.paragraph"]],
    ["paragraphs 2 and 5", ["cites.other.paragraph"]],
    ["paragraphs 2 and 3", []],
    ["annex II", []],
  ])("typed as %s of the text itself, it names paragraphs that there are", (paragraph, fields) => {
    const typed = { "cites.pick": [], "cites.other.source": [` ${citation.source.toUpperCase()}`] };
    const read = readWith(numbered(...four), { validity: { ...typed, "cites.other.paragraph": [paragraph] } });
    expect(pageIn(read, "validity")?.problems.map(({ field }) => field)).toEqual(fields);
  });
});

describe("What a text does not say", () => {
  const text = asProposed(oewg2021To2025);
  const begun = beginWithText(text);
  const silentOn = (on: string) => ({
    source: `${text.citation.source} (silent on “${on}”: as the portal works)`,
    paragraph: null,
  });

  test("is an answer of its own, kept and read back as that", () => {
    const read = readWorkingDraft(draftOf(begun, { validity: { "cites.pick": ["silent"] } }), t);
    expect(read.proposed?.provisions.validity.cites).toEqual(silentOn("Validity"));
    expect(read.proposed && beginWithText(read.proposed).pages.get("validity")?.["cites.pick"]).toEqual([
      "silent Validity",
    ]);
  });

  test.each([
    ["a paragraph", { "cites.pick": ["silent", "paragraph 6"] }],
    ["another source", { "cites.pick": ["silent"], "cites.other.source": ["A letter"] }],
  ])("is not written in %s too", (_where, changed) => {
    const read = readWorkingDraft(draftOf(begun, { validity: changed }), t);
    expect(pageIn(read, "validity")?.problems.map(({ field }) => field)).toEqual(["cites.pick"]);
  });

  test("needs no citation where nothing is entered, and one where something is", () => {
    const nothing = { "cites.pick": [], "cites.other.source": [""], "exemptionsCites.other.source": [""] };
    const empty = { suspendedBy: [], withdrawnBy: [], grounds: [""], ...nothing };
    const read = readWorkingDraft(
      draftOf(begun, { suspension: empty, categories: { ...nothing, exemptions: [""] } }),
      t,
    );
    expect(read.proposed?.provisions.suspension.cites).toEqual(silentOn("Suspension and withdrawal"));
    expect(read.proposed?.provisions.exemptions.cites.source).toContain("(silent on “Processes or conferences");
    // Another text begins with the same: what was left empty is not to be picked anew.
    const again = beginWithAnother(mustExist(read.proposed ?? null));
    expect(Object.keys(again.pages.get("categories") ?? {}).filter((name) => name.startsWith("exemptions"))).toEqual([
      "exemptions",
    ]);
    const said = draftOf(begun, {
      suspension: { ...empty, suspendedBy: ["chair"], grounds: ["Misuse."] },
      categories: { ...nothing, exemptions: ["Another process"] },
    });
    const problems = readWorkingDraft(said, t).pages.flatMap((one) => one.problems.map(({ field }) => field));
    expect(problems).toEqual(["exemptionsCites.pick", "cites.pick"]);
  });
});

describe("An old citation", () => {
  const begun = beginWithAnother(wholeText);
  const validity = (changed: Entered) => pageIn(readWorkingDraft(draftOf(begun, { validity: changed }), t), "validity");

  test("is replaced by what is picked or typed, and lends its source to nothing", () => {
    expect(validity({ "cites.pick": ["old", "whole"] })).toMatchObject({ old: 0, problems: [] });
    expect(validity({ "cites.pick": ["old"], "cites.other.source": ["A letter"] })).toMatchObject({
      old: 0,
      problems: [],
    });
    expect(validity({ "cites.pick": ["old"], "cites.other.paragraph": ["paragraphs 6 and 7"] })).toMatchObject({
      state: "in-progress",
      problems: [{ field: "cites.other.source" }],
    });
  });

  test("as drafts kept it before other sources had fields of their own is read as it was meant", () => {
    const read = readWorkingDraft(
      draftOf(beginWithText(asProposed(oewg2021To2025)), {
        validity: { "cites.pick": ["other"], "cites.source": ["A letter"], "cites.paragraph": ["2"] },
        effect: { "cites.pick": ["paragraph 6"], "cites.source": ["What the text before cited"] },
      }),
      t,
    );
    expect(read.proposed?.provisions.validity.cites).toEqual({ source: "A letter", paragraph: "2" });
    expect(read.proposed?.provisions.effect.cites.paragraph).toBe("6");
  });
});

describe("Contradictions are told on the page where they are put right", () => {
  const begun = beginWithText(asProposed(oewg2021To2025));

  test.each<[string, Partial<Record<DraftPage, Entered>>, DraftPage, string]>([
    ["nobody may object", { objection: { objectionBy: ["nobody"] } }, "objection", "objectionBy"],
    ["the list is decided in the room", { list: { period: ["in-the-room"] } }, "list", "period"],
    ["bases are disclosed and never asked for", { objection: { basis: ["none"] } }, "disclosure", "reasons"],
    [
      "a delay to apply again, and no leave to",
      {
        validity: {
          reapplication: ["no"],
          "reapplicationAfter.count": ["9"],
          "reapplicationAfter.unit": ["calendar_days"],
        },
      },
      "validity",
      "reapplicationAfter",
    ],
    ["an unknown zone", { list: { zone: ["Atlantis/Capital"] } }, "list", "zone"],
    [
      "every category is closed",
      {
        categories: {
          routeEcosocNgo: ["closed"],
          routeNgo: ["closed"],
          routeBusiness: ["as-ngo"],
          routeAcademia: ["closed"],
          "routeAcademiaCites.pick": ["whole"],
        },
      },
      "categories",
      "routeEcosocNgo",
    ],
  ])("%s", (_what, changes, page, field) => {
    const read = readWorkingDraft(draftOf(begun, changes), t);
    const found = read.pages.flatMap((one) => one.contradictions.map((problem) => [one.page, problem.field]));
    expect(found).toContainEqual([page, field]);
    expect(pageIn(read, page)?.state).toBe("problem");
  });

  test("also while other pages are still empty", () => {
    const { pages } = draftOf(begun, { objection: { objectionBy: ["nobody"] } });
    const some = new Map([...pages].filter(([page]) => ["categories", "objection"].includes(page)));
    const read = readWorkingDraft({ outline: null, pages: some }, t);
    expect(pageIn(read, "objection")?.state).toBe("problem");
  });

  test("in the tracks of its own classes, at the stage", () => {
    const own = beginWithText(asProposed(ownTracks));
    const read = readWorkingDraft(draftOf(own), t);
    const list = own.outline?.classes
      .flatMap(({ stages }) => stages)
      .find((id) => own.pages.get(`stage-${id}`)?.["stage"]?.[0] === "proposed");
    const page = `stage-${list ?? 0}` as const;
    const moved = { ...own, outline: { next: 99, classes: [{ id: 1, stages: [list ?? 0] }] } };
    expect(read.pages.every(({ state }) => state === "complete")).toBe(true);
    const alone = readWorkingDraft(draftOf(moved), t);
    expect(pageIn(alone, page)?.contradictions.map(({ field }) => field)).toEqual(["to"]);
  });
});

test("When a call closes is said with its hour, in whole days before the session, or not at all", () => {
  const closing = (count: string, unit: string, clock: string) => {
    const information = { "callCloses.count": [count], "callCloses.unit": [unit], callClosesAt: [clock] };
    const read = readWorkingDraft(draftOf(beginWithText(wholeText), { information }), t);
    const problems = pageIn(read, "information")?.problems.map(({ field }) => field);
    return { closes: read.proposed?.provisions.information.closes, problems };
  };
  const sixWeeks = { before: { unit: "calendar_days", count: 42 }, clock: "18:00" };
  expect(closing("42", "calendar_days", "6 p.m.")).toEqual({ closes: sixWeeks, problems: [] });
  expect(closing("6", "weeks", "18h00")).toEqual({ closes: sixWeeks, problems: [] });
  expect(closing("500", "weeks", "18:00").problems).toEqual(["callCloses.count"]);
  expect(closing("", "calendar_days", "")).toEqual({ closes: undefined, problems: [] });
  for (const clock of ["", "25:00", "00:00", "six"])
    expect(closing("42", "calendar_days", clock).problems).toEqual(["callClosesAt"]);
  expect(closing("42", "hours", "18:00").problems).toEqual(["callCloses.unit"]);
});

test("What is wrong between fields is told together with what is wrong in one", () => {
  const wrongOn = (page: ProvisionPage, entered: Entered) => {
    const read = readWorkingDraft(draftOf(beginWithText(wholeText), { [page]: entered }), t);
    return pageIn(read, page)?.problems.map(({ field }) => field);
  };
  const sixWeeks = { "callCloses.count": ["6"], "callCloses.unit": ["weeks"] };
  expect(wrongOn("information", { screenedBy: [], ...sixWeeks, callClosesAt: [""] })).toEqual([
    "callClosesAt",
    "screenedBy",
  ]);
  // What cannot be read is looked at with nothing else.
  const unread = { "callCloses.count": ["six"], "callCloses.unit": ["weeks"], callClosesAt: [""] };
  expect(wrongOn("information", { screenedBy: [], ...unread })).toEqual(["callCloses.count", "screenedBy"]);
  expect(wrongOn("list", { compiledBy: [], period: ["length"], "periodLength.count": [""] })).toEqual([
    "compiledBy",
    "periodLength.count",
  ]);
});

test("At which hour a period ends, and that nothing is completed after the call, are said or left open", () => {
  const said = (of: { readonly clock?: string; readonly curable?: string; readonly ticked?: string }) => {
    const begun = draftOf(beginWithText(wholeText), {
      list: { periodClock: [of.clock ?? ""] },
      information: {
        "curable.count": [of.curable ?? "5"],
        "curable.unit": ["working_days"],
        curableUntilCallCloses: [of.ticked ?? ""],
      },
    });
    const read = readWorkingDraft(begun, t);
    const { information, circulation } = read.proposed?.provisions ?? {};
    const problems = [pageIn(read, "list"), pageIn(read, "information")].flatMap(
      (page) => page?.problems.map(({ field }) => field) ?? [],
    );
    return { clock: circulation?.closingClock, curable: information?.curable, problems };
  };
  const by = { unit: "working_days", count: 5 };
  expect(said({ clock: "6 pm", ticked: "yes" })).toEqual({
    clock: "18:00",
    curable: { by, untilCallCloses: true },
    problems: [],
  });
  expect(said({})).toEqual({ clock: undefined, curable: { by }, problems: [] });
  expect(said({ curable: "", ticked: "yes" }).curable).toBeNull();
  for (const clock of ["24:30", "midnight", "00:00"]) expect(said({ clock }).problems).toEqual(["periodClock"]);
});

test("Who suspends needs a ground; where nobody does, none is asked", () => {
  const begun = beginWithText(asProposed(oewg2021To2025));
  const problems = (suspension: Entered) =>
    pageIn(
      readWorkingDraft(draftOf(begun, { suspension: { ...suspension, grounds: [""] } }), t),
      "suspension",
    )?.problems.map(({ field }) => field);
  expect(problems({ suspendedBy: ["chair"], withdrawnBy: [] })).toEqual(["grounds"]);
  expect(problems({ suspendedBy: [], withdrawnBy: ["chair"] })).toEqual(["grounds"]);
  expect(problems({ suspendedBy: [], withdrawnBy: [] })).toEqual([]);
});

describe("Classes of its own", () => {
  const begun = draftOf(beginWithText(asProposed(oewg2021To2025)));

  test("begin as the customary ones, each stage with its page", () => {
    const arrangement = ownClasses(begun, readWorkingDraft(begun, t));
    if (arrangement.do !== "own-classes") throw new Error("They are its own");
    const { outline } = arrangement.beginning;
    expect(outline?.classes.map(({ stages }) => stages.length)).toEqual([1, 3, 3, 3]);
    const draft = draftOf({ pages: new Map([...arrangement.beginning.pages]), outline });
    const whole = { outline, pages: new Map([...begun.pages, ...draft.pages]) };
    expect(readWorkingDraft(whole, t).proposed?.classes?.map(({ key }) => key)).toEqual([
      "ecosoc-ngo",
      "ngo",
      "business",
      "academia",
    ]);
  });

  test("leave to be picked what is not cited yet", () => {
    const picksOfWindows = (draft: ReturnType<typeof draftOf>) => {
      const arrangement = ownClasses(draft, readWorkingDraft(draft, t));
      if (arrangement.do !== "own-classes") throw new Error("They are its own");
      const pages = [...arrangement.beginning.pages.values()];
      return pages.filter(({ stage }) => stage?.[0] === "window").map((page) => page["cites.pick"]);
    };
    const cited = picksOfWindows(draftOf(beginWithText(wholeText), { objection: { "cites.pick": ["whole"] } }));
    const uncited = picksOfWindows(draftOf(beginWithText(wholeText), { objection: { "cites.pick": [] } }));
    expect(cited).toEqual(cited.map(() => ["whole"]));
    expect(uncited).toEqual(cited.map(() => undefined));
    expect(cited.length).toBeGreaterThan(0);
  });

  test("keep an old citation old", () => {
    const old = draftOf(beginWithAnother(wholeText));
    const arrangement = ownClasses(old, readWorkingDraft(old, t));
    if (arrangement.do !== "own-classes") throw new Error("They are its own");
    const picks = [...arrangement.beginning.pages.values()].map((entered) => entered["cites.pick"]?.[0]);
    expect(new Set(picks)).toEqual(new Set(["old"]));
  });

  test("a further one has the stages of its template, whose citations are to be picked", () => {
    const read = readWorkingDraft(begun, t);
    const arrangement = furtherClass({ title: "Regional bodies, élus", template: "no-objection" }, read);
    if (arrangement.do !== "add-class") throw new Error("It is added");
    expect(arrangement.entered["key"]).toEqual(["regional-bodies-e-lus"]);
    expect(arrangement.stages.map((stage) => stage["stage"]?.[0])).toEqual(["screening", "proposed", "window"]);
    expect(arrangement.stages.some((stage) => "cites.pick" in stage)).toBe(false);
  });

  test("a further stage has a key that no other of its track has", () => {
    const outline = { next: 3, classes: [{ id: 1, stages: [2] }] };
    const pages = new Map([["stage-2", { version: 1, entered: { stage: ["window"], key: ["window"] } }]] as const);
    const arrangement = furtherStage({ outline, pages }, 1, "window");
    expect(arrangement).toMatchObject({ do: "add-stage", to: 1, entered: { key: ["window-2"] } });
  });
});

test("A text without a symbol is cited by its title and its date, and begins a revision without one again", () => {
  const begun = beginWithText(wholeText);
  const text = { ...begun.pages.get("text"), "citation.source": [""], "citation.url": [""] };
  const read = readWorkingDraft(draftOf(begun, { text }), t);
  expect(pageIn(read, "text")?.problems).toEqual([]);
  const source = `${wholeText.title}, 22 April 2022`;
  expect(read.proposed?.citation).toEqual({ source, paragraph: null });
  expect(read.proposed?.provisions.effect.cites.source).toBe(source);

  const again = beginWithText({ ...wholeText, citation: { source, paragraph: null } });
  expect(again.pages.get("text")?.["citation.source"]).toEqual([""]);
});
