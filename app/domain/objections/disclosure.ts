import type { Actor } from "../kit/actor.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Citation, impossible, refuse, type Ruling } from "../kit/ruling.ts";
import type { ModalitiesDecision } from "../modalities/modalities.ts";
import type { Audience } from "../modalities/provisions.ts";
import type { ObjectorsDisclosed } from "./events.ts";
import { mayKnowObjector } from "./objection.ts";
import type { NoObjectionPeriod } from "./period.ts";

/** What one reader is shown of the objections in a period. */
export interface Disclosed {
  readonly process: Id<"process">;
  readonly period: Id<"period">;
  /** Whether the bases are shown too: the decision may disclose who objected and keep why. */
  readonly bases: boolean;
  readonly cites: Citation;
}

/** The Chair sees who objected where the decision names the Chair, and never of another process. Each time is put on record. */
export function discloseObjectors(
  reader: Extract<Actor, { readonly role: "chair" }>,
  period: NoObjectionPeriod,
  decision: ModalitiesDecision,
): Ruling<Disclosed, ObjectorsDisclosed> {
  const { objection, disclosure } = decision.provisions;
  if (mayKnowObjector(reader, decision) !== "yes") return refuse("not_allowed", {}, objection.cites);
  const { id, process } = period;
  return accept(
    { process, period: id, bases: chairLearns(decision).bases, cites: disclosure.cites },
    { type: "ObjectorsDisclosed", period: id, reader: reader.person },
  );
}

/** What the Chair is told when a mission objects, or withdraws: who it was, and on which basis. */
export function chairLearns({ provisions }: ModalitiesDecision): {
  readonly objectors: boolean;
  readonly bases: boolean;
} {
  const { objectorSeenBy } = provisions.objection;
  const { reasons } = provisions.disclosure;
  return {
    objectors: objectorSeenBy.includes("chair") || objectorSeenBy.includes("public"),
    bases: reasons.includes("chair") || reasons.includes("public"),
  };
}

/**
 * The audiences that a reader of the list of the accredited belongs to. The Secretariat and the Chair keep the record of outcomes, and an applicant has
 * the outcome of its own application: on this list they see what everybody sees.
 */
export function audiencesOf(reader: Actor): readonly Audience[] {
  switch (reader.role) {
    case "mission":
      return audiencesOfMission(reader.mayObject);
    case "chair":
    case "secretariat":
    case "applicant":
    case "administrator":
    case "clock":
    case "public":
      return ["public"];
    default:
      return impossible(reader);
  }
}

function audiencesOfMission(mayObject: boolean): readonly Audience[] {
  return mayObject ? ["public", "member-states"] : ["public"];
}

/** Whether a mission learns, when a period has ended, who on the list is accredited. */
export function missionLearnsOutcome(mayObject: boolean, { provisions }: ModalitiesDecision): boolean {
  const { finalList } = provisions.disclosure;
  return audiencesOfMission(mayObject).some((audience) => finalList.includes(audience));
}

/** Who reads without an account: what is disclosed to it, everybody may know. */
export const everybody: Actor = { role: "public" };

/** Whether a list that is disclosed to some is disclosed to the reader. */
export function isDisclosedTo(reader: Actor, disclosedTo: readonly Audience[]): boolean {
  return audiencesOf(reader).some((audience) => disclosedTo.includes(audience));
}
