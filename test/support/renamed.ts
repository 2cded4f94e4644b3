import { requestNameChange } from "#acts/accreditation/request-name-change.ts";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import type { Db } from "#db/handles.ts";
import type { NameChange } from "#domain/accreditation/name-change.ts";
import type { OrganisationDetails } from "#domain/organisations/organisation.ts";
import { organisationDetails, round } from "./factories.ts";
import { accepted, type Applicant, as, givenLapsed, type GivenPeriod } from "./given.ts";

interface Renamed extends GivenPeriod {
  readonly applicant: Applicant;
  readonly reference: string;
  /** The name under which it was accredited. */
  readonly formerly: string;
}

/** An organisation that was accredited and then wrote another name into its record, which changes nothing else. */
export async function givenRenamedRecord(
  db: Db,
  details: Partial<OrganisationDetails> & { readonly name: string },
  of?: GivenPeriod,
): Promise<Renamed> {
  const given = of ?? (await givenLapsed(db));
  const [listed] = given.listed;
  if (listed === undefined) throw new Error("The list is empty");
  const { applicant, application } = listed;
  const { name: formerly } = await db
    .selectFrom("organisation")
    .select("name")
    .where("id", "=", applicant.organisation)
    .executeTakeFirstOrThrow();
  const context = as(db, applicant, round.settled.add({ hours: 1 }));
  accepted(await saveOrganisation(context, { ...organisationDetails(details), version: 1 }));
  return { ...given, applicant, reference: application.reference, formerly };
}

/** The same, asked for on 5 July 2022. */
export async function givenNameChange(
  db: Db,
  details: Partial<OrganisationDetails> & { readonly name: string },
  of?: GivenPeriod,
): Promise<Renamed & { readonly change: NameChange }> {
  const given = await givenRenamedRecord(db, details, of);
  const ground = "The register of associations has the new name since 1 July 2022.";
  const asked = await requestNameChange(as(db, given.applicant, round.afterwards), { version: 2, ground });
  return { ...given, change: accepted(asked).next };
}
