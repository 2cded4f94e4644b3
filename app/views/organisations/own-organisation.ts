import type { Context } from "#acts/kit/context.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import { listAudit } from "#db/record/audit-trail.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Organisation } from "#domain/organisations/organisation.ts";

type Reading = Pick<Context, "db" | "actor">;

/** The record of the actor's organisation; null while it has none. */
export async function seeOwnOrganisation({ db, actor }: Reading) {
  if (actor.role !== "applicant" || actor.organisation === null) return null;
  const [organisation, saves] = await Promise.all([
    getOrganisation(db, actor.organisation).then(mustExist),
    listAudit(db, { subject: actor.organisation, act: "save-organisation" }, { limit: 1, offset: 0 }),
  ]);
  return { organisation: organisationShown(organisation), lastSaved: lastSaved(saves, actor) };
}

export function organisationShown(organisation: Omit<Organisation, "id">) {
  const { name, acronym, country, address, website, foundedYear, legalStatus, version } = organisation;
  return {
    name,
    acronym,
    country,
    address,
    website,
    foundedYear,
    legalStatus,
    version,
  };
}

export function lastSaved(
  [latest]: readonly { actorPerson: string | null; actorName: string | null; at: Context["now"] }[],
  reader: Actor,
) {
  if (latest === undefined || latest.actorName === null) return null;
  const own = "person" in reader && reader.person === latest.actorPerson;
  return { person: latest.actorName, own, at: latest.at.toString() };
}

export type OrganisationShown = ReturnType<typeof organisationShown>;
