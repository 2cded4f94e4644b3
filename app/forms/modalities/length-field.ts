import { z } from "zod";
import type { Length } from "#domain/kit/calendar.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";

/** Nobody counts further. */
export const MOST = 100_000;

const units = ["hours", "calendar_days", "working_days"] as const;

/** What <LengthInput> sends: a number, and what is counted; null when it was left empty. */
export function lengthField(t: Translate, field: string) {
  const { wholeNumber } = formFields(t);
  return z
    .object({ count: wholeNumber({ field, from: 1, to: MOST }), unit: z.string().default("") })
    .default({ count: null, unit: "" })
    .transform(({ count, unit }, context): Length | null => {
      if (count === null) return null;
      const known = units.find((one) => one === unit);
      if (known !== undefined) return { unit: known, count };
      context.addIssue({ code: "custom", message: t("problem.notOffered", { field }), path: ["unit"] });
      return z.NEVER;
    });
}

/** Its inverse. */
export function lengthEntered(name: string, length: Length | null): Readonly<Record<string, readonly string[]>> {
  return length === null ? {} : { [`${name}.count`]: [String(length.count)], [`${name}.unit`]: [length.unit] };
}
