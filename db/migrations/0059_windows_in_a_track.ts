import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describe, describeColumns } from "./describe.ts";

/**
 * A track may ask the States more than once. What was said in a period is about an application at one window of its track; all that were put to the States
 * so far were at the first.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await sql`
    create table item_in_window (
      application_id uuid not null references application (id) on delete restrict,
      no_objection_period_id uuid not null references no_objection_period (id) on delete restrict,
      class text not null check (length(class) between 1 and 50),
      stage text not null check (length(stage) between 1 and 50),
      primary key (application_id, no_objection_period_id),
      constraint application_is_once_at_a_window unique (application_id, class, stage)
    )`.execute(db);
  await sql`create index item_in_window_by_period on item_in_window (no_objection_period_id)`.execute(db);
  await sql`
    insert into item_in_window (application_id, no_objection_period_id, class, stage)
    select distinct on (application.id) application.id, application.no_objection_period_id, application.class, stage.value ->> 'key'
    from application
    join call_for_applications as call on call.id = application.call_id
    join modalities_decision as decision on decision.id = call.modalities_decision_id
    cross join lateral jsonb_array_elements(decision.classes) as class
    cross join lateral jsonb_array_elements(case jsonb_typeof(class.value -> 'track')
      when 'array' then class.value -> 'track' else '[]' end) with ordinality as stage (value, place)
    where application.no_objection_period_id is not null
      and class.value ->> 'key' = application.class and stage.value ->> 'kind' = 'window'
    order by application.id, stage.place`.execute(db);
  await describe(
    db,
    "item_in_window",
    "In which periods an application was put to the States, and at which window of its track. Written by the database; append only.",
    {
      application_id: "Which application.",
      no_objection_period_id: "In which period.",
      class: "In which class it was then.",
      stage: "The window of the track of that class, by its key.",
    },
  );
  await describeColumns(db, "application", {
    no_objection_period_id:
      "The period in which it is before the States; null once what comes next is another list, or another class.",
  });
  await sql`grant select on item_in_window to portal_application`.execute(db);
  await sql`drop index one_standing_objection_per_mission_and_application`.execute(db);
  await sql`
    create unique index one_standing_objection_per_mission_and_application
    on objection (no_objection_period_id, application_id, mission_id) where withdrawn_at is null`.execute(db);
  await sql`create index objection_by_application on objection (application_id)`.execute(db);
  await sql`
    alter table application
      drop constraint circulated_application_has_period,
      add constraint circulated_application_has_period check (
        (no_objection_period_id is null or circulated_at is not null)
        and (state <> 'circulated' or circulated_at is not null)
        and (state in ('circulated', 'withdrawn') or circulated_at is null))`.execute(db);
}
