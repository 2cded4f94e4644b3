import type { Instant, Zone } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { type Accreditation, accreditationStanding } from "./accreditation.ts";
import type { NameChangeConfirmed, NameChangeDeclined, NameChangeRequested, Names } from "./events.ts";

/** What an accredited organisation asks to be called from now on, and what the Secretariat answered. */
export interface NameChange extends Names {
  readonly id: Id<"name_change">;
  readonly organisation: Id<"organisation">;
  readonly requestedAt: Instant;
  readonly requestedBy: Id<"person">;
  /** What has happened, and the document that shows it. */
  readonly ground: string;
  readonly decision: {
    readonly outcome: "confirmed" | "declined";
    readonly at: Instant;
    readonly by: Id<"person">;
    /** Of one that was declined. */
    readonly reason: string | null;
  } | null;
}

/** An accreditation with what its organisation is called under it, and with the zone of its process. */
export interface NamedAccreditation {
  readonly accreditation: Accreditation;
  readonly names: Names;
  readonly zone: Zone;
}

/** An organisation that would be called as its record says. */
export interface RequestingNameChange {
  readonly organisation: Id<"organisation">;
  readonly record: Names;
  readonly accreditations: readonly NamedAccreditation[];
  /** Whether it has asked before, and waits for the answer. */
  readonly underWay: boolean;
}

/** Those that a new name reaches: what has ended keeps the name with which it ended. */
export function running<Named extends NamedAccreditation>(accreditations: readonly Named[], at: Instant): Named[] {
  return accreditations.filter(({ accreditation, zone }) => {
    const { kind } = accreditationStanding(accreditation, at, zone);
    return kind === "in-force" || kind === "suspended";
  });
}

export function mayRequestNameChange(requesting: RequestingNameChange, at: Instant): Refusal | null {
  const { record, underWay } = requesting;
  const reached = running(requesting.accreditations, at);
  if (reached.length === 0) return refuse("organisation_is_not_accredited");
  if (reached.every(({ names }) => sameNames(names, record))) return refuse("name_is_as_accredited");
  return underWay ? refuse("name_change_is_under_way") : null;
}

export function requestNameChange(
  requesting: RequestingNameChange,
  given: { readonly id: Id<"name_change">; readonly by: Id<"person">; readonly ground: string },
  at: Instant,
): Ruling<NameChange, NameChangeRequested> {
  const refusal = mayRequestNameChange(requesting, at);
  if (refusal !== null) return refusal;
  const { id, by, ground } = given;
  if (ground.trim() === "") return refuse("name_change_needs_a_ground");
  const { organisation, record } = requesting;
  const names = namesOf(record);
  return accept(
    { id, organisation, requestedAt: at, requestedBy: by, ground, ...names, decision: null },
    { type: "NameChangeRequested", organisation, change: id, names, ground },
  );
}

/** A change of name before the officer who answers. */
export interface DecidingNameChange {
  readonly change: NameChange;
  readonly accreditations: readonly NamedAccreditation[];
}

export function mayDecideNameChange({ change }: Pick<DecidingNameChange, "change">): Refusal | null {
  return change.decision === null ? null : refuse("name_change_is_decided");
}

export function mayConfirmNameChange({ change, accreditations }: DecidingNameChange, at: Instant): Refusal | null {
  const refusal = mayDecideNameChange({ change });
  if (refusal !== null) return refusal;
  return running(accreditations, at).length === 0 ? refuse("organisation_is_not_accredited") : null;
}

/** From now on the lists show the new name, and those of the past the old one. `renamed` are the accreditations that it reaches. */
export function confirmNameChange(
  deciding: DecidingNameChange,
  by: Id<"person">,
  at: Instant,
): Ruling<{ readonly change: NameChange; readonly renamed: readonly Id<"accreditation">[] }, NameChangeConfirmed> {
  const refusal = mayConfirmNameChange(deciding, at);
  if (refusal !== null) return refusal;
  const { change } = deciding;
  const after = namesOf(change);
  const renamed = running(deciding.accreditations, at);
  return accept(
    {
      change: { ...change, decision: { outcome: "confirmed", at, by, reason: null } },
      renamed: renamed.map(({ accreditation }) => accreditation.id),
    },
    {
      type: "NameChangeConfirmed",
      organisation: change.organisation,
      change: change.id,
      confirmedAt: at,
      renamed: renamed.map(({ accreditation, names }) => ({
        accreditation: accreditation.id,
        before: namesOf(names),
        after,
      })),
    },
  );
}

export function declineNameChange(
  { change }: Pick<DecidingNameChange, "change">,
  { by, reason }: { readonly by: Id<"person">; readonly reason: string },
  at: Instant,
): Ruling<NameChange, NameChangeDeclined> {
  const refusal = mayDecideNameChange({ change });
  if (refusal !== null) return refusal;
  if (reason.trim() === "") return refuse("refusal_needs_a_reason");
  return accept(
    { ...change, decision: { outcome: "declined", at, by, reason } },
    { type: "NameChangeDeclined", organisation: change.organisation, change: change.id, declinedAt: at, reason },
  );
}

function sameNames(one: Names, other: Names): boolean {
  return one.name === other.name && one.acronym === other.acronym && one.country === other.country;
}

function namesOf({ name, acronym, country }: Names): Names {
  return { name, acronym, country };
}
