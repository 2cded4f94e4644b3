import { type Kysely, sql } from "kysely";
import { describe, describeColumns } from "./describe.ts";

/** Which officer looks at an application, so that two do not read the same one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table assignment (
      application_id uuid not null references application (id) on delete restrict,
      n integer not null check (n >= 1),
      person_id uuid references person (id) on delete restrict,
      assigned_at timestamptz not null,
      assigned_by uuid not null references person (id) on delete restrict,
      primary key (application_id, n)
    )`.execute(db);
  await sql`create index assignment_by_person on assignment (person_id, assigned_at) where person_id is not null`.execute(
    db,
  );
  await sql`create index assignment_by_assigning_person on assignment (assigned_by)`.execute(db);
  await describe(db, "assignment", "Which officer of the Secretariat looks at an application. The latest counts.", {
    application_id: "Which application.",
    n: "The how manieth of this application.",
    person_id: "Which officer; null where it was given back, and is nobody's.",
    assigned_at: "Since when.",
    assigned_by: "Who assigned it, took it or gave it back.",
  });
  await sql`grant select, insert on assignment to portal_application`.execute(db);

  await sql`alter table application_standing add column assigned_to uuid`.execute(db);
  await sql`
    create index application_standing_by_assignment on application_standing (assigned_to, stage, received_at, application_id)
    where assigned_to is not null`.execute(db);
  await describeColumns(db, "application_standing", {
    assigned_to:
      "To which officer it was assigned last, whether or not the office has ended; null where it is nobody's.",
  });
}
