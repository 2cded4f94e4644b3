import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";

/**
 * An application is in a class of the decision of its call. What was its category is the key of the customary class of that name; it stays what lists
 * filter by. A draft whose organisation has chosen nothing is in none, and no longer says one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await sql`
    alter table application
      add column class text check (length(class) between 1 and 50),
      add column moved_from text check (length(moved_from) between 1 and 50),
      add column agreed_to text check (length(agreed_to) between 1 and 50)`.execute(db);
  await sql`update application set class = category where category_chosen`.execute(db);
  await sql`alter table application alter column category drop not null`.execute(db);
  await sql`update application set category = null where not category_chosen`.execute(db);
  await sql`
    alter table application
      drop constraint submitted_application_has_chosen_its_category,
      drop column category_chosen,
      drop constraint application_category_check,
      add constraint application_category_check check (category in ('ecosoc-ngo', 'ngo', 'business', 'academia', 'other')),
      add constraint application_has_the_category_of_its_class check ((class is null) = (category is null)),
      add constraint submitted_application_is_in_a_class check (state = 'draft' or class is not null),
      add constraint application_goes_on_in_the_class_it_agreed_to check (moved_from is null or class is not distinct from agreed_to)`.execute(
    db,
  );
  await sql`grant update (class, moved_from, agreed_to) on application to portal_application`.execute(db);
  await sql`
    comment on column application.class is
      'In which class of the decision of its call it is, by the key; null while its organisation has chosen none.'`.execute(
    db,
  );
  await sql`
    comment on column application.moved_from is
      'The class in which it was received, where it has gone on in another.'`.execute(db);
  await sql`
    comment on column application.agreed_to is
      'In which other class it goes on if its claim cannot be verified; null where the organisation did not agree, or the text knows none.'`.execute(
    db,
  );
  await sql`comment on column application.category is 'Under what its class is found in lists.'`.execute(db);
  await sql`comment on column application.route is 'The way that the track of its class gives it, fixed when it came into the class.'`.execute(
    db,
  );
}
