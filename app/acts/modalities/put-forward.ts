import type { Trx } from "#db/handles.ts";
import { endWorkingDraft, lockWorkingDraft } from "#db/modalities/working-drafts.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { endDraft, mayPutForward, type WorkingDraft } from "#domain/modalities/working-draft.ts";
import { orNotFound } from "../kit/once.ts";

/** From whose pages a text was read, and at which version of them. */
export interface ReadDraft {
  readonly id: Id<"working_draft">;
  readonly version: number;
}

/** The draft that a text comes from, if it comes from one, as it was when the text was read from it. */
export async function lockPutForward(trx: Trx, process: Id<"process">, read: ReadDraft | undefined) {
  if (read === undefined) return accept(null, null);
  const draft = orNotFound(await lockWorkingDraft(trx, read.id), (row) => row.process === process);
  return mayPutForward(draft, read.version) ?? accept(draft, null);
}

/** It has become the text, and is kept as it was. */
export async function endPutForward(
  trx: Trx,
  draft: WorkingDraft | null,
  { at, decision }: { readonly at: Instant; readonly decision: Id<"decision"> },
): Promise<void> {
  if (draft !== null) await endWorkingDraft(trx, endDraft(draft), { at, decision });
}
