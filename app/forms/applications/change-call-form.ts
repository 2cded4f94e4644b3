import { z } from "zod";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";

/** In characters, as the database keeps them. */
const longest = { title: 300, reason: 2000 };

/** Why a call is withdrawn, or how it is called from now on, and why. */
export const changeCallSchema = (t: Translate, change: "withdraw" | "correct") => {
  const { text, paragraphs } = formFields(t);
  const field = t("applications.openCall.name");
  return z.object({
    title: change === "correct" ? text({ field, required: true, max: longest.title }) : z.string().default(""),
    reason: paragraphs({
      field: t("process.changeSession.reason"),
      required: t("process.changeSession.giveReason"),
      max: longest.reason,
    }),
  });
};
