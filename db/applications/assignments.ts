import { sql } from "kysely";
import type { Assignable, Assignment, OfficerInOffice } from "#domain/applications/assignment.ts";
import { noConflicts } from "#domain/applications/conflicts.ts";
import type { StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Office } from "#domain/modalities/stages.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { fromInstant, toInstantIfAny } from "../values.ts";
import { type ApplicationFilter, conditions, joinedTo } from "./application-filter.ts";
import { listStandingsOfApplications, standingsAt } from "./kept-standings.ts";
import { listConflicts } from "./recusals.ts";
import { recordThatGoesWith } from "./submitted-organisations.ts";

/** The officers of the Secretariat who hold the office now, by name. What was assigned to anybody else is nobody's. */
export async function listOfficersInOffice(db: Db): Promise<OfficerInOffice[]> {
  return db
    .selectFrom("person")
    .select(["id", "name"])
    .where("role", "=", "secretariat")
    .where("banned_at", "is", null)
    .orderBy("name")
    .orderBy("id")
    .execute();
}

export interface AssignableOnRecord extends Assignable {
  readonly reference: string;
  /** When it was assigned last; null where it never was. */
  readonly at: Instant | null;
}

/** To whom the applications are assigned, and where they stand. */
export async function listAssignable(
  db: Db,
  applications: readonly { readonly id: Id<"application">; readonly reference: string }[],
  officers: readonly OfficerInOffice[],
  at: Instant,
): Promise<AssignableOnRecord[]> {
  const ids = applications.map(({ id }) => id);
  const standings = await listStandingsOfApplications(db, at, ids);
  const { rows } = await sql<{ id: Id<"application">; n: number; officer: Id<"person"> | null; assigned_at: Date }>`
    select distinct on (application_id) application_id as id, n, person_id as officer, assigned_at
    from assignment where application_id = ${oneOf(ids)}
    order by application_id, n desc`.execute(db);
  const conflicts = await listConflicts(db, ids);
  const last = new Map(rows.map((row) => [row.id, row]));
  return applications.map(({ id, reference }) => ({
    id,
    reference,
    standing: mustExist(standings.get(id) ?? null),
    n: last.get(id)?.n ?? 0,
    officer: officers.find((one) => one.id === last.get(id)?.officer) ?? null,
    conflicts: conflicts.get(id) ?? noConflicts,
    at: toInstantIfAny(last.get(id)?.assigned_at ?? null),
  }));
}

export async function appendAssignments(trx: Trx, assignments: readonly Assignment[]): Promise<void> {
  if (assignments.length === 0) return;
  await trx
    .insertInto("assignment")
    .values(
      assignments.map(({ application, n, officer, at, by }) => ({
        application_id: application,
        n,
        person_id: officer,
        assigned_at: fromInstant(at),
        assigned_by: by,
      })),
    )
    .execute();
}

export interface CountOfAssigned {
  readonly officer: Id<"person">;
  readonly stage: StandingInAWord;
  /** Whose ruling they wait for. */
  readonly office: Office | null;
  readonly count: number;
}

/** How many of the fitting applications each of the officers has, by where they stand. */
export async function countAssigned(
  db: Db,
  filter: Omit<ApplicationFilter, "standing" | "assigned">,
  officers: readonly OfficerInOffice[],
  at: Instant,
): Promise<readonly CountOfAssigned[]> {
  if (officers.length === 0) return [];
  const { rows } = await sql<CountOfAssigned>`
    select kept.assigned_to as officer, kept.stage, kept.office, count(*)::integer as count
    from ${await standingsAt(db, at)} ${joinedTo(filter)}
    where kept.assigned_to = any (${officers.map(({ id }) => id)}::uuid[]) and ${conditions({ ...filter, standing: { at } })}
    group by kept.assigned_to, kept.stage, kept.office`.execute(db);
  return rows;
}

export interface NewlyAssigned {
  readonly officer: Id<"person">;
  readonly reference: string;
  readonly name: string;
}

/** What was assigned to officers by others after `since`, when there was one, and by `until`, and is still theirs. */
export async function listNewlyAssigned(
  db: Db,
  { since, until }: { readonly since: Instant | null; readonly until: Instant },
): Promise<readonly NewlyAssigned[]> {
  const after = since === null ? sql`` : sql`and given.assigned_at > ${fromInstant(since)}::timestamptz`;
  const { rows } = await sql<NewlyAssigned>`
    select given.person_id as officer, application.reference, organisation.name
    from assignment as given
    join application on application.id = given.application_id
    join ${recordThatGoesWith}
    where given.person_id <> given.assigned_by and given.assigned_at <= ${fromInstant(until)}::timestamptz ${after}
      and not exists (select from assignment as later where later.application_id = given.application_id and later.n > given.n)
    order by organisation.name, application.id`.execute(db);
  return rows;
}
