import { returnApplication } from "#acts/applications/return-application.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Db } from "#db/handles.ts";
import type { Submitted } from "#domain/applications/application.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import { later, local, round } from "./factories.ts";
import { accepted, as, type Given, type GivenCall, givenSubmitted } from "./given.ts";

/** A refusal may be cured within ten days. */
export const curable: Partial<Provisions> = {
  information: { ...oewg2021To2025.provisions.information, curable: { by: { unit: "calendar_days", count: 10 } } },
};

/** The same, and not after the closing of the call. */
export const curableInCall: Partial<Provisions> = {
  information: {
    ...oewg2021To2025.provisions.information,
    curable: { by: { unit: "calendar_days", count: 10 }, untilCallCloses: true },
  },
};

/** A refusal stands. */
export const incurable: Partial<Provisions> = {
  information: { ...oewg2021To2025.provisions.information, curable: null },
};

export const missing = { words: "The programmes are not described.", asked: ["programmes", "record"] } as const;

/** Until when what was sent back on 30 May 2022 can be completed; and when it is known that it was not. */
export const completableUntil = later(round.reviewing, { hours: 240 });
export const lapsed = later(completableUntil, { seconds: 120 });
export const tooLate = later(completableUntil, { milliseconds: 1 });
export const answeringAnew = { programmes: "A yearly school for operators of networks." };
export const completing = local("2022-06-02T09:00");

/** Sent back by the officer when it was reviewed. */
export async function givenReturned(db: Db, given: GivenCall): Promise<Given<Submitted>> {
  const { applicant, application } = await givenSubmitted(db, given);
  const { reference, version } = application;
  const desk = as(db, given.officer, round.reviewing);
  return { applicant, application: accepted(await returnApplication(desk, { reference, version, ...missing })).next };
}
