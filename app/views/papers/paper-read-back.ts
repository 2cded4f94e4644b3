import type { Context } from "#acts/kit/context.ts";
import { findPaper, getPaper } from "#db/papers/papers.ts";
import { countSubscribers } from "#db/papers/subscriptions.ts";
import { findProcessBySlug, getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import { readingAsActor } from "#db/readers.ts";
import { countLettersToAccredited, listChairRecipients } from "#db/record/correspondence.ts";
import { dateIn } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { FileOfPaper } from "#domain/papers/file.ts";
import type { AudienceOfPaper, KindOfPaper, LanguageOfPaper } from "#domain/papers/kinds.ts";
import { mayEnterPaper, type NewPaper, type Paper } from "#domain/papers/paper.ts";
import { countWords } from "#domain/participation/written-input.ts";
import type { Process } from "#domain/process/process.ts";
import { countMissionLetters, type LettersThatLeave } from "../kit/letters-that-leave.ts";

type TextRead = { readonly language: LanguageOfPaper } & ({ readonly words: string } | { readonly file: FileOfPaper });

/** What goes out, read back before it does. */
export interface PaperReadBack {
  readonly kind: KindOfPaper;
  readonly title: string;
  readonly writtenBy: string | null;
  readonly symbol: string;
  readonly session: string | null;
  readonly audience: AudienceOfPaper;
  /** Null of what is only to come. */
  readonly text: ReturnType<typeof textShown> | null;
  /** What its readers are told beside it. */
  readonly note: string;
  readonly letters: LettersThatLeave;
}

function textShown(text: TextRead) {
  const { language } = text;
  if ("words" in text) return { language, words: countWords(text.words), file: null };
  const { name, type, size } = text.file;
  return { language, words: null, file: { name, type, size } };
}

/** A paper of which nobody knows yet. Null where there is no such process or session. */
export async function seeNewPaperReadBack(
  context: Context,
  slug: string,
  {
    text,
    note,
    ...paper
  }: Omit<NewPaper, "id" | "process"> & { readonly text: TextRead | null; readonly note: string },
) {
  const { db, actor } = context;
  const process = await findProcessBySlug(db, slug);
  const session = paper.session === null ? null : await getSession(db, paper.session);
  if (process === null || (paper.session !== null && session?.process !== process.id)) return null;
  if (actor.role !== "chair" && actor.role !== "secretariat") return null;
  const taken = await readingAsActor(db, actor, (reading) => findPaper(reading, process.id, paper.symbol));
  const shown = await shownOf(context, { ...paper, process }, { text, note, isToCome: text === null });
  return {
    ...shown,
    session: session?.title ?? null,
    refusal: mayEnterPaper(paper, { by: actor.role, symbolIsTaken: taken !== null }),
  };
}

/** Another text of one that is there: a translation is told of by no letter. Null where the reader has no such paper. */
export async function seePaperChangeReadBack(
  context: Context,
  id: Id<"paper">,
  said: { readonly text: TextRead; readonly note: string; readonly isTold: boolean },
) {
  const { db, actor } = context;
  const paper = await readingAsActor(db, actor, (reading) => getPaper(reading, id));
  const process = paper === null ? null : await getProcess(db, paper.process);
  if (paper === null || process === null) return null;
  const session = paper.session === null ? null : await getSession(db, paper.session);
  const shown = await shownOf(context, { ...paper, process }, { ...said, isToCome: false });
  return {
    ...shown,
    session: session?.title ?? null,
    letters: said.isTold ? shown.letters : { missions: 0, chair: 0, organisations: 0, subscribers: 0 },
  };
}

async function shownOf(
  context: Context,
  paper: Pick<Paper, "kind" | "title" | "writtenBy" | "symbol" | "audience"> & { readonly process: Process },
  { text, note, isToCome }: { readonly text: TextRead | null; readonly note: string; readonly isToCome: boolean },
): Promise<Omit<PaperReadBack, "session">> {
  const { kind, title, writtenBy = null, symbol, audience, process } = paper;
  const letters = await countToldOfPaper(context, { process, audience, isToCome });
  return { kind, title, writtenBy, symbol, audience, note, letters, text: text === null ? null : textShown(text) };
}

/** To whom letters leave, as the paper's announcement writes them. */
async function countToldOfPaper(
  { db, actor, now }: Context,
  { process, audience, isToCome }: { process: Process; audience: AudienceOfPaper; isToCome: boolean },
): Promise<LettersThatLeave> {
  const nobody = { missions: 0, chair: 0, organisations: 0, subscribers: 0 };
  if (audience === "chair") {
    const chairs = await listChairRecipients(db, process.id);
    return { ...nobody, chair: chairs.filter(({ person }) => !("person" in actor) || person !== actor.person).length };
  }
  const missions = await countMissionLetters(db);
  if (audience === "missions") return { ...nobody, missions };
  const organisations = await countLettersToAccredited(db, { process: process.id, on: dateIn(process.zone, now) });
  const isForTheList = audience === "public" && !isToCome;
  const subscribers = isForTheList
    ? await countSubscribers(db, { process: process.id, kind: "paper-for-subscriber" })
    : 0;
  return { ...nobody, missions, organisations, subscribers };
}
