import { Temporal } from "temporal-polyfill";
import { dateIn, type Instant, isBefore } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, impossible, type Refusal, refuse, type Ruling, type SeenAndPresent } from "../kit/ruling.ts";
import { refuseCancelled, type Session } from "../process/session.ts";
import type { AdoptionDeclined, AdoptionEntered, ModalitiesAdoptedInMeeting, TextAdoptedInMeeting } from "./events.ts";
import type { ModalitiesStanding } from "./modalities.ts";
import { type Mandate, namesOf, type PutText, refuseAdoptionAt, refuseWhileAdoptionWaits } from "./put-text.ts";
import type { Put } from "./silence.ts";

export const waysOfAdopting = ["no_objection", "consensus", "vote", "pronouncement"] as const;
export type WayOfAdopting = (typeof waysOfAdopting)[number];

export interface Figures {
  readonly inFavour: number;
  readonly against: number;
  readonly abstaining: number;
}

/** How the body adopted: figures belong to a vote and to nothing else. */
export type HowAdopted =
  | { readonly how: "vote"; readonly figures: Figures }
  | { readonly how: Exclude<WayOfAdopting, "vote">; readonly figures: null };

/** The body itself adopts a text in a meeting: one person enters it, another confirms it, and only then is it so. */
export interface Adoption {
  readonly id: Id<"adoption">;
  readonly of: Put;
  readonly process: Id<"process">;
  /** Null, as is how, where it was recorded by one person alone under an earlier rule. */
  readonly session: Id<"session"> | null;
  readonly how: HowAdopted | null;
  /** Of the document that says so. */
  readonly symbol: string;
  readonly decidedAt: Instant;
  readonly enteredAt: Instant;
  readonly enteredBy: Id<"person"> | null;
  readonly confirmedAt: Instant | null;
  readonly confirmedBy: Id<"person"> | null;
  readonly declinedAt: Instant | null;
  readonly declinedBy: Id<"person"> | null;
}

/** A text that fell under silence may still be adopted. */
export function mayRecordAdoption(text: PutText, standing: ModalitiesStanding): Refusal | null {
  return refuseAdoption(text, standing) ?? refuseWhileAdoptionWaits(text);
}

function refuseAdoption({ citation }: PutText, standing: ModalitiesStanding): Refusal | null {
  switch (standing) {
    case "adopted":
    case "superseded":
      return refuse("modalities_already_adopted", {}, citation);
    case "under-silence":
    case "settling":
      return refuse("silence_procedure_already_open");
    case "draft":
    case "not-adopted":
      return null;
    default:
      return impossible(standing);
  }
}

export interface ToAdopt {
  readonly text: PutText;
  readonly standing: ModalitiesStanding;
  readonly process: Mandate;
  readonly session: Pick<Session, "id" | "standing" | "beginsOn" | "endsOn">;
}

export interface SaidOfAdoption {
  readonly id: Id<"adoption">;
  readonly how: HowAdopted;
  readonly symbol: string;
  readonly decidedAt: Instant;
  readonly by: Id<"person">;
  /** Of the text. None is adopted that was not seen. */
  readonly hash?: SeenAndPresent | undefined;
}

/** What was adopted has happened: on a day of its session and of the mandate, and not before the text bears its date. */
export function recordAdoption(
  { text, standing, process, session }: ToAdopt,
  { id, how, symbol, decidedAt, by, hash }: SaidOfAdoption,
  at: Instant,
): Ruling<Adoption, AdoptionEntered> {
  const refusal = mayRecordAdoption(text, standing) ?? refuseCancelled(session);
  if (refusal !== null) return refusal;
  if (hash?.seen !== hash?.present) return refuse("changed_meanwhile");
  if (isBefore(at, decidedAt))
    return refuse("adoption_lies_ahead", { adoptedAt: decidedAt.toString(), zone: process.zone });
  const against = refuseAdoptionAt(text, process, decidedAt);
  if (against !== null) return against;
  const day = dateIn(process.zone, decidedAt);
  const { beginsOn, endsOn } = session;
  if (Temporal.PlainDate.compare(day, beginsOn) < 0 || Temporal.PlainDate.compare(day, endsOn) > 0)
    return refuse("adoption_is_outside_its_session", { beginsOn: beginsOn.toString(), endsOn: endsOn.toString() });
  if (how.how === "vote" && how.figures.inFavour <= how.figures.against) return refuse("vote_did_not_carry");
  return accept(
    {
      ...{ id, of: text.of, process: text.process, session: session.id, how, symbol, decidedAt },
      ...{ enteredAt: at, enteredBy: by, confirmedAt: null, confirmedBy: null, declinedAt: null, declinedBy: null },
    },
    { type: "AdoptionEntered", process: text.process, adoption: id, ...namesOf(text.of), decidedAt },
  );
}

/** An adoption that was entered, with the text as it stands. */
export interface ToConfirm {
  readonly adoption: Adoption;
  readonly text: PutText;
  readonly standing: ModalitiesStanding;
  /** In which it was adopted; what was entered before sessions were asked for names none. */
  readonly session: Pick<Session, "standing"> | null;
}

/** Whoever entered it does not confirm it. A session that was cancelled meanwhile has adopted nothing. */
export function mayConfirmAdoption({ adoption, text, standing, session }: ToConfirm, by: Id<"person">): Refusal | null {
  if (adoption.confirmedAt !== null || adoption.declinedAt !== null) return refuse("adoption_is_decided");
  if (adoption.enteredBy === by) return refuse("second_person_confirms_adoption");
  return (session === null ? null : refuseCancelled(session)) ?? refuseAdoption(text, standing);
}

export function confirmAdoption(
  entered: ToConfirm,
  by: Id<"person">,
  at: Instant,
): Ruling<Adoption, ModalitiesAdoptedInMeeting | TextAdoptedInMeeting> {
  const refusal = mayConfirmAdoption(entered, by);
  if (refusal !== null) return refusal;
  const { adoption } = entered;
  const { of, process, id, decidedAt } = adoption;
  return accept(
    { ...adoption, confirmedAt: at, confirmedBy: by },
    of.kind === "decision"
      ? { type: "ModalitiesAdoptedInMeeting", process, decision: of.id, adoption: id, adoptedAt: decidedAt }
      : { type: "TextAdoptedInMeeting", process, text: of.id, adoption: id, adoptedAt: decidedAt },
  );
}

/** Also whoever entered it may take it back, until it is confirmed. */
export function mayDeclineAdoption({ confirmedAt, declinedAt }: Adoption): Refusal | null {
  return confirmedAt !== null || declinedAt !== null ? refuse("adoption_is_decided") : null;
}

export function declineAdoption(adoption: Adoption, by: Id<"person">, at: Instant): Ruling<Adoption, AdoptionDeclined> {
  const refusal = mayDeclineAdoption(adoption);
  if (refusal !== null) return refusal;
  return accept(
    { ...adoption, declinedAt: at, declinedBy: by },
    { type: "AdoptionDeclined", process: adoption.process, adoption: adoption.id, ...namesOf(adoption.of) },
  );
}
