import { routes } from "#domain/modalities/provisions.ts";
import { type DraftPage, type Entered, type ProvisionPage, provisionPages } from "#domain/modalities/working-draft.ts";
import type { Translate } from "#messages/kit/translator.ts";
import type { Problem } from "../kit/form-answer.ts";
import type { StageAsked, StageKind } from "./class-pages.ts";
import type { Asked } from "./provision-pages.ts";

/*
 * Some fields are asked only with one answer of another field. What was typed in them beside another answer contradicts it, or is left from an
 * earlier answer: it stands in the way of nothing, is not kept, and the page says so. Where the other field was not answered yet, all is kept.
 */

type When = (entered: Entered) => boolean;

/** With one of these answers. */
function answered(field: Asked | StageAsked, ...answers: readonly string[]): When {
  return (entered) => {
    const given = (entered[field] ?? []).filter((value) => value !== "");
    return given.length === 0 || given.some((value) => answers.includes(value));
  };
}

/** With a length. */
function timed(field: Asked | StageAsked): When {
  return (entered) => (entered[`${field}.count`] ?? []).some((count) => count.trim() !== "");
}

const whenObjecting = answered("objectionBy", "member-states");
const whenCycle = answered("validUntil", "cycle");
const whenWritten = answered("written", "kept", "posted");
const whenBody = answered("by", "body");

/** Where the route of a category is written, if it is not as that of other organisations. */
const ofCitations: { readonly [Page in ProvisionPage]?: readonly (readonly [Asked, When])[] } = {
  categories: [
    ["routeBusiness", answered("routeBusiness", ...routes)],
    ["routeAcademia", answered("routeAcademia", ...routes)],
  ],
};

const ofProvisions: { readonly [Page in ProvisionPage]?: readonly (readonly [Asked, When])[] } = {
  information: [
    ["callClosesAt", timed("callCloses")],
    ["curableUntilCallCloses", timed("curable")],
  ],
  list: [
    ["periodLength", answered("period", "length")],
    ["periodClock", answered("period", "length", "decided-by-chair")],
  ],
  objection: [
    ["bulk", whenObjecting],
    ["basis", whenObjecting],
    ["withdrawal", whenObjecting],
  ],
  effect: [["consultsFor", answered("effect", "chair-consults")]],
  validity: [
    ["lastDay", answered("validUntil", "date")],
    ["cycleBeginsOn", whenCycle],
    ["cycleYears", whenCycle],
    ["reapplicationAfter", answered("reapplication", "yes")],
  ],
  entitlements: [
    ["maximumWords", whenWritten],
    ["writtenLanguage", whenWritten],
  ],
};

const ofRuling = [
  ["body", whenBody],
  ["decides", whenBody],
  ["dueAfter", answered("due", "after")],
  ["rounds", timed("returned")],
  ["returnedUntilCallCloses", timed("returned")],
] as const;

const ofStages: { readonly [Kind in StageKind]?: readonly (readonly [StageAsked, When])[] } = {
  claim: ofRuling,
  screening: ofRuling,
  determination: ofRuling,
  window: [["holdThen", timed("hold")]],
};

/** A page, and which stage it is of. */
interface Of {
  readonly page: DraftPage;
  readonly kind: StageKind | null;
}

/** What a page asks only with some answers. */
function fieldsOf({ page, kind }: Of, t: Translate) {
  const provision = provisionPages.find((one) => one === page);
  const asked = provision === undefined ? [] : (ofProvisions[provision] ?? []);
  const cited = provision === undefined ? [] : (ofCitations[provision] ?? []);
  const ofKind = kind === null ? [] : (ofStages[kind] ?? []);
  return [
    ...asked.map(([field, when]) => ({ field, when, label: t(`modalities.form.${field}`) })),
    ...cited.map(([of, when]) => ({
      field: `${of}Cites`,
      when,
      label: t("modalities.entry.citation.label", { provision: t(`modalities.form.${of}`) }),
    })),
    ...ofKind.map(([field, when]) => ({ field, when, label: t(`modalities.entry.stage.form.${field}`) })),
  ];
}

/** Takes out of what was sent to a page what its answers do not ask, and says which fields those are. */
export function takeOutUnasked(of: Of, sent: FormData, t: Translate) {
  const names = [...new Set(sent.keys())];
  const entered = Object.fromEntries(names.map((name) => [name, sent.getAll(name).filter(isText)]));
  return fieldsOf(of, t).flatMap(({ field, label, when }) => {
    if (when(entered)) return [];
    const parts = names.filter((name) => name === field || name.startsWith(`${field}.`));
    for (const name of parts) sent.delete(name);
    // A unit is always sent, and says nothing alone.
    const isFilled = parts.some((name) => !name.endsWith(".unit") && entered[name]?.some((one) => one.trim() !== ""));
    return isFilled ? [{ field, label }] : [];
  });
}

function isText(value: FormDataEntryValue): value is string {
  return typeof value === "string";
}

/** Beside other problems of the page, where it is shown again at once. */
export function problemsOfUnasked(notKept: ReturnType<typeof takeOutUnasked>, t: Translate): Problem[] {
  return notKept.map(({ field, label }) => ({
    field,
    words: t("modalities.entry.notKept.field", { field: label }),
    notSaved: true,
  }));
}

const parameter = "without";

/** What the redirect after a save says of what was not kept, for the address of its page. */
export function saidNotKept(notKept: readonly { readonly field: string }[]) {
  return { [parameter]: notKept.map(({ field }) => field).join(",") };
}

/** And what the page reads of it. */
export function readNotKept(url: string, of: Of, t: Translate) {
  const named = new URL(url).searchParams.get(parameter)?.split(",") ?? [];
  return fieldsOf(of, t).flatMap(({ field, label }) => (named.includes(field) ? [{ field, label }] : []));
}
