import { dateIn, type Instant, isAfter, isBefore, recordedBy, startOfDay, type Zone } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Citation, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { BodyNamed, MemberSeated, MembershipEnded } from "./events.ts";

/** The body that every process has and nobody names: who is a member follows from membership in the United Nations. */
export const memberStates = "member-states";

/** A body of a process that has a name, such as a committee of fifteen. */
export interface NamedBody {
  readonly id: Id<"body">;
  readonly process: Id<"process">;
  /** Its name in addresses and in decisions. */
  readonly slug: string;
  readonly title: string;
  /** What set it up. */
  readonly citation: Citation;
}

/** A mission is a member from an instant on, and up to another, which is not within. */
export interface Membership {
  readonly id: Id<"membership">;
  readonly body: Id<"body">;
  readonly mission: Id<"mission">;
  readonly from: Instant;
  /** Null while no end is known. */
  readonly to: Instant | null;
  /** When its end was entered by an act of its own; a term that was known from the beginning has none. */
  readonly endedAt: Instant | null;
}

/** Who acts: all Member States, or the members of a named body by date. */
export type Body = typeof memberStates | { readonly members: readonly Pick<Membership, "mission" | "from" | "to">[] };

/** A mission that speaks. Whether its State is a Member State is a fact of its record. */
export interface Speaker {
  readonly mission: Id<"mission">;
  readonly mayObject: boolean;
}

/** Only a member at the instant of receipt objects, holds or breaks silence. */
export function isMember(body: Body, { mission, mayObject }: Speaker, at: Instant): boolean {
  if (body === memberStates) return mayObject;
  return body.members.some((membership) => membership.mission === mission && coversInstant(membership, at));
}

export type MembershipStanding = "to_come" | "member" | "ended";

export function membershipStanding({ from, to }: Pick<Membership, "from" | "to">, at: Instant): MembershipStanding {
  if (isBefore(at, from)) return "to_come";
  return to === null || isBefore(at, to) ? "member" : "ended";
}

function coversInstant(membership: Pick<Membership, "from" | "to">, at: Instant): boolean {
  return membershipStanding(membership, at) === "member";
}

/** As its members read it: where it begins or ends with a day, that day is all that needs to be said. */
export function termOf({ from, to }: Pick<Membership, "from" | "to">, zone: Zone): Term {
  return {
    from: { instant: from.toString(), isWholeDay: isStartOfDay(from, zone) },
    to:
      to === null
        ? null
        : isStartOfDay(to, zone)
          ? { instant: to.subtract({ milliseconds: 1 }).toString(), isWholeDay: true }
          : { instant: to.toString(), isWholeDay: false },
  };
}

export interface Term {
  readonly from: EndOfTerm;
  /** The last instant of a last day, or that at which it ended; null while no end is known. */
  readonly to: EndOfTerm | null;
}

interface EndOfTerm {
  /** ISO. */
  readonly instant: string;
  readonly isWholeDay: boolean;
}

function isStartOfDay(instant: Instant, zone: Zone): boolean {
  return instant.equals(startOfDay(zone, dateIn(zone, instant)));
}

export function nameBody(body: NamedBody, alreadyThere: readonly NamedBody[]): Ruling<NamedBody, BodyNamed> {
  if (body.slug === memberStates) return refuse("member_states_are_a_body_already");
  if (alreadyThere.some(({ slug }) => slug === body.slug)) return refuse("body_is_named");
  const { process, id, slug, title } = body;
  return accept(body, { type: "BodyNamed", process, body: id, slug, title });
}

/** Why, by which document, and whether its writer has said that it lies in the past. */
export interface Grounds {
  readonly reason: string;
  readonly citation: Citation;
  readonly statedAsPast: boolean;
}

/** A mission takes its seat, for a term whose end may be known. */
export function seatMember(
  membership: Omit<Membership, "endedAt">,
  {
    body,
    mission,
    memberships,
  }: {
    readonly body: NamedBody;
    readonly mission: { readonly memberState: boolean };
    readonly memberships: readonly Membership[];
  },
  grounds: Grounds,
  at: Instant,
): Ruling<Membership, MemberSeated> {
  const { id, from, to } = membership;
  if (!mission.memberState) return refuse("only_a_member_state_is_seated");
  if (to !== null && !isAfter(to, from)) return refuse("membership_ends_before_it_begins");
  const refusal = refuseGrounds(grounds, from, at);
  if (refusal !== null) return refusal;
  const overlaps = memberships.some(
    (other) =>
      other.mission === membership.mission &&
      (other.to === null || isBefore(from, other.to)) &&
      (to === null || isBefore(other.from, to)),
  );
  if (overlaps) return refuse("mission_is_a_member_then");
  return accept(
    { ...membership, endedAt: null },
    {
      type: "MemberSeated",
      process: body.process,
      body: body.id,
      membership: id,
      mission: membership.mission,
      from,
      to,
      ...toldOf(grounds),
    },
  );
}

/** Once, and only earlier than it would end by itself: a later end is a new term. */
export function mayEndMembership(membership: Membership, at: Instant): Refusal | null {
  return membership.endedAt !== null || membershipStanding(membership, at) === "ended"
    ? refuse("membership_has_ended")
    : null;
}

/** What the mission said while it was a member stands. */
export function endMembership(
  membership: Membership,
  body: NamedBody,
  { to, ...grounds }: Grounds & { readonly to: Instant },
  at: Instant,
): Ruling<Membership, MembershipEnded> {
  const refusal = mayEndMembership(membership, at) ?? refuseGrounds(grounds, to, at);
  if (refusal !== null) return refusal;
  if (!isAfter(to, membership.from)) return refuse("membership_ends_before_it_begins");
  if (membership.to !== null && isAfter(to, membership.to)) return refuse("membership_is_not_prolonged");
  return accept(
    { ...membership, to, endedAt: at },
    {
      type: "MembershipEnded",
      process: body.process,
      body: body.id,
      membership: membership.id,
      mission: membership.mission,
      to,
      ...toldOf(grounds),
    },
  );
}

/** A seat taken or left in the past changes who could speak: its writer says so, beside the document that shows it. */
function refuseGrounds({ reason, citation, statedAsPast }: Grounds, counts: Instant, at: Instant): Refusal | null {
  if (reason.trim() === "" || citation.source.trim() === "") return refuse("membership_needs_its_document");
  return isBefore(counts, recordedBy(at)) && !statedAsPast ? refuse("past_membership_is_not_stated") : null;
}

function toldOf({ reason, citation, statedAsPast }: Grounds) {
  return { reason, document: citation.source, statedAsPast };
}
