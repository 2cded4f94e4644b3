import { z } from "zod";
import { outcomes } from "#domain/applications/standing-in-a-word.ts";
import { listedCategories } from "#domain/modalities/provisions.ts";
import { filterFields } from "../kit/read-filter.ts";

const { oneOf, id, search, page } = filterFields;

/** Which outcomes there are how many of. */
export const outcomeCountsQuery = z.object({ process: search, call: id<"call">() });

/** What the record of outcomes can be asked. */
export const outcomesQuery = outcomeCountsQuery.extend({
  outcome: oneOf(outcomes),
  category: oneOf(listedCategories),
  class: search,
  q: search,
  page,
});
