import { mayPutForward } from "#domain/modalities/working-draft.ts";
import type { Language } from "#messages/kit/languages.ts";
import type { seeWorkingDraft } from "#views/modalities/working-draft.ts";
import { readSeenDraft } from "./draft-shown.ts";

type Seen = NonNullable<Awaited<ReturnType<typeof seeWorkingDraft>>>;

/** A draft that is to become a text, by the act that it needs; null where it needs the other. */
export function readToPutForward(seen: Seen, act: "propose-modalities" | "revise-modalities", language: Language) {
  const { draft } = seen;
  if ((draft.revises === null) !== (act === "propose-modalities")) return null;
  const { read, shown } = readSeenDraft(seen, language);
  const isSound = read.pages.every(({ state }) => state === "complete");
  return {
    text: read.proposed,
    version: draft.version,
    revises: draft.revises,
    shown: { ...shown, isReady: isSound && read.proposed !== null, refusal: mayPutForward(draft, draft.version) },
  };
}
