import { createHash } from "node:crypto";
import type { SeenAndPresent } from "#domain/kit/ruling.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import { textShown } from "#views/modalities/beginnings.ts";

/** SHA-256 of what a form on the text is made from: somebody who saves another text in the meantime changes it. */
export function hashOfText(decision: ModalitiesDecision): string {
  return createHash("sha256")
    .update(JSON.stringify(textShown(decision)))
    .digest("hex");
}

/** The hash of the text from which a form was made, beside that of the text as it is; undefined where no form was. */
export function compareTexts(seen: string | undefined, decision: ModalitiesDecision): SeenAndPresent | undefined {
  return seen === undefined ? undefined : { seen, present: hashOfText(decision) };
}
