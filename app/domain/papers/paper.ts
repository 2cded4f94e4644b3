import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type {
  PaperAnnounced,
  PaperCirculated,
  PaperCorrected,
  PaperLanguageAdded,
  PaperRevised,
  PaperWithdrawn,
} from "./events.ts";
import type { FileOfPaper } from "./file.ts";
import type { AudienceOfPaper, KindOfPaper, LanguageOfPaper, StepOfPaper } from "./kinds.ts";

/** What was done with a paper, when, and in which languages it thereby stands. None is ever changed or lost. */
export interface VersionOfPaper {
  readonly id: Id<"paper_version">;
  /** The first is 1. */
  readonly n: number;
  readonly step: StepOfPaper;
  readonly at: Instant;
  /** When it is to come; what was changed, and why; "" where nothing was said. */
  readonly note: string;
  readonly languages: readonly LanguageOfPaper[];
}

/** What a process circulates: announced as to come, circulated, revised, corrected, withdrawn. */
export interface Paper {
  readonly id: Id<"paper">;
  readonly process: Id<"process">;
  readonly session: Id<"session"> | null;
  readonly kind: KindOfPaper;
  /** Without what a version adds to it. */
  readonly symbol: string;
  readonly title: string;
  /** The organisation whose written input it is, as it was called then; of no other paper. */
  readonly writtenBy?: string | undefined;
  readonly audience: AudienceOfPaper;
  readonly versions: readonly VersionOfPaper[];
}

export type NewPaper = Omit<Paper, "versions">;

/** What a paper says: written in the portal, or in a file. */
export type SaidInPaper = { readonly words: string } | { readonly file: FileOfPaper };

/** A text that somebody brings, in one language. */
export type TextOfPaper = SaidInPaper & { readonly language: LanguageOfPaper };

/** Who enters a paper, and which symbols the process has already. */
interface Entering {
  readonly by: "chair" | "secretariat";
  readonly symbolIsTaken: boolean;
}

/** Where it stands by the last that was done with it. */
export function standingOfPaper({ versions }: Pick<Paper, "versions">): StepOfPaper {
  return lastOf(versions).step;
}

/** The last version that says something: null of what is only to come. */
export function presentVersion({ versions }: Pick<Paper, "versions">): VersionOfPaper | null {
  return versions.findLast(({ step }) => saysSomething(step)) ?? null;
}

export function saysSomething(step: StepOfPaper): boolean {
  return step !== "announced" && step !== "withdrawn";
}

/** As the version is printed: revisions are counted through, corrections since the last of them. */
export function symbolOfVersion(
  symbol: string,
  versions: readonly Pick<VersionOfPaper, "n" | "step">[],
  n: number,
): string {
  let [revisions, corrections] = [0, 0];
  for (const version of versions) {
    if (version.n > n) break;
    if (version.step === "revised") [revisions, corrections] = [revisions + 1, 0];
    if (version.step === "corrected") corrections += 1;
  }
  return `${symbol}${revisions === 0 ? "" : `/Rev.${String(revisions)}`}${corrections === 0 ? "" : `/Corr.${String(corrections)}`}`;
}

/** As the paper stands. */
export function presentSymbol({ symbol, versions }: Pick<Paper, "symbol" | "versions">): string {
  return symbolOfVersion(symbol, versions, lastOf(versions).n);
}

export function mayEnterPaper(
  { kind, writtenBy, audience }: Pick<NewPaper, "kind" | "writtenBy" | "audience">,
  { by, symbolIsTaken }: Entering,
): Refusal | null {
  if ((kind === "written_input") !== (writtenBy !== undefined)) return refuse("written_input_is_of_an_organisation");
  if (audience === "chair" && by !== "chair") return refuse("papers_of_the_chair_are_entered_by_the_chair");
  return symbolIsTaken ? refuse("symbol_is_taken") : null;
}

/** It is to come: everybody who will read it knows of it, and that there is nothing to read yet. */
export function announcePaper(
  paper: NewPaper,
  entering: Entering,
  { note, ...version }: Doing & { readonly note: string },
): Ruling<Paper, PaperAnnounced> {
  const refusal = mayEnterPaper(paper, entering);
  if (refusal !== null) return refusal;
  const versions = [{ ...version, n: 1, step: "announced", note, languages: [] }] as const;
  return accept({ ...paper, versions }, { type: "PaperAnnounced", ...toldOf({ ...paper, versions }) });
}

interface Doing {
  readonly id: Id<"paper_version">;
  readonly at: Instant;
}

export function mayCirculatePaper(paper: Paper): Refusal | null {
  const standing = standingOfPaper(paper);
  if (standing === "withdrawn") return refuse("paper_is_withdrawn");
  return standing === "announced" ? null : refuse("paper_is_circulated");
}

