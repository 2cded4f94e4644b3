import {
  hasClosed,
  hasOpened,
  type Instant,
  isBefore,
  mayMoveClosing,
  refuseWindow,
  settlesAt,
  type Window,
} from "../kit/calendar.ts";
import { extend, type Extending } from "../kit/extension.ts";
import type { Id } from "../kit/id.ts";
import {
  accept,
  type Citation,
  impossible,
  type Refusal,
  refuse,
  type Ruling,
  type SeenAndPresent,
} from "../kit/ruling.ts";
import { isMember, memberStates, type Speaker } from "../process/body.ts";
import type {
  SilenceBroken,
  SilenceProcedureConcluded,
  SilenceProcedureExtended,
  SilenceProcedureOpened,
} from "./events.ts";
import type { ModalitiesStanding } from "./modalities.ts";
import {
  type Mandate,
  namesOf,
  type PutText,
  refuseAdoptionAt,
  refuseOutsideMandate,
  refuseWhileAdoptionWaits,
} from "./put-text.ts";
import { firstBreak, type SilenceProcedure, silenceStanding } from "./silence.ts";

/** Asked for by the General Assembly; the second silence of 2022 ran for 48 hours, so a shorter one is flagged and not refused. */
export const RECOMMENDED_SILENCE_HOURS = 72;
export const recommendedSilence: Citation = { source: "General Assembly decision 74/544", paragraph: null };

export function isShorterThanRecommended(window: Window): boolean {
  return isBefore(window.closesAt, window.opensAt.add({ hours: RECOMMENDED_SILENCE_HOURS }));
}

/** A text before it is placed under silence. */
export interface Opening {
  readonly text: PutText;
  readonly standing: ModalitiesStanding;
  /** Two versions of the modalities are not before the States at once; texts that have nothing to do with one another may be. */
  readonly anotherIsOpen: boolean;
  readonly mandate: Mandate;
}

/** That silence runs already is a fact of the record, and no text says it. */
export function mayOpenSilence({ text, standing, anotherIsOpen }: Omit<Opening, "mandate">): Refusal | null {
  const { citation } = text;
  switch (standing) {
    case "under-silence":
    case "settling":
      return refuse("silence_procedure_already_open");
    case "adopted":
    case "superseded":
      return refuse("modalities_already_adopted", {}, citation);
    case "not-adopted":
      return refuse("modalities_not_a_draft", { standing }, citation);
    case "draft":
      return anotherIsOpen ? refuse("silence_procedure_already_open") : refuseWhileAdoptionWaits(text);
    default:
      return impossible(standing);
  }
}

/** Why silence cannot be placed for this time, on a text or before one is chosen: when it passes, the text is adopted at its close. */
export function refuseSilenceWindow(
  window: Window,
  { text, mandate }: Pick<Opening, "mandate"> & { readonly text: Pick<PutText, "date" | "citation"> | null },
  at: Instant,
): Refusal | null {
  const { closesAt } = window;
  return (
    refuseWindow(window, at) ??
    (text === null ? refuseOutsideMandate(mandate, closesAt) : refuseAdoptionAt(text, mandate, closesAt))
  );
}

export function openSilence(
  opening: Opening,
  given: {
    readonly id: Id<"procedure">;
    readonly window: Window;
    /** Of the text. No text goes out that the Chair has not seen. */
    readonly hash?: SeenAndPresent | undefined;
  },
  at: Instant,
): Ruling<SilenceProcedure, SilenceProcedureOpened> {
  const against = mayOpenSilence(opening);
  if (against !== null) return against;
  if (given.hash?.seen !== given.hash?.present) return refuse("changed_meanwhile");
  const { of, process } = opening.text;
  const { window } = given;
  const refusal = refuseSilenceWindow(window, opening, at);
  if (refusal !== null) return refusal;
  return accept(
    { id: given.id, of, window, extensions: [], breaks: [], concludedAt: null },
    {
      type: "SilenceProcedureOpened",
      process,
      ...namesOf(of),
      procedure: given.id,
      opensAt: window.opensAt,
      closesAt: window.closesAt,
      shorterThanRecommended: isShorterThanRecommended(window),
    },
  );
}

