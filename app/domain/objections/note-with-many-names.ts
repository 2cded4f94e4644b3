import type { Application } from "../applications/application.ts";
import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { HoldPlaced, ObjectionRaised } from "./events.ts";
import { hold, type Objecting, type ObjectionNote, raise, refuseNaming } from "./objection.ts";
import { windowsOf } from "./window-of-application.ts";

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
  objecting: Objecting,
  references: readonly string[],
  applications: readonly Application[],
  receivedAt: Instant,
): { readonly named: readonly Application[]; readonly unnamed: readonly Unnamed[] } {
  const known = new Map(applications.map((application) => [application.reference, application]));
  const named: Application[] = [];
  const unnamed: Unnamed[] = [];
  for (const reference of new Set(references)) {
    const application = known.get(reference);
    const refusal =
      application === undefined
        ? refuse("application_not_in_period", { reference })
        : refuseNaming(application, objecting, receivedAt);
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
export function raiseAgainstMany(
  objecting: Objecting,
  {
    references,
    applications,
    ...given
  }: {
    readonly id: Id<"note">;
    readonly reference: string;
    readonly references: readonly string[];
    readonly applications: readonly Application[];
    readonly basis: string | null;
  },
  receivedAt: Instant,
): Ruling<ObjectionToMany, ObjectionRaised> {
  const { named, unnamed } = sortNames(objecting, references, applications, receivedAt);
  const noted = raise(objecting, { ...given, applications: named }, receivedAt);
  if (!noted.ok) return noted.because === "objection_names_nobody" ? (unnamed[0]?.refusal ?? noted) : noted;
  return accept({ note: noted.next, unnamed }, noted.happened);
}

/** Whom a note may hold of those that it may name. Where the classes on a list differ, some can be objected to and not held. */
export function sortHolds(
  objecting: Pick<Objecting, "decision" | "windows" | "alreadyHeld">,
  named: readonly Application[],
): { readonly free: readonly Application[]; readonly firm: readonly Unnamed[]; readonly held: readonly Unnamed[] } {
  const free: Application[] = [];
  const firm: Unnamed[] = [];
  const held: Unnamed[] = [];
  for (const application of named) {
    const { id, reference } = application;
    const window = windowsOf(objecting, [application]).find((stage) => stage.hold === null);
    if (window !== undefined) firm.push({ reference, refusal: refuse("text_knows_no_hold", {}, window.cites) });
    else if (objecting.alreadyHeld?.includes(id))
      held.push({ reference, refusal: refuse("already_held", { reference }) });
    else free.push(application);
  }
  return { free, firm, held };
}

/** The same for a note that holds. */
export function holdMany(
  objecting: Objecting,
  {
    references,
    applications,
    ...given
  }: Omit<Parameters<typeof hold>[1], "applications"> & {
    readonly references: readonly string[];
    readonly applications: readonly Application[];
  },
  receivedAt: Instant,
): Ruling<ObjectionToMany, HoldPlaced> {
  const { named, unnamed } = sortNames(objecting, references, applications, receivedAt);
  const { free, firm, held } = sortHolds(objecting, named);
  const skipped = [...unnamed, ...firm, ...held];
  const noted = hold(objecting, { ...given, applications: free }, receivedAt);
  if (!noted.ok) return noted.because === "objection_names_nobody" ? (skipped[0]?.refusal ?? noted) : noted;
  return accept({ note: noted.next, unnamed: skipped }, noted.happened);
}
