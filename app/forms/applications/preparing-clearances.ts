import { z } from "zod";
import { formFields } from "#forms/kit/form-fields.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { readFilter } from "../kit/read-filter.ts";
import { mostTogether } from "./seen-rows.ts";

/** Which applications, each with the version that was seen. */
export const preparingClearances = (t: Translate) =>
  z.object({
    applications: formFields(t).rows({
      field: t("applications.together.chosen"),
      required: t("applications.together.noneNext"),
      max: mostTogether,
    }),
  });

const LONGEST_RESULT = mostTogether * 21;
const result = z.object({
  together: z.coerce.number().int().min(1).max(mostTogether).optional().catch(undefined),
  unprepared: z.string().max(LONGEST_RESULT).catch(""),
});

/** How many clearances were prepared together, and the references of what was left, as the redirect says; null where none was. */
export function readTogether(url: string): { readonly count: number; readonly left: string[] } | null {
  const { together: count, unprepared } = readFilter(url, result);
  if (count === undefined) return null;
  return { count, left: unprepared.split(" ").filter((one) => /^[A-Z0-9-]{1,20}$/.test(one)) };
}
