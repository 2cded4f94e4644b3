import { countLetterRecipients, lockChairLetter } from "#db/chair-letters/chair-letters.ts";
import type { Db, Trx } from "#db/handles.ts";
import { listPapersByIds } from "#db/papers/papers.ts";
import { getProcess } from "#db/process/processes.ts";
import { readAs } from "#db/readers.ts";
import type { ChairLetter, ToCirculate } from "#domain/chair-letters/chair-letter.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { orNotFound } from "../kit/once.ts";

export type ChairsOffice = Extract<Actor, { readonly role: "chair" }>;

export interface ChangeLetter {
  readonly chairLetter: Id<"chair_letter">;
  readonly key?: string | undefined;
}

/** The same, as whoever does it has read the letter. */
export interface ReadLetter extends ChangeLetter {
  readonly seen: number;
}

/** A letter of the office, while nobody else changes it. Only inside `work` of `once`. */
export async function lockLetter(trx: Trx, { process }: Pick<ChairsOffice, "process">, id: Id<"chair_letter">) {
  await readAs(trx, { role: "chair", process });
  return orNotFound(await lockChairLetter(trx, id), (letter) => letter.process === process);
}

/** What it is judged by before it goes out, read as the Chair of its process. */
export async function loadToCirculate(
  db: Db,
  { process, draft }: Pick<ChairLetter, "process" | "draft">,
  at: Instant,
): Promise<ToCirculate> {
  const { missions, organisations } = await countLetterRecipients(db, process, draft.to, at);
  const papers = await listPapersByIds(db, draft.enclosures);
  const { zone } = mustExist(await getProcess(db, process));
  const inOrder = draft.enclosures.flatMap((id) => papers.filter((paper) => paper.id === id));
  return {
    recipients: missions + organisations,
    papers: inOrder.filter((paper) => paper.process === process),
    at,
    zone,
  };
}
