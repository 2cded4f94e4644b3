import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { Assignable, Assignment } from "./assignment.ts";
import type { Conflicts } from "./conflicts.ts";
import type { ApplicationsGivenBack, OfficerRecused } from "./events.ts";

/* An officer leaves an application to others. */

export interface Recusing {
  readonly application: Assignable;
  readonly conflicts: Conflicts;
  readonly officer: Id<"person">;
}

/** Once, and for good. What has its outcome may be taken back, suspended or withdrawn. */
export function mayRecuse({ conflicts, officer }: Pick<Recusing, "conflicts" | "officer">): Refusal | null {
  return conflicts.recused.includes(officer) ? refuse("officer_has_recused") : null;
}

export interface Recusal {
  readonly application: Id<"application">;
  readonly officer: Id<"person">;
  /** For the officers; null where none was given. */
  readonly reason: string | null;
  readonly at: Instant;
}

interface Recused {
  readonly recusal: Recusal;
  /** What the officer had is given back, to nobody. */
  readonly givenBack: readonly Assignment[];
}

export function recuse(
  recusing: Recusing,
  reason: string,
  at: Instant,
): Ruling<Recused, { readonly recused: OfficerRecused; readonly givenBack: readonly ApplicationsGivenBack[] }> {
  const refusal = mayRecuse(recusing);
  if (refusal !== null) return refusal;
  const { application, officer } = recusing;
  const { id, n } = application;
  const has = application.officer?.id === officer;
  return accept(
    {
      recusal: { application: id, officer, reason: reason.trim() === "" ? null : reason, at },
      givenBack: has ? [{ application: id, n: n + 1, officer: null, at, by: officer }] : [],
    },
    {
      recused: { type: "OfficerRecused", application: id, person: officer, recusedAt: at },
      givenBack: has ? [{ type: "ApplicationsGivenBack", person: officer, applications: [id], givenBackAt: at }] : [],
    },
  );
}
