import { z } from "zod";
import { accreditedOrders } from "#domain/accreditation/accreditation.ts";
import { listedCategories } from "#domain/modalities/provisions.ts";
import { regions } from "#domain/organisations/organisation.ts";
import { filterFields } from "../kit/read-filter.ts";
import { readCursor } from "./accredited-cursor.ts";
import { asOf } from "./as-of.ts";

const filter = {
  q: z
    .string()
    .max(200)
    .refine((text) => !text.includes("\0") && text.isWellFormed())
    .optional()
    .meta({ description: "Part of the name or the acronym, whatever its case and accents." }),
  category: z.enum(listedCategories).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .meta({ description: "ISO 3166-1 alpha-3.", examples: ["KEN"] }),
  region: z.enum(regions).optional().meta({ description: "Of M49, as the Statistics Division has it." }),
  as_of: asOf.optional().meta({
    description:
      "The list as it stood at the end of this day at Headquarters (New York), or at this instant, which has its offset and at most nine decimals. Neither lies ahead. When absent, the list as it stands, or as it stood at the end of a mandate that is over.",
    examples: ["2022-06-30", "2022-06-30T22:00:00Z"],
  }),
};

/** What the page of the accredited organisations can be asked; what it cannot read counts as not asked. */
export const accreditedPageQuery = z.object({
  q: filterFields.search,
  category: filterFields.oneOf(listedCategories),
  country: filterFields.country,
  region: filterFields.oneOf(regions),
  /** As it was typed: `readAsOf` reads it in the language of the page. */
  as_of: z.string().max(100).catch("").default(""),
  process: z.string().max(100).optional().catch(undefined),
  sort: z.enum(accreditedOrders).catch("name").default("name"),
  page: filterFields.page,
});

/** What programs can ask; what cannot be read is a problem, because a program would not see what was left out. */
export const accreditedCsvQuery = z.object({
  ...filter,
  sort: z.enum(accreditedOrders).default("name").meta({
    description: "By name, country, or the instant of the accreditation; with a minus the other way round.",
  }),
});

export const accreditedApiQuery = z.object({
  ...filter,
  limit: z.coerce.number().int().min(1).max(1000).default(100).meta({ description: "How many on this page at most." }),
  cursor: z
    .string()
    .max(2000)
    .transform((text, context) => {
      const cursor = readCursor(text);
      if (cursor !== null) return cursor;
      context.addIssue({ code: "custom" });
      return z.NEVER;
    })
    .optional()
    .meta({ description: "The `next` of the page before; of the first page there is none." }),
});
