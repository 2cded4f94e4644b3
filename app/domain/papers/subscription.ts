import { type Instant, isAfter } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";

/** An address that asked to be told of the papers of a process. */
export interface Subscription {
  readonly id: Id<"subscription">;
  readonly process: Id<"process">;
  readonly email: string;
  readonly language: string;
  readonly askedAt: Instant;
}

const DAYS_TO_CONFIRM = 7;

/** Until when the letter of what was asked for at the instant confirms it. */
export function confirmableUntil(askedAt: Instant): Instant {
  return askedAt.add({ hours: DAYS_TO_CONFIRM * 24 });
}

export function mayConfirm({ askedAt }: Pick<Subscription, "askedAt">, at: Instant): boolean {
  return !isAfter(at, confirmableUntil(askedAt));
}
