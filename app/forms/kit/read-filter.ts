import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { readId, type Recorded } from "#domain/kit/id.ts";
import { isCountry } from "#messages/kit/countries.ts";
import { withPlainDigits } from "./typed-text.ts";

/** As long as a name can be; what is longer finds nothing anyway. */
const LONGEST_SEARCH = 300;

/**
 * The filters, the order and the page of a list, as its address has them. What the page does not offer counts as not given, so that an old or a
 * mistyped address shows the list and not a fault; the filters on the page show what applies.
 */
export function readFilter<Schema extends z.ZodObject>(url: string, schema: Schema): z.output<Schema> {
  const given = Object.fromEntries(Array.from(new URL(url).searchParams).filter(([, value]) => value.trim() !== ""));
  return schema.parse(given);
}

/** The fields of such a schema: each undefined when it was not given, or not understood. */
export const filterFields = {
  oneOf: <const Value extends string>(values: readonly Value[]) => z.enum(values).optional().catch(undefined),
  id: <Of extends Recorded>() =>
    z
      .string()
      .transform((text) => readId<Of>(text) ?? undefined)
      .optional(),
  search: z.string().trim().max(LONGEST_SEARCH).optional().catch(undefined),
  /** Of a country, ISO 3166-1 alpha-3. */
  country: z.string().refine(isCountry).optional().catch(undefined),
  /** A whole day: see {@link readDay}. */
  day: z
    .string()
    .transform((text) => readDay(text) ?? undefined)
    .optional(),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
};

/** A day as programs write it, or by its day, month and year in this order, as the fields of a form ask for it. Null where it is none. */
function readDay(typed: string): Temporal.PlainDate | null {
  const text = withPlainDigits(typed.normalize("NFKC").replaceAll(/\p{Cf}/gu, "")).trim();
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const [, asDay, asMonth, asYear] = /^(\d{1,2})[ ./-] ?(\d{1,2})[ ./-] ?(\d{4})$/.exec(text) ?? [];
  const parts = { year: Number(year ?? asYear), month: Number(month ?? asMonth), day: Number(day ?? asDay) };
  // PostgreSQL knows no year 0.
  if (!(parts.year >= 1)) return null;
  try {
    return Temporal.PlainDate.from(parts, { overflow: "reject" });
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

/** The days that were asked for and cannot be read, each as it was typed: a list that is not narrowed by them says so. */
export function unreadDays(url: string, read: Readonly<Partial<Record<"from" | "until", unknown>>>) {
  const { searchParams } = new URL(url);
  return (["from", "until"] as const).flatMap((day) => {
    const given = searchParams.get(day) ?? "";
    return given.trim() !== "" && read[day] === undefined ? [{ day, given }] : [];
  });
}

/** What was just done, as the redirect after it says: a page shows it once as a notice. Null for anything else. */
export function readDone<const Value extends string>(url: string, values: readonly Value[]): Value | null {
  const done = new URL(url).searchParams.get("done");
  return values.find((value) => value === done) ?? null;
}
