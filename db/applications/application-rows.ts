import type { Selectable } from "kysely";
import { type Application, type HeldBack, noAnswers } from "#domain/applications/application.ts";
import type { Id } from "#domain/kit/id.ts";
import { impossible } from "#domain/kit/ruling.ts";
import { filled, fromInstant, toInstant } from "../values.ts";
import type { ApplicationTable } from "./schema.ts";

export function toColumns(application: Application, { withdrawnBy }: { readonly withdrawnBy?: Id<"person"> }) {
  switch (application.state) {
    case "draft":
      return {};
    case "submitted":
      return {
        route: application.route,
        moved_from: application.movedFrom,
        received_at: fromInstant(application.receivedAt),
        ...notRuled,
      };
    case "cleared":
      return {
        cleared_at: fromInstant(application.clearedAt),
        cleared_by: application.clearedBy,
        ...holdOf(application.heldBack),
      };
    case "refused":
      return {
        refused_at: fromInstant(application.refusedAt),
        refused_by: application.refusedBy,
        refusal_ground: application.ground,
        refusal_reason: application.reason,
      };
    case "circulated":
      return {
        no_objection_period_id: application.period,
        circulated_at: fromInstant(application.circulatedAt),
      };
    case "withdrawn":
      return {
        withdrawn_at: fromInstant(application.withdrawnAt),
        withdrawn_by: withdrawnBy ?? null,
        ...holdOf(null),
      };
    default:
      return impossible(application);
  }
}

/** Also of one whose clearance or refusal was taken back. */
const notRuled = {
  refused_at: null,
  refused_by: null,
  refusal_ground: null,
  refusal_reason: null,
  cleared_at: null,
  cleared_by: null,
  held_back_at: null,
  held_back_by: null,
  held_back_reason: null,
};

function holdOf(heldBack: HeldBack | null) {
  return {
    held_back_at: heldBack === null ? null : fromInstant(heldBack.at),
    held_back_by: heldBack?.by ?? null,
    held_back_reason: heldBack?.reason ?? null,
  };
}

function toHold(row: ApplicationRow): HeldBack | null {
  if (row.held_back_at === null) return null;
  return {
    at: toInstant(row.held_back_at),
    by: filled(row.held_back_by, "held_back_by"),
    reason: filled(row.held_back_reason, "held_back_reason"),
  };
}

type ReceivedRow = Pick<
  Selectable<ApplicationTable>,
  "class" | "category" | "moved_from" | "agreed_to" | "route" | "received_at"
>;

export function toReceived(row: ReceivedRow) {
  return {
    class: filled(row.class, "class"),
    category: filled(row.category, "category"),
    movedFrom: row.moved_from,
    agreedTo: row.agreed_to,
    route: filled(row.route, "route"),
    receivedAt: toInstant(filled(row.received_at, "received_at")),
  };
}

/** A row, as far as an application is made of it. */
export type ApplicationRow = Omit<Selectable<ApplicationTable>, "started_at" | "started_by" | "withdrawn_by">;

export function toApplication(row: ApplicationRow): Application {
  const { id, reference, version } = row;
  const base = {
    id,
    reference,
    organisation: row.organisation_id,
    call: row.call_id,
    version,
    answers: { ...noAnswers, ...row.answers },
    agreedTo: row.agreed_to,
  };
  if (row.state === "draft") return { ...base, state: row.state, class: row.class, category: row.category };
  const received = { ...base, ...toReceived(row) };
  const cleared = () => ({
    clearedAt: toInstant(filled(row.cleared_at, "cleared_at")),
    clearedBy: row.cleared_by,
  });
  switch (row.state) {
    case "submitted":
      return { ...received, state: row.state };
    case "cleared":
      return { ...received, ...cleared(), heldBack: toHold(row), state: row.state };
    case "refused":
      return {
        ...received,
        state: row.state,
        refusedAt: toInstant(filled(row.refused_at, "refused_at")),
        refusedBy: filled(row.refused_by, "refused_by"),
        ground: row.refusal_ground,
        reason: filled(row.refusal_reason, "refusal_reason"),
      };
    case "circulated":
      return {
        ...received,
        ...cleared(),
        state: row.state,
        period: row.no_objection_period_id,
        circulatedAt: toInstant(filled(row.circulated_at, "circulated_at")),
      };
    case "withdrawn":
      return {
        ...received,
        state: row.state,
        withdrawnAt: toInstant(filled(row.withdrawn_at, "withdrawn_at")),
      };
    default:
      return impossible(row.state);
  }
}
