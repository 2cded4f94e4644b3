import type { Context } from "#acts/kit/context.ts";
import { findPaper, getPaper, listPageOfPapers, listPapers, listPublicVersions } from "#db/papers/papers.ts";
import { findPaperText, findPiece } from "#db/papers/texts.ts";
import { findProcessBySlug, getProcess } from "#db/process/processes.ts";
import { getSession, listSessions } from "#db/process/sessions.ts";
import { readingAsActor } from "#db/readers.ts";
import { mayPerform } from "#domain/authority.ts";
import { type Actor, servesProcess } from "#domain/kit/actor.ts";
import { startOfDay } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { compareTexts } from "#domain/papers/comparison.ts";
import { type KindOfPaper, kindsOfPaper, type LanguageOfPaper } from "#domain/papers/kinds.ts";
import {
  mayAddLanguage,
  mayChangePaper,
  mayCirculatePaper,
  mayWithdrawPaper,
  type Paper,
  presentSymbol,
  presentVersion,
  saysSomething,
  standingOfPaper,
  symbolOfVersion,
  type VersionOfPaper,
} from "#domain/papers/paper.ts";
import { readSymbolInAddress } from "#domain/papers/symbol.ts";
import { pageOf } from "../kit/page-of.ts";

type Asking = Pick<Context, "db" | "actor">;

/** The papers that the reader may read, kind by kind, in the order in which a meeting's page lists them. */
export async function listPapersByKind(
  { db, actor }: Asking,
  of: { readonly process: Id<"process">; readonly session: Id<"session"> } & FilterOfPapers,
) {
  return byKind(await readingAsActor(db, actor, (reading) => listPapers(reading, of)));
}

/** As people look for a paper on a meeting's page. */
export interface FilterOfPapers {
  readonly kind?: KindOfPaper | undefined;
  readonly language?: LanguageOfPaper | undefined;
}

export type PapersOfKind = ReturnType<typeof byKind>[number];

function byKind(papers: readonly Paper[]) {
  return kindsOfPaper
    .map((kind) => ({ kind, papers: papers.filter((paper) => paper.kind === kind).map(rowOf) }))
    .filter((group) => group.papers.length > 0);
}

function rowOf(paper: Paper) {
  const { symbol, title, writtenBy, versions } = paper;
  return {
    symbol,
    title,
    writtenBy,
    version: presentSymbol(paper),
    standing: standingOfPaper(paper),
    at: versions.at(-1)?.at.toString() ?? "",
    languages: presentVersion(paper)?.languages ?? [],
  };
}

/** Whether the reader enters papers of the process. */
function entersPapers(actor: Actor, process: Id<"process">): boolean {
  return mayPerform(actor, "announce-paper") && servesProcess(actor, process);
}

const ROWS = 200;

/** Papers of a process that the reader may read, all or those that were asked for; null when there is no process of that name. */
export async function seePapers(
  { db, actor }: Asking,
  slug: string,
  { q, page: wanted, ...filter }: FilterOfPapers & { readonly q?: string | undefined; readonly page: number },
) {
  const process = await findProcessBySlug(db, slug);
  if (process === null) return null;
  const of = { process: process.id, asked: q, ...filter };
  const { papers, total } = await readingAsActor(db, actor, (reading) =>
    listPageOfPapers(reading, of, { page: wanted, rows: ROWS }),
  );
  const { page, pages } = pageOf(wanted, total, ROWS);
  return {
    process: processShown(process),
    papers: byKind(papers),
    total,
    page,
    pages,
    enters: entersPapers(actor, process.id),
  };
}

const ENTRIES = 100;

/** The latest that everybody may know of the papers of a process, the last first. */
export async function seeFeedOfPapers({ db }: Pick<Context, "db">, slug: string) {
  const process = await findProcessBySlug(db, slug);
  if (process === null) return null;
  const latest = await listPublicVersions(db, process.id, ENTRIES);
  return {
    process: { shortName: process.shortName, beganAt: startOfDay(process.zone, process.beginsOn).toString() },
    entries: latest.map(({ paper, version }) => {
      const { step, at, note, symbol } = versionShown(paper, version);
      return { id: version.id, symbol: paper.symbol, version: symbol, title: paper.title, step, at, note };
    }),
  };
}

