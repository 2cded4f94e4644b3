import type { Id } from "../kit/id.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";
import type { OrganisationRecorded } from "./events.ts";
import { changesBetween } from "./record-change.ts";

/** Of M49, the UN's list of countries and areas. */
export const regions = ["Africa", "Americas", "Antarctica", "Asia", "Europe", "Oceania"] as const;
export type Region = (typeof regions)[number];

/** A stakeholder's own record: one for all its applications. */
export interface Organisation {
  readonly id: Id<"organisation">;
  readonly name: string;
  readonly acronym: string | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly address: string;
  readonly website: string | null;
  readonly foundedYear: number | null;
  readonly legalStatus: string | null;
  readonly version: number;
}

export type OrganisationDetails = Omit<Organisation, "id" | "version">;

/**
 * The record as the organisation gives it, first and later. `seenVersion` is null for one that saw no record yet. What was circulated
 * before keeps the name that it had on the list.
 */
export function recordOrganisation(
  record: Organisation | null,
  seenVersion: number | null,
  details: OrganisationDetails,
  given: { readonly id: Id<"organisation"> },
): Ruling<Organisation, OrganisationRecorded> {
  if ((record?.version ?? null) !== seenVersion) return refuse("changed_meanwhile");
  const id = record?.id ?? given.id;
  const version = (record?.version ?? 0) + 1;
  return accept(
    { ...details, id, version },
    {
      type: "OrganisationRecorded",
      organisation: id,
      version,
      name: details.name,
      changes: changesBetween(record, details),
    },
  );
}
