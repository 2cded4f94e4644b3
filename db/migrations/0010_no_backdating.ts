import { type Kysely, sql } from "kysely";

/** What makes an outcome is stamped when it arrives: each table with the column that holds its stamp. */
const stamps = [
  ["silence_procedure", "opens_at", "before insert"],
  ["silence_break", "received_at", "before insert"],
  ["application", "received_at", "before update of received_at"],
  ["no_objection_period", "opens_at", "before insert"],
  ["objection_note", "received_at", "before insert"],
] as const;

/**
 * A silence or a period that is written with an opening long past would be over at once, and nobody would have had the time
 * to speak. Outside a demonstration, which plays history, no stamp is older than the longest request can be.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function guard_backdating() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    begin
      if (to_jsonb(new) ->> tg_argv[0])::timestamptz < portal_now() - settlement_margin()
        and not (select demonstration from installation)
      then
        raise exception '% of % lies further back than its request can have taken', tg_argv[0], tg_table_name
          using errcode = 'check_violation', constraint = 'nothing_is_backdated';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    comment on function guard_backdating() is
      'Stamps are given on arrival and never chosen: time cannot be made to have passed.'`.execute(db);
  for (const [table, column, when] of stamps) {
    await sql`
      create trigger guard_backdating ${sql.raw(when)} on ${sql.table(table)}
      for each row execute function guard_backdating(${sql.lit(column)})`.execute(db);
  }
}