/** One that was announced, or one of which nobody knew. */
export function circulatePaper(
  paper: Paper | { readonly new: NewPaper; readonly entering: Entering },
  text: TextOfPaper,
  doing: Doing,
): Ruling<Paper, PaperCirculated> {
  const refusal =
    ("new" in paper ? mayEnterPaper(paper.new, paper.entering) : mayCirculatePaper(paper)) ?? refuseText(text);
  if (refusal !== null) return refusal;
  const before: Paper = "new" in paper ? { ...paper.new, versions: [] } : paper;
  const next = withVersion(before, { ...doing, step: "circulated", note: "", languages: [text.language] });
  return accept(next, { type: "PaperCirculated", ...toldOf(next), language: text.language });
}

export function mayChangePaper(paper: Paper): Refusal | null {
  const standing = standingOfPaper(paper);
  if (standing === "withdrawn") return refuse("paper_is_withdrawn");
  return standing === "announced" ? refuse("paper_is_to_come") : null;
}

interface Changing extends Doing {
  readonly reason: string;
  readonly text: TextOfPaper;
  /** What the paper says in that language until now; null where it does not. */
  readonly before: SaidInPaper | null;
}

/** What it says from now on, whole: the versions before it stay. */
export function revisePaper(paper: Paper, changing: Changing): Ruling<Paper, PaperRevised> {
  const next = changed(paper, "revised", changing);
  if ("ok" in next) return next;
  const { text, reason } = changing;
  return accept(next, { type: "PaperRevised", ...toldOf(next), language: text.language, reason });
}

/** The same paper without a mistake: whole, as it should have been. */
export function correctPaper(paper: Paper, changing: Changing): Ruling<Paper, PaperCorrected> {
  const next = changed(paper, "corrected", changing);
  if ("ok" in next) return next;
  const { text, reason } = changing;
  return accept(next, { type: "PaperCorrected", ...toldOf(next), language: text.language, reason });
}

function changed(paper: Paper, step: "revised" | "corrected", changing: Changing): Paper | Refusal {
  const { id, at, reason, text, before } = changing;
  const refusal = mayChangePaper(paper) ?? refuseText(text) ?? refuseReason(reason);
  if (refusal !== null) return refusal;
  if (before !== null && saysTheSame(text, before)) return refuse("paper_is_the_same");
  return withVersion(paper, { id, at, step, note: reason, languages: [text.language] });
}

export function mayAddLanguage(paper: Paper): Refusal | null {
  return mayChangePaper(paper);
}

/** A translation of what it says now: no new version. */
export function addPaperLanguage(paper: Paper, text: TextOfPaper): Ruling<Paper, PaperLanguageAdded> {
  const refusal = mayAddLanguage(paper) ?? refuseText(text);
  if (refusal !== null) return refusal;
  const present = lastOf(paper.versions);
  if (present.languages.includes(text.language)) return refuse("paper_is_in_this_language");
  const version = { ...present, languages: [...present.languages, text.language] };
  const next = { ...paper, versions: paper.versions.with(-1, version) };
  return accept(next, { type: "PaperLanguageAdded", ...toldOf(next), language: text.language });
}

export function mayWithdrawPaper(paper: Paper): Refusal | null {
  return standingOfPaper(paper) === "withdrawn" ? refuse("paper_is_withdrawn") : null;
}

/** It stays to be read, marked as withdrawn, and nothing comes after. */
export function withdrawPaper(paper: Paper, reason: string, doing: Doing): Ruling<Paper, PaperWithdrawn> {
  const refusal = mayWithdrawPaper(paper) ?? refuseReason(reason);
  if (refusal !== null) return refusal;
  const next = withVersion(paper, { ...doing, step: "withdrawn", note: reason, languages: [] });
  return accept(next, { type: "PaperWithdrawn", ...toldOf(next), reason });
}

function withVersion(paper: Paper, version: Omit<VersionOfPaper, "n">): Paper {
  return { ...paper, versions: [...paper.versions, { ...version, n: paper.versions.length + 1 }] };
}

function refuseReason(reason: string): Refusal | null {
  return reason.trim() === "" ? refuse("change_of_paper_needs_a_reason") : null;
}

function refuseText(text: TextOfPaper): Refusal | null {
  return "words" in text && text.words.trim() === "" ? refuse("paper_says_nothing") : null;
}

function saysTheSame(text: SaidInPaper, before: SaidInPaper): boolean {
  if ("words" in text) return "words" in before && text.words === before.words;
  return "file" in before && text.file.sha256 === before.file.sha256;
}

function lastOf(versions: readonly VersionOfPaper[]): VersionOfPaper {
  const last = versions.at(-1);
  if (last === undefined) throw new Error("A paper has a first version");
  return last;
}

function toldOf(paper: Paper) {
  const { process, id, audience } = paper;
  return { process, paper: id, symbol: presentSymbol(paper), audience };
}
