import { z } from "zod";
import type { Length } from "#domain/kit/calendar.ts";
import { mostDays, unitsIn } from "#domain/modalities/provisions.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { formFields } from "../kit/form-fields.ts";

/** Nobody counts further. */
const MOST = 100_000;

const units = ["hours", "calendar_days", "weeks", "working_days"] as const;

const DAYS_OF_WEEK = 7;

/** What <LengthInput> sends: a number, and what is counted; null when it was left empty. Weeks are so many calendar days. `days` are as many as a text can mean. */
export function lengthField(t: Translate, field: string, days: number = mostDays.ofRound) {
  const { wholeNumber } = formFields(t);
  return z
    .object({ count: wholeNumber({ field, from: 1, to: MOST }), unit: z.string().default("") })
    .default({ count: null, unit: "" })
    .transform(({ count, unit }, context): Length | null => {
      if (count === null) return null;
      const known = units.find((one) => one === unit);
      if (known === undefined) {
        context.addIssue({ code: "custom", message: t("problem.notOffered", { field }), path: ["unit"] });
        return z.NEVER;
      }
      const most = known === "weeks" ? Math.floor(days / DAYS_OF_WEEK) : unitsIn(days, known);
      if (count <= most)
        return known === "weeks" ? { unit: "calendar_days", count: count * DAYS_OF_WEEK } : { unit: known, count };
      const message = t("modalities.entry.tooLongATime", { field, most, unit: t(`modalities.unit.${known}`) });
      context.addIssue({ code: "custom", message, path: ["count"] });
      return z.NEVER;
    });
}

/** Its inverse. */
export function lengthEntered(name: string, length: Length | null): Readonly<Record<string, readonly string[]>> {
  return length === null ? {} : { [`${name}.count`]: [String(length.count)], [`${name}.unit`]: [length.unit] };
}
