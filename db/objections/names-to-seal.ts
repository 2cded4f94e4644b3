import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Id } from "#domain/kit/id.ts";
import type { NameOnList } from "#domain/objections/hash-of-list.ts";
import { recordThatGoesWith } from "../applications/submitted-organisations.ts";
import type { Db } from "../handles.ts";
import { fromInstant } from "../values.ts";

/**
 * Whom a list names: those before the States in a period, those of it who are accredited, those who went before a body at an instant, those of its list who are
 * accredited now that it has decided or had not in time, or those of a call whose status was verified and that a list at the instant takes up.
 */
export type Named =
  | { readonly kind: "proposed"; readonly period: Id<"period"> }
  /** With those who are accredited in the same act, of whom this is not on record yet. */
  | { readonly kind: "final"; readonly period: Id<"period">; readonly joining: readonly Id<"application">[] }
  | { readonly kind: "before-body"; readonly call: Id<"call">; readonly sealedAt: Temporal.Instant }
  | { readonly kind: "determined"; readonly determination: Id<"determination"> }
  | { readonly kind: "by-default"; readonly list: Id<"list">; readonly joining: readonly Id<"application">[] }
  | { readonly kind: "information"; readonly call: Id<"call">; readonly at: Temporal.Instant };

/** The names as the list would have them now: of a name that was corrected on an earlier list, what it should have read. */
export async function listNamesToSeal(db: Db, named: Named): Promise<NameOnList[]> {
  const { rows } = await sql<NameOnList>`
    select application.reference, coalesce(corrected.name, organisation.name) as name
    ${entriesOf(named)} order by application.reference`.execute(db);
  return rows;
}

export function entriesOf(named: Named) {
  return sql`
    from application
    join ${recordThatGoesWith}
    left join (
      select distinct on (application_id) * from corrigendum order by application_id, corrected_at desc, number desc
    ) as corrected on corrected.application_id = application.id
    where ${belongs(named)}`;
}

function belongs(named: Named) {
  if (named.kind === "information")
    return sql`application.call_id = ${named.call} and application.state = 'cleared'
      and application.route = 'notify-and-list' and application.id in (select application_id from accreditation)
      and application.received_at <= (select taken_up_to(${named.call}, ${fromInstant(named.at)}::timestamptz))`;
  if (named.kind === "before-body")
    return sql`application.call_id = ${named.call} and application.no_objection_period_id is null
      and application.circulated_at = ${fromInstant(named.sealedAt)}::timestamptz`;
  if (named.kind === "determined")
    return sql`application.id in (
      select before.application_id from determination
      join sealed_list_item as before on before.list_id = determination.list_id
      join accreditation on accreditation.application_id = before.application_id
      where determination.id = ${named.determination} and ${stillAccredited})`;
  if (named.kind === "by-default")
    return sql`(application.id = any (${named.joining}::uuid[]) or application.id in (
      select before.application_id from sealed_list_item as before
      join accreditation on accreditation.application_id = before.application_id
      where before.list_id = ${named.list} and ${stillAccredited}))`;
  if (named.kind === "proposed") return sql`application.no_objection_period_id = ${named.period}`;
  return sql`(application.id = any (${named.joining}::uuid[]) or application.id in (
    select application_id from accreditation where no_objection_period_id = ${named.period} and ${stillAccredited}))`;
}

/** Whatever a body, or an office, has made of an accreditation last. */
const stillAccredited = sql`accreditation.id not in (select withdrawn_accreditations())`;

/** How many of a call were verified, and how many of them stand on no information list yet. */
export async function countVerified(
  db: Db,
  call: Id<"call">,
  at: Temporal.Instant,
): Promise<{ readonly all: number; readonly new: number }> {
  const { rows } = await sql<{ all: number; new: number }>`
    select count(*)::integer as all, (count(*) filter (where not exists (
        select from sealed_list_item as item join sealed_list on sealed_list.id = item.list_id
        where item.application_id = application.id and sealed_list.kind = 'information'
      )))::integer as new
    from application where ${belongs({ kind: "information", call, at })}`.execute(db);
  return rows[0] ?? { all: 0, new: 0 };
}
