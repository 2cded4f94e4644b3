import { createHash } from "node:crypto";
import type { ModalitiesDecision } from "#domain/modalities.ts";
import { textShown } from "./see-beginnings.ts";

/** SHA-256 of what a form on the text is made from: somebody who saves another text in the meantime changes it. */
export function hashOfText(decision: ModalitiesDecision): string {
  return createHash("sha256")
    .update(JSON.stringify(textShown(decision)))
    .digest("hex");
}
