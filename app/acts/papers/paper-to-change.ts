import type { Trx } from "#db/handles.ts";
import { appendPaperVersion, lockPaper } from "#db/papers/papers.ts";
import { findSaidInPaper, insertPaperText } from "#db/papers/texts.ts";
import { getProcess, lockProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import { readAsOffice } from "#db/readers.ts";
import { type Actor, servesProcess } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import type { FileOfPaper } from "#domain/papers/file.ts";
import { type LanguageOfPaper } from "#domain/papers/kinds.ts";
import { type Paper, presentVersion, type SaidInPaper } from "#domain/papers/paper.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";
import { asSeen, orNotFound } from "../kit/once.ts";

export type OfficeOfPapers = Extract<Actor, { readonly role: "chair" | "secretariat" }>;

/** What somebody brings, in one language: a file with all of its bytes. */
export type TextBrought = { readonly language: LanguageOfPaper } & (
  { readonly words: string } | { readonly file: FileOfPaper & { readonly content: Uint8Array } }
);

export interface ChangePaper {
  readonly paper: Id<"paper">;
  readonly key?: string | undefined;
}

export interface RewordPaper extends ChangePaper {
  readonly reason: string;
  readonly text: TextBrought;
  /** The last version that whoever changes it has seen. */
  readonly seen: number;
}

/** The process and the session that letters about a paper name. */
export interface AroundPaper {
  readonly process: Process;
  readonly session: Session | null;
}

/** Whom a letter of the Chair tells of the paper in the same act: they are not told twice. */
export interface ToldOfPaper {
  readonly missions: readonly Id<"mission">[];
  readonly organisations: readonly Id<"organisation">[];
}

export const nobody: ToldOfPaper = { missions: [], organisations: [] };

/** The process in whose papers the office reads and writes from here on. Only inside `work` of `once`. */
export async function lockProcessOfPapers(trx: Trx, actor: OfficeOfPapers, id: Id<"process">): Promise<Process> {
  await readAsOffice(trx, actor);
  return orNotFound(await lockProcess(trx, id), (found) => servesProcess(actor, found.id));
}

export async function sessionOfPaper(trx: Trx, { process, session: id }: Pick<Paper, "process" | "session">) {
  return id === null ? null : orNotFound(await getSession(trx, id), (session) => session.process === process);
}

/** A paper of the office, with what is around it, while nobody else changes it. Only inside `work` of `once`. */
export async function lockPaperToChange(trx: Trx, actor: OfficeOfPapers, id: Id<"paper">) {
  await readAsOffice(trx, actor);
  const paper = orNotFound(await lockPaper(trx, id), ({ process }) => servesProcess(actor, process));
  const process = orNotFound(await getProcess(trx, paper.process));
  return { paper, around: { process, session: await sessionOfPaper(trx, paper) } };
}

/** The same, as whoever changes it has seen it. */
export async function lockPaperAsSeen(
  trx: Trx,
  actor: OfficeOfPapers,
  { paper: id, seen }: Pick<RewordPaper, "paper" | "seen">,
) {
  const found = await lockPaperToChange(trx, actor, id);
  asSeen({ version: found.paper.versions.length }, seen);
  return found;
}

/** What the paper says now in the language; null where it does not. */
export async function presentText(trx: Trx, paper: Paper, language: LanguageOfPaper): Promise<SaidInPaper | null> {
  const present = presentVersion(paper);
  return present === null ? null : findSaidInPaper(trx, present.id, language);
}

/** The last version of the paper, with what it says. */
export async function saveText(
  trx: Trx,
  paper: Paper,
  { text, by }: { readonly text: TextBrought; readonly by: Id<"person"> },
): Promise<void> {
  const version = await appendPaperVersion(trx, paper, { by });
  await insertPaperText(trx, { text, of: version, at: version.at }, { by });
}
