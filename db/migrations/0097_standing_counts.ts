import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describe } from "./describe.ts";

/**
 * How many applications stand where, for what lists filter by: rows that are only added, so that no writer waits for another. Their promises count
 * what is there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await sql`
    create table standing_count (
      call_id uuid not null,
      stage text check (length(stage) <= 50),
      office text check (length(office) <= 50),
      class text check (length(class) <= 50),
      category text check (length(category) <= 50),
      route text check (length(route) <= 50),
      country_code text check (length(country_code) <= 3),
      received boolean not null,
      cleared boolean not null,
      listed boolean not null,
      held_back boolean not null,
      count integer not null check (count <> 0)
    )`.execute(db);
  await describe(
    db,
    "standing_count",
    "How many rows of application_standing are alike. The sum over all rows that are alike is their number; rows are put together now and then, which keeps the sum. Derived, and evidence for nothing.",
    {
      call_id: "Under which call.",
      stage: "Where they stand, as it is kept.",
      office: "The office whose ruling they wait for; null where none is.",
      class: "In which class of the decision of their call; null until they are sent.",
      category: "In which category they came in; null until they are sent.",
      route: "On which route; null until they are sent.",
      country_code: "From which country: ISO 3166-1 alpha-3; null until they are sent.",
      received: "Whether they were received.",
      cleared: "Whether they were cleared at some time.",
      listed: "Whether they were put on a list.",
      held_back: "Whether they are held back from the next list.",
      count: "How many more of them there are, or fewer where it is negative.",
    },
  );
  await sql`grant select on standing_count to portal_application`.execute(db);
  // A page of those who stand somewhere, in the order in which they arrived.
  await sql`drop index application_standing_by_stage`.execute(db);
  await sql`create index application_standing_by_stage on application_standing (stage, received_at, application_id)`.execute(
    db,
  );
}
