import type { Actor } from "../kit/actor.ts";
import type { Application } from "../applications/application.ts";
import { hasClosed, hasOpened, type Instant, isAfter, isWithin } from "../kit/calendar.ts";
import { accept, type Ruling, impossible, refuse, type Refusal } from "../kit/ruling.ts";
import type { ObjectionRaised, ObjectionRefusedAsLate, ObjectionWithdrawn } from "./events.ts";
import type { ModalitiesDecision } from "../modalities/modalities.ts";
import type { Audience } from "../modalities/provisions.ts";
import type { NoObjectionPeriod } from "./period.ts";

/** What one mission sends: it may name many organisations. */
export interface ObjectionNote {
  readonly id: string;
  readonly reference: string;
  readonly period: string;
  readonly mission: string;
  readonly receivedAt: Instant;
  readonly basis: string | null;
  readonly applications: readonly string[];
}

/** One organisation named in a note. */
export interface Objection {
  readonly id: string;
  readonly note: string;
  readonly period: string;
  readonly mission: string;
  readonly application: string;
  readonly receivedAt: Instant;
  readonly withdrawnAt: Instant | null;
}

/** A mission of a Member State may object; that of an observer State gets the letters and does not. */
export interface Objector {
  readonly mission: string;
  readonly mayObject: boolean;
}

/** Received at the closing instant is in time; one millisecond later is not, and its sender is told both instants. */
export function object(
  objector: Objector,
  period: NoObjectionPeriod,
  applications: readonly Application[],
  basis: string | null,
  receivedAt: Instant,
  decision: ModalitiesDecision,
  given: {
    readonly id: string;
    readonly reference: string;
    /** Applications of this period to which the mission already objects. */
    readonly alreadyObjectedTo: readonly string[];
  },
): Ruling<ObjectionNote, ObjectionRaised> {
  const { objection } = decision.provisions;
  const refusal = refuseObjecting(objector, period, receivedAt, decision);
  if (refusal !== null) return refusal;
  if (applications.length === 0) return refuse("objection_names_nobody");
  if (applications.length > 1 && !objection.bulk) return refuse("objection_names_more_than_one", {}, objection.cites);
  const statedBasis = basis?.trim() ?? "";
  if (objection.basis === "required" && statedBasis === "") return refuse("basis_is_required", {}, objection.cites);
  for (const application of applications) {
    const unnamable = refuseNaming(application, period, decision, given.alreadyObjectedTo);
    if (unnamable !== null) return unnamable;
  }
  const named = [...new Set(applications.map((application) => application.id))];
  return accept(
    {
      id: given.id,
      reference: given.reference,
      period: period.id,
      mission: objector.mission,
      receivedAt,
      basis: objection.basis === "none" || statedBasis === "" ? null : statedBasis,
      applications: named,
    },
    {
      type: "ObjectionRaised",
      period: period.id,
      note: given.id,
      mission: objector.mission,
      applications: named,
      receivedAt,
    },
  );
}

/** Why the mission cannot object to anybody on the list at the instant; null when it can. */
export function refuseObjecting(
  objector: Objector,
  { window }: NoObjectionPeriod,
  receivedAt: Instant,
  { provisions: { objection } }: ModalitiesDecision,
): Refusal | null {
  if (!objector.mayObject || objection.by === "nobody") return refuse("mission_may_not_object", {}, objection.cites);
  if (!hasOpened(window, receivedAt)) {
    const details = { opensAt: window.opensAt.toString(), zone: window.zone };
    return refuse("no_objection_period_has_not_opened", details, objection.cites);
  }
  if (hasClosed(window, receivedAt)) {
    return refuse(
      "no_objection_period_has_closed",
      { closesAt: window.closesAt.toString(), receivedAt: receivedAt.toString(), zone: window.zone },
      objection.cites,
    );
  }
  return null;
}

/** Why this application cannot be named in a note of the mission; null when it can. */
function refuseNaming(
  application: Application,
  period: NoObjectionPeriod,
  decision: ModalitiesDecision,
  alreadyObjectedTo: readonly string[],
): Refusal | null {
  const details = { reference: application.reference };
  const category = decision.provisions.categories[application.category];
  if (category.route !== "no-objection") return refuse("category_cannot_be_objected_to", details, category.cites);
  if (application.state !== "circulated" || application.period !== period.id) {
    return refuse("application_not_in_period", details);
  }
  return alreadyObjectedTo.includes(application.id) ? refuse("already_objected", details) : null;
}

/** One of those that a note was to name, and why it does not. */
export interface Unnamed {
  readonly reference: string;
  readonly refusal: Refusal;
}

export interface ObjectionToMany {
  readonly note: ObjectionNote;
  readonly unnamed: readonly Unnamed[];
}

/** Whom a note of the mission may name of those that it asks for, and why not each other one. `applications` are those of them that are known. */
export function sortNames(
  period: NoObjectionPeriod,
  references: readonly string[],
  applications: readonly Application[],
  decision: ModalitiesDecision,
  alreadyObjectedTo: readonly string[],
): { readonly named: readonly Application[]; readonly unnamed: readonly Unnamed[] } {
  const known = new Map(applications.map((application) => [application.reference, application]));
  const named: Application[] = [];
  const unnamed: Unnamed[] = [];
  for (const reference of new Set(references)) {
    const application = known.get(reference);
    const refusal =
      application === undefined
        ? refuse("application_not_in_period", { reference })
        : refuseNaming(application, period, decision, alreadyObjectedTo);
    if (refusal !== null) unnamed.push({ reference, refusal });
    else if (application !== undefined) named.push(application);
  }
  return { named, unnamed };
}

