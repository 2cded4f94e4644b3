import { dateIn, type Instant, isBefore, isByThen, type PlainDate } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { type Citation, impossible, type Refusal, refuse } from "../kit/ruling.ts";
import type { Process } from "../process/process.ts";
import { type Put, type SilenceProcedure, silenceStanding } from "./silence.ts";

/**
 * How a text was adopted, as recorded. Adoption by silence is computed from the procedures and holds whether recorded or not. One in a
 * meeting counts from its instant and is read from its confirmation on: until a second person has confirmed it, nothing has changed.
 */
export type Adopted =
  { readonly by: "silence" } | { readonly by: "meeting"; readonly at: Instant; readonly confirmedAt: Instant | null };

/** What silence procedures and adoptions ask of a text, whatever it is about. */
export interface PutText {
  readonly of: Put;
  readonly process: Id<"process">;
  readonly citation: Citation;
  readonly date: PlainDate;
  readonly adoption: Adopted | null;
}

/** What a text is called: a version of the modalities, or another text of the process by its number. */
export type NamedText =
  { readonly title: string; readonly version: number } | { readonly title: string; readonly number: number };

export type TextStanding = "draft" | "under-silence" | "settling" | "adopted" | "not-adopted";

/** Computed from rows and the instant; what a job recorded changes nothing. */
export function textStanding(
  adoption: Adopted | null,
  silence: readonly SilenceProcedure[],
  at: Instant,
): TextStanding {
  if (adoptedInMeeting(adoption, at) !== null) return "adopted";
  let standing: TextStanding = "draft";
  for (const procedure of silence) {
    const outcome = silenceStanding(procedure, at);
    switch (outcome) {
      case "passed":
        return "adopted";
      case "open":
        standing = "under-silence";
        break;
      case "settling":
        standing = "settling";
        break;
      case "broken":
        if (standing === "draft") standing = "not-adopted";
        break;
      case "upcoming":
        if (standing === "draft") standing = "under-silence";
        break;
      default:
        return impossible(outcome);
    }
  }
  return standing;
}

/** Since when a text is adopted, by silence (the closing instant) or in a meeting; null while it is not. */
export function textAdoptedSince(
  adoption: Adopted | null,
  silence: readonly SilenceProcedure[],
  at: Instant,
): Instant | null {
  return (
    adoptedInMeeting(adoption, at) ??
    silence.find((procedure) => silenceStanding(procedure, at) === "passed")?.window.closesAt ??
    null
  );
}

function adoptedInMeeting(adoption: Adopted | null, at: Instant): Instant | null {
  if (adoption?.by !== "meeting" || adoption.confirmedAt === null) return null;
  return isBefore(at, adoption.confirmedAt) || isBefore(at, adoption.at) ? null : adoption.at;
}

/** A text whose adoption waits for a second person stays as it was entered: it is neither revised nor placed under silence. */
export function refuseWhileAdoptionWaits({
  adoption,
  citation,
}: Pick<PutText, "adoption" | "citation">): Refusal | null {
  return adoption?.by === "meeting" && adoption.confirmedAt === null
    ? refuse("adoption_waits_for_confirmation", {}, citation)
    : null;
}

export type Mandate = Pick<Process, "zone" | "beginsOn" | "endsOn" | "citation">;

/** A text is adopted, in a meeting or when silence on it closes, on a day of the mandate. */
export function refuseOutsideMandate(
  { zone, beginsOn, endsOn, citation }: Mandate,
  adoptedAt: Instant,
): Refusal | null {
  const day = dateIn(zone, adoptedAt);
  if (isByThen(beginsOn, day) && isByThen(day, endsOn)) return null;
  if (endsOn === null) return refuse("adoption_is_before_the_mandate", { beginsOn: beginsOn.toString() }, citation);
  const details = { beginsOn: beginsOn.toString(), endsOn: endsOn.toString() };
  return refuse("adoption_is_outside_the_mandate", details, citation);
}

/** By either way, nor before the day whose date the text bears: a text goes not before its draft. */
export function refuseAdoptionAt(
  { date, citation }: Pick<PutText, "date" | "citation">,
  mandate: Mandate,
  adoptedAt: Instant,
): Refusal | null {
  const outside = refuseOutsideMandate(mandate, adoptedAt);
  if (outside !== null || isByThen(date, dateIn(mandate.zone, adoptedAt))) return outside;
  return refuse("adoption_is_before_its_text", { datedOn: date.toString() }, citation);
}

/** As the record names them: one of the two. */
export function namesOf(of: Put): { readonly decision: Id<"decision"> | null; readonly text: Id<"text"> | null } {
  return of.kind === "decision" ? { decision: of.id, text: null } : { decision: null, text: of.id };
}
