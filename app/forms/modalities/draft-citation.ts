import { createHash } from "node:crypto";
import { z } from "zod";
import type { Citation } from "#domain/kit/ruling.ts";
import { type Paragraph, withoutMark } from "#domain/modalities/paragraphs.ts";
import { citeSilence, silenceIn } from "#domain/modalities/sources.ts";
import { type Entered, oldCitation } from "#domain/modalities/working-draft.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";

/* On each page it is picked from the paragraphs of the text where something is written. */

/** A paragraph of the text as it is offered on the pages. */
export interface Citable {
  readonly mark: string;
  readonly words: string;
  /** As much of them as says which one it is. */
  readonly beginning: string;
  /** What is sent when it is picked: its mark, and of which words that was the mark. */
  readonly pick: string;
}

/** What a page of a draft can cite: the decision itself, and its paragraphs. */
export interface Citing {
  readonly decision: Citation;
  readonly paragraphs: readonly Citable[];
  /** Whether the text prints numbers. Where they are counted the document itself may number otherwise. */
  readonly isNumbered: boolean;
  /** For a preview: what has no citation yet says so in its place. */
  readonly isPreview?: true;
}

/** In characters, as much as a citation can be. */
const longest = { source: 300, paragraph: 200, silence: 200 };

const BEGINNING = 90;

/** Beside the paragraphs. Drafts that began before other sources had fields of their own have `other`. */
export const wholeDecision = "whole";
export const silence = "silent";
const other = "other";

/** In a preview, the paragraph of what has no citation yet. */
export const notCited = "not-cited";
/** There too, of what may be left empty and was: nobody has looked whether the text says it. */
export const notEntered = "not-entered";
const markPrefix = "paragraph ";

export function citingOf(decision: Citation, paragraphs: readonly Paragraph[]): Citing {
  return {
    decision,
    paragraphs: paragraphs.map(citable),
    isNumbered: paragraphs.some((one) => withoutMark(one) !== one.words),
  };
}

function citable(paragraph: Paragraph): Citable {
  const words = withoutMark(paragraph);
  const line = words.replaceAll(/\s+/g, " ").trim();
  const hash = createHash("sha256").update(line).digest("hex").slice(0, 16);
  const beginning = line.length > BEGINNING ? `${line.slice(0, BEGINNING).replace(/\s+\S*$/, "")} …` : line;
  return { mark: paragraph.mark, words, beginning, pick: [markPrefix + paragraph.mark, hash, beginning].join("\t") };
}

/** A paragraph that was picked and whose words the text no longer has, or has twice. */
export interface ChangedPick {
  readonly pick: string;
  readonly mark: string;
  /** Of its words as they were; empty in drafts that kept marks alone. */
  readonly beginning: string;
  /** What stands under its mark today. */
  readonly now: Citable | null;
}

/** What was picked, read in the text as it is today. */
export interface PicksRead {
  /** In the order of the text. */
  readonly paragraphs: readonly Citable[];
  /** Of these: whose words stood under another mark when they were picked. */
  readonly followed: readonly { readonly from: string; readonly to: string }[];
  readonly changed: readonly ChangedPick[];
  readonly isWhole: boolean;
  /** As it was sent; null where it was not picked. */
  readonly silent: string | null;
}

/** A citation is of words and not of a number: it goes with them where the text is numbered anew, and is asked again where they are no more. */
export function readPicks(picks: readonly string[], paragraphs: readonly Citable[]): PicksRead {
  const followed: { from: string; to: string }[] = [];
  const changed: ChangedPick[] = [];
  const found = new Set<Citable>();
  const looked = new Set<Citable>();
  for (const pick of picks.filter((one) => one.startsWith(markPrefix))) {
    const [mark = "", hash, beginning = ""] = pick.slice(markPrefix.length).split("\t");
    const now = paragraphs.find((one) => one.mark === mark) ?? null;
    const same = paragraphs.filter((one) => one.pick.split("\t")[1] === hash);
    const [moved] = same.length === 1 ? same : [];
    if (now !== null && (hash === undefined || same.includes(now))) {
      found.add(now);
      looked.add(now);
    } else if (moved !== undefined) {
      found.add(moved);
      followed.push({ from: mark, to: moved.mark });
    } else changed.push({ pick, mark, beginning, now });
  }
  return {
    paragraphs: paragraphs.filter((one) => found.has(one)),
    followed,
    // Who has picked what stands there today has looked at it.
    changed: changed.filter(({ now }) => now === null || !looked.has(now)),
    isWhole: picks.includes(wholeDecision),
    silent: picks.find((pick) => pick === silence || pick.startsWith(`${silence} `)) ?? null,
  };
}

