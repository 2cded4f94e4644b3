import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describe } from "./describe.ts";

/** What the Secretariat keeps of time: holidays in editions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await holidaysInEditions(db);
}

/** A list that another replaces stays readable; what was entered before has one edition, by nobody that is on record. */
async function holidaysInEditions(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table holiday_list
      add column id uuid not null default gen_random_uuid(),
      add column edition integer not null default 1 check (edition >= 1),
      add column recorded_at timestamptz not null default transaction_timestamp(),
      add column recorded_by uuid references person (id) on delete restrict,
      add column day_count integer check (day_count between 0 and 366)`.execute(db);
  await sql`
    alter table holiday
      add column holiday_list_id uuid`.execute(db);
  await sql`
    update holiday set holiday_list_id = holiday_list.id from holiday_list
    where holiday_list.duty_station = holiday.duty_station and holiday_list.year = holiday.year`.execute(db);
  await sql`
    update holiday_list set day_count = (select count(*) from holiday where holiday_list_id = holiday_list.id)`.execute(
    db,
  );
  await sql`
    alter table holiday
      drop constraint holiday_duty_station_year_fkey,
      drop constraint holiday_pkey,
      drop column duty_station,
      alter column holiday_list_id set not null,
      alter column name drop not null`.execute(db);
  await sql`
    alter table holiday_list
      drop constraint holiday_list_pkey,
      alter column edition drop default,
      alter column recorded_at drop default,
      alter column day_count set not null,
      add primary key (id),
      add unique (id, year),
      add constraint one_list_per_edition unique (duty_station, year, edition)`.execute(db);
  await sql`
    alter table holiday
      add primary key (holiday_list_id, on_date),
      add constraint holiday_is_of_the_year_of_its_list
        foreign key (holiday_list_id, year) references holiday_list (id, year) on delete restrict`.execute(db);
  await describe(
    db,
    "holiday_list",
    "The official holidays of a duty station in a year, as a circular sets them. The latest edition counts.",
    {
      id: "Identity.",
      edition: "The first is 1; each replaces the one before, which stays.",
      recorded_at: "When it was entered. Windows that were announced before keep their instants.",
      recorded_by: "Who entered it; nobody is known of lists that stood here before they had editions.",
      day_count: "How many days it has: none is added to it later.",
    },
  );
  await describe(db, "holiday", "A day on which a duty station does not work.", {
    holiday_list_id: "In which edition of which list.",
    name: "What is kept, where the circular or the officer says so.",
  });
  await sql`revoke update, delete on holiday_list, holiday from portal_application`.execute(db);
}
