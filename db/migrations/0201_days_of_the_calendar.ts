import { type Kysely, sql } from "kysely";

/**
 * PostgreSQL knows instants that no clock shows: infinity, and years beyond what the program can read. One in a row that pages show would answer them all with a
 * fault, on a row that nobody can change. The one exception says when a standing is asked anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$
    declare one record;
    begin
      for one in
        select class.relname as name, string_agg(case format_type(atttypid, null)
          when 'date' then format('%I between ''0001-01-01'' and ''9999-12-31''', attname)
          else format('%I between ''0001-01-01T00:00:00Z'' and ''9999-12-31T23:59:59.999Z''', attname) end, ' and ' order by attnum) as rule
        from pg_class as class
        join pg_attribute as attribute on attrelid = class.oid and attnum > 0 and not attisdropped
        where relnamespace = 'public'::regnamespace and relkind = 'r'
          and format_type(atttypid, null) in ('date', 'timestamp with time zone') and attname <> 'next_instant'
        group by class.relname order by class.relname
      loop
        execute format('alter table %I add constraint days_are_of_the_calendar check (%s)', one.name, one.rule);
      end loop;
    end $$`.execute(db);
}
