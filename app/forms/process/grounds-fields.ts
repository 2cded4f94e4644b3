import { z } from "zod";
import type { Grounds } from "#domain/process/body.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { citationField, citationIn } from "../kit/citation-field.ts";
import { formFields } from "../kit/form-fields.ts";
import { LONGEST_REASON } from "../kit/longest-reason.ts";

/** Why a seat is taken or left, by which document, and whether that lies in the past. */
export function groundsFields(t: Translate) {
  const { paragraphs, ticked } = formFields(t);
  return z.object({
    citation: citationField(t),
    reason: paragraphs({ field: t("process.body.reason"), required: true, max: LONGEST_REASON }),
    past: ticked({ field: t("process.body.past") }),
  });
}

export function groundsIn({ reason, citation, past }: z.output<ReturnType<typeof groundsFields>>): Grounds {
  return { reason, citation: citationIn(citation), statedAsPast: past };
}