/** Whose papers one can be told of; null when there is no process of that name. */
export function seeProcessOfPapers({ db }: Pick<Context, "db">, slug: string) {
  return findProcessBySlug(db, slug);
}

/** What a new paper can be for; null where the reader enters none. */
export async function seeBeforeNewPaper({ db, actor }: Asking, slug: string) {
  const process = await findProcessBySlug(db, slug);
  if (process === null || !entersPapers(actor, process.id)) return null;
  const sessions = await listSessions(db, process.id);
  return {
    process: { id: process.id, ...processShown(process) },
    sessions: sessions.map(({ id, title }) => ({ id, title })),
    ofChair: actor.role === "chair",
  };
}

interface Wanted {
  readonly process: string;
  /** As it stands in the address. */
  readonly symbol: string;
}

async function readPaper({ db, actor }: Asking, { process: slug, symbol: part }: Wanted) {
  const [process, symbol] = [await findProcessBySlug(db, slug), readSymbolInAddress(part)];
  if (process === null || symbol === null) return null;
  const paper = await readingAsActor(db, actor, (reading) => findPaper(reading, process.id, symbol));
  return paper === null ? null : { process, paper };
}

/** A paper with the text of one of its versions in one of its languages; null for those to whom it is not circulated. */
export async function seePaper(
  { db, actor }: Asking,
  {
    n,
    language,
    ...wanted
  }: Wanted & { readonly n?: number | undefined; readonly language?: LanguageOfPaper | undefined },
) {
  const found = await readPaper({ db, actor }, wanted);
  if (found === null) return null;
  const { process, paper } = found;
  const session = paper.session === null ? null : await getSession(db, paper.session);
  const present = presentVersion(paper);
  const shown =
    n === undefined ? present : (paper.versions.find((one) => one.n === n && saysSomething(one.step)) ?? null);
  if (n !== undefined && shown === null) return null;
  const { kind, title, writtenBy, symbol, audience, versions } = paper;
  return {
    process: processShown(process),
    session: session === null ? null : { id: session.id, title: session.title },
    paper: {
      id: paper.id,
      kind,
      title,
      writtenBy,
      symbol,
      audience,
      version: presentSymbol(paper),
      standing: standingOfPaper(paper),
    },
    versions: versions.map((version) => versionShown(paper, version)).reverse(),
    shown: shown === null ? null : await textShown({ db, actor }, paper, shown, language),
    isPresent: shown === present,
    acts: entersPapers(actor, process.id)
      ? {
          "circulate-paper": mayCirculatePaper(paper) === null,
          "revise-paper": mayChangePaper(paper) === null,
          "correct-paper": mayChangePaper(paper) === null,
          "add-paper-language": mayAddLanguage(paper) === null,
          "withdraw-paper": mayWithdrawPaper(paper) === null,
        }
      : null,
  };
}

async function textShown(asking: Asking, paper: Paper, version: VersionOfPaper, wanted: LanguageOfPaper | undefined) {
  const languages = version.languages;
  const language = languages.find((one) => one === wanted) ?? languages.find((one) => one === "en") ?? languages[0];
  if (language === undefined) return null;
  const text = await readingAsActor(asking.db, asking.actor, (reading) => findPaperText(reading, version.id, language));
  return {
    ...versionShown(paper, version),
    language,
    words: text?.words ?? null,
    file: text?.file ?? null,
    before: before(paper, version, language),
  };
}

/** The version before it that has the language too: what it can be compared with. */
function before({ symbol, versions }: Paper, { n }: VersionOfPaper, language: LanguageOfPaper) {
  const earlier = versions.findLast((one) => one.n < n && one.languages.includes(language));
  return earlier === undefined ? null : { n: earlier.n, symbol: symbolOfVersion(symbol, versions, earlier.n) };
}

