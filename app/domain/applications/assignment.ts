import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { type Conflicts, refuseConflict } from "./conflicts.ts";
import type { ApplicationsAssigned, ApplicationsGivenBack } from "./events.ts";
import { outcomes, type StandingInAWord } from "./standing-in-a-word.ts";

/* Which officer looks at an application, so that two do not read the same one. It keeps nobody from ruling on it. */

/** An officer of the Secretariat who holds the office now. */
export interface OfficerInOffice {
  readonly id: Id<"person">;
  readonly name: string;
}

/** An application as far as it is assigned. */
export interface Assignable {
  readonly id: Id<"application">;
  readonly standing: StandingInAWord;
  /** How often it has been assigned. */
  readonly n: number;
  /** Whose it is; null where it is nobody's, or the office of whoever had it has ended. */
  readonly officer: OfficerInOffice | null;
  /** Who has a part in it, and does not rule on it. */
  readonly conflicts: Conflicts;
}

/** To whom: to an officer, or to nobody. */
export interface Assigning {
  readonly application: Assignable;
  readonly to: OfficerInOffice | null;
}

/** While it waits for its outcome. */
export function mayAssign({ application, to }: Assigning): Refusal | null {
  if (isDecided(application)) return refuse("application_has_its_outcome");
  if (to !== null && refuseConflict(application.conflicts, to.id) !== null) return refuse("assignee_does_not_rule");
  if (application.officer?.id !== to?.id) return null;
  return to === null ? refuse("application_is_nobodys") : refuse("application_is_assigned_already");
}

/** It has its outcome: nobody has to look at it. */
export function isDecided({ standing }: Pick<Assignable, "standing">): boolean {
  return outcomes.some((one) => one === standing);
}

export interface Assignment {
  readonly application: Id<"application">;
  readonly n: number;
  readonly officer: Id<"person"> | null;
  readonly at: Instant;
  readonly by: Id<"person">;
}

/** What the officer who assigns saw of each, and to whom it is to go. */
export interface AssigningAll {
  readonly applications: readonly (Assignable & { readonly seen: number })[];
  /** Null is nobody. */
  readonly to: Id<"person"> | null;
  readonly officers: readonly OfficerInOffice[];
  readonly by: Id<"person">;
}

/** All of them or none: who assigns what somebody has taken meanwhile is told so. */
export function assign(
  { applications, to: chosen, officers, by }: AssigningAll,
  at: Instant,
): Ruling<readonly Assignment[], ApplicationsAssigned | ApplicationsGivenBack> {
  const to = officers.find(({ id }) => id === chosen) ?? null;
  if (chosen !== null && to === null) return refuse("officer_holds_no_office");
  for (const { seen, ...application } of applications) {
    const refusal = refuseTaken(application, seen) ?? mayAssign({ application, to });
    if (refusal !== null) return refusal;
  }
  const ids = applications.map(({ id }) => id);
  return accept(
    applications.map(({ id, n }) => ({ application: id, n: n + 1, officer: chosen, at, by })),
    to === null
      ? { type: "ApplicationsGivenBack", person: by, applications: ids, givenBackAt: at }
      : { type: "ApplicationsAssigned", person: to.id, applications: ids, assignedAt: at },
  );
}

function refuseTaken({ n, officer }: Assignable, seen: number): Refusal | null {
  if (n === seen) return null;
  return officer === null ? refuse("changed_meanwhile") : refuse("assigned_meanwhile", { officer: officer.name });
}
