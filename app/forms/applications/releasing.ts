import { z } from "zod";
import { kindsOfRuling } from "#domain/applications/kind-of-ruling.ts";
import { type Id, readId } from "#domain/kit/id.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { filterFields, readFilter } from "../kit/read-filter.ts";

/** In one go: more than a page of the list has. */
const MOST = 200;

/** Which prepared rulings, as they were seen. */
export const releasing = (t: Translate) =>
  z.object({
    prepared: formFields(t).rows({
      field: t("applications.prepared.title"),
      required: t("applications.prepared.nothingNext"),
      max: MOST,
    }),
  });

/** What was ticked in the list; what is no id is left out. */
export function readPrepared(ticked: readonly string[]): Id<"prepared_ruling">[] {
  return [...new Set(ticked.flatMap((one) => readId<"prepared_ruling">(one) ?? []))].slice(0, MOST);
}

const { oneOf, id, page } = filterFields;

const preparedQuery = z.object({
  ruling: oneOf(kindsOfRuling),
  by: z.union([z.literal("me"), id<"person">()]).catch(undefined),
  page,
});

/** What the list of prepared rulings can be asked. */
export function readPreparedQuery(url: string): z.output<typeof preparedQuery> {
  return readFilter(url, preparedQuery);
}

const LONGEST_RESULT = 200 * 12;
const result = z.object({
  released: z.string().max(LONGEST_RESULT).catch(""),
  left: z.string().max(LONGEST_RESULT).catch(""),
});

/** The references of what a release has just let out and of what it has left, as its redirect says; null where nothing was released. */
export function readResult(url: string): { readonly released: string[]; readonly left: string[] } | null {
  const { searchParams } = new URL(url);
  if (!searchParams.has("released")) return null;
  const { released, left } = readFilter(url, result);
  return { released: references(released), left: references(left) };
}

function references(text: string): string[] {
  return text.split(" ").filter((one) => /^[A-Z0-9-]{1,20}$/.test(one));
}
