import {
  type Closing,
  endOfDay,
  hasClosed,
  hasOpened,
  type HolidayCalendar,
  type Instant,
  isAfter,
  isByThen,
  latestBefore,
  refuseUnlisted,
  refuseWindow,
  type Window,
} from "../kit/calendar.ts";
import { extend, type Extending as ExtendingWindow, type Extensible } from "../kit/extension.ts";
import type { Id } from "../kit/id.ts";
import { mustExist } from "../kit/must-exist.ts";
import { accept, type Citation, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { refusalsLeftToNobody } from "../modalities/brought-about.ts";
import type { ModalitiesDecision } from "../modalities/modalities.ts";
import type { BodyKey } from "../modalities/stages.ts";
import type { Body } from "../process/body.ts";
import type { Process } from "../process/process.ts";
import type { Session } from "../process/session.ts";
import type { CallCorrected, CallExtended, CallOpened, CallWithdrawn } from "./events.ts";
import { scopeOf } from "./scope.ts";

/** An accreditation round, pinned to the decision in force when it was opened: it runs to its end under that decision. */
export interface CallForApplications extends Extensible {
  readonly id: Id<"call">;
  readonly process: Id<"process">;
  readonly decision: Id<"decision">;
  readonly session: Id<"session">;
  readonly title: string;
  /** Of a continuous call, those announced so far, in their order; null where everything is taken up together, by the deadline. */
  readonly cutOffs: readonly Instant[] | null;
}

/** A call before it opens. */
export interface Opening {
  readonly process: Process;
  readonly inForce: ModalitiesDecision | null;
  readonly session: Session;
  /** The text that was last put to the States, whatever became of it. */
  readonly lastText: Citation | null;
  /** That windows of the decision name, with who is seated in them. */
  readonly bodies: ReadonlyMap<BodyKey, Body>;
  readonly holidays: HolidayCalendar;
}

/** When a call for the session closes, where the text says so. */
export function closingByText(
  { provisions }: Pick<ModalitiesDecision, "provisions">,
  { beginsOn }: Pick<Session, "beginsOn">,
  holidays: HolidayCalendar,
): Closing | null {
  const { closes } = provisions.information;
  if (closes === undefined) return null;
  const { zone } = provisions.circulation;
  const { closesAt: endOfLastDay, unlistedYears } = latestBefore(beginsOn, closes.before, zone, holidays);
  const closesAt = endOfLastDay.toZonedDateTimeISO(zone).withPlainTime(closes.clock).toInstant();
  return { closesAt, unlistedYears };
}

/** Whether a call for the session can still open and close; `closing` is from {@link closingByText} (a list of holidays that is missing can only bring it forward). */
export function canBeCalled(session: Session, process: Process, closing: Closing | null, at: Instant): boolean {
  const isAhead = closing === null || isAfter(closing.closesAt, at);
  return isAhead && session.standing !== "cancelled" && !hasEnded(session, process, at);
}

export function mayOpenCall(
  { process, inForce, session, lastText, bodies, holidays }: Opening,
  window: Window,
  at: Instant,
): Refusal | null {
  if (inForce?.process !== process.id) {
    return refuse("no_modalities_in_force", {}, lastText ?? process.citation);
  }
  const [left] = refusalsLeftToNobody(inForce, bodies);
  if (left !== undefined) return left;
  if (session.process !== process.id) return refuse("not_found");
  if (session.standing === "cancelled") return refuse("session_is_cancelled");
  if (hasEnded(session, process, window.opensAt)) {
    return refuse("session_has_ended", { endsOn: session.endsOn.toString() });
  }
  const scope = scopeOf(inForce, process, session);
  if (scope.endsOn !== null && !isByThen(session.beginsOn, scope.endsOn)) {
    const { cites } = inForce.provisions.validity;
    return refuse("accreditation_would_end_before_the_session", { endsOn: scope.endsOn.toString() }, cites);
  }
  const closing = closingByText(inForce, session, holidays);
  if (closing !== null && closing.unlistedYears.length > 0) return refuseUnlisted(closing.unlistedYears, holidays);
  if (closing !== null && !closing.closesAt.equals(window.closesAt)) {
    const said = { closesAt: closing.closesAt.toString(), zone: inForce.provisions.circulation.zone };
    return refuse("call_closes_as_the_text_says", said, inForce.provisions.information.cites);
  }
  return refuseWindow(window, at);
}

/** Nothing of the accreditation stage begins before a decision is in force (letter of 17 December 2021). */
export function openCall(
  opening: Opening,
  {
    id,
    title,
    window,
    continuous = false,
  }: {
    readonly id: Id<"call">;
    readonly title: string;
    readonly window: Window;
    /** Whether what arrives is taken up by cut-offs, to be announced, and not all of it by the deadline. */
    readonly continuous?: boolean | undefined;
  },
  at: Instant,
): Ruling<CallForApplications, CallOpened> {
  const refusal = mayOpenCall(opening, window, at);
  if (refusal !== null) return refusal;
  const { process, session } = opening;
  const inForce = mustExist(opening.inForce);
  return accept(
    {
      id,
      process: process.id,
      decision: inForce.id,
      session: session.id,
      title,
      window,
      extensions: [],
      cutOffs: continuous ? [] : null,
    },
    {
      type: "CallOpened",
      process: process.id,
      call: id,
      decision: inForce.id,
      opensAt: window.opensAt,
      closesAt: window.closesAt,
      continuous,
    },
  );
}

/** Whether a round for the session comes too late. */
export function hasEnded(session: Session, { zone }: Process, at: Instant): boolean {
  return isAfter(at, endOfDay(zone, session.endsOn));
}

/** A call with the decision that is in force in its process, and the session for which it is. */
export interface Extending {
  readonly call: CallForApplications;
  readonly inForce: ModalitiesDecision | null;
  readonly process: Process;
  readonly session: Session;
}

/** Not under a decision that another has followed: a new call is opened under that one. Nor when its session is over: nobody could be let in to it any more. */
export function mayExtendCall({ call, inForce, process, session }: Extending, at: Instant): Refusal | null {
  if (inForce === null) return refuse("no_modalities_in_force");
  if (inForce.id !== call.decision) return refuse("call_is_under_an_earlier_decision", {}, inForce.citation);
  return hasEnded(session, process, at) ? refuse("session_is_over", { endsOn: session.endsOn.toString() }) : null;
}

/** A deadline that has passed may still be moved later: what was refused as late is then received when it is sent again. */
export function extendCall(
  extending: Extending,
  given: ExtendingWindow,
  at: Instant,
): Ruling<CallForApplications, CallExtended> {
  const refusal = mayExtendCall(extending, at);
  if (refusal !== null) return refusal;
  const { call } = extending;
  const extended = extend(call, given, at);
  if (!extended.ok) return extended;
  return accept(extended.next, {
    type: "CallExtended",
    process: call.process,
    call: call.id,
    from: call.window.closesAt,
    closesAt: given.closesAt,
    reason: given.reason,
    outage: given.outage?.id ?? null,
  });
}

/** A call as it was when it was withdrawn, before it opened. */
export interface WithdrawnCall {
  readonly call: CallForApplications;
  readonly reason: string;
  readonly withdrawnAt: Instant;
}

/** That the title of a call was corrected. */
export interface CallCorrection extends Pick<CallCorrected, "call" | "from" | "to" | "reason"> {
  readonly correctedAt: Instant;
}

/** Before it has opened: then nobody has begun an application. */
export function mayWithdrawCall({ window }: Pick<CallForApplications, "window">, at: Instant): Refusal | null {
  return hasOpened(window, at)
    ? refuse("call_has_opened", { opensAt: window.opensAt.toString(), zone: window.zone })
    : null;
}

export function withdrawCall(
  call: CallForApplications,
  reason: string,
  at: Instant,
): Ruling<CallForApplications, CallWithdrawn> {
  const refusal = mayWithdrawCall(call, at) ?? refuseNoReason(reason);
  if (refusal !== null) return refusal;
  return accept(call, { type: "CallWithdrawn", process: call.process, call: call.id, reason });
}

interface Correcting {
  readonly call: CallForApplications;
  /** Whether a list of it is out, which bears its title. */
  readonly isListed: boolean;
}

export function mayCorrectCall({ isListed }: Correcting): Refusal | null {
  return isListed ? refuse("list_of_the_call_is_out") : null;
}

export function correctCall(
  correcting: Correcting,
  { title, reason }: { readonly title: string; readonly reason: string },
): Ruling<CallForApplications, CallCorrected> {
  const { call } = correcting;
  const isTheSame = title === call.title;
  const refusal =
    mayCorrectCall(correcting) ?? (isTheSame ? refuse("call_has_this_title") : null) ?? refuseNoReason(reason);
  if (refusal !== null) return refusal;
  return accept(
    { ...call, title },
    { type: "CallCorrected", process: call.process, call: call.id, from: call.title, to: title, reason },
  );
}

function refuseNoReason(reason: string): Refusal | null {
  return reason.trim() === "" ? refuse("change_of_call_needs_a_reason") : null;
}

/** Why nothing can be received at the instant; null when the call is open. The deadline itself is in time. */
export function refuseOutsideCall(call: CallForApplications, receivedAt: Instant): Refusal | null {
  const { window } = call;
  if (!hasOpened(window, receivedAt)) {
    return refuse("call_is_not_open", { opensAt: window.opensAt.toString(), zone: window.zone });
  }
  if (hasClosed(window, receivedAt)) {
    return refuse("call_has_closed", {
      closesAt: window.closesAt.toString(),
      receivedAt: receivedAt.toString(),
      zone: window.zone,
    });
  }
  return null;
}
