import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { MissionAddressesMended, MissionEnded, MissionNameCorrected, MissionRecorded } from "./events.ts";
import { addressesInOne, changesOfAddresses, furtherAddresses, type MissionAddresses } from "./mission-addresses.ts";

/** A permanent mission: through it a State gets the letters and, if it is a Member State, objects and breaks silence. */
export interface RecordedMission extends MissionAddresses {
  readonly id: Id<"mission">;
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly memberState: boolean;
}

/** The right to object follows membership in the United Nations (Charter, Articles 3 and 4); an observer State gets the letters. */
export function recordMission(
  given: Omit<RecordedMission, "memberState" | "country">,
  country: { readonly code: string; readonly unMember: boolean },
  alreadyRecorded: boolean,
): Ruling<RecordedMission, MissionRecorded> {
  if (alreadyRecorded) return refuse("mission_is_recorded");
  const memberState = country.unMember;
  return accept(
    { ...given, copiesTo: furtherAddresses(given.email, given.copiesTo), country: country.code, memberState },
    { type: "MissionRecorded", mission: given.id, memberState },
  );
}

/** From now on letters go there. A letter that was written before keeps the address to which it was written. */
export function mendMissionAddresses<Of extends { readonly id: Id<"mission"> } & MissionAddresses>(
  mission: Of,
  { email, copiesTo, language }: MissionAddresses,
  { reason, seen }: { readonly reason: string; readonly seen: string },
): Ruling<Of, MissionAddressesMended> {
  if (seen !== addressesInOne(mission)) return refuse("changed_meanwhile");
  const next = { ...mission, email, copiesTo: furtherAddresses(email, copiesTo), language };
  const changes = changesOfAddresses(mission, next);
  if (changes.length === 0) return refuse("mission_addresses_are_the_same");
  return accept(next, { type: "MissionAddressesMended", mission: mission.id, reason, changes });
}

interface NamedMission {
  readonly id: Id<"mission">;
  readonly name: string;
  readonly endedAt: Instant | null;
}

export function mayCorrectMissionName({ endedAt }: Pick<NamedMission, "endedAt">): Refusal | null {
  return endedAt === null ? null : refuse("mission_has_ended");
}

/** How it is called from now on. What was sent, sealed or written in a letter before keeps the name that it had. */
export function correctMissionName<Of extends NamedMission>(
  mission: Of,
  name: string,
  { reason, seen, taken }: { readonly reason: string; readonly seen: string; readonly taken: boolean },
): Ruling<Of, MissionNameCorrected> {
  const refusal = mayCorrectMissionName(mission);
  if (refusal !== null) return refusal;
  if (seen !== mission.name) return refuse("changed_meanwhile");
  if (name === mission.name) return refuse("mission_name_is_the_same");
  if (taken) return refuse("mission_name_is_taken");
  const changes = [{ field: "missionName", before: mission.name, after: name }] as const;
  return accept({ ...mission, name }, { type: "MissionNameCorrected", mission: mission.id, reason, changes });
}

/** Who and what a mission still has. Not whether it has spoken, which an administrator does not learn: what it said stands when it ends. */
export interface TiesOfMission {
  /** How many may sign in for it, and how many invitations to it wait. */
  readonly people: number;
  readonly invited: number;
  readonly seated: boolean;
  /** A text under silence or a list, whatever the mission has to do with it. */
  readonly isAnythingBeforeMissions: boolean;
}

export interface MissionToEnd {
  readonly mission: { readonly id: Id<"mission">; readonly memberState: boolean; readonly endedAt: Instant | null };
  readonly ties: TiesOfMission;
}

/** Each State has one mission, so that one that ends is always the only one of its State: silence is consent, and no State is made silent in one step. */
export function mayEndMission({ mission, ties }: MissionToEnd): Refusal | null {
  if (mission.endedAt !== null) return refuse("mission_has_ended");
  // Before its people: who is told to end their access first would make the State silent in vain.
  if (mission.memberState && ties.isAnythingBeforeMissions) return refuse("something_is_before_the_missions");
  if (ties.people > 0) return refuse("people_act_for_the_mission");
  if (ties.invited > 0) return refuse("somebody_is_invited_to_the_mission");
  if (ties.seated) return refuse("mission_sits_in_a_body");
  return null;
}

/** It was recorded by mistake. From now on nobody can be let in for it, and no letters go to it; another can be recorded for its State. */
export function endMission(toEnd: MissionToEnd, reason: string): Ruling<MissionToEnd["mission"]["id"], MissionEnded> {
  const refusal = mayEndMission(toEnd);
  if (refusal !== null) return refusal;
  const { id } = toEnd.mission;
  return accept(id, { type: "MissionEnded", mission: id, reason });
}
