import { type Kysely, sql } from "kysely";
import { describeColumns } from "./describe.ts";

/**
 * What lists of applications count, filter and sort by stands with the standing, in one narrow row of each: an application itself has its answers, and to read
 * all of them for their number took ten times as long. Kept by triggers, derived as the rest of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table application_standing
      add column call_id uuid,
      add column class text check (length(class) <= 50),
      add column category text check (length(category) <= 50),
      add column route text check (length(route) <= 50),
      add column received_at timestamptz,
      add column cleared boolean not null default false,
      add column listed boolean not null default false,
      add column held_back boolean not null default false,
      add column name text collate "und-x-icu" check (length(name) <= 300),
      add column country_code text check (length(country_code) <= 3)`.execute(db);
  await sql`
    with goes_with as materialized (
      select distinct on (application_id) application_id, name, country_code from submitted_organisation
      where taken_over order by application_id, frozen_at desc
    ), called as materialized (
      select distinct on (accreditation.application_id) accreditation.application_id, named.name
      from accredited_name as named join accreditation on accreditation.id = named.accreditation_id
      order by accreditation.application_id, named.effective_at desc
    )
    update application_standing as kept
    set call_id = application.call_id, class = application.class, category = application.category, route = application.route, received_at = application.received_at,
      cleared = application.cleared_at is not null, listed = application.circulated_at is not null,
      held_back = application.held_back_at is not null, name = coalesce(called.name, goes_with.name), country_code = goes_with.country_code
    from application
    left join goes_with on goes_with.application_id = application.id
    left join called on called.application_id = application.id
    where application.id = kept.application_id`.execute(db);
  await sql`alter table application_standing alter column call_id set not null`.execute(db);
  await sql`
    create index application_standing_by_outcome on application_standing (since desc, name, application_id)
    where stage in ('accredited', 'suspended', 'accreditation-withdrawn', 'expired', 'not-accredited', 'undecided', 'refused', 'withdrawn')`.execute(
    db,
  );
  // By which it is found that an organisation may be there twice.
  await sql`create index organisation_by_key on organisation (search_name)`.execute(db);
  await sql`create index organisation_by_small_name on organisation (lower(name))`.execute(db);
  await sql`create index organisation_by_host on organisation (lower(split_part(website, '/', 3)))`.execute(db);
  await describeColumns(db, "application_standing", {
    call_id: "Under which call.",
    class: "In which class of the decision of its call; null until it is sent.",
    category: "In which category it came in; null until it is sent.",
    route: "By which way its class lets in; null until it is sent.",
    received_at: "When it was received; null until it is sent.",
    cleared: "Whether it counts as cleared.",
    listed: "Whether it was put on a list.",
    held_back: "Whether an officer keeps it off the list.",
    name: "As it is called under its accreditation or, without one, as it was sent.",
    country_code: "Where it was sent from.",
  });
}
