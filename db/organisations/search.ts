import { type RawBuilder, sql } from "kysely";
import { readReference } from "#domain/kit/reference.ts";

/** Whether the name or the acronym has the words, as a keyboard types them: the index `organisation_by_words` finds three letters and more. */
export function nameHas(
  words: string,
  table: "organisation" | "listed" | "accredited_name" | "named" | "coming" | "earlier" = "organisation",
) {
  // Nothing but letters and digits is left of a key: none of them means something to `like`. Of signs alone nothing is left, and finds nothing.
  return keyHas(sql`${sql.ref(`${table}.search_name`)}`, words);
}

/** More is a whole name, brought from elsewhere, and in its order. */
const MOST_WORDS = 8;

/** Has something of which a search key is made. */
const isWord = /[\p{L}\p{N}]/u;

/** Whether a search key has the words, in whatever order they are remembered. */
export function keyHas(key: RawBuilder<unknown>, words: string) {
  const each = words.split(/\s+/u).filter((word) => isWord.test(word));
  const sought = each.length === 0 || each.length > MOST_WORDS ? [words] : each;
  return sql`(${sql.join(
    sought.map((word) => keyHasAtOnce(key, word)),
    sql` and `,
  )})`;
}

/** The pattern stands in a query of its own, so that a plan which serves all words does not work it out for each row. */
function keyHasAtOnce(key: RawBuilder<unknown>, words: string) {
  return sql`${key} like (select '%' || nullif(search_key(${words}), '') || '%')`;
}

/**
 * The same, or the reference when it can be read as one: with both at once no index would serve. Where the acronym is withheld from the reader, no
 * search finds by it.
 */
export function nameOrReferenceIs(
  words: string,
  { withoutAcronym = false }: { withoutAcronym?: boolean | undefined } = {},
) {
  const reference = readReference(words);
  if (reference !== null) return sql`application.reference = ${reference}`;
  return withoutAcronym ? keyHas(sql`search_key(organisation.name)`, words) : nameHas(words);
}