/** How many citations of a page went with their words. */
export function countFollowed(entered: Entered, { paragraphs }: Citing): number {
  return Object.entries(entered).filter(
    ([field, picks]) => field.endsWith(".pick") && readPicks(picks, paragraphs).followed.length > 0,
  ).length;
}

/** In words, by whoever says them. */
type What = (say: Translate) => string;

/** What <CitationPick> sends. */
export function pickedCitation(t: Translate, what: What, citing: Citing) {
  return citationField(t, what, citing).transform((citation, context): Citation => {
    if (citation !== null) return citation;
    if (citing.isPreview === true) return { ...citing.decision, paragraph: notCited };
    const message = t("modalities.entry.citation.missing", { field: what(t) });
    context.addIssue({ code: "custom", message, path: ["pick"] });
    return z.NEVER;
  });
}

/** Of what is asked with some answers of its page alone: `missing` says what to do where it is, and nothing was answered. */
export function citationWhereAsked(t: Translate, what: What, citing: Citing) {
  const missing = t("modalities.entry.citation.missing", { field: what(t) });
  return citationField(t, what, citing).transform((citation) => ({
    citation: citation ?? { ...citing.decision, paragraph: notCited },
    missing: citation === null && citing.isPreview !== true ? missing : null,
  }));
}

/** Of what a text need not have: with no answer it is silent, and `missing` says what to do where it is not. */
export function citationOrSilence(t: Translate, what: What, citing: Citing) {
  const missing = t("modalities.entry.citation.missing", { field: what(t) });
  return citationField(t, what, citing).transform((citation) => ({
    citation: citation ?? emptyIn(citing, what),
    /** Where something is said. */
    ofWhatIsSaid: citation ?? { ...citing.decision, paragraph: notCited },
    missing: citation === null && citing.isPreview !== true ? missing : null,
  }));
}

/** On record a text is cited as silent on it. */
function emptyIn({ decision, isPreview }: Citing, what: What): Citation {
  return isPreview === true ? { ...decision, paragraph: notEntered } : citeSilence(decision, onRecord(what));
}

/** The record is kept in English, whoever writes it. */
function onRecord(what: What): string {
  return what(translator("en"));
}

/** Null where nothing was answered. */
function citationField(t: Translate, what: What, { decision, paragraphs, isNumbered, isPreview }: Citing) {
  const { text, webAddress } = formFields(t);
  const parts = {
    source: text({ field: t("modalities.form.source"), max: longest.source }),
    paragraph: text({ field: t("modalities.form.paragraph"), max: longest.paragraph }),
    url: webAddress({ field: t("modalities.form.url") }),
  };
  const nothing = { source: "", paragraph: "", url: "" };
  return z
    .object({
      pick: z.array(z.string()).default([]),
      /** What is typed. */
      other: z.object(parts).default(nothing),
      /** Of a draft that begins with another text: what that one cites. */
      ...parts,
    })
    .default({ pick: [], other: nothing, ...nothing })
    .transform(({ pick, other: typedNow, ...before }, context): Citation | null => {
      const problem = (message: string, path: readonly string[] = ["pick"]) => {
        if (isPreview === true) return { ...decision, paragraph: notCited };
        context.addIssue({ code: "custom", message, path: [...path] });
        return z.NEVER;
      };
      const field = what(t);
      const read = readPicks(pick, paragraphs);
      const [changed] = read.changed;
      if (changed !== undefined) {
        const key = changed.now === null ? "gone" : "changed";
        return problem(t(`modalities.entry.citation.${key}`, { field, mark: isolated(changed.mark) }));
      }
      const typed = pick.includes(other) && isEmpty(typedNow) ? before : typedNow;
      const isInText = read.isWhole || read.paragraphs.length > 0;
      if (read.isWhole && read.paragraphs.length > 0)
        return problem(t("modalities.entry.citation.wholeAndParts", { field }));
      if (read.silent !== null && (isInText || !isEmpty(typed)))
        return problem(t("modalities.entry.citation.silentAndCited", { field }));
      if (isInText && !isEmpty(typed))
        return problem(t("modalities.entry.citation.twoSources", { field }), ["other", "source"]);
      if (read.isWhole) return decision;
      if (isInText) return { ...decision, paragraph: read.paragraphs.map(({ mark }) => mark).join(", ") };
      if (read.silent !== null) {
        const on = read.silent.slice(silence.length + 1).slice(0, longest.silence);
        return citeSilence(decision, on === "" ? onRecord(what) : on);
      }
      if (!isEmpty(typed) || pick.includes(other)) {
        if (typed.source === "")
          return problem(t("modalities.entry.citation.sourceMissing", { field }), ["other", "source"]);
        const strange =
          isNumbered && isSameName(typed.source, decision.source) ? strangeMark(typed.paragraph, paragraphs) : null;
        if (strange !== null && typed.paragraph !== decision.paragraph)
          return problem(t("modalities.entry.citation.noSuch", { field, mark: isolated(strange) }), [
            "other",
            "paragraph",
          ]);
        return citationOf(typed);
      }
      return pick.includes(oldCitation) && before.source !== "" ? citationOf(before) : null;
    });
}

