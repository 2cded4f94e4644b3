import { z } from "zod";
import { type Id, readId } from "#domain/kit/id.ts";
import { impossible } from "#domain/kit/ruling.ts";
import { type DeterminedItem, determinedOutcomes, type Votes, waysToDecide } from "#domain/objections/determination.ts";
import type { TypedItem, WhatIsEntered } from "#domain/objections/determination-draft.ts";
import { listed } from "#messages/kit/listed.ts";
import type { Translate } from "#messages/kit/translator.ts";
import type { seeWholeListToDetermine } from "#views/objections/list-to-determine.ts";
import type { FormAnswer } from "../kit/form-answer.ts";
import { formFields } from "../kit/form-fields.ts";
import { filterFields } from "../kit/read-filter.ts";

/** What the body decided, without the answers for each: of a correction the instant is that of what it corrects. */
export const determinationSchema = (t: Translate, keepsInstant: boolean) => {
  const { id, choice, optionalChoice, text, dayAndClock } = formFields(t);
  const of = (name: "how" | "symbol" | "decided") => ({
    field: t(`objections.determine.${name}`),
    required: t(`objections.determine.missing.${name}`),
  });
  return z.object({
    session: id<"session">(),
    how: choice(waysToDecide, of("how")),
    symbol: text({ ...of("symbol"), max: 200 }),
    decided: keepsInstant ? z.undefined().optional() : dayAndClock(of("decided")),
    all: optionalChoice(determinedOutcomes, { field: t("objections.determine.all") }),
  });
};

/** Which page of those on whom was decided. */
export const itemsWanted = z.object({ q: filterFields.search, page: filterFields.page });

/** What the button that was pressed does once the page is saved. */
const afterSaving = ["save", "find", "before", "after", "go", "enter"] as const;

const cell = (max: number) => z.array(z.string().max(max, { error: "" })).default([]);

/** One page as it was typed. `reference`, `outcome`, `votes` and `opposed` are of one row each. */
export const pageToDetermine = z.object({
  then: z.enum(afterSaving, { error: "" }),
  /** The last that was confirmed on the list when the page was shown; without it, that it has seen nothing. */
  seen: z
    .string()
    .default("")
    .transform((text) => readId<"determination">(text)),
  q: z.string().trim().max(300, { error: "" }).default(""),
  goTo: z.string().trim().max(10, { error: "" }).default(""),
  reference: cell(40),
  outcome: cell(20),
  votes: cell(100),
  opposed: cell(5000),
});

interface Place {
  readonly q?: string | undefined;
  readonly page: number;
}

/** Which page is shown next; null where all of it is entered. A page that is none is the one that was. */
export function pageAfterSaving({ then, q, goTo }: z.output<typeof pageToDetermine>, here: Place): Place | null {
  switch (then) {
    case "enter":
      return null;
    case "save":
      return here;
    case "find":
      return { q, page: 1 };
    case "before":
      return { ...here, page: Math.max(1, here.page - 1) };
    case "after":
      return { ...here, page: here.page + 1 };
    case "go":
      return /^[1-9]\d{0,5}$/.test(goTo) ? { ...here, page: Number(goTo) } : here;
    default:
      return impossible(then);
  }
}

/** The fields about all of it, by their names, as they are kept with a page. */
const fieldsOfAll = /^(session|how|symbol|all|decided\.(day|month|year|clock|which))$/;

export function typedAboutAll(submitted: FormAnswer["submitted"]): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(submitted)
      .filter(([name]) => fieldsOfAll.test(name))
      .map(([name, values]) => [name, values.map((value) => value.slice(0, 1000))]),
  );
}

/** The rows of a page. What stays as it is where that is what nothing typed means is not said. */
export function typedItems(
  { reference, outcome, votes, opposed }: z.output<typeof pageToDetermine>,
  { what }: WhatIsEntered,
): TypedItem[] {
  return reference.map((one, place) => {
    const chosen = outcome[place] ?? "";
    return {
      reference: one,
      outcome: what === "change" && chosen === "none" ? "" : chosen,
      votes: (votes[place] ?? "").trim(),
      opposed: (opposed[place] ?? "").trim(),
    };
  });
}