/**
 * A note with many names stands for those that it may name, and says of each other one why it does not. `references` are those that the
 * mission asked for, `applications` those of them that are known. What speaks against the note as a whole refuses it as a whole; so does
 * a note of which no name is left, with the reason of its first.
 */
export function objectToMany(
  objector: Objector,
  period: NoObjectionPeriod,
  references: readonly string[],
  applications: readonly Application[],
  basis: string | null,
  receivedAt: Instant,
  decision: ModalitiesDecision,
  given: Parameters<typeof object>[6],
): Ruling<ObjectionToMany, ObjectionRaised> {
  const { named, unnamed } = sortNames(period, references, applications, decision, given.alreadyObjectedTo);
  const noted = object(objector, period, named, basis, receivedAt, decision, given);
  if (!noted.ok) return noted.because === "objection_names_nobody" ? (unnamed[0]?.refusal ?? noted) : noted;
  return accept({ note: noted.next, unnamed }, noted.happened);
}

/** What is kept of a note that came too late: that it came, and when. Nothing of a note that came in time. */
export function refuseAsLate(
  objector: Objector,
  period: NoObjectionPeriod,
  receivedAt: Instant,
): readonly ObjectionRefusedAsLate[] {
  const { closesAt } = period.window;
  if (!hasClosed(period.window, receivedAt)) return [];
  return [
    { type: "ObjectionRefusedAsLate", period: period.id, mission: objector.mission, receivedAt, closedAt: closesAt },
  ];
}

/** By the mission that sent it, as long as the decision lets it; what was withdrawn may be raised again while the period is open. */
export function withdrawObjection(
  objection: Objection,
  mission: string,
  period: NoObjectionPeriod,
  at: Instant,
  decision: ModalitiesDecision,
): Ruling<Objection, ObjectionWithdrawn> {
  const { withdrawal, cites } = decision.provisions.objection;
  if (objection.mission !== mission || objection.period !== period.id)
    return refuse("not_an_objection_of_this_mission");
  if (objection.withdrawnAt !== null) return refuse("objection_already_withdrawn");
  const { closesAt, zone } = period.window;
  switch (withdrawal) {
    case "none":
      return refuse("objection_cannot_be_withdrawn", {}, cites);
    case "until-close":
    case "until-decision":
      // Where silence decides, the decision is the closing instant.
      if (hasClosed(period.window, at)) {
        return refuse("no_objection_period_has_closed", {
          closesAt: closesAt.toString(),
          receivedAt: at.toString(),
          zone,
        });
      }
      break;
    default:
      return impossible(withdrawal);
  }
  return accept(
    { ...objection, withdrawnAt: at },
    {
      type: "ObjectionWithdrawn",
      period: period.id,
      objection: objection.id,
      mission,
      application: objection.application,
      withdrawnAt: at,
    },
  );
}

/** Received within the period and by the instant asked about, and not withdrawn by then: these count, whoever recorded them when. */
function isStanding(objection: Objection, period: NoObjectionPeriod, at: Instant): boolean {
  if (!isWithin(period.window, objection.receivedAt) || isAfter(objection.receivedAt, at)) return false;
  return objection.withdrawnAt === null || isAfter(objection.withdrawnAt, at);
}

export function countStanding(
  objections: readonly Objection[],
  application: string,
  period: NoObjectionPeriod,
  at: Instant,
): number {
  return objections.filter(
    (objection) =>
      objection.application === application && objection.period === period.id && isStanding(objection, period, at),
  ).length;
}

/** `on-request`: a State that asks the Chair, on record. A mission always knows its own objections; that is not asked here. */
export type Knowledge = "yes" | "on-request" | "no";

/** Exactly those whom the decision names; where it names nobody, nobody. */
export function mayKnowObjector(reader: Actor, decision: ModalitiesDecision): Knowledge {
  const { objectorSeenBy } = decision.provisions.objection;
  const sees = (audience: Audience) => objectorSeenBy.includes(audience);
  if (sees("public")) return "yes";
  switch (reader.role) {
    case "chair":
      return sees("chair") && reader.process === decision.process ? "yes" : "no";
    case "mission":
      if (sees("member-states") && reader.mayObject) return "yes";
      return sees("state-on-request") && reader.mayObject ? "on-request" : "no";
    case "applicant":
      return sees("applicant") ? "yes" : "no";
    case "secretariat":
    case "administrator":
    case "clock":
    case "public":
      return "no";
    default:
      return impossible(reader);
  }
}

/** Whether the decision circulates the list to the reader; the Secretariat sends it out, and the Chair of the process has it. */
export function receivesList(reader: Actor, decision: ModalitiesDecision): boolean {
  switch (reader.role) {
    case "mission":
      return reader.mayObject || decision.provisions.circulation.to === "all-missions";
    case "chair":
      return reader.process === decision.process;
    case "secretariat":
      return true;
    case "applicant":
    case "administrator":
    case "clock":
    case "public":
      return false;
    default:
      return impossible(reader);
  }
}
