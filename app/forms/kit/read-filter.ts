import { z } from "zod";
import { readId, type Recorded } from "#domain/kit/id.ts";
import { isCountry } from "#messages/kit/countries.ts";

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
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
};

/** What was just done, as the redirect after it says: a page shows it once as a notice. Null for anything else. */
export function readDone<const Value extends string>(url: string, values: readonly Value[]): Value | null {
  const done = new URL(url).searchParams.get("done");
  return values.find((value) => value === done) ?? null;
}
