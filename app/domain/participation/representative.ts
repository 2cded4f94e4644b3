import { type Accreditation, accreditationStanding } from "../accreditation/accreditation.ts";
import type { Scope } from "../applications/scope.ts";
import { endOfDay, type Instant, isAfter, isByThen } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { ModalitiesDecision } from "../modalities/modalities.ts";
import type { Process } from "../process/process.ts";
import { refuseCancelled, type Session } from "../process/session.ts";
import type { RepresentativeChanged, RepresentativeNominated, RepresentativeWithdrawn } from "./events.ts";

/* Accreditation is not attendance: for each session an accredited organisation says who comes. */

export const waysToAttend = ["in-person", "online"] as const;
export type WayToAttend = (typeof waysToAttend)[number];

/** Whether an accreditation lets somebody come, or that the session invites all. What the public API calls so stays. */
export const comesAs = ["nominated", "registered_without_accreditation"] as const;
export type ComesAs = (typeof comesAs)[number];

/** What an organisation says of somebody who comes for it. */
export interface Nominee {
  readonly name: string;
  /** In the organisation. */
  readonly functionalTitle: string;
  readonly email: string | null;
  readonly attends: WayToAttend;
}

/** Somebody who comes to one session for an organisation. */
export interface Representative extends Nominee {
  readonly id: Id<"representative">;
  readonly accreditation: Id<"accreditation">;
  readonly session: Id<"session">;
  /** The one in whose place it stands: what was recorded is never rewritten. */
  readonly replaces: Id<"representative"> | null;
  readonly nominatedAt: Instant;
  readonly nominatedBy: Id<"person">;
  readonly withdrawn: { readonly at: Instant; readonly by: Id<"person"> } | null;
}

/** An accreditation, with the decision under which it was granted and what it is good for. */
export interface Attending {
  readonly accreditation: Accreditation;
  /** Under which it was granted: for what it is good stays with it. */
  readonly granted: Pick<ModalitiesDecision, "provisions">;
  /** That is in force: to what it entitles follows it. */
  readonly decision: Pick<ModalitiesDecision, "provisions">;
  readonly process: Pick<Process, "id" | "zone">;
  readonly scope: Scope;
}

export type OfSession = Pick<Session, "id" | "process" | "beginsOn" | "endsOn" | "standing" | "invited" | "format">;

/** An accredited organisation before a session. */
export interface BeforeSession {
  readonly attending: Attending;
  readonly session: OfSession;
}

/** The same, with whom it has nominated for it. */
export interface Nominating extends BeforeSession {
  readonly representatives: readonly Representative[];
}

/** The same, and the one about whom it is. */
export interface Nominated extends Nominating {
  readonly representative: Representative;
}

/** How one can attend a session that is held so. */
export function waysOf({ format }: Pick<Session, "format">): readonly WayToAttend[] {
  switch (format) {
    case "in-person":
      return ["in-person"];
    case "virtual":
      return ["online"];
    case "hybrid":
      return waysToAttend;
  }
}

/** Whether whom it nominated counts now: of an accreditation that is suspended, withdrawn or over, nobody comes. */
export function counts({ accreditation, process }: Pick<Attending, "accreditation" | "process">, at: Instant): boolean {
  return accreditationStanding(accreditation, at, process.zone).kind === "in-force";
}

function isGoodFor({ scope, process }: Attending, { id, process: of, beginsOn, endsOn }: OfSession): boolean {
  if (process.id !== of) return false;
  if (scope.session !== null) return scope.session === id;
  return isByThen(scope.beginsOn, endsOn) && isByThen(beginsOn, scope.endsOn);
}

/** Of all that an organisation was accredited to the one that a session asks for: no two are good for one session but where one was withdrawn. */
export function attendingOf(all: readonly Attending[], session: OfSession, at: Instant): Attending | null {
  const here = all.filter(({ process }) => process.id === session.process);
  const good = here.filter((one) => isGoodFor(one, session));
  return (
    good.find((one) => counts(one, at)) ?? good.at(-1) ?? here.find((one) => counts(one, at)) ?? here.at(-1) ?? null
  );
}

/** Those who come as far as the organisation has said: neither withdrawn nor replaced. */
export function standing(representatives: readonly Representative[]): readonly Representative[] {
  return representatives.filter(({ withdrawn }) => withdrawn === null);
}

/** How many the decision lets come to a session; null where it lays down no limit. */
export function mostOf({ decision }: Pick<Attending, "decision">): number | null {
  return decision.provisions.entitlements.representatives;
}

/** After its last day, in the zone of the process. */
export function isOver({ attending, session }: BeforeSession, at: Instant): boolean {
  return isAfter(at, endOfDay(attending.process.zone, session.endsOn));
}

function refuseAfter(before: BeforeSession, at: Instant): Refusal | null {
  return isOver(before, at)
    ? refuse("representatives_are_named_until_the_session_ends", { endsOn: before.session.endsOn.toString() })
    : null;
}

