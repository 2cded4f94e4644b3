import { nominateRepresentative } from "#acts/participation/nominate-representative.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Db } from "#db/handles.ts";
import type { Accreditation } from "#domain/accreditation/accreditation.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import type { Nominee } from "#domain/participation/representative.ts";
import { round } from "./factories.ts";
import { accepted, type Applicant, as, type GivenCall, givenCleared, givenOpenCall } from "./given.ts";

export const dora: Nominee = {
  name: "Dora Example",
  functionalTitle: "Head of research",
  email: "dora@example.org",
  attends: "in-person",
};

export interface GivenAttending extends GivenCall {
  readonly applicant: Applicant;
  readonly accreditation: Accreditation;
}

/** A decision that lets so many come, or that says what is given otherwise. */
export function lettingCome(representatives: number | null, otherwise: Partial<Provisions> = {}): Partial<Provisions> {
  return { entitlements: { ...oewg2021To2025.provisions.entitlements, representatives }, ...otherwise };
}

/** An organisation that is accredited, for a session from 25 to 29 July 2022, with nobody nominated yet. */
export async function givenAttending(
  db: Db,
  { most = null, of, name }: { readonly most?: number | null; readonly of?: GivenCall; readonly name?: string } = {},
): Promise<GivenAttending> {
  const given = of ?? (await givenOpenCall(db, lettingCome(most)));
  const { applicant, granted } = await givenCleared(db, given, {
    category: "ecosoc-ngo",
    ...(name === undefined ? {} : { name }),
  });
  return { ...given, applicant, accreditation: mustExist(granted[0]) };
}

/** Somebody is nominated on 5 July 2022. */
export async function givenRepresentative(
  db: Db,
  { applicant, session }: Pick<GivenAttending, "applicant" | "session">,
  nominee: Partial<Nominee> = {},
): Promise<Id<"representative">> {
  const said = { ...dora, ...nominee, session: session.id };
  return accepted(await nominateRepresentative(as(db, applicant, round.afterwards), said)).next.id;
}
