import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db } from "../handles.ts";
import { keyHas, nameHas } from "../organisations/search.ts";
import { type Page, toInstant, toInstantIfAny } from "../values.ts";

/** An account that holds no office: of somebody who acts for an organisation, or has signed up to. */
export interface AccountOfOrganisation {
  readonly id: Id<"person">;
  readonly name: string;
  readonly email: string;
  /** As it is called today; null while there is no record. */
  readonly organisation: string | null;
  readonly bannedAt: Instant | null;
  readonly signedInAt: Instant | null;
  readonly createdAt: Instant;
}

export interface AccountsFilter {
  /** Those whose access has ended, or without a record of an organisation. */
  readonly only?: "ended" | "without" | undefined;
  /** In the person's name or address, or in the organisation's name or acronym. */
  readonly find?: string | undefined;
}

/** By organisation, those without one at the end. */
export async function listAccountsOfOrganisations(
  db: Db,
  { only, find }: AccountsFilter,
  { limit, offset }: Page,
): Promise<AccountOfOrganisation[]> {
  const narrowed = only === "ended" ? ended : only === "without" ? without : sql`true`;
  const { rows } = await sql<{
    id: Id<"person">;
    name: string;
    email: string;
    organisation: string | null;
    banned_at: Date | null;
    signed_in_at: Date | null;
    created_at: Date;
  }>`
    select person.id, person.name, person.email, organisation.name as organisation, person.banned_at,
      person.signed_in_at, person.created_at
    from person left join organisation on organisation.id = person.organisation_id
    where person.role = 'applicant' and person.erased_at is null and ${narrowed} and ${fits(find)}
    order by organisation.name nulls last, person.name, person.id
    limit ${limit} offset ${offset}`.execute(db);
  return rows.map(({ banned_at, signed_in_at, created_at, ...row }) => ({
    ...row,
    bannedAt: toInstantIfAny(banned_at),
    signedInAt: toInstantIfAny(signed_in_at),
    createdAt: toInstant(created_at),
  }));
}

/** How many fit the words, and how many of these each filter would leave. */
export async function countAccountsOfOrganisations(
  db: Db,
  find: string | undefined,
): Promise<{ readonly all: number; readonly ended: number; readonly without: number }> {
  const { rows } = await sql<{ all: number; ended: number; without: number }>`
    select count(*)::integer as all, count(*) filter (where ${ended})::integer as ended,
      count(*) filter (where ${without})::integer as without
    from person where role = 'applicant' and erased_at is null and ${fits(find)}`.execute(db);
  return rows[0] ?? { all: 0, ended: 0, without: 0 };
}

const ended = sql`person.banned_at is not null`;
const without = sql`person.organisation_id is null`;

/** Each half has an index of its own; with "or" between them none would serve. */
function fits(find: string | undefined) {
  if (find === undefined) return sql`true`;
  return sql`person.id = any (array(
    select found.id from person as found where ${keyHas(sql`found.search_name`, find)}
    union all
    select found.id from organisation join person as found on found.organisation_id = organisation.id
    where ${nameHas(find)}
  ))`;
}