/** Whether the accreditation gives any right at the session; each refusal that the decision causes has its paragraph. */
export function refuseAccreditation({ attending, session }: BeforeSession, at: Instant): Refusal | null {
  const { accreditation, granted, decision, process } = attending;
  const { validity } = granted.provisions;
  const { suspension } = decision.provisions;
  const { kind } = accreditationStanding(accreditation, at, process.zone);
  if (kind !== "in-force") {
    return refuse("accreditation_is_not_in_force", {}, kind === "expired" ? validity.cites : suspension.cites);
  }
  return isGoodFor(attending, session) ? null : refuse("accreditation_is_not_for_this_session", {}, validity.cites);
}

/** Whether the accreditation lets anybody come to the session. */
function refuseAttendance(before: BeforeSession, at: Instant): Refusal | null {
  const { attending, session } = before;
  const { entitlements } = attending.decision.provisions;
  const refusal = refuseCancelled(session) ?? refuseAfter(before, at) ?? refuseAccreditation(before, at);
  if (refusal !== null) return refusal;
  if (!entitlements.attendFormal) return refuse("decision_lets_nobody_attend", {}, entitlements.cites);
  return invitesAccredited(session) ? null : refuse("session_invites_no_accredited");
}

/** Where nothing was said of whom a session invites, the decision alone says it. */
export function invitesAccredited({ invited }: Pick<Session, "invited">): boolean {
  return invited.length === 0 || invited.includes("accredited-organisations") || invited.includes("all-stakeholders");
}

export function mayNominate(nominating: Nominating, at: Instant): Refusal | null {
  const refusal = refuseAttendance(nominating, at);
  if (refusal !== null) return refusal;
  const most = mostOf(nominating.attending);
  return most !== null && standing(nominating.representatives).length >= most
    ? refuse("representatives_are_complete", { most }, nominating.attending.decision.provisions.entitlements.cites)
    : null;
}

export function refuseWay(
  { session }: { readonly session: Pick<Session, "format"> },
  { attends }: Nominee,
): Refusal | null {
  return waysOf(session).includes(attends) ? null : refuse("session_is_not_attended_so");
}

/** Who says it, and under which id it is kept. */
interface Given {
  readonly id: Id<"representative">;
  readonly by: Id<"person">;
}

export function nominate(
  nominating: Nominating,
  nominee: Nominee,
  given: Given,
  at: Instant,
): Ruling<Representative, RepresentativeNominated> {
  const refusal = mayNominate(nominating, at) ?? refuseWay(nominating, nominee);
  if (refusal !== null) return refusal;
  const next = recorded(nominating, nominee, { ...given, replaces: null }, at);
  return accept(next, { type: "RepresentativeNominated", ...said(nominating, next) });
}

/** The same conditions but for the number, which a change leaves as it is. */
export function mayChange(nominated: Nominated, at: Instant): Refusal | null {
  return refuseWithdrawn(nominated.representative) ?? refuseAttendance(nominated, at);
}

/** What is said now stands in the place of what was said, and both are on record. */
export function change(
  nominated: Nominated,
  nominee: Nominee,
  given: Given,
  at: Instant,
): Ruling<{ readonly former: Representative; readonly present: Representative }, RepresentativeChanged> {
  const refusal = mayChange(nominated, at) ?? refuseWay(nominated, nominee);
  if (refusal !== null) return refusal;
  const { representative } = nominated;
  if (saysTheSame(representative, nominee)) return refuse("representative_is_unchanged");
  const former = { ...representative, withdrawn: { at, by: given.by } };
  const present = recorded(nominated, nominee, { ...given, replaces: representative.id }, at);
  return accept(
    { former, present },
    {
      type: "RepresentativeChanged",
      ...said(nominated, present),
      replaced: representative.id,
    },
  );
}

export function saysTheSame(one: Nominee, other: Nominee): boolean {
  return (["name", "functionalTitle", "email", "attends"] as const).every((field) => one[field] === other[field]);
}

/** Also while the accreditation is suspended: nobody has to stay on a list. */
export function mayWithdraw(nominated: Nominated, at: Instant): Refusal | null {
  return refuseWithdrawn(nominated.representative) ?? refuseAfter(nominated, at);
}

export function withdraw(
  nominated: Nominated,
  by: Id<"person">,
  at: Instant,
): Ruling<Representative, RepresentativeWithdrawn> {
  const refusal = mayWithdraw(nominated, at);
  if (refusal !== null) return refusal;
  const { representative } = nominated;
  return accept(
    { ...representative, withdrawn: { at, by } },
    { type: "RepresentativeWithdrawn", ...said(nominated, representative) },
  );
}

function refuseWithdrawn({ withdrawn }: Representative): Refusal | null {
  return withdrawn === null ? null : refuse("representative_is_withdrawn");
}

function recorded(
  { attending, session }: Nominating,
  nominee: Nominee,
  { id, by, replaces }: Given & Pick<Representative, "replaces">,
  at: Instant,
): Representative {
  const { name, functionalTitle, email, attends } = nominee;
  return {
    ...{ id, accreditation: attending.accreditation.id, session: session.id },
    ...{ name, functionalTitle, email, attends },
    ...{ replaces, nominatedAt: at, nominatedBy: by, withdrawn: null },
  };
}

/** Who it is stands in no event: those are kept for good. */
function said({ attending: { accreditation, process } }: Nominating, { id, session }: Representative) {
  return {
    process: process.id,
    organisation: accreditation.organisation,
    accreditation: accreditation.id,
    session,
    representative: id,
  };
}
