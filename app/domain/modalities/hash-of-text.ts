import { createHash } from "node:crypto";
import type { SeenAndPresent } from "../kit/ruling.ts";
import type { ModalitiesDecision } from "./modalities.ts";
import type { ProcessText } from "./process-text.ts";
import { inOrder } from "./sources.ts";
import { classesInTheirPlaces } from "./text-change.ts";

type Text = Pick<ModalitiesDecision, "title" | "issuer" | "citation" | "date" | "text" | "provisions">;

/** A text as plain data, for a form or a page. */
export function textShown({ title, issuer, citation, date, text, provisions }: Text) {
  return { title, issuer, citation, date: date.toString(), text, provisions };
}

/** SHA-256 of what a form on the text is made from: somebody who saves another text in the meantime changes it. */
export function hashOfText(decision: ModalitiesDecision): string {
  return createHash("sha256")
    .update(inOrder({ ...textShown(decision), classes: classesInTheirPlaces(decision) }))
    .digest("hex");
}

/** The hash of the text from which a form was made, beside that of the text as it is; undefined where no form was. */
export function compareTexts(seen: string | undefined, decision: ModalitiesDecision): SeenAndPresent | undefined {
  return seen === undefined ? undefined : { seen, present: hashOfText(decision) };
}

export function hashOfProcessText({ kind, title, symbol, date, words }: ProcessText): string {
  return createHash("sha256")
    .update(JSON.stringify({ kind, title, symbol, date: date.toString(), words }))
    .digest("hex");
}
