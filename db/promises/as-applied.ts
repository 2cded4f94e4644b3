import { sql } from "kysely";

/**
 * Every function, trigger and policy of the portal that the database has now, with a digest of all that it says, whose it is and who may call it. The catalogue writes
 * it out, so that it is compared only with what the same server wrote.
 */
export const promisesAsTheyAre = sql`
  select 'function ' || pg_proc.oid::regprocedure as what,
    md5(concat_ws(E'\n', pg_get_functiondef(pg_proc.oid), pg_get_userbyid(proowner), proacl)) as digest
  from pg_proc
  where pronamespace = 'public'::regnamespace and prokind <> 'a' and not exists (
    select from pg_depend where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e'
  )
  union all
  select format('trigger %I on %s', tgname, tgrelid::regclass), md5(pg_get_triggerdef(pg_trigger.oid))
  from pg_trigger join pg_class on pg_class.oid = tgrelid
  where relnamespace = 'public'::regnamespace and not tgisinternal
  union all
  select format('policy %I on %s', polname, polrelid::regclass), md5(concat_ws(E'\n', polcmd, polpermissive,
    (select string_agg(role::regrole::text, ',' order by role) from unnest(polroles) as role),
    pg_get_expr(polqual, polrelid), 'check', pg_get_expr(polwithcheck, polrelid)))
  from pg_policy join pg_class on pg_class.oid = polrelid
  where relnamespace = 'public'::regnamespace`;
