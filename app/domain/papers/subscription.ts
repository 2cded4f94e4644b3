import { type Instant, isAfter } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { keptFor } from "../record/retention.ts";

/** An address that asked to be told of the papers of a process. */
export interface Subscription {
  readonly id: Id<"subscription">;
  readonly process: Id<"process">;
  readonly email: string;
  readonly language: string;
  readonly askedAt: Instant;
  /** When its link was used; null while nobody has. It stays when the same address asks again. */
  readonly confirmedAt: Instant | null;
}

/** Until when the letter of what was asked for at the instant confirms it. */
export function confirmableUntil(askedAt: Instant): Instant {
  return askedAt.add({ hours: keptFor.subscriptionsDays * 24 });
}

/** Whether the letter that was asked for last has been used. */
export function isConfirmed({ askedAt, confirmedAt }: Pick<Subscription, "askedAt" | "confirmedAt">): boolean {
  return confirmedAt !== null && !isAfter(askedAt, confirmedAt);
}

export function mayConfirm({ askedAt }: Pick<Subscription, "askedAt">, at: Instant): boolean {
  return !isAfter(at, confirmableUntil(askedAt));
}