interface Typed {
  readonly source: string;
  readonly paragraph: string;
  readonly url: string;
}

function isEmpty({ source, paragraph, url }: Typed): boolean {
  return source === "" && paragraph === "" && url === "";
}

function isSameName(one: string, another: string): boolean {
  return one.toLowerCase() === another.trim().replaceAll(/\s+/g, " ").toLowerCase();
}

/** Of "paragraphs 6, 7 (a) and 99" the first number that no paragraph of the text has; null where all have one. */
function strangeMark(typed: string, paragraphs: readonly Citable[]): string | null {
  const marks = paragraphs.map(({ mark }) => mark.toLowerCase());
  const numbers = typed.match(/\b(?:PP)?\d+(?:\.\d+)*/gi) ?? [];
  return (
    numbers.find((number) => {
      const mark = number.toLowerCase();
      return !marks.some((one) => one === mark || one.startsWith(`${mark} `));
    }) ?? null
  );
}

function citationOf({ source, paragraph, url }: Typed): Citation {
  return { source, paragraph: paragraph === "" ? null : paragraph, ...(url === "" ? {} : { url }) };
}

/** The inverse: the fields of a citation as they are filled where the draft begins with it. */
export type WriteCitation = (name: string, cites: Citation) => Readonly<Record<string, readonly string[]>>;

/** Of the decision's own text, as in a file: picked where it is of its paragraphs, and typed where it is another source. */
export function ownCitations({ decision, paragraphs }: Citing): WriteCitation {
  return (name, cites) => {
    const on = silenceIn(cites, decision);
    if (on !== null) return { [`${name}.pick`]: [`${silence} ${on}`] };
    const isOwn = cites.source === decision.source && cites.url === decision.url;
    if (isOwn && cites.paragraph === decision.paragraph) return { [`${name}.pick`]: [wholeDecision] };
    const picked = paragraphs.filter(({ mark }) => cites.paragraph?.split(", ").includes(mark) === true);
    if (isOwn && picked.length > 0 && picked.map(({ mark }) => mark).join(", ") === cites.paragraph)
      return { [`${name}.pick`]: picked.map(({ pick }) => pick) };
    return partsOf(`${name}.other`, cites);
  };
}

/** Of another text: each is marked as old until it is picked anew. */
export const oldCitations: WriteCitation = (name, cites) => ({
  [`${name}.pick`]: [oldCitation],
  ...partsOf(name, cites),
});

/** To be picked. */
export const noCitations: WriteCitation = () => ({});

function partsOf(name: string, { source, paragraph, url }: Citation) {
  return {
    [`${name}.source`]: [source],
    ...(paragraph === null ? {} : { [`${name}.paragraph`]: [paragraph] }),
    ...(url === undefined ? {} : { [`${name}.url`]: [url] }),
  };
}
