import type { Id } from "../kit/id.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";
import type { MissionRecorded } from "./events.ts";

/** A permanent mission: through it a State gets the letters and, if it is a Member State, objects and breaks silence. */
export interface RecordedMission {
  readonly id: Id<"mission">;
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly memberState: boolean;
  readonly email: string;
  /** Further addresses that get the same letters. */
  readonly copiesTo: readonly string[];
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
    { ...given, country: country.code, memberState },
    { type: "MissionRecorded", mission: given.id, memberState },
  );
}
