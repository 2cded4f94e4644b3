import { newId } from "#db/new-id.ts";
import * as organisations from "#db/organisations/organisations.ts";
import { type OrganisationDetails, recordOrganisation } from "#domain/organisations/organisation.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";

export interface SaveOrganisation extends OrganisationDetails {
  /** The version that the reader saw; null for a first record. */
  readonly version: number | null;
  readonly key?: string | undefined;
}

/** The first time, the person begins to act for the organisation that is thereby recorded. */
export async function saveOrganisation(context: Context, { version, key, ...details }: SaveOrganisation) {
  return once(context, "save-organisation", key, async (trx, actor) => {
    const record = await organisations.lockOrganisationOfPerson(trx, actor.person);
    const ruling = recordOrganisation(record, version, details, { id: newId<"organisation">() });
    if (!ruling.ok) return ruling;
    await organisations.recordOrganisation(trx, ruling.next, { person: actor.person, at: context.now });
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
