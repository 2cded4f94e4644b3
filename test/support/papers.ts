import { createHash } from "node:crypto";
import { circulatePaper } from "#acts/papers/circulate-paper.ts";
import type { Db } from "#db/handles.ts";
import { getPaper } from "#db/papers/papers.ts";
import { type Reader, readingAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import type { FileOfPaper } from "#domain/papers/file.ts";
import type { NewPaper, Paper } from "#domain/papers/paper.ts";
import { aNewPaper, round } from "./factories.ts";
import { accepted, as, type GivenProcess } from "./given.ts";

export const secretariat: Reader = { role: "secretariat" };

/** As its sender gives it: without an id, for the process. */
export function aPaperOf({ process }: GivenProcess, changes: Partial<NewPaper> = {}) {
  const { session, kind, symbol, title, writtenBy, audience } = aNewPaper(changes);
  return { process: process.id, session, kind, symbol, title, writtenBy, audience };
}

export const firstText = { language: "en", words: "Opening.\n\nItem 1.\n\nClosing." } as const;

/** Circulated by the Chair's office on 1 June 2022, in English. */
export async function givenPaper(db: Db, given: GivenProcess, changes: Partial<NewPaper> = {}): Promise<Paper> {
  const paper = aPaperOf(given, changes);
  return accepted(await circulatePaper(as(db, given.chair, round.circulating), { paper, text: firstText })).next;
}

/** As the reader finds it; null where it is not theirs to read. */
export async function paperAsRead(db: Db, reader: Reader | null, id: Id<"paper">): Promise<Paper | null> {
  return reader === null ? getPaper(db, id) : readingAs(db, reader, (trx) => getPaper(trx, id));
}

/** As a form brings it, after it was looked at. */
export function aFileOfPaper(
  content: Uint8Array,
  { name = "paper.pdf", type = "pdf", scan = "clean" }: Partial<Omit<FileOfPaper, "size" | "sha256">> = {},
) {
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { name, type, scan, size: content.length, sha256, content };
}
