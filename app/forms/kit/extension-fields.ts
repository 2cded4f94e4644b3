import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "./form-fields.ts";

/** The later closing instant of a call or of a period, under the name that its page gives it, and why it is moved. */
export function extensionFields(t: Translate, closes: string, max: number) {
  const { dayAndClock, paragraphs } = formFields(t);
  return {
    closes: dayAndClock({ field: closes, required: true }),
    reason: paragraphs({ field: t("form.extend.reason"), required: t("form.extend.giveReason"), max }),
  };
}
