import { type RawBuilder, sql } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { Db } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { hostsOf } from "./hosts.ts";

export interface SimilarOrganisation {
  readonly id: Id<"organisation">;
  readonly name: string;
  readonly acronym: string | null;
  readonly country: string;
  /** Its latest application that was submitted. */
  readonly reference: string;
  readonly because: "name" | "acronym" | "website";
}

/** In letters: a shorter name stands in too many others by chance. */
const SHORTEST_TELLING_NAME = 8;

/** Two letters begin the words of too many names. */
const SHORTEST_TELLING_ACRONYM = 3;

/**
 * Other organisations that may be the same one, or be taken for it: a name that is equal but for case, accents, spaces, signs and words for "and", stands in the
 * other's, or looks the same in other letters; an acronym that is the other's, or its name, or the first letters of it; or the same site. Only those that have submitted something.
 * Each way is an index of its own: whose name stands in this one has one of the parts of this one as its name.
 */
export async function listSimilarOrganisations(
  db: Db,
  organisation: Id<"organisation">,
): Promise<SimilarOrganisation[]> {
  const own = await db
    .selectFrom("organisation")
    .select(["website", "telling_key", "name_key", "acronym_key", "first_letters", "large_first_letters"])
    .select(sql<string | null>`nullif(${lookOf("name")}, '')`.as("look"))
    .where("id", "=", organisation)
    .executeTakeFirst();
  if (own === undefined) return [];
  const { telling_key: telling, name_key: whole, acronym_key: short } = own;
  const isTelling = telling !== null && telling.length >= SHORTEST_TELLING_NAME;
  const letters = [own.first_letters, own.large_first_letters];
  const byName = anyOf([
    ...(isTelling
      ? [standsIn(telling), sql`other.telling_key = any (${partsOf(telling)})`]
      : [sql`other.telling_key = ${oneOf(given([telling]), "text")}`]),
    sql`${lookOf("other.name")} = ${oneOf(given([own.look]), "text")}`,
  ]);
  const bySite = anyOf([sql`other.site = ${oneOf(hostsOf(own.website), "text")}`]);
  const byAcronym = anyOf([
    sql`other.acronym_key = ${oneOf(given([short, whole]), "text")}`,
    sql`other.name_key = ${oneOf([...given([short]), ...letters.filter(isTellingAcronym)], "text")}`,
    sql`other.first_letters = ${oneOf([whole].filter(isTellingAcronym), "text")}`,
    sql`other.large_first_letters = ${oneOf([whole].filter(isTellingAcronym), "text")}`,
  ]);
  const { rows } = await sql<SimilarOrganisation>`
    with alike (id, place) as (
      select id, min(place) from (
        ${byName(1)} union all ${bySite(2)} union all ${byAcronym(3)}
      ) as found where id <> ${organisation} group by id
    )
    select other.id, other.name, other.acronym, other.country, latest.reference, other.because
    from (
      select organisation.id, name, acronym, country_code as country, (array['name', 'website', 'acronym'])[place] as because,
        telling_key = ${telling}::text as is_same
      from alike join organisation using (id) order by is_same desc nulls last, name
    ) as other
    join lateral (
      select reference from application
      where organisation_id = other.id and state <> 'draft' order by received_at desc limit 1
    ) as latest on true
    order by other.is_same desc nulls last, other.name limit 10`.execute(db);
  return rows;
}

/** In letters: each further one is another list of all names with it, and few names share so many. */
const SOUGHT = 16;

/** In another's name, of which a plan that is kept supposes as many as one for this name (one-of.ts). Nothing but letters and digits is left of a key: none of them means something to `like`. */
function standsIn(telling: string) {
  const sought = Array.from(telling).slice(-SOUGHT).join("");
  return sql<boolean>`(other.telling_key || '') like (select ${`%${sought}%`}) and position(${telling}::text in other.telling_key) > 0`;
}

function given(keys: readonly (string | null)[]): string[] {
  return keys.filter((key) => key !== null);
}

function isTellingAcronym(key: string | null): key is string {
  return key !== null && key.length >= SHORTEST_TELLING_ACRONYM;
}

/** One question for each, since no index serves several at once; with the place of the reason. */
function anyOf(conditions: readonly RawBuilder<unknown>[]) {
  return (place: number) =>
    sql.join(
      conditions.map(
        (condition) => sql`select other.id, ${place}::integer as place from organisation as other where ${condition}`,
      ),
      sql` union all `,
    );
}

/** Letters of other alphabets that are taken for Latin ones at a glance, and those. */
const taken = {
  for: "аеорсухіѕјԁһӏкмтвнАЕОРСУХІЅЈҺКМТВНЗαεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
  as: "aeopcyxisjdhlkmtbhAEOPCYXISJHKMTBH3aeikvoptyxABEZHIKMNOPTYX",
};

/** How a name looks at a glance, as the index `organisation_by_look` has it: one that is written with other letters or digits looks the same. */
function lookOf(name: string) {
  return sql`replace(replace(translate(search_key(translate(${sql.ref(name)}, ${sql.lit(taken.for)}, ${sql.lit(taken.as)})),
    'l10', 'iio'), 'rn', 'm'), 'vv', 'w')`;
}

/** Every part of a key that is long enough to tell something. A plan that is kept supposes the same number of them (one-of.ts). */
function partsOf(key: string) {
  return sql`array(
    select substr(${key}::text, start, letters)
    from generate_series(1, (select length(${key}::text))) as start
    cross join lateral generate_series(${SHORTEST_TELLING_NAME}::integer, (select length(${key}::text)) - start + 1) as letters
  )`;
}
