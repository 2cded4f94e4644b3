import { type Instant, isAfter } from "../kit/calendar.ts";
import type { OutageSpan } from "../kit/extension.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { OutageRecorded, OutageWithdrawn } from "./events.ts";

/** When the portal, or a part of it, was away: kept by the Secretariat, and public where it fell into a window. */
export interface Outage extends OutageSpan {
  /** What was away. */
  readonly what: string;
  readonly reason: string;
  readonly recordedAt: Instant;
}

/** Whether a time can be that of an outage. */
export function mayRecordOutage(
  { beganAt, endedAt }: Pick<OutageSpan, "beganAt" | "endedAt">,
  at: Instant,
): Refusal | null {
  if (!isAfter(endedAt, beganAt)) return refuse("outage_ends_before_it_begins");
  return isAfter(endedAt, at) ? refuse("outage_is_not_over") : null;
}

/** Once it is over: an extension is for the time that was lost. */
export function recordOutage(
  given: Omit<Outage, "recordedAt" | "withdrawal">,
  at: Instant,
): Ruling<Outage, OutageRecorded> {
  const refusal = mayRecordOutage(given, at);
  if (refusal !== null) return refusal;
  const { id, beganAt, endedAt } = given;
  return accept(
    { ...given, recordedAt: at, withdrawal: null },
    { type: "OutageRecorded", outage: id, beganAt, endedAt },
  );
}

export function mayWithdrawOutage({ withdrawal }: Outage): Refusal | null {
  return withdrawal === null ? null : refuse("outage_is_withdrawn");
}

/**
 * What was entered in error stays readable, with why it is wrong, and no window is extended for it from now on. Those that were stay as everybody was told:
 * a closing instant never moves earlier.
 */
export function withdrawOutage(outage: Outage, reason: string, at: Instant): Ruling<Outage, OutageWithdrawn> {
  const refusal = mayWithdrawOutage(outage);
  if (refusal !== null) return refusal;
  if (reason.trim() === "") return refuse("withdrawal_of_outage_needs_a_reason");
  return accept(
    { ...outage, withdrawal: { reason: reason.trim(), withdrawnAt: at } },
    { type: "OutageWithdrawn", outage: outage.id, reason: reason.trim() },
  );
}
