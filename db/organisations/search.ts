import { sql } from "kysely";
import { readReference } from "#domain/kit/reference.ts";

/** Whether the name or the acronym has the words, as a keyboard types them: the index `organisation_by_words` finds three letters and more. */
export function nameHas(words: string) {
  // Nothing but letters and digits is left of a key: none of them means something to `like`. Of signs alone nothing is left, and finds nothing.
  return sql`(organisation.search_name like '%' || nullif(search_key(${words}), '') || '%')`;
}

/** The same, or the reference when it can be read as one: with both at once no index would serve. */
export function nameOrReferenceIs(words: string) {
  const reference = readReference(words);
  return reference === null ? nameHas(words) : sql`application.reference = ${reference}`;
}
