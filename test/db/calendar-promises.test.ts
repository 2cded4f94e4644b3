import { expect, test } from "vitest";
import { stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { givenApplicant, givenProcess } from "#support/given.ts";

const database = await aDatabase();

test("every day and instant on record is one that the program can read", async () => {
  const columns = await database.asOwner(`
    select class.relname as table, attname as column
    from pg_class as class
    join pg_attribute on attrelid = class.oid and attnum > 0 and not attisdropped
    where relnamespace = 'public'::regnamespace and relkind = 'r'
      and format_type(atttypid, null) in ('date', 'timestamp with time zone', 'timestamp without time zone')
      and not exists (
        select from pg_constraint
        where conrelid = class.oid and conname = 'days_are_of_the_calendar' and attnum = any (conkey)
      )
    order by 1, 2`);
  // What lists keep of an application, which is asked anew where it is void: before all time.
  expect(columns).toEqual([{ table: "application_standing", column: "next_instant" }]);
});

test.each([
  ["process", "ends_on", ["infinity", "10000-01-01"]],
  ["process", "begins_on", ["-infinity", "0044-03-15 BC"]],
  ["organisation", "created_at", ["infinity", "-infinity", "294000-01-01T00:00Z", "0001-12-31T00:00Z BC"]],
])("days_are_of_the_calendar: %s, %s", async (table, column, days) => {
  await givenProcess(database.db);
  await givenApplicant(database.db);
  for (const day of days)
    expect(await stoppedForTheOwner(database, `update ${table} set ${column} = '${day}'`)).toBe(
      "days_are_of_the_calendar",
    );
});