interface State {
  readonly id: Id<"mission">;
  readonly name: string;
}

/** What is wrong with a row, by its fields. */
export type ProblemsOfItem = Partial<Record<"outcome" | "votes" | "opposed", string>>;

/** Checks what was typed about one; the States are found by their names once for all rows. */
export function itemReader(t: Translate, states: readonly State[]) {
  const byName = new Map(states.map(({ id, name }) => [name.toLowerCase(), id]));
  return ({ outcome, votes, opposed }: Omit<TypedItem, "reference">) => {
    const named = opposed
      .split(/[,;，、；،؛\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== "");
    const unknown = named.filter((name) => !byName.has(name.toLowerCase()));
    const figures = readVotes(votes);
    const chosen = outcomes.find((one) => one === outcome);
    const problems: ProblemsOfItem = {
      ...(chosen === undefined
        ? { outcome: t("problem.notOffered", { field: t("objections.determine.outcome") }) }
        : {}),
      ...(figures === undefined
        ? { votes: t("objections.determine.votesForm", { field: t("objections.determine.votes") }) }
        : {}),
      ...(unknown.length > 0
        ? { opposed: t("objections.determine.opposedUnknown", { names: listed(unknown, t) }) }
        : {}),
    };
    const opposedBy = [...new Set(named.flatMap((name) => byName.get(name.toLowerCase()) ?? []))];
    return { outcome: chosen ?? "", votes: figures ?? null, opposedBy, problems };
  };
}

const outcomes = ["", ...determinedOutcomes, "none"] as const;

/** null where there was no vote; undefined where it cannot be read. */
function readVotes(text: string): Votes | null | undefined {
  if (text === "") return null;
  const [, inFavour, against, abstentions] = /^(\d{1,4})\s*-\s*(\d{1,4})\s*-\s*(\d{1,4})$/.exec(text) ?? [];
  return abstentions === undefined
    ? undefined
    : { inFavour: Number(inFavour), against: Number(against), abstentions: Number(abstentions) };
}

type WholeList = NonNullable<Awaited<ReturnType<typeof seeWholeListToDetermine>>>;

/** Of whom something is wrong, and on which page they stand. */
export interface ProblemOfItem {
  readonly reference: string;
  readonly name: string;
  readonly page: number;
  readonly field: keyof ProblemsOfItem;
  readonly words: string;
}

/** On whom the body decided what: what was typed about each, what is corrected where nothing was, and the answer for all for the others. */
export function itemsOf(
  { waiting, items, states }: Pick<WholeList, "waiting" | "items" | "states">,
  all: DeterminedItem["outcome"] | null,
  t: Translate,
) {
  const read = itemReader(t, states);
  const typed = new Map(items.map((item) => [item.reference, item]));
  const problems: ProblemOfItem[] = [];
  const said = waiting.flatMap(({ reference, name, page, given }) => {
    const own = typed.get(reference);
    if (own === undefined) {
      const { outcome = all, votes = null, opposedBy = [] } = given ?? {};
      return outcome === null ? [] : [{ reference, outcome, votes, opposedBy }];
    }
    const { outcome, votes, opposedBy, problems: wrong } = read(own);
    for (const field of ["outcome", "votes", "opposed"] as const) {
      const words = wrong[field];
      if (words !== undefined) problems.push({ reference, name, page, field, words });
    }
    const answer = outcome === "" ? all : outcome;
    return answer === null || answer === "none" ? [] : [{ reference, outcome: answer, votes, opposedBy }];
  });
  return { items: said, problems };
}

/** What is entered, by its address: another answer where the body has decided, a correction of an entry, or the answer that is awaited. */
export function whatIsEntered(url: string): WhatIsEntered {
  const { searchParams } = new URL(url);
  const of = readId<"determination">(searchParams.get("corrects") ?? "");
  if (of !== null) return { what: "correction", of };
  return { what: searchParams.get("again") === "yes" ? "change" : "answer" };
}

/** The same in an address. */
export function addressOfEntered(entered: WhatIsEntered): Readonly<Record<string, string>> {
  if (entered.what === "correction") return { corrects: entered.of };
  return entered.what === "change" ? { again: "yes" } : {};
}