/** A file of a version of a paper, piece by piece; null for those to whom it is not circulated. */
export async function seePaperFile(
  { db, actor }: Asking,
  { n, language, ...wanted }: Wanted & { readonly n: number; readonly language: LanguageOfPaper },
) {
  const found = await readPaper({ db, actor }, wanted);
  const version = found?.paper.versions.find((one) => one.n === n);
  if (found === null || version === undefined) return null;
  const text = await readingAsActor(db, actor, (reading) => findPaperText(reading, version.id, language));
  const file = text?.file ?? null;
  if (file === null) return null;
  const { name, type, size, sha256 } = file;
  const isPublic = found.paper.audience === "public";
  const piece = (place: number) => readingAsActor(db, actor, (reading) => findPiece(reading, file.id, place));
  return { name, type, size, sha256, isPublic, piece };
}

interface WantedComparison extends Wanted {
  /** Without them, as the paper stands with what it said before. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly language: LanguageOfPaper;
}

/** Two versions of a paper in one language, paragraph by paragraph; null where there are no two. */
export async function comparePaper({ db, actor }: Asking, { from, to, language, ...wanted }: WantedComparison) {
  const found = await readPaper({ db, actor }, wanted);
  if (found === null) return null;
  const { process, paper } = found;
  const inLanguage = paper.versions.filter((version) => version.languages.includes(language));
  const later = inLanguage.findLast(({ n }) => n === (to ?? n));
  const earlier = inLanguage.findLast(({ n }) => n === (from ?? n) && n < (later?.n ?? 0));
  if (earlier === undefined || later === undefined) return null;
  const [one, other] = await readingAsActor(db, actor, async (reading) => [
    await findPaperText(reading, earlier.id, language),
    await findPaperText(reading, later.id, language),
  ]);
  return {
    process: processShown(process),
    paper: { title: paper.title, symbol: paper.symbol },
    language,
    earlier: versionShown(paper, earlier),
    later: versionShown(paper, later),
    /** Null where the words of a file are not known. */
    paragraphs:
      one === null || other === null || one.words === null || other.words === null
        ? null
        : compareTexts(one.words, other.words),
  };
}

function versionShown({ symbol, versions }: Paper, { n, step, at, note, languages }: VersionOfPaper) {
  return { n, step, at: at.toString(), note, languages, symbol: symbolOfVersion(symbol, versions, n) };
}

function processShown({
  slug,
  shortName,
  zone,
}: {
  readonly slug: string;
  readonly shortName: string;
  readonly zone: string;
}) {
  return { slug, shortName, zone };
}

/** A paper as those who enter it see it before an act; null for everybody else. */
export async function seePaperToChange({ db, actor }: Asking, id: Id<"paper">) {
  const paper = await readingAsActor(db, actor, (reading) => getPaper(reading, id));
  if (paper === null || !entersPapers(actor, paper.process)) return null;
  const process = mustExist(await getProcess(db, paper.process));
  const present = presentVersion(paper);
  const language = present?.languages.find((one) => one === "en") ?? present?.languages[0] ?? "en";
  const text =
    present === null
      ? null
      : await readingAsActor(db, actor, (reading) => findPaperText(reading, present.id, language));
  return {
    process: processShown(process),
    paper: { title: paper.title, symbol: paper.symbol, version: presentSymbol(paper) },
    seen: paper.versions.length,
    languages: present?.languages ?? [],
    /** From which a revision or a correction begins. */
    text: text === null || text.file !== null ? null : { language, words: text.words },
    refusals: {
      "circulate-paper": mayCirculatePaper(paper),
      "revise-paper": mayChangePaper(paper),
      "correct-paper": mayChangePaper(paper),
      "add-paper-language": mayAddLanguage(paper),
      "withdraw-paper": mayWithdrawPaper(paper),
    },
  };
}
