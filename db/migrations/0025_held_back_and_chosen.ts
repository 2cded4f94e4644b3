import { type Kysely, sql } from "kysely";

/**
 * What is cleared can be held back from a list, and the clearance taken back while no list has gone out with it. And a category is chosen by the
 * organisation or not at all: drafts that began with one that nobody chose are asked again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await holdBack(db);
  await choose(db);
}

async function choose(db: Kysely<unknown>): Promise<void> {
  await sql`alter table application add column category_chosen boolean not null default true`.execute(db);
  await sql`alter table application alter column category_chosen set default false`.execute(db);
  await sql`update application set category_chosen = false where state = 'draft'`.execute(db);
  await sql`
    alter table application
      add constraint submitted_application_has_chosen_its_category check (state = 'draft' or category_chosen)`.execute(
    db,
  );
  await sql`grant update (category_chosen) on application to portal_application`.execute(db);
  await sql`
    comment on column application.category_chosen is
      'Whether the organisation has answered which category it is; until then the category says only what is asked first.'`.execute(
    db,
  );
}

async function holdBack(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table application
      add column held_back_at timestamptz,
      add column held_back_by uuid references person (id) on delete restrict,
      add column held_back_reason text check (length(held_back_reason) between 1 and 5000),
      add constraint held_back_application_has_reason check (
        (held_back_at is null) = (held_back_by is null) and (held_back_at is null) = (held_back_reason is null)
      ),
      add constraint held_back_application_is_on_no_list check (held_back_at is null or state = 'cleared')`.execute(db);
  await sql`create index application_held_back_by on application (held_back_by) where held_back_by is not null`.execute(
    db,
  );
  await sql`grant update (held_back_at, held_back_by, held_back_reason) on application to portal_application`.execute(
    db,
  );
  await sql`
    comment on column application.held_back_at is
      'Since when an officer keeps it off the list, though it is cleared.'`.execute(db);
  await sql`comment on column application.held_back_by is 'The officer.'`.execute(db);
  await sql`comment on column application.held_back_reason is 'Why, for the desk.'`.execute(db);
}
