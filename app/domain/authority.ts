import { accreditationAuthorities } from "./accreditation/authority.ts";
import { applicationsAuthorities } from "./applications/authority.ts";
import { chairLettersAuthorities } from "./chair-letters/authority.ts";
import { demonstrationAuthorities } from "./demonstration/authority.ts";
import { type Actor, type Role, whyReads } from "./kit/actor.ts";
import { modalitiesAuthorities } from "./modalities/authority.ts";
import { objectionsAuthorities } from "./objections/authority.ts";
import { organisationsAuthorities } from "./organisations/authority.ts";
import { papersAuthorities } from "./papers/authority.ts";
import { participationAuthorities } from "./participation/authority.ts";
import { ownAccountAuthorities, peopleAuthorities, peopleOfMissionAuthorities } from "./people/authority.ts";
import { processAuthorities } from "./process/authority.ts";
import { recordAuthorities } from "./record/authority.ts";

/**
 * Who may do what. One table, read by every action and by the navigation, so that a page never offers what the
 * action would refuse. What a role may do with a particular row (its own application, its own objection) is a rule of
 * that aggregate; what a decision allows is a rule of modalities.ts.
 */
export const authorities = {
  ...processAuthorities,
  ...modalitiesAuthorities,
  ...organisationsAuthorities,
  ...applicationsAuthorities,
  ...objectionsAuthorities,
  ...accreditationAuthorities,
  ...participationAuthorities,
  ...papersAuthorities,
  ...chairLettersAuthorities,
  ...peopleAuthorities,
  ...recordAuthorities,
  ...demonstrationAuthorities,
} as const;

export type Act = keyof typeof authorities;

/**
 * Whether the role may perform the act at all. Who acts for a mission of an observer State, or only reads for theirs, neither objects nor breaks
 * silence; they keep their own accounts, and may look after the people of the mission.
 */
export function mayPerform(actor: Actor, act: Act): boolean {
  const roles: readonly Role[] = authorities[act].roles;
  if (!roles.includes(actor.role)) return false;
  if (whyReads(actor) !== null)
    return act.startsWith("see-") || act in ownAccountAuthorities || act in peopleOfMissionAuthorities;
  return true;
}
