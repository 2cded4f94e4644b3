import { type Kysely, sql } from "kysely";

/** Names that are written with other letters and look the same are found by how they look: db/organisations/similar-organisations.ts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index organisation_by_look on organisation (replace(replace(translate(search_key(translate(name,
      'аеорсухіѕјԁһӏкмтвнАЕОРСУХІЅЈҺКМТВНЗαεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ',
      'aeopcyxisjdhlkmtbhAEOPCYXISJHKMTBH3aeikvoptyxABEZHIKMNOPTYX')),
      'l10', 'iio'), 'rn', 'm'), 'vv', 'w'))`.execute(db);
}
