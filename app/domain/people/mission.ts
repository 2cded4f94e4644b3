import type { Id } from "../kit/id.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";
import type { MissionAddressesMended, MissionRecorded } from "./events.ts";
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
