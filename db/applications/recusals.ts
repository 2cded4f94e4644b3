import { type RawBuilder, sql } from "kysely";
import { type Conflicts, noConflicts } from "#domain/applications/conflicts.ts";
import type { Recusal } from "#domain/applications/recusal.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { fromInstant, toInstant } from "../values.ts";

/** Who has a part in each of the applications; nothing about those in which nobody has. The database judges what is written by the same (`conflict_of`). */
export async function listConflicts(
  db: Db,
  applications: readonly Id<"application">[],
): Promise<ReadonlyMap<Id<"application">, Conflicts>> {
  if (applications.length === 0) return new Map();
  const { rows } = await sql<{ application: Id<"application">; person: Id<"person">; recused: boolean }>`
    select application_id as application, person_id as person, true as recused from recusal
    where application_id = ${oneOf(applications)}
    union all
    select application.id, part.person_id, false from application
    join organisation on organisation.id = application.organisation_id
    cross join lateral (
      select application.started_by as person_id
      union select organisation.created_by
      union select acting.person_id from acting_person as acting where acting.organisation_id = organisation.id
      union select person.id from person where lower(person.email) = lower(application.answers ->> 'headEmail')
    ) as part
    where application.id = ${oneOf(applications)} and part.person_id is not null`.execute(db);
  return new Map(
    Array.from(
      Map.groupBy(rows, ({ application }) => application),
      ([application, all]) => [
        application,
        {
          recused: all.filter(({ recused }) => recused).map(({ person }) => person),
          ofOrganisation: all.filter(({ recused }) => !recused).map(({ person }) => person),
        },
      ],
    ),
  );
}

export async function getConflicts(db: Db, application: Id<"application">): Promise<Conflicts> {
  return (await listConflicts(db, [application])).get(application) ?? noConflicts;
}

/**
 * Those of some applications in which one person has a part, each asked for from the person, for a list that leaves them out: to ask of each row is a tenth of a
 * millisecond. The same as {@link listConflicts} and `conflict_of` say.
 *
 * @param among - a query of their ids.
 */
export function applicationsWithPartOf(person: Id<"person">, among: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select recusal.application_id from recusal where recusal.person_id = ${person}
    union all
    select begun.id from application as begun where begun.started_by = ${person}
    union all
    select own.id from organisation join application as own on own.organisation_id = organisation.id
    where organisation.created_by = ${person}
    union all
    select own.id from acting_person as acting join application as own on own.organisation_id = acting.organisation_id
    where acting.person_id = ${person}
    union all
    select headed.id from application as headed
    where headed.id in (${among})
      and lower(headed.answers ->> 'headEmail') = (select lower(email) from person where person.id = ${person})`;
}

export interface RecusalOnRecord {
  readonly officer: string;
  readonly reason: string | null;
  readonly at: Instant;
}

/** Who has recused from the application, in their order. */
export async function listRecusals(db: Db, application: Id<"application">): Promise<RecusalOnRecord[]> {
  const rows = await db
    .selectFrom("recusal")
    .innerJoin("person", "person.id", "recusal.person_id")
    .select(["person.name", "recusal.reason", "recusal.recused_at"])
    .where("application_id", "=", application)
    .orderBy("recused_at")
    .orderBy("person.id")
    .execute();
  return rows.map(({ name, reason, recused_at }) => ({ officer: name, reason, at: toInstant(recused_at) }));
}

export async function insertRecusal(trx: Trx, { application, officer, reason, at }: Recusal): Promise<void> {
  await trx
    .insertInto("recusal")
    .values({ application_id: application, person_id: officer, reason, recused_at: fromInstant(at) })
    .execute();
}
