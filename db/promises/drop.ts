import { type Kysely, sql } from "kysely";

/**
 * Drops every policy, trigger and function of the portal's, found in the catalogue: the schema public holds nothing else, but
 * for what belongs to an extension. A function on which a column, a constraint or an index stands remains, with those that
 * it calls: its promise says "create or replace". A migration that alters what promises stand on begins with it; they are
 * applied again after the last migration.
 */
export async function dropPromises(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$
    declare
      statement text;
    begin
      for statement in
        select format('drop policy %I on %s', polname, polrelid::regclass)
        from pg_policy join pg_class on pg_class.oid = polrelid
        where relnamespace = 'public'::regnamespace
        union all
        select format('drop trigger %I on %s', tgname, tgrelid::regclass)
        from pg_trigger join pg_class on pg_class.oid = tgrelid
        where relnamespace = 'public'::regnamespace and not tgisinternal
      loop
        execute statement;
      end loop;
      with recursive ours as (
        select oid from pg_proc
        where pronamespace = 'public'::regnamespace
          and not exists (
            select from pg_depend
            where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e'
          )
      ), standing as (
        select refobjid as oid from pg_depend
        where refclassid = 'pg_proc'::regclass and refobjid in (select oid from ours)
          and classid <> 'pg_proc'::regclass
        union
        select refobjid from pg_depend join standing on objid = standing.oid
        where classid = 'pg_proc'::regclass and refclassid = 'pg_proc'::regclass
      )
      -- One statement for all: functions that call one another go together.
      select 'drop routine ' || string_agg(oid::regprocedure::text, ', ') into statement
      from ours where oid not in (select oid from standing);
      if statement is not null then
        execute statement;
      end if;
    end $$`.execute(db);
}
