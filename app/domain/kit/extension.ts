import { type Instant, isAfter, isBefore, mayMoveClosing, type Window } from "./calendar.ts";
import type { Id } from "./id.ts";
import { accept, refuse, type Ruling } from "./ruling.ts";

/** A closing instant that was moved later, as everybody was told. */
export interface Extension {
  readonly from: Instant;
  readonly to: Instant;
  readonly reason: string;
  readonly extendedAt: Instant;
  /** That it answers, from the register. */
  readonly outage: Id<"outage"> | null;
}

/** That a closing instant was moved, without what was said of it. */
export type Moved = Omit<Extension, "reason">;

/** A window with all its extensions, each following the one before. */
export interface Extensible {
  readonly window: Window;
  readonly extensions: readonly Extension[];
}

/** When the portal, or a part of it, was away. */
export interface OutageSpan {
  readonly id: Id<"outage">;
  readonly beganAt: Instant;
  readonly endedAt: Instant;
  /** That it was recorded in error; null while it stands. */
  readonly withdrawal: OutageWithdrawal | null;
}

export interface OutageWithdrawal {
  readonly reason: string;
  readonly withdrawnAt: Instant;
}

export interface Extending {
  readonly closesAt: Instant;
  /** Published, and told to everybody. */
  readonly reason: string;
  readonly outage?: OutageSpan | null;
}

/** Only later, with a reason, and for an outage only when it stands and fell into the time that there was. */
export function extend<Of extends Extensible>(
  extensible: Of,
  { closesAt, reason, outage = null }: Extending,
  at: Instant,
): Ruling<Of & Extensible, null> {
  const { window, extensions } = extensible;
  const refusal = mayMoveClosing(window, closesAt, at);
  if (refusal !== null) return refusal;
  if (reason.trim() === "") return refuse("extension_needs_a_reason");
  if (outage !== null) {
    if (outage.withdrawal !== null) return refuse("outage_is_withdrawn");
    if (!touches(outage, window)) return refuse("outage_does_not_touch_the_window");
  }
  const extension: Extension = {
    from: window.closesAt,
    to: closesAt,
    reason,
    extendedAt: at,
    outage: outage?.id ?? null,
  };
  const moved: Extensible = { window: { ...window, closesAt }, extensions: [...extensions, extension] };
  return accept({ ...extensible, ...moved }, null);
}

export function touches(
  { beganAt, endedAt }: Pick<OutageSpan, "beganAt" | "endedAt">,
  { opensAt, closesAt }: Window,
): boolean {
  return !isAfter(beganAt, closesAt) && !isBefore(endedAt, opensAt);
}