/** While it can still be broken: what was broken has fallen, and what arrived after the closing instant was refused as late. */
export function mayExtendSilence(procedure: SilenceProcedure, at: Instant): Refusal | null {
  const { window } = procedure;
  if (firstBreak(procedure, at) !== null) return refuse("silence_has_been_broken");
  if (!hasClosed(window, at)) return null;
  return refuse("silence_procedure_has_closed", {
    closesAt: window.closesAt.toString(),
    receivedAt: at.toString(),
    zone: window.zone,
  });
}

/** Why its close cannot be moved there. */
export function refuseSilenceClose(
  { window }: SilenceProcedure,
  mandate: Mandate,
  closesAt: Instant,
  at: Instant,
): Refusal | null {
  return mayMoveClosing(window, closesAt, at) ?? refuseOutsideMandate(mandate, closesAt);
}

/** Only later, within the mandate, and only with a reason. */
export function extendSilence(
  procedure: SilenceProcedure,
  given: Extending & {
    /** Of the text under it: the Chair extends the silence on the text that the page showed. */
    readonly hash?: SeenAndPresent | undefined;
    readonly process: Mandate & { readonly id: Id<"process"> };
  },
  at: Instant,
): Ruling<SilenceProcedure, SilenceProcedureExtended> {
  const refusal = mayExtendSilence(procedure, at);
  if (refusal !== null) return refusal;
  if (given.hash?.seen !== given.hash?.present) return refuse("changed_meanwhile");
  const outside = refuseSilenceClose(procedure, given.process, given.closesAt, at);
  if (outside !== null) return outside;
  const extended = extend(procedure, given, at);
  if (!extended.ok) return extended;
  return accept(extended.next, {
    type: "SilenceProcedureExtended",
    process: given.process.id,
    ...namesOf(procedure.of),
    procedure: procedure.id,
    from: procedure.window.closesAt,
    closesAt: given.closesAt,
    reason: given.reason,
    outage: given.outage?.id ?? null,
  });
}

/** A silence that is already broken may be broken by other missions too, until it closes: each speaks for itself. */
export function mayBreakSilence(
  { window, breaks }: SilenceProcedure,
  mission: Speaker,
  receivedAt: Instant,
): Refusal | null {
  if (!isMember(memberStates, mission, receivedAt)) return refuse("mission_may_not_break_silence");
  if (!hasOpened(window, receivedAt)) {
    return refuse("silence_procedure_has_not_opened", { opensAt: window.opensAt.toString(), zone: window.zone });
  }
  if (hasClosed(window, receivedAt)) {
    return refuse("silence_procedure_has_closed", {
      closesAt: window.closesAt.toString(),
      receivedAt: receivedAt.toString(),
      zone: window.zone,
    });
  }
  return breaks.some((one) => one.mission === mission.mission) ? refuse("silence_already_broken_by_mission") : null;
}

export function breakSilence(
  procedure: SilenceProcedure,
  mission: Speaker,
  receivedAt: Instant,
  reason: string | null,
): Ruling<SilenceProcedure, SilenceBroken> {
  const refusal = mayBreakSilence(procedure, mission, receivedAt);
  if (refusal !== null) return refusal;
  return accept(
    { ...procedure, breaks: [...procedure.breaks, { mission: mission.mission, receivedAt, reason }] },
    {
      type: "SilenceBroken",
      ...namesOf(procedure.of),
      procedure: procedure.id,
      mission: mission.mission,
      receivedAt,
    },
  );
}

/** What the clock records: at once when broken, after the settlement margin when it passed. */
export function conclude(
  procedure: SilenceProcedure,
  at: Instant,
): Ruling<SilenceProcedure, SilenceProcedureConcluded> {
  if (procedure.concludedAt !== null) return refuse("silence_procedure_already_concluded");
  const { window } = procedure;
  const details = { closesAt: window.closesAt.toString(), zone: window.zone };
  const standing = silenceStanding(procedure, at);
  switch (standing) {
    case "upcoming":
    case "open":
      return refuse("silence_procedure_has_not_closed", details);
    case "settling":
      return refuse("settlement_margin_has_not_passed", { ...details, settlesAt: settlesAt(window).toString() });
    case "passed":
    case "broken":
      return accept(
        { ...procedure, concludedAt: at },
        {
          type: "SilenceProcedureConcluded",
          ...namesOf(procedure.of),
          procedure: procedure.id,
          outcome: standing,
          closedAt: standing === "broken" ? (firstBreak(procedure, at)?.receivedAt ?? at) : window.closesAt,
        },
      );
    default:
      return impossible(standing);
  }
}
