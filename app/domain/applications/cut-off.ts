import { hasClosed, type Instant, isAfter, isBefore } from "../kit/calendar.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { CallForApplications } from "./call.ts";
import type { CutOffAnnounced } from "./events.ts";

type Call = Pick<CallForApplications, "window" | "cutOffs">;

/** Until when what a list takes now was received: the deadline or, while a continuous call is open, the last cut-off. Null before the first has passed. */
export function takenUpTo({ window, cutOffs }: Call, at: Instant): Instant | null {
  if (cutOffs === null || hasClosed(window, at)) return window.closesAt;
  return cutOffs.findLast((one) => isBefore(one, at)) ?? null;
}

/** Whether what was received goes on a list of the call that is sent out at the instant. */
function isTakenUp(call: Call, receivedAt: Instant, at: Instant): boolean {
  const until = takenUpTo(call, at);
  return until !== null && !isAfter(receivedAt, until);
}

/** What arrives at the instant goes on the list that is sent out after this one: a cut-off as far as one is announced, or else the deadline. */
export function taking({ window, cutOffs }: Call, at: Instant): Instant {
  return cutOffs?.find((one) => !isBefore(one, at)) ?? window.closesAt;
}

/** Why nothing of the call goes on a list now. */
export function refuseBeforeCutOff(call: Call, at: Instant): Refusal | null {
  return takenUpTo(call, at) === null ? refuse("no_cut_off_has_passed") : null;
}

/** Why these do not go on a list of the call now: before the first cut-off nothing does, and what came after the last one waits for the next. */
export function refuseToTakeUp(
  call: Call,
  listed: readonly { readonly reference: string; readonly receivedAt?: Instant | null }[],
  at: Instant,
): Refusal | null {
  const early = refuseBeforeCutOff(call, at);
  if (early !== null) return early;
  const late = listed.find(({ receivedAt = null }) => receivedAt === null || !isTakenUp(call, receivedAt, at));
  return late === undefined ? null : refuse("application_cannot_be_circulated", { reference: late.reference });
}

/** Only where what arrives is taken up continuously: otherwise the deadline says who goes on the list. */
export function mayAnnounceCutOff({ window, cutOffs }: Call, at: Instant): Refusal | null {
  if (cutOffs === null) return refuse("call_takes_everything_up_together");
  const { closesAt, zone } = window;
  return hasClosed(window, at)
    ? refuse("call_has_closed", { closesAt: closesAt.toString(), receivedAt: at.toString(), zone })
    : null;
}

/** Ahead, within the call, and not at an instant that is announced already. */
export function refuseCutOff(call: Call, cutsOffAt: Instant, at: Instant): Refusal | null {
  const { opensAt, closesAt, zone } = call.window;
  if (!isAfter(cutsOffAt, at)) return refuse("cut_off_does_not_lie_ahead", { cutsOffAt: cutsOffAt.toString(), zone });
  if (!isAfter(cutsOffAt, opensAt) || !isBefore(cutsOffAt, closesAt))
    return refuse("cut_off_lies_outside_the_call", {
      opensAt: opensAt.toString(),
      closesAt: closesAt.toString(),
      zone,
    });
  return call.cutOffs?.some((one) => one.equals(cutsOffAt)) === true ? refuse("cut_off_is_announced_already") : null;
}

/** It cannot be moved: who has read it counts on it. */
export function announceCutOff(
  call: CallForApplications,
  cutsOffAt: Instant,
  at: Instant,
): Ruling<CallForApplications, CutOffAnnounced> {
  const refusal = mayAnnounceCutOff(call, at) ?? refuseCutOff(call, cutsOffAt, at);
  if (refusal !== null) return refusal;
  const cutOffs = [...(call.cutOffs ?? []), cutsOffAt].toSorted((one, other) => (isBefore(one, other) ? -1 : 1));
  return accept({ ...call, cutOffs }, { type: "CutOffAnnounced", process: call.process, call: call.id, cutsOffAt });
}
