import { mayApplyAgainFrom, mayStart } from "#domain/applications/application.ts";
import type { ApplicationRecord } from "#domain/applications/application-standing.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import { historyIn } from "#domain/applications/history.ts";
import { outcomes, type StandingInAWord, standingInAWord, waiting } from "#domain/applications/standing-in-a-word.ts";
import { hasClosed, type Instant, isBefore } from "#domain/kit/calendar.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import { processStanding } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";
import { callShown } from "./call-to-apply.ts";

/** A call that is open, with what it rests on. */
interface OpenCall {
  readonly call: CallForApplications;
  readonly decision: ModalitiesDecision;
  readonly session: Session;
}

const inForce = ["accredited", "suspended"] as const satisfies readonly StandingInAWord[];

/** Whether an application has come to nothing, or what it came to has ended. */
export function isOver(standing: StandingInAWord): boolean {
  return outcomes.some((one) => one === standing) && !inForce.some((one) => one === standing);
}

/**
 * Whether the organisation of an application that has ended may apply again in its process, and where. `others` are all that it has begun there, the latest
 * first; `governing` is the decision that says what holds until a call opens.
 */
export function applyingAgain(
  record: ApplicationRecord,
  {
    others,
    open,
    governing,
  }: {
    readonly others: readonly ApplicationRecord[];
    readonly open: readonly OpenCall[];
    readonly governing: ModalitiesDecision;
  },
  now: Instant,
) {
  const { process, holidays } = record;
  const offered = open
    .filter(({ call }) => call.process === process.id)
    .map((one) => ({ ...one, refusal: refusalOf(one) }));
  const free = offered.find(({ refusal }) => refusal === null) ?? null;
  const own = others.find((one) => one.application.id !== record.application.id && isCurrent(one, now)) ?? null;
  const refused = offered.find(({ refusal }) => refusal !== null && refusal.because !== "organisation_already_applied");
  return {
    /** The call under which it may. */
    call: free === null ? null : callShown(free.call, now),
    /** What it has in the process already. */
    own: free !== null || own === null ? null : own.application.reference,
    /** The call that is open and does not take it, and why. */
    refused: free !== null || own !== null || refused === undefined ? null : refusedShown(refused, now),
    rule: ruleFor(),
    /** No call of the process opens any more. */
    mandateEnded: processStanding(process, now) === "ended",
  };

  function refusalOf({ call, decision, session }: OpenCall): Refusal | null {
    const history = historyIn({ call, decision, process, session }, others, now);
    return mayStart({ call, decision, history, holidays }, now);
  }

  /** What the decision says of who was not accredited; nothing of anybody else, nor once the time has passed. */
  function ruleFor() {
    const { reapplication, cites } = governing.provisions.validity;
    const { lastNotAccreditedAt: ended } = historyIn({ ...record, decision: governing }, others, now);
    if (ended === null) return { allowed: true, after: null, cites: null };
    const from = mayApplyAgainFrom({ call: record.call, decision: governing, holidays }, ended);
    return { ...reapplication, after: from !== null && isBefore(now, from) ? reapplication.after : null, cites };
  }
}

/** A draft that can be sent, what waits for its outcome, and what is in force. */
function isCurrent(record: ApplicationRecord, now: Instant): boolean {
  const standing = standingInAWord(record, now);
  if (standing === "draft") return !hasClosed(record.call.window, now);
  return [...waiting, ...inForce].some((one) => one === standing);
}

function refusedShown({ call, refusal }: OpenCall & { readonly refusal: Refusal | null }, now: Instant) {
  return refusal === null ? null : { call: callShown(call, now), refusal };
}
