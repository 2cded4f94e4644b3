import { type Selectable, sql } from "kysely";
import type { ApplicationInBrief } from "#domain/applications/application.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { filled, toInstant } from "../values.ts";
import { toReceived } from "./application-rows.ts";
import type { ApplicationTable } from "./schema.ts";

/** The list of a period without the answers: small rows, for a rule that is mapped over all of them. With the period locked nobody leaves it. */
export async function listCirculatedInBrief(db: Db, period: Id<"period">): Promise<CirculatedInBrief[]> {
  const rows = await db
    .selectFrom("application")
    .select(["id", "reference", "organisation_id", "call_id", "class", "category", "moved_from", "agreed_to", "route"])
    .select(["received_at", "cleared_at", "cleared_by", "circulated_at"])
    .where("no_objection_period_id", "=", period)
    .where("state", "=", "circulated")
    .orderBy("reference")
    .execute();
  return rows.map((row) => inBrief({ ...row, no_objection_period_id: period }));
}

/** Some of the list of a period, as {@link listCirculatedInBrief}. */
export async function listSomeInBrief(
  db: Db,
  period: Id<"period">,
  applications: readonly Id<"application">[],
): Promise<CirculatedInBrief[]> {
  const { rows } = await sql<InBriefRow>`
    select id, reference, organisation_id, call_id, class, category, moved_from, agreed_to, route, received_at, cleared_at,
      cleared_by, circulated_at, no_objection_period_id
    from application
    where no_objection_period_id = ${period} and id = ${oneOf(applications)} and state = 'circulated'
    order by reference`.execute(db);
  return rows.map(inBrief);
}

/** Those of a sealed list who may still be before a body, or on whom it has decided: neither withdrawn nor let in by silence. Locked where a body answers. */
export async function listListInBrief(
  db: Db,
  list: Id<"list">,
  { locked = false }: { readonly locked?: boolean } = {},
): Promise<CirculatedInBrief[]> {
  const { rows } = await sql<InBriefRow>`
    select id, reference, organisation_id, call_id, class, category, moved_from, agreed_to, route, received_at, cleared_at,
      cleared_by, circulated_at, no_objection_period_id
    from application
    where id in (select application_id from sealed_list_item where list_id = ${list}) and state = 'circulated'
      and not (
        exists (select from accreditation where accreditation.application_id = application.id)
        and 'silent' = (select outcome from step where step.application_id = application.id order by n desc limit 1))
      -- Who has gone on to another list is before the body on that one.
      and not exists (
        select from sealed_list_item as item
        join sealed_list as later on later.id = item.list_id and later.kind = 'proposed'
        join sealed_list as this on this.id = ${list} and this.number < later.number and this.call_id = later.call_id
        where item.application_id = application.id)
    order by id ${locked ? sql`for no key update` : sql``}`.execute(db);
  return rows.map(inBrief);
}

export type InBriefRow = Pick<
  Selectable<ApplicationTable>,
  | "id"
  | "reference"
  | "organisation_id"
  | "call_id"
  | "class"
  | "category"
  | "moved_from"
  | "agreed_to"
  | "route"
  | "received_at"
  | "cleared_at"
  | "cleared_by"
  | "circulated_at"
  | "no_objection_period_id"
>;

/** What is received and has no more become of it. */
export function submittedInBrief(row: InBriefRow): Extract<ApplicationInBrief, { readonly state: "submitted" }> {
  return { ...ofReceived(row), state: "submitted" };
}

function ofReceived(row: InBriefRow) {
  return {
    id: row.id,
    reference: row.reference,
    organisation: row.organisation_id,
    call: row.call_id,
    ...toReceived(row),
  };
}

export function inBrief(row: InBriefRow): CirculatedInBrief {
  return {
    ...ofReceived(row),
    state: "circulated",
    clearedAt: toInstant(filled(row.cleared_at, "cleared_at")),
    clearedBy: row.cleared_by,
    period: row.no_objection_period_id,
    circulatedAt: toInstant(filled(row.circulated_at, "circulated_at")),
  };
}

type CirculatedInBrief = Extract<ApplicationInBrief, { readonly state: "circulated" }>;
