import { type Selectable, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { Id } from "#domain/kit/id.ts";
import { impossible } from "#domain/kit/ruling.ts";
import type { SealedList } from "#domain/objections/sealed-list.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { fromInstant, toInstant } from "../values.ts";
import { entriesOf, type Named } from "./names-to-seal.ts";
import type { SealedListTable } from "./schema.ts";

/** The number that the next list of the call has. Until the transaction ends no other list of it is sealed. */
export async function nextNumberOfList(trx: Trx, call: Id<"call">): Promise<number> {
  await sql`select from call_for_applications where id = ${call} for no key update`.execute(trx);
  const { rows } = await sql<{ number: number }>`
    select coalesce(max(number), 0) + 1 as number from sealed_list where call_id = ${call}`.execute(trx);
  return rows[0]?.number ?? 1;
}

/** The list and all its names, in two statements however long it is. */
export async function insertSealedList(
  trx: Trx,
  list: SealedList,
  joining: readonly Id<"application">[] = [],
): Promise<void> {
  await trx
    .insertInto("sealed_list")
    .values({
      id: list.id,
      process_id: list.process,
      call_id: list.call,
      modalities_decision_id: list.decision,
      kind: list.kind,
      number: list.number,
      sealed_at: fromInstant(list.sealedAt),
      sealed_by: list.sealedBy,
      audience: list.audience,
      hash: list.hash,
      count: list.count,
      follows: list.follows,
      no_objection_period_id: list.period,
      determination_id: list.determination,
      by_default_on: list.byDefaultOn,
      session_begins_on: list.session.beginsOn.toString(),
      session_ends_on: list.session.endsOn.toString(),
    })
    .execute();
  await sql`
    insert into sealed_list_item (list_id, application_id, reference, name, acronym, country_code, class, category)
    select ${list.id}::uuid, application.id, application.reference, coalesce(corrected.name, organisation.name),
      case when corrected.id is null then organisation.acronym else corrected.acronym end,
      coalesce(corrected.country_code, organisation.country_code), application.class, application.category
    ${entriesOf(namedBy(list, joining))}`.execute(trx);
}

function namedBy(
  { kind, call, period, determination, byDefaultOn, sealedAt }: SealedList,
  joining: readonly Id<"application">[],
): Named {
  if (kind === "information") return { kind, call, at: sealedAt };
  if (determination !== null) return { kind: "determined", determination };
  if (byDefaultOn !== null) return { kind: "by-default", list: byDefaultOn, joining };
  if (period !== null) return kind === "final" ? { kind, period, joining } : { kind, period };
  if (kind === "final")
    throw new Error("A final list is of a period, or of what a body has decided or had not in time");
  return { kind: "before-body", call, sealedAt };
}

export async function getSealedList(db: Db, id: Id<"list">): Promise<SealedList | null> {
  const row = await db.selectFrom("sealed_list").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toSealedList(row);
}

/** In the order of their sealing. */
export async function listSealedLists(
  db: Db,
  of: {
    readonly process?: Id<"process">;
    readonly call?: Id<"call">;
    readonly session?: Id<"session">;
    readonly period?: Id<"period">;
    readonly periods?: readonly Id<"period">[];
  },
): Promise<SealedList[]> {
  let query = db.selectFrom("sealed_list").selectAll();
  if (of.process !== undefined) query = query.where("process_id", "=", of.process);
  if (of.call !== undefined) query = query.where("call_id", "=", of.call);
  const { session } = of;
  if (session !== undefined) {
    query = query.where("call_id", "in", (call) =>
      call
        .selectFrom("call_for_applications")
        .select("call_for_applications.id")
        .where("call_for_applications.session_id", "=", session),
    );
  }
  if (of.period !== undefined) query = query.where("no_objection_period_id", "=", of.period);
  if (of.periods !== undefined) query = query.where("no_objection_period_id", "=", oneOf(of.periods));
  const rows = await query.orderBy("sealed_at").orderBy("number").execute();
  return rows.map(toSealedList);
}

/** The list before one of the kind: of the call or, for a final list, of those who stood on the same proposed one. */
export async function findListBefore(trx: Trx, named: Named): Promise<Id<"list"> | null> {
  const { rows } = await sql<{ id: Id<"list"> }>`
    select id from sealed_list where ${before(named)} order by number desc limit 1`.execute(trx);
  return rows[0]?.id ?? null;
}

function before(named: Named) {
  switch (named.kind) {
    case "proposed":
    case "before-body":
      return sql`false`;
    case "information":
      return sql`call_id = ${named.call} and kind = 'information'`;
    case "final":
      return sql`call_id = (select call_id from no_objection_period where id = ${named.period}) and is_of_the_list(id, (
        select id from sealed_list as proposed where no_objection_period_id = ${named.period} and kind = 'proposed'))`;
    case "by-default":
      return sql`is_of_the_list(id, ${named.list})`;
    case "determined":
      return sql`is_of_the_list(id, (select list_id from determination where id = ${named.determination}))`;
    default:
      return impossible(named);
  }
}

/** The lists before a body, before which no State was asked, with whom of these they name, and whether a final one of theirs is sealed. */
export async function listListsBeforeBody(
  trx: Trx,
  applications: readonly Id<"application">[],
): Promise<
  { readonly list: Id<"list">; readonly applications: readonly Id<"application">[]; readonly isFinal: boolean }[]
> {
  const { rows } = await sql<{ list: Id<"list">; applications: Id<"application">[]; final: boolean }>`
    select named.list, named.applications, exists (
      select from sealed_list as final where final.kind = 'final' and is_of_the_list(final.id, named.list)
    ) as final
    from (
      select proposed.id as list, proposed.number, array_agg(item.application_id order by item.application_id) as applications
      from sealed_list_item as item
      join sealed_list as proposed on proposed.id = item.list_id
      where item.application_id = ${oneOf(applications)} and proposed.kind = 'proposed'
        and proposed.no_objection_period_id is null
      group by proposed.id, proposed.number
    ) as named
    order by named.number`.execute(trx);
  return rows.map(({ final: isFinal, ...row }) => ({ ...row, isFinal }));
}

function toSealedList(row: Selectable<SealedListTable>): SealedList {
  return {
    id: row.id,
    process: row.process_id,
    call: row.call_id,
    decision: row.modalities_decision_id,
    kind: row.kind,
    number: row.number,
    sealedAt: toInstant(row.sealed_at),
    sealedBy: row.sealed_by,
    audience: row.audience,
    hash: row.hash,
    count: row.count,
    follows: row.follows,
    period: row.no_objection_period_id,
    determination: row.determination_id,
    byDefaultOn: row.by_default_on,
    session: {
      beginsOn: Temporal.PlainDate.from(row.session_begins_on),
      endsOn: Temporal.PlainDate.from(row.session_ends_on),
    },
  };
}

/** The proposed lists on which those of a proposed list stood before it, the earliest first. */
export async function listProposedBefore(db: Db, { id, call, number }: SealedList): Promise<readonly Id<"list">[]> {
  const { rows } = await sql<{ id: Id<"list"> }>`
    select earlier.id from sealed_list as earlier
    where earlier.call_id = ${call} and earlier.kind = 'proposed' and earlier.number < ${number} and exists (
      select from sealed_list_item as item
      join sealed_list_item as before on before.application_id = item.application_id
      where item.list_id = ${id} and before.list_id = earlier.id)
    order by earlier.number`.execute(db);
  return rows.map((row) => row.id);
}
