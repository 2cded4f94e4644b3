import { accept, type Decision } from "./decision.ts";
import type { OrganisationRecorded } from "./events.ts";

/** A stakeholder's own record: one for all its applications. */
export interface Organisation {
  readonly id: string;
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

/** The record as the organisation last gave it. What was circulated before keeps the name that it had on the list. */
export function recordOrganisation(
  record: Pick<Organisation, "id" | "version">,
  details: OrganisationDetails,
): Decision<Organisation, OrganisationRecorded> {
  return accept(
    { ...details, id: record.id, version: record.version },
    { type: "OrganisationRecorded", organisation: record.id, version: record.version, name: details.name },
  );
}
