import { z } from "zod";
import { readId } from "#domain/kit/id.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "./form-fields.ts";
import { LONGEST_REASON } from "./longest-reason.ts";

/**
 * The later closing instant of a window, under the name that its page gives it; and, on the page that asks once more and has the instant in
 * its address, why it is moved.
 */
export function extensionSchema(t: Translate, closes: string, { chosen }: { chosen: boolean }) {
  const { dayAndClock, hidden, paragraphs } = formFields(t);
  return z.object({
    closes: dayAndClock({ field: closes, required: true }).optional(),
    reason: paragraphs({
      field: t("form.extend.reason"),
      required: chosen ? t("form.extend.giveReason") : undefined,
      max: LONGEST_REASON,
    }),
    /** That it answers, from the register. */
    outage: z
      .string()
      .transform((text) => readId<"outage">(text))
      .optional(),
    /** The hash of what the page showed. */
    seen: hidden(/^[0-9a-f]{64}$/).optional(),
  });
}
