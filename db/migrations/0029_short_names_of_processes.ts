import { type Kysely, sql } from "kysely";

/** A process has a short name, for rows, filters and the lines above headings. Those on record get one that is made of their title. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table process add column short_name text collate "und-x-icu"`.execute(db);
  // Words with single spaces between them, as many as fit: the 29th character tells whether the last one is whole.
  await sql`
    with spelled as (
      select id, slug, begins_on, ends_on, btrim(regexp_replace(title collate "und-x-icu", '\\s+', ' ', 'g')) as title
      from process
    ), cut as (
      select id, slug, case
        when title = 'Demonstration mechanism on ICT security' then 'Demonstration mechanism'
        when title ~* '^open-ended working group .*(information|ict)'
          then 'OEWG ' || extract(year from begins_on) || '–' || extract(year from ends_on)
        when title ~* '^ad hoc committee .*(cybercrime|criminal purposes)' then 'Ad Hoc Committee, cybercrime'
        when length(title) <= 28 then title
        when position(' ' in left(title, 28)) > 0 then btrim(regexp_replace(left(title, 29), '[^ ]*$', ''))
        else left(title, 28)
      end as short_name
      from spelled
    )
    update process
    set short_name = case when cut.short_name ~ '[[:alnum:]]' then cut.short_name else left(cut.slug, 28) end
    from cut where cut.id = process.id`.execute(db);
  await sql`alter table process alter column short_name set not null`.execute(db);
  await sql`
    alter table process add constraint process_has_a_short_name
    check (length(short_name) between 1 and 28 and short_name ~ '^\\S+( \\S+)*$' and short_name ~ '[[:alnum:]]')`.execute(
    db,
  );
  await sql`grant update (short_name) on process to portal_application`.execute(db);
  await sql`
    comment on column process.short_name is
      'What it is called in rows, filters and the lines above headings; the title stands on its own page.'`.execute(db);
}
