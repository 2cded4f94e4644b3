import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { type Accreditation, type Changing, mayWithdrawAccreditation, withdrawAccreditation } from "./accreditation.ts";
import type {
  AccreditationWithdrawalDiscarded,
  AccreditationWithdrawalEntered,
  AccreditationWithdrawn,
} from "./events.ts";

/** There is no way back from it: one person enters that an accreditation is withdrawn, another confirms it, and only then is it so. */
export interface Withdrawal {
  readonly id: Id<"withdrawal">;
  readonly accreditation: Id<"accreditation">;
  readonly process: Id<"process">;
  readonly ground: string;
  readonly enteredAt: Instant;
  readonly enteredBy: Id<"person">;
  readonly decision: {
    readonly outcome: "confirmed" | "discarded";
    readonly at: Instant;
    readonly by: Id<"person">;
  } | null;
}

/** An accreditation before somebody who would enter its withdrawal. */
export interface EnteringWithdrawal extends Changing {
  /** Whether one was entered, and waits. */
  readonly underWay: boolean;
}

export function mayEnterWithdrawal(entering: EnteringWithdrawal, at: Instant): Refusal | null {
  const refusal = mayWithdrawAccreditation(entering, at);
  if (refusal !== null) return refusal;
  return entering.underWay ? refuse("withdrawal_waits_for_confirmation") : null;
}

export function enterWithdrawal(
  entering: EnteringWithdrawal,
  given: { readonly id: Id<"withdrawal">; readonly ground: string },
  at: Instant,
): Ruling<Withdrawal, AccreditationWithdrawalEntered> {
  const refusal = mayEnterWithdrawal(entering, at);
  if (refusal !== null) return refusal;
  const { accreditation, decision, by } = entering;
  const { id, ground } = given;
  if (ground.trim() === "") return refuse("ground_is_required", {}, decision.provisions.suspension.cites);
  const { process, organisation } = accreditation;
  return accept(
    { id, accreditation: accreditation.id, process, ground, enteredAt: at, enteredBy: by.person, decision: null },
    { type: "AccreditationWithdrawalEntered", process, accreditation: accreditation.id, organisation, ground },
  );
}

/** What was entered, before somebody who would confirm or discard it. */
export interface DecidingWithdrawal extends Changing {
  readonly withdrawal: Withdrawal;
}

/** Whoever entered it does not confirm it. */
export function mayConfirmWithdrawal(deciding: DecidingWithdrawal, at: Instant): Refusal | null {
  const { withdrawal, by } = deciding;
  if (withdrawal.decision !== null) return refuse("withdrawal_is_decided");
  const refusal = mayWithdrawAccreditation(deciding, at);
  if (refusal !== null) return refusal;
  return withdrawal.enteredBy === by.person ? refuse("withdrawal_needs_a_second_person") : null;
}

/** From now on it is withdrawn, on the ground that was entered. */
export function confirmWithdrawal(
  deciding: DecidingWithdrawal,
  at: Instant,
): Ruling<{ readonly withdrawal: Withdrawal; readonly accreditation: Accreditation }, AccreditationWithdrawn> {
  const refusal = mayConfirmWithdrawal(deciding, at);
  if (refusal !== null) return refusal;
  const { withdrawal, by } = deciding;
  const withdrawn = withdrawAccreditation(deciding, withdrawal.ground, at);
  if (!withdrawn.ok) return withdrawn;
  return accept(
    {
      withdrawal: { ...withdrawal, decision: { outcome: "confirmed", at, by: by.person } },
      accreditation: withdrawn.next,
    },
    withdrawn.happened,
  );
}

/** Also whoever entered it may take it away, until it is confirmed. */
export function mayDiscardWithdrawal({ withdrawal, decision, by }: DecidingWithdrawal): Refusal | null {
  if (withdrawal.decision !== null) return refuse("withdrawal_is_decided");
  const { suspension } = decision.provisions;
  return suspension.withdrawalBy.includes(by.role) ? null : refuse("not_allowed", {}, suspension.cites);
}

export function discardWithdrawal(
  deciding: DecidingWithdrawal,
  at: Instant,
): Ruling<Withdrawal, AccreditationWithdrawalDiscarded> {
  const refusal = mayDiscardWithdrawal(deciding);
  if (refusal !== null) return refusal;
  const { withdrawal, accreditation, by } = deciding;
  const { process, organisation } = accreditation;
  return accept(
    { ...withdrawal, decision: { outcome: "discarded", at, by: by.person } },
    { type: "AccreditationWithdrawalDiscarded", process, accreditation: accreditation.id, organisation },
  );
}
