import { sql, type Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await hideOutcomes(db);
}

/** What an act answered can tell who objected, so that only the person who did it reads it. Whose it is, is declared in each transaction. */
async function hideOutcomes(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function reading_person() returns uuid language sql stable as $$
      select nullif(current_setting('portal.person', true), '')::uuid
    $$`.execute(db);
  await sql`
    comment on function reading_person() is 'The person whose outcomes this transaction reads and writes, or null.'`.execute(
    db,
  );
  await sql`alter table idempotency_key enable row level security`.execute(db);
  await sql`alter table idempotency_key force row level security`.execute(db);
  await sql`create policy the_rule_sees_all on idempotency_key to current_user using (true) with check (true)`.execute(
    db,
  );
  await sql`
    create policy own_outcomes on idempotency_key to portal_application
    using (person_id = reading_person()) with check (person_id = reading_person())`.execute(db);
  await sql`revoke delete on idempotency_key from portal_application`.execute(db);
  await sql`
    create function forget_outcomes(before timestamptz) returns integer language sql security definer
    set search_path = public, pg_temp as $$
      with forgotten as (delete from idempotency_key where at < before returning 1)
      select count(*)::integer from forgotten
    $$`.execute(db);
  await sql`
    comment on function forget_outcomes(timestamptz) is 'Deletes the outcomes of forms sent before the instant, whosesoever they are, and says how many.'`.execute(
    db,
  );
}
