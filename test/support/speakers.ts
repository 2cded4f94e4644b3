import { inscribeSpeaker } from "#acts/participation/inscribe-speaker.ts";
import { openListOfSpeakers } from "#acts/participation/open-list-of-speakers.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Db } from "#db/handles.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import type { SaidOfSpeaker } from "#domain/participation/inscription.ts";
import type { ListOfSpeakers, TermsOfList } from "#domain/participation/list-of-speakers.ts";
import { anId } from "./an-id.ts";
import { instant, round } from "./factories.ts";
import { accepted, as, type GivenCall } from "./given.ts";
import { type GivenAttending, givenRepresentative } from "./representatives.ts";

/** On the third day of the session of 25 to 29 July 2022; the list closes in the evening of 20 July. */
export const heard: TermsOfList = {
  beginsAt: instant("2022-07-27T14:00:00Z"),
  closesAt: instant("2022-07-20T22:00:00Z"),
  minutes: 3,
};

/** When the list has closed and what came in time is on record. */
export const listSettled = instant("2022-07-20T22:02:00Z");

export function aListOfSpeakers(given: Partial<ListOfSpeakers> = {}): ListOfSpeakers {
  return {
    ...{ id: anId("list"), session: anId("session"), decision: anId("decision") },
    ...{ ...heard, openedAt: round.settled, changedAt: null, publishedAt: null },
    ...given,
  };
}

/** A decision that lets accredited organisations speak so, or not at all. */
export function speaking(speak: Partial<NonNullable<Provisions["entitlements"]["speak"]>> | null): Partial<Provisions> {
  const { entitlements } = oewg2021To2025.provisions;
  const said =
    speak === null
      ? null
      : { dedicatedSession: true, endOfItem: false, throughSpokespersons: false, minutes: null, ...speak };
  return { entitlements: { ...entitlements, speak: said } };
}

/** Opened on 5 July 2022, or when it is said. */
export async function givenList(
  db: Db,
  { officer, session }: Pick<GivenCall, "officer" | "session">,
  terms: Partial<TermsOfList> = {},
  at = round.afterwards,
): Promise<Id<"list_of_speakers">> {
  const opening = { ...heard, ...terms, session: session.id };
  return accepted(await openListOfSpeakers(as(db, officer, at), opening)).next.id;
}

/** Somebody is nominated, and inscribed on 5 July 2022. */
export async function givenInscribed(
  db: Db,
  given: Pick<GivenAttending, "applicant" | "session">,
  said: Partial<SaidOfSpeaker> = {},
): Promise<{ readonly inscription: Id<"inscription">; readonly representative: Id<"representative"> }> {
  const representative = said.representative ?? (await givenRepresentative(db, given));
  const inscribing = { topic: null, ...said, representative, session: given.session.id };
  const { next } = accepted(await inscribeSpeaker(as(db, given.applicant, round.afterwards), inscribing));
  return { inscription: next.id, representative };
}
